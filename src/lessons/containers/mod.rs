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
use crate::kitchen::{Bond, Figure, Furniture, Order, Place, Snapshot, Thing};
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
    extras: Extras { mark, asks, ..Extras::NONE },
};

/// How many futures are put into a container.
const FUTURES: usize = 2;
/// How many polls one has still to go when it was polled once.
const ONCE: u32 = 2;

/// Two cakes, and the toothpicks of both point at their own cherries.
fn asks(now: &Snapshot) -> bool {
    let is_whole = |cake: Option<(&Place, &Thing)>| cake.and_then(|(_, cake)| whole(cake));
    [bare(now), pinned(now)].into_iter().all(|cake| is_whole(cake) == Some(true))
}

/// Which of the two cakes, in the `Vec` and on the heap, still points at its own cherry.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (bare, pinned) = (bare(before)?.1, pinned(before)?.1);
    if !asks(before) {
        return None;
    }
    Some(which_of_two(whole(after.find(bare.id)?.1)?, whole(after.find(pinned.id)?.1)?))
}

/// Whether a cake's toothpick points at its own cherry.
fn whole(cake: &Thing) -> Option<bool> {
    Some(cake.pointer("toothpick")?.bond == Bond::Whole)
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

/// Which lines a poll ran: the first one sets the toothpicks; a `FuturesUnordered` ends it with each future that is
/// ready, which is dropped then; a `JoinAll` when all are, at once.
fn mark<'a>(order: &'a Order, now: &Snapshot) -> &'a str {
    if order.verb() != "poll" {
        return order.verb();
    }
    let container = closed(now).map_or("", |(_, container)| container.type_name);
    let left = polled(now).find_map(|(_, cake)| cake.field("left")?.number());
    match (container == futures::ALL, polled(now).count(), left) {
        (true, _, Some(ONCE)) => "poll-all-first",
        (true, 0, _) => "poll-all-last",
        (true, ..) => "poll-all",
        (false, FUTURES, Some(ONCE)) => "poll-next-first",
        (false, FUTURES, _) => "poll-next",
        (false, ..) => "poll-next-last",
    }
}
