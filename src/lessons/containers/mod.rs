//! `containers`: a `Vec` that grows moves what is in it; with pinned boxes in it, it moves the boxes. A container of
//! futures moves while they are under way, and no future in it does.

mod buffer;
// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod futures;
mod larder;
mod offers;
mod say;
mod vecs;

use super::letters::H;
use super::question::which_of_two;
use super::{About, Extras, Lesson};
use crate::kitchen::{Bond, Figure, Furniture, Place, Snapshot, Thing};
use larder::Larder;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "containers",
        script: &[
            "push:A", "stick:A", "pin:C", "stick:H", "grow", "clear", "gather:E", "poll:E",
            "move:E-F", "poll:F", "clear", "join:E", "poll:E", "move:E-F", "poll:F",
        ],
        verb: "grow",
        measure,
    },
    lay: || Box::new(Larder::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras::NONE,
};

/// Which of the two cakes, in the `Vec` and on the heap, still points at its own cherry.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let whole = |now: &Snapshot, cake: &Thing| {
        let pointer = now.find(cake.id)?.1.field("toothpick")?.pointer?;
        Some(pointer.bond == Bond::Whole)
    };
    let (bare, pinned) = (bare(before)?.1, pinned(before)?.1);
    if !(whole(before, bare)? && whole(before, pinned)?) {
        return None;
    }
    Some(which_of_two(whole(after, bare)?, whole(after, pinned)?))
}

/// The first cake in the `Vec` of cakes, and where it is.
fn bare(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().find(|(place, thing)| place.furniture == Furniture::Table && is_cake(thing))
}

/// The pinned cake, whose box is in the other `Vec`.
fn pinned(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().find(|(place, thing)| place.name == H && is_cake(thing))
}

/// The box of the pinned cake, or the container of the futures.
fn closed(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().find(|(_, thing)| thing.figure == Figure::Box)
}

/// The futures in the container that were polled.
fn polled(now: &Snapshot) -> impl Iterator<Item = (&Place, &Thing)> {
    now.things().filter(|(place, thing)| {
        place.furniture == Furniture::Shelf && place.name != H && is_cake(thing)
    })
}

fn is_cake(thing: &Thing) -> bool {
    matches!(thing.figure, Figure::Cake(_))
}
