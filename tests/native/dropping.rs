//! Whoever is in the list is there: a cake takes itself out before its place is anything else's.

use crate::bundle::texts;
use crate::kitchen::{Run, Tables, every_state, lesson, order};
use pin_cake::kitchen::{Bond, Figure, Snapshot};
use pin_cake::memory::Address;

const SERVED: &str = "serve:C,serve:B,serve:A";

/// The shelves' letters in the order in which the bytes lead from one to the next.
fn listed(now: &Snapshot) -> String {
    let mut letters = String::new();
    let mut holder = now.things().find(|(_, thing)| thing.figure == Figure::Box);
    while let Some((place, _)) = holder {
        let pointer = now.pointers().find(|(here, ..)| here.name == place.name).expect("a pointer");
        let next = now.things().find(|(next, _)| next.address == pointer.3.target);
        letters.extend(next.map(|(place, _)| place.name.letter()));
        holder = next;
    }
    letters
}

#[track_caller]
fn assert_listed(orders: &str, expected: &str) {
    assert_eq!(listed(Run::after("drop", orders).now()), expected, "after {orders}");
}

#[test]
fn the_list_leads_to_the_cakes_last_served_first() {
    assert_listed("", "");
    assert_listed("serve:A,serve:C", "CA");
    assert_listed(SERVED, "ABC");
}

#[test]
fn a_dropped_cake_is_led_past_wherever_in_the_list_it_was() {
    for (dropped, left) in [("A", "BC"), ("B", "AC"), ("C", "AB")] {
        assert_listed(&format!("{SERVED},drop:{dropped}"), left);
    }
    assert_listed("serve:A,drop:A", "");
}

#[test]
fn who_is_replaced_leaves_the_list_and_who_comes_is_not_in_it() {
    let orders = format!("{SERVED},set:B");
    assert_listed(&orders, "AC");
    let mut tables = Tables::after("drop", SERVED);
    let before = tables.address('B');
    tables.give(&order("set:B")).expect("it is replaced");
    assert_eq!(tables.address('B'), before, "the same place");
    assert_listed(&format!("{orders},join:B"), "BAC");
}

#[test]
fn who_joins_twice_is_in_the_list_once() {
    assert_listed(&format!("{SERVED},join:B,join:B"), "BAC");
}

#[test]
fn a_forgotten_cake_stays_in_the_list_and_keeps_its_bytes() {
    let mut run = Run::after("drop", SERVED);
    let bytes = |run: &Run| {
        let (place, cake) =
            run.now().things().find(|(place, _)| place.name.letter() == 'B').expect("B");
        (place.address, cake.fields[0].bytes.clone())
    };
    let before: (Address, Vec<u8>) = bytes(&run);
    for text in ["forget:B", "drop:A", "serve:A", "drop:C", "drop:B", "serve:C"] {
        run.give(order(text));
        assert_eq!(bytes(&run), before, "after {text}");
    }
    assert_eq!(listed(run.now()), "CAB");
}

#[test]
fn a_bare_cake_does_not_get_into_the_list() {
    let mut tables = Tables::after("drop", "bake:W");
    let refusal = tables.give(&order("join:W")).expect_err("it is not pinned");
    assert_eq!(refusal.card, Some("pinning/new"));
}

#[test]
fn a_bare_cakes_place_is_free_for_the_next_without_a_drop() {
    let mut tables = Tables::after("drop", "bake:W");
    let before = tables.address('W');
    tables.give(&order("forget:W")).expect("it is forgotten");
    tables.give(&order("bake:W")).expect("the place is free");
    assert_eq!(tables.address('W'), before);
}

#[test]
fn nobody_is_ever_pointed_at_who_is_not_there() {
    every_state(lesson("drop"), 7, |run| {
        let broken = run.now().pointers().find(|(.., pointer)| pointer.bond == Bond::Broken);
        assert!(broken.is_none(), "after {}", run.orders());
    });
}

/// What is said after these orders, in one.
fn said(orders: &str) -> String {
    let run = Run::after("drop", orders);
    let words = texts("drop").words(&(run.lesson.say)(&run.moment()));
    [words.headline, words.heading, words.body].join(" ")
}

#[test]
fn who_joins_an_empty_list_is_not_said_to_be_in_front_of_others() {
    let alone = said("serve:C,set:C,join:C");
    assert!(!alone.contains("others") && !alone.contains("too"), "{alone}");
    assert!(said("serve:C,serve:B,set:B,join:B").contains("In front of the others"));
}

#[test]
fn every_sentence_begins_with_a_capital() {
    every_state(lesson("drop"), 5, |run| {
        let said = said(&run.orders());
        for sentence in said.split(['.', '?', '!']).filter_map(|rest| rest.strip_prefix(' ')) {
            let is_lower = sentence.starts_with(char::is_lowercase);
            let is_name = sentence.starts_with("rustc ");
            assert!(is_name || !is_lower, "after {}: {said}", run.orders());
        }
    });
}
