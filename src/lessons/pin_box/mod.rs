//! `pin-box`: a cake in a `Box` stays while its handle moves; a `Pin` keeps its value from being
//! swapped out.

mod cards;
// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod offers;
mod pantry;
mod slot;
mod words;

use super::{Kitchen, Moment, Offer, Question, Source, Suggestion, Words, lesson};
use crate::kitchen::{Order, Snapshot};
use crate::source;

static SOURCE: Source = source!("pin_box");

/// The lesson.
#[derive(Debug)]
pub struct Lesson;

impl lesson::Lesson for Lesson {
    fn slug(&self) -> &'static str {
        "pin-box"
    }

    fn chapter(&self) -> &'static str {
        words::CHAPTER
    }

    fn title(&self) -> &'static str {
        words::TITLE
    }

    fn teaser(&self) -> &'static str {
        words::TEASER
    }

    fn source(&self) -> &'static Source {
        &SOURCE
    }

    fn lay(&self) -> Box<dyn Kitchen> {
        Box::new(pantry::Pantry::lay())
    }

    fn suggestions(&self) -> &'static [Suggestion] {
        words::SUGGESTIONS
    }

    fn offers(&self, now: &Snapshot) -> Vec<Offer> {
        offers::offers(now)
    }

    fn words(&self, moment: &Moment<'_>) -> Words {
        words::words(moment)
    }

    fn mark<'a>(&self, order: &'a Order) -> &'a str {
        // `pin:A` pins a box where it is; `pin:W-A` moves a cake into a new, pinned box.
        match (order.verb(), order.places()) {
            ("pin", [_, _]) => "move-and-pin",
            (verb, _) => verb,
        }
    }

    fn question(&self) -> &'static Question {
        &words::QUESTION
    }
}
