//! `by-hand`: a future written by hand that comes to point at itself at its first poll. Until then it may
//! move; from then on its `Pin` keeps it where it is.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod hatch;
mod offers;
mod say;

use super::{About, Extras, Lesson};
use crate::kitchen::{Aim, Figure, Order, Place, Snapshot, Thing};
use hatch::Hatch;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "by-hand",
        script: &[
            "make:A", "move:A-B", "call:B", "pin:B-C", "poll:C", "move:H-A", "poll:C", "poll:C",
            "eat:D",
        ],
        verb: "poll",
        measure,
    },
    lay: || Box::new(Hatch::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras { mark, ..Extras::NONE },
};

/// Where the toothpick points after the poll that sets it.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (_, then) = future(before)?;
    if then.pointer("toothpick")?.aim != Aim::Null {
        return None;
    }
    Some(match after.find(then.id)?.1.pointer("toothpick")?.aim {
        Aim::Own => 0,
        Aim::Dangling(_) | Aim::Stranger(_) => 1,
        Aim::Null => 2,
    })
}

/// The future, of which there is one at most, and where it is.
fn future(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().find(|(_, thing)| thing.field("toothpick").is_some())
}

/// The cake that came of it.
fn cake(now: &Snapshot) -> Option<(&Place, &Thing)> {
    let is_cake = |thing: &Thing| matches!(thing.figure, Figure::Cake(_));
    now.things().find(|(_, thing)| is_cake(thing) && thing.field("toothpick").is_none())
}

/// How often the future was polled, as its bytes say.
fn polls(future: &Thing) -> u32 {
    future.field("polls").and_then(|polls| polls.number()).unwrap_or_default()
}

/// Which lines a poll ran: the first sets the toothpick, and the last returns the cake, when the future is gone.
fn mark<'a>(order: &'a Order, now: &Snapshot) -> &'a str {
    match (order.verb(), future(now).map(|(_, future)| polls(future))) {
        ("poll", Some(1)) => "poll-first",
        ("poll", Some(_)) => "poll-again",
        ("poll", None) => "poll-last",
        (verb, _) => verb,
    }
}
