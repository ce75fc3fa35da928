//! What is said of a future that the compiler made is what was found in it.

use crate::bundle::texts;
use crate::kitchen::{Run, Tables, order};
use pin_cake::kitchen::{Aim, PlaceName, Pointer};
use pin_cake::lessons::{Offer, Value, narrate};
use pin_cake::memory::Address;
use pin_cake::texts::Words;

fn words(run: &Run) -> Words {
    texts(run.lesson.slug()).words(&(run.lesson.say)(&run.moment()))
}

#[test]
fn the_address_that_is_said_to_be_found_is_where_the_pointer_leads() {
    for shape in ["reference", "slice", "call", "string", "text", "constant"] {
        let run = Run::after("x-ray", &format!("{shape}:A,pin:A-C,poll:C"));
        let place = run.now().place(PlaceName::new('H').unwrap()).unwrap();
        let words = words(&run);
        let into_itself = words.headline.contains("into itself");
        let mut pointers = place.thing().unwrap().fields.iter().filter_map(|field| field.pointer);
        let spoken_of = |pointer: &Pointer| (pointer.aim == Aim::Own) == into_itself;
        let target = pointers.find(spoken_of).expect("a pointer").target;
        assert!(words.body.contains(&format!("`{target}`")), "{shape}: {}", words.body);
        assert_eq!(target.is_within(place.address, place.size), into_itself, "{shape}");
    }
}

#[test]
fn a_future_that_was_not_polled_yet_would_not_break() {
    for (slug, make) in [("first-poll", "make"), ("x-ray", "reference"), ("by-hand", "make")] {
        let said = |orders: &str| words(&Run::after(slug, &format!("{make}:A,pin:A-C{orders}")));
        let early = said(",move:H-A");
        assert_eq!(early.heading, "Nothing would break yet", "{slug}");
        assert!(!early.headline.contains("late"), "{slug}");
        assert_ne!(said(",poll:C,move:H-A").heading, early.heading, "{slug}");
    }
}

#[test]
fn a_future_that_is_done_is_not_said_to_break() {
    for (slug, polls) in [("first-poll", 4), ("x-ray", 2)] {
        let make = if slug == "x-ray" { "reference" } else { "make" };
        let orders = format!("{make}:A,pin:A-C{},move:H-A", ",poll:C".repeat(polls));
        let said = words(&Run::after(slug, &orders));
        assert_eq!(said.heading, "Nothing happened", "{slug}");
    }
}

#[test]
fn the_first_future_is_made_on_the_tables_that_were_laid() {
    for (slug, make) in [("by-hand", "make"), ("first-poll", "make"), ("x-ray", "reference")] {
        let run = Run::after(slug, &format!("{make}:A"));
        let addresses = |step: usize| -> Vec<Address> {
            run.moment_at(step).now().places.iter().map(|place| place.address).collect()
        };
        assert_eq!(addresses(0), addresses(1), "{slug}");
    }
}

#[test]
fn what_a_future_that_is_done_points_at_is_not_called_right() {
    for (orders, slug) in [
        ("string:A,pin:A-C,poll:C,poll:C", "x-ray"),
        ("make:A,pin:A-C,poll:C,poll:C,poll:C,poll:C", "first-poll"),
    ] {
        let run = Run::after(slug, orders);
        let facts = (run.lesson.extras.facts)(&run.moment(), texts(slug));
        let said = facts.verdict.map(|(_, verdict)| verdict).unwrap_or_default();
        assert!(!said.contains("right"), "{slug}: {said}");
        let said = narrate(run.lesson, &run.moment(), texts(slug));
        assert!(!said.contains("its own"), "{slug}: {said}");
    }
}

#[test]
fn the_facts_of_a_future_without_a_pointer_to_itself_are_the_futures() {
    for shape in ["text", "constant", "used", "bare"] {
        let run = Run::after("x-ray", &format!("{shape}:A,pin:A-C,poll:C"));
        let place = run.now().place(PlaceName::new('H').unwrap()).unwrap();
        let rows = (run.lesson.extras.facts)(&run.moment(), texts("x-ray")).rows;
        assert_eq!(rows[0].label, "future lives at", "{shape}");
        assert_eq!(rows[0].value, Value::Address(place.address), "{shape}");
        assert_eq!(rows[1].value, Value::Text(format!("{} bytes", place.size)), "{shape}");
    }
}

#[test]
fn what_is_shown_as_letters_are_letters() {
    for (shape, type_name) in [("string", "str"), ("text", "str"), ("constant", "[u8; 8]")] {
        let run = Run::after("x-ray", &format!("{shape}:A,pin:A-C,poll:C"));
        let there = run.now().place(PlaceName::new('I').unwrap()).unwrap().thing().unwrap();
        assert_eq!(there.type_name, type_name);
        assert!(there.bytes().iter().all(u8::is_ascii_lowercase), "{shape}: {:?}", there.bytes());
    }
}

#[test]
fn a_pointer_that_was_moved_on_is_called_a_leftover() {
    let orders = |shape| format!("{shape}:A,pin:A-C,poll:C");
    let run = Run::after("x-ray", &orders("call"));
    let own = run.now().pointers().filter(|(.., pointer)| pointer.aim == Aim::Own).count();
    assert_eq!(words(&run).body.contains("leftover"), own == 2, "{}", words(&run).body);
    assert!(!words(&Run::after("x-ray", &orders("reference"))).body.contains("leftover"));
}

#[test]
fn nothing_is_proposed_that_has_no_button() {
    for (slug, make, polls) in [("first-poll", "make", 4), ("x-ray", "bare", 2)] {
        let ready = format!("{make}:A,pin:A-C{}", ",poll:C".repeat(polls));
        let verbs = |orders: &str| {
            let offers = Run::after(slug, &format!("{ready}{orders}")).offers();
            offers.iter().map(|offer| offer.order.verb().to_owned()).collect::<Vec<_>>()
        };
        let says = |orders: &str| words(&Run::after(slug, &format!("{ready}{orders}")));
        assert_eq!(verbs(""), ["drop"], "{slug}: the cake is eaten last");
        assert!(says(",drop:C").body.contains("Eat it"), "{slug}");
        assert!(verbs(",drop:C").contains(&"eat".to_owned()), "{slug}");
        assert_eq!(verbs(",eat:D"), ["drop"], "{slug}");
        assert!(says(",eat:D").body.contains("Drop it"), "{slug}");
        assert!(verbs(",drop:C,eat:D").contains(&make.to_owned()), "{slug}");
        assert_eq!(says(",drop:C,eat:D").heading, "All gone", "{slug}");
    }
}

#[test]
fn no_cake_is_gone_without_a_word_and_none_is_in_the_way() {
    for (slug, make, polls, drop) in [
        ("by-hand", "make", 3, ""),
        ("first-poll", "make", 4, ",drop:C"),
        ("x-ray", "bare", 2, ",drop:C"),
    ] {
        let orders = format!("{make}:A,pin:A-C{}{drop}", ",poll:C".repeat(polls));
        let makes = |offers: Vec<Offer>| offers.iter().any(|offer| offer.order.verb() == make);
        assert!(!makes(Run::after(slug, &orders).offers()), "{slug}");
        let mut tables = Tables::after(slug, &orders);
        let refusal = tables.give(&order(&format!("{make}:A"))).expect_err(slug);
        assert_eq!(refusal.reason.key, "eat-first", "{slug}");
        // Once it is eaten, the next one is made and polled to its end.
        Tables::after(slug, &format!("{orders},eat:D,{orders}"));
        assert!(makes(Run::after(slug, &format!("{orders},eat:D")).offers()), "{slug}");
    }
}
