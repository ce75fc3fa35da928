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

use super::{About, Kitchen, Moment, Offer, Words, lesson};
use crate::kitchen::{Order, Snapshot};
use crate::source;

static ABOUT: About = About {
    slug: "pin-box",
    chapter: words::CHAPTER,
    title: words::TITLE,
    teaser: words::TEASER,
    source: source!("pin_box"),
    suggestions: words::SUGGESTIONS,
    question: &words::QUESTION,
};

/// The lesson.
#[derive(Debug)]
pub struct Lesson;

impl lesson::Lesson for Lesson {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn lay(&self) -> Box<dyn Kitchen> {
        Box::new(pantry::Pantry::lay())
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
}
