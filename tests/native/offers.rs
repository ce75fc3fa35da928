//! In every state the buttons offer what the lesson knows, and a way on.

use crate::bundle::texts;
use crate::kitchen::{Run, every_state};
use pin_cake::lessons::{MENU, Offer};

/// How many buttons deep the lessons are walked.
const DEPTH: usize = 7;

#[test]
fn the_walk_sees_many_states_of_every_lesson() {
    for lesson in MENU {
        let mut states = 0;
        every_state(lesson, DEPTH, |_| states += 1);
        assert!(states > 9, "{}: {states}", lesson.slug());
    }
}

#[test]
fn every_offered_order_is_one_that_the_lesson_knows() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            if let Some(refusal) = run.moment().step.refusal() {
                let is_known = !["unknown", "no-move"].contains(&refusal.reason.key);
                assert!(is_known, "after {}", run.orders());
            }
        });
    }
}

#[test]
fn some_offered_order_is_carried_out_in_every_state() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            let works = |offer: Offer| {
                let mut next = Run::after(lesson.slug(), &run.orders());
                next.give(offer.order);
                next.moment().step.refusal().is_none()
            };
            assert!(run.offers().into_iter().any(works), "after {}", run.orders());
        });
    }
}

#[test]
fn no_two_offers_are_the_same_and_each_has_a_label() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            let offers = run.offers();
            for (rank, offer) in offers.iter().enumerate() {
                assert!(!texts(lesson.slug()).fill("offer", &offer.label).is_empty());
                let twice = offers[rank + 1..].iter().any(|other| other.order == offer.order);
                assert!(!twice, "after {}: {} twice", run.orders(), offer.order);
            }
        });
    }
}
