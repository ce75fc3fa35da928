//! A wrapper stays for the sake of what is in it, and may move if that is elsewhere.

use crate::kitchen::{Run, Tables, lesson, order};
use pin_cake::kitchen::{Aim, Bond, Snapshot, Thing};
use pin_cake::memory::Address;

/// Both wrappers pinned and polled once.
const POLLED: &str = "make:A,pin:A-B,poll:B,make:C,pin:C-D,poll:D";

/// The thing on this table or shelf.
fn thing(now: &Snapshot, letter: char) -> &Thing {
    let place = now.places.iter().find(|place| place.name.letter() == letter);
    place.and_then(|place| place.thing()).unwrap_or_else(|| panic!("nothing on {letter}"))
}

/// Where the toothpicks of the two futures lead, and whether they are right.
fn toothpicks(now: &Snapshot) -> Vec<(Address, Bond)> {
    let all = now.pointers().filter(|(_, _, field, _)| field.name == "toothpick");
    all.map(|(.., pointer)| (pointer.target, pointer.bond)).collect()
}

#[test]
fn the_future_inside_comes_to_point_into_the_wrapper() {
    let run = Run::after("projection", POLLED);
    let inline = thing(run.now(), 'B');
    assert_eq!(inline.type_name, "Inline");
    let toothpick =
        inline.field("toothpick").and_then(|field| field.pointer).expect("it is polled");
    assert_eq!(toothpick.aim, Aim::Own);
    let (place, _) = run.now().find(inline.id).expect("it is on B");
    assert!(toothpick.target.is_within(place.address, inline.size));
}

#[test]
fn the_wrapper_around_a_box_has_no_byte_of_its_future_and_points_to_it() {
    let run = Run::after("projection", POLLED);
    let boxed = thing(run.now(), 'D');
    assert!(boxed.field("cherry").is_none() && boxed.field("toothpick").is_none());
    let future = boxed.field("future").and_then(|field| field.pointer).expect("a pointer");
    assert_eq!(future.aim.word(), "stranger");
    assert_eq!(future.bond, Bond::Whole);
}

#[test]
fn a_wrapper_comes_out_of_its_pin_just_where_its_type_is_unpin() {
    for (letter, text) in [('B', "move:B-A"), ('D', "move:D-C")] {
        let mut tables = Tables::after("projection", POLLED);
        let seats = tables.seats();
        let seat = seats.iter().find(|seat| seat.name.letter() == letter).expect("a table");
        assert_eq!(tables.give(&order(text)).is_ok(), seat.layout.unpin, "{text}");
    }
}

#[test]
fn a_wrapper_that_moved_after_its_poll_has_left_its_future_where_it_was() {
    let mut run = Run::after("projection", POLLED);
    let before = toothpicks(run.now());
    run.give(order("move:D-C"));
    assert_eq!(toothpicks(run.now()), before);
    assert!(before.iter().all(|(_, bond)| *bond == Bond::Whole));
}

#[test]
fn each_poll_counts_in_the_wrapper_that_was_polled() {
    let run = Run::after("projection", &format!("{POLLED},poll:B,poll:B"));
    let polls = |letter| thing(run.now(), letter).field("polls").and_then(|polls| polls.number());
    assert_eq!((polls('B'), polls('D')), (Some(3), Some(1)));
}

#[test]
fn the_wrapper_is_unpin_just_where_what_it_wraps_is() {
    let rows = (lesson("projection").extras.table)();
    let unpin = |key| rows.iter().find(|row| row.key == key).expect(key).unpin;
    for (wrapper, wrapped) in [("inline", "cake"), ("boxed", "box"), ("around-ready", "ready")] {
        assert_eq!(unpin(wrapper), unpin(wrapped), "{wrapper}");
    }
    assert!(!unpin("inline") && unpin("boxed"));
}
