//! `pin-box`: a cake in a `Box` stays while its handle moves; a `Pin` keeps its value from being
//! swapped out.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod offers;
mod pantry;
mod say;
mod slot;

use super::{About, Kitchen, Moment, Offer, lesson};
use crate::kitchen::{Figure, Order, Snapshot};
use crate::texts::Say;

static ABOUT: About = About {
    slug: "pin-box",
    script: &[
        "bake:W", "box:W-A", "stick:A", "move:A-B", "serve:A", "swap:A-B", "swap:A-B", "pin:A",
        "pin:B", "swap:A-B", "drop:A", "move:B-A", "bake:W", "stick:W", "pin:W-B",
    ],
    verb: "move",
    measure,
};

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let moved = |figure: fn(Figure) -> bool| {
        before.things().filter(|(_, thing)| figure(thing.figure)).find_map(|(from, thing)| {
            let (to, _) = after.find(thing.id)?;
            (from.address != to.address).then_some(())
        })
    };
    let handle = moved(|figure| figure == Figure::Box).is_some();
    let cake = moved(|figure| matches!(figure, Figure::Cake(_))).is_some();
    Some(match (handle, cake) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    })
}

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

    fn say(&self, moment: &Moment<'_>) -> Say {
        say::say(moment)
    }

    fn mark<'a>(&self, order: &'a Order) -> &'a str {
        // `pin:A` pins a box where it is; `pin:W-A` moves a cake into a new, pinned box.
        match (order.verb(), order.places()) {
            ("pin", [_, _]) => "move-and-pin",
            (verb, _) => verb,
        }
    }
}
