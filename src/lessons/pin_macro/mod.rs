//! `pin-macro`: `pin!` keeps the cake in the frame of the call, with no allocation; a forgotten
//! `Pin` does not keep it from being dropped there.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod function;
mod offers;
mod say;

use super::facts::{self, Facts};
use super::letters::W;
use super::one_call::Again;
use super::question::which_of_two;
use super::{About, Extras, Lesson, Moment};
use crate::kitchen::{Figure, Place, Snapshot, Thing};
use crate::texts::Texts;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "pin-macro",
        script: &[
            "bake:W", "pin:W-F", "stick:F", "serve:H", "return:A", "forget:A", "forget:B",
            "leave:F",
        ],
        verb: "leave",
        measure,
    },
    lay: || Box::new(Again::lay(function::call)),
    offers: offers::offers,
    say: say::say,
    extras: Extras { facts, call: Some(function::call), asks, ..Extras::NONE },
};

/// Two cakes, and both Pins are forgotten.
fn asks(now: &Snapshot) -> bool {
    cakes(now).count() == 2 && handles(now).next().is_none()
}

/// Which of the two cakes, whose Pins are both forgotten, is gone after the call.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let mut cakes = cakes(before).map(|(_, cake)| after.find(cake.id).is_none());
    let (framed, boxed) = (cakes.next()?, cakes.next()?);
    if handles(before).next().is_some() {
        return None;
    }
    Some(which_of_two(framed, boxed))
}

/// The pinned cakes, the frame's first.
fn cakes(now: &Snapshot) -> impl Iterator<Item = (&Place, &Thing)> {
    now.things().filter(|(place, thing)| matches!(thing.figure, Figure::Cake(_)) && place.name != W)
}

/// The Pins and where they are.
fn handles(now: &Snapshot) -> impl Iterator<Item = (&Place, &Thing)> {
    now.things().filter(|(_, thing)| thing.figure == Figure::Box)
}

fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    if moment.deed() == "stick" || cakes(moment.now()).next().is_none() {
        return facts::facts(moment, texts);
    }
    let now = moment.now();
    let mut rows = Vec::new();
    for (place, cake) in cakes(now) {
        rows.push(facts::lives(&texts.name(&cake.title), place, texts));
        rows.push(facts::region_row(place, texts));
    }
    Facts { rows, verdict: None }
}
