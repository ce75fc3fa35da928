//! What is said of a future that the compiler made is what was found in it.

use crate::bundle::texts;
use crate::kitchen::Run;
use pin_cake::kitchen::{Aim, PlaceName, Pointer};
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
