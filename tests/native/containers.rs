//! What moves when a container does: real growths of real `Vec`s, real containers of futures.

use crate::bundle::texts;
use crate::kitchen::{Run, Tables, lesson, order};
use crate::process_memory::ProcessMemory;
use pin_cake::kitchen::{Aim, Bond, Figure, Holds, PlaceName, Snapshot};
use pin_cake::memory::{Address, Camera};

const FULL: &str = "push:A,stick:A,pin:C,stick:H";

fn name(letter: char) -> PlaceName {
    PlaceName::new(letter).expect("a capital letter")
}

/// Where the cakes on shelves are.
fn shelves(now: &Snapshot, letters: &[char]) -> Vec<Address> {
    letters.iter().filter_map(|letter| Some(now.place(name(*letter))?.address)).collect()
}

#[test]
fn a_pinned_cake_stays_when_the_vec_of_its_box_grows() {
    let mut run = Run::after("containers", FULL);
    let home = shelves(run.now(), &['H']);
    for _ in 0..4 {
        run.give("grow".parse().expect("an order"));
        assert_eq!(shelves(run.now(), &['H']), home);
        let pinned = run.now().place(name('H')).expect("the shelf");
        let toothpick = pinned.field("toothpick").expect("a toothpick").pointer;
        assert_eq!(toothpick.map(|pointer| pointer.bond), Some(Bond::Whole));
    }
}

#[test]
fn a_cake_in_a_vec_that_grows_is_right_only_where_the_buffer_stayed() {
    let mut run = Run::after("containers", FULL);
    let bare = |now: &Snapshot| {
        let (place, cake) = now.things().next().expect("the cake in the Vec");
        (place.address, cake.field("toothpick").and_then(|field| field.pointer))
    };
    let (made, _) = bare(run.now());
    for _ in 0..4 {
        run.give("grow".parse().expect("an order"));
        let (address, pointer) = bare(run.now());
        let whole = pointer.is_some_and(|pointer| pointer.bond == Bond::Whole);
        assert_eq!(whole, address == made, "it points at where it was made");
    }
}

#[test]
fn a_cake_that_lives_in_the_old_buffer_is_seen_there() {
    let camera = ProcessMemory::open();
    let mut run = Run::after("containers", FULL);
    let mut lodgers = 0;
    for _ in 0..4 {
        run.give("grow".parse().expect("an order"));
        let (_, bare) = run.now().things().next().expect("the cake in the Vec");
        let pointer = bare.field("toothpick").and_then(|field| field.pointer);
        let pointer = pointer.expect("a toothpick");
        // Only this run's own cakes: another test's may lie there too, and left-over bytes look like one.
        let lodger = run.now().things().skip(1).find(|(place, thing)| {
            let cherry = thing.field("cherry").map(|field| place.address.plus(field.offset));
            cherry == Some(pointer.target)
        });
        if let Some((place, thing)) = lodger {
            let cherry = thing.field("cherry").expect("a cherry");
            let there = camera.photograph(pointer.target, cherry.bytes.len());
            assert_eq!(there, cherry.bytes, "{} is there", place.name);
            assert_eq!(pointer.aim, Aim::Stranger(place.name));
            lodgers += 1;
        }
    }
    assert!(lodgers > 0, "the allocator gave the old buffer to none of this run's cakes");
}

#[test]
fn no_future_moves_when_its_container_does() {
    for verb in ["gather", "join"] {
        let mut run = Run::after("containers", &format!("{verb}:E,poll:E"));
        let before = shelves(run.now(), &['I', 'J']);
        assert_eq!(before.len(), 2, "{verb}");
        run.give("move:E-F".parse().expect("an order"));
        run.give("poll:F".parse().expect("an order"));
        assert_eq!(shelves(run.now(), &['I', 'J']), before, "{verb}");
        let container = run.now().things().find(|(_, thing)| thing.figure == Figure::Box);
        let (place, container) = container.expect("the container");
        assert_eq!((place.name, container.unpin), (name('F'), true), "{verb}");
    }
}

#[test]
fn the_question_is_graded_by_where_the_toothpicks_point() {
    let run = Run::after("containers", FULL);
    let measure = lesson("containers").about.measure;
    let whole = run.now().clone();
    let broken = |letters: &[char]| {
        let mut now = whole.clone();
        for place in &mut now.places {
            if let (true, Holds::Thing(thing)) =
                (letters.contains(&place.name.letter()), &mut place.holds)
            {
                for pointer in thing.fields.iter_mut().filter_map(|field| field.pointer.as_mut()) {
                    pointer.bond = Bond::Broken;
                }
            }
        }
        now
    };
    assert_eq!(measure(&whole, &broken(&['H'])), Some(0));
    assert_eq!(measure(&whole, &broken(&['A'])), Some(1));
    assert_eq!(measure(&whole, &whole), Some(2));
    assert_eq!(measure(&whole, &broken(&['A', 'H'])), Some(3));
    assert_eq!(measure(&broken(&['A']), &whole), None);
}

#[test]
fn a_container_that_moves_says_whether_what_is_in_it_is_done() {
    for (verb, polls) in [("gather", 4), ("join", 3)] {
        let said = |polls| {
            let orders = format!("{verb}:E{},move:E-F", ",poll:E".repeat(polls));
            let run = Run::after("containers", &orders);
            texts("containers").words(&(run.lesson.say)(&run.moment())).body
        };
        assert!(said(0).contains("Nothing in it has been polled yet."), "{verb}: {}", said(0));
        assert!(said(1).contains("What about the futures in it?"), "{verb}: {}", said(1));
        assert!(said(polls).contains("All in it are done."), "{verb}: {}", said(polls));
    }
}

#[test]
fn two_vecs_that_grow_again_and_again_are_large_enough_some_day() {
    let mut tables = Tables::after("containers", FULL);
    // A few more than it takes: each one doubles the memory.
    let refused = (0..12).find_map(|_| tables.give(&order("grow")).err());
    assert_eq!(refused.map(|refusal| refusal.reason.key), Some("large-enough"));
    for text in ["clear", "push:A", "pin:C", "grow"] {
        tables.give(&order(text)).expect(text);
    }
}
