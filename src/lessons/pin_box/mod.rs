//! `pin-box`: a cake in a `Box` stays while its handle moves; a `Pin` keeps its value from being
//! swapped out.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod offers;
mod pantry;
mod say;
mod slot;

use super::question::which_of_two;
use super::{About, Extras, Lesson};
use crate::kitchen::{Figure, Order, Snapshot};

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "pin-box",
        script: &[
            "bake:W", "box:W-A", "stick:A", "move:A-B", "serve:A", "swap:A-B", "swap:A-B", "pin:A",
            "pin:B", "swap:A-B", "drop:A", "move:B-A", "bake:W", "stick:W", "pin:W-B",
        ],
        verb: "move",
        measure,
    },
    lay: || Box::new(pantry::Pantry::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras { mark, asks, ..Extras::NONE },
};

/// A box that can move.
fn asks(now: &Snapshot) -> bool {
    now.things().any(|(_, thing)| thing.figure == Figure::Box)
}

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let moved = |figure: fn(Figure) -> bool| {
        before.things().filter(|(_, thing)| figure(thing.figure)).find_map(|(from, thing)| {
            let (to, _) = after.find(thing.id)?;
            (from.address != to.address).then_some(())
        })
    };
    let handle = moved(|figure| figure == Figure::Box).is_some();
    let cake = moved(|figure| matches!(figure, Figure::Cake(_))).is_some();
    Some(which_of_two(handle, cake))
}

fn mark<'a>(order: &'a Order, _: &Snapshot) -> &'a str {
    // `pin:A` pins a box where it is; `pin:W-A` moves a cake into a new, pinned box.
    match (order.verb(), order.places()) {
        ("pin", [_, _]) => "new-pin",
        ("pin", _) => "into-pin",
        (verb, _) => verb,
    }
}
