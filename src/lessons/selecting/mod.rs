//! `select`: `select!` and `join!` take futures by value, `Unpin` or not. Only what is lent to them as
//! `&mut` has to be `Unpin`, or pinned.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod form;
mod offers;
mod say;
mod stove;

use super::{About, Extras, Lesson};
use crate::kitchen::{Furniture, Place, Snapshot, Thing};
use form::Form;
use stove::Stove;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "select",
        script: &[
            "make:A-B",
            "select:A-B",
            "poll:H",
            "special:A",
            "make:A-B",
            "again:A",
            "lend:A",
            "loop:A-B",
            "poll:L",
            "poll:L",
            "make:A-B",
            "fuse:A",
            "name:A-B",
            "poll:N",
            "make:A-B",
            "join:A-B",
            "poll:J",
            "poll:J",
        ],
        verb: "poll",
        measure,
    },
    lay: || Box::new(Stove::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras { mark: form::mark, asks, ..Extras::NONE },
};

/// A function that waits for the first of two futures.
fn asks(now: &Snapshot) -> bool {
    matches!(*waiting(now), [(there, _), _] if there.name != Form::Both.slots()[0])
}

/// What became of the slow future when the fast one was done first, and `select!` went on with its cake.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let [(there, slow), (_, fast)] = *waiting(before) else { return None };
    if !asks(before) || after.find(fast.id).is_some() {
        return None;
    }
    match after.find(slow.id) {
        // Done in the same poll.
        None if cherry(cake(after)?) == cherry(slow) => None,
        None => Some(0),
        Some((here, _)) if here.address == there.address => Some(1),
        Some(_) => Some(2),
    }
}

/// The futures that a function waits for, the slow one first, and where they are.
fn waiting(now: &Snapshot) -> Vec<(&Place, &Thing)> {
    now.things().filter(|(place, _)| place.furniture == Furniture::Shelf).collect()
}

/// A future that no function was called with yet.
fn bare(now: &Snapshot) -> Option<&Thing> {
    on_tables(now).find(|thing| thing.field("toothpick").is_some())
}

/// The cake that was served.
fn cake(now: &Snapshot) -> Option<&Thing> {
    on_tables(now).find(|thing| thing.field("toothpick").is_none())
}

fn on_tables(now: &Snapshot) -> impl Iterator<Item = &Thing> {
    let things = now.things().filter(|(place, _)| place.furniture == Furniture::Table);
    things.map(|(_, thing)| thing)
}

/// The number of its cherry, as its bytes say.
fn cherry(thing: &Thing) -> Option<u32> {
    thing.field("cherry")?.number()
}
