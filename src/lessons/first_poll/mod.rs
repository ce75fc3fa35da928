//! `first-poll`: one `async fn`. Until its first poll it moves from table to table, and nothing in it minds; from then
//! on it holds a pointer to itself, and stays.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;

use super::oven::{BARE, Outside, Oven, Plan, Shape};
use super::polling::{self, future, state, toothpick};
use super::specimen::{Deeds, Slots};
use super::{About, Extras, Lesson};
use crate::kitchen::{Order, Snapshot, Thing};
use crate::memory::{Address, Role, State};
use crate::texts::Say;
use crate::{is_value_unpin, layout};
use code::Cake;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "first-poll",
        script: &[
            "make:A", "move:A-B", "move:B-A", "move:A-B", "pin:B-C", "poll:C", "move:H-A",
            "poll:C", "poll:C", "poll:C", "drop:C", "eat:D",
        ],
        verb: "poll",
        measure,
    },
    lay: || Box::new(Oven::lay(&PLAN)),
    offers: |now| polling::offers(&PLAN, now),
    say: |moment| polling::say(moment, polled),
    extras: Extras { facts: polling::facts, mark, ..Extras::NONE },
};

static PLAN: Plan = Plan {
    shapes: &[Shape {
        verb: "make",
        name: "async fn bake()",
        unpin: || is_value_unpin!(&code::bake()),
        lay: || {
            const {
                &Deeds {
                    lay: Slots { bare: code::lay, pinned: code::lay, served: code::lay },
                    make: code::bake,
                    carry: code::carry,
                    pin: code::pin,
                    poll: code::poll,
                    cherry: |cake| cake.cherry,
                    drop: code::clear,
                    eat: code::clear,
                }
            }
            .lay(BARE.len())
        },
        marks: ["poll-first", "poll-last"],
        outside: Outside::NOTHING,
    }],
    cakes: || layout!(Cake { cherry: Role::Data, layers: Role::Data }),
    layers: |camera| {
        let layers = code::mix().layers;
        camera.photograph(Address::of(&raw const layers), size_of_val(&layers))
    },
    handle: |_| None,
};

/// What its first poll does to it.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (from, then) = future(before)?;
    if state(then)? != State::NotBegun {
        return None;
    }
    let (to, now) = after.find(then.id)?;
    Some(if from.address != to.address {
        2
    } else if toothpick(now).is_some() {
        1
    } else {
        0
    })
}

/// The words of a future that waits: at its first `await`, or at a later one.
fn polled(future: &Thing) -> Say {
    Say::new(if state(future) == Some(State::Waits(0)) { "polled" } else { "polled-again" })
}

/// A poll runs the lines from where the last one left off: the state tells where the compiler's future waits now, or
/// that it has not begun, where a poll would not compile.
fn mark<'a>(order: &'a Order, now: &Snapshot) -> &'a str {
    match (order.verb(), future(now).and_then(|(_, future)| state(future))) {
        ("poll", Some(State::NotBegun | State::Waits(0))) => "poll-first",
        ("poll", Some(State::Waits(1))) => "poll-second",
        ("poll", Some(State::Waits(2))) => "poll-third",
        ("poll", Some(_)) => "poll-last",
        (verb, _) => verb,
    }
}
