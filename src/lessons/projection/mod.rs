//! `projection`: a wrapper around a future. With the future inside, it must stay put for the future's
//! sake, though no pointer of its own leads into it; with a box inside, it may move.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod offers;
mod rack;
mod say;
mod types;

use super::facts::{self, Facts};
use super::question::which_of_two;
use super::{About, Extras, Lesson, Moment};
use crate::kitchen::{Bond, Hold, Order, Pointer, Snapshot, ThingId};
use crate::texts::Texts;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "projection",
        script: &[
            "make:A", "pin:A-B", "reach:B", "poll:B", "make:C", "pin:C-D", "poll:D", "move:D-C",
            "move:B-A", "disarm:B", "pin:C-D", "poll:D",
        ],
        verb: "move",
        measure,
    },
    lay: || Box::new(rack::Rack::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras { facts, mark, asks, table: types::rows, ..Extras::NONE },
};

/// The wrapper with the future inside.
const INLINE: ThingId = ThingId(1);
/// The wrapper with a box inside.
const BOXED: ThingId = ThingId(2);
/// The future in that box.
const SHELVED: ThingId = ThingId(3);

/// Both wrappers, pinned, and both were polled.
fn asks(now: &Snapshot) -> bool {
    let is_pinned =
        |which| now.find(which).is_some_and(|(_, wrapper)| wrapper.hold == Hold::Pinned);
    let is_polled = |future| toothpick(now, future).is_some_and(|it| it.bond != Bond::Unset);
    [INLINE, BOXED].into_iter().all(is_pinned) && [INLINE, SHELVED].into_iter().all(is_polled)
}

/// Which of the two wrappers safe code may take out of its `Pin`. It has just been tried with the one; of the other its
/// type tells.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let ((_, inline), (from, _)) = (before.find(INLINE)?, before.find(BOXED)?);
    let (to, _) = after.find(BOXED)?;
    asks(before).then(|| which_of_two(inline.unpin, from.address != to.address))
}

/// What the toothpick of the future says that is this thing, or is in it.
fn toothpick(now: &Snapshot, future: ThingId) -> Option<Pointer> {
    now.find(future)?.1.pointer("toothpick")
}

/// A wrapper's first poll sets the toothpick.
fn mark<'a>(order: &'a Order, now: &Snapshot) -> &'a str {
    let which = if order.is("poll:B") { INLINE } else { BOXED };
    match (order.verb(), polls(now, which)) {
        ("poll", 1) => "poll-first",
        (verb, _) => verb,
    }
}

/// How often the wrapper was polled, as its bytes say.
fn polls(now: &Snapshot, which: ThingId) -> u32 {
    let count = now.find(which).and_then(|(_, wrapper)| wrapper.field("polls")?.number());
    count.unwrap_or_default()
}

fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let mut measured = facts::facts(moment, texts);
    let wrappers = [INLINE, BOXED].into_iter().filter_map(|which| moment.now().find(which));
    measured.rows.splice(0..0, wrappers.map(|(_, wrapper)| facts::unpin_row(wrapper, texts)));
    measured
}
