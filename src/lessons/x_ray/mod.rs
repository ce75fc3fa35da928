//! `x-ray`: what a future that waits at an `await` has in its bytes: found in the running program, for futures that
//! keep a pointer to themselves and for others that do not.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;

use super::oven::{BARE, Outside, Oven, Plan, Shape};
use super::polling::{self, future, pointers, state, toothpick};
use super::specimen::{Deeds, Slots};
use super::{About, Extras, Lesson};
use crate::kitchen::{Aim, Order, Snapshot, Thing};
use crate::memory::{Address, Photograph, Role, State};
use crate::texts::Say;
use crate::{is_unpin, is_value_unpin, layout};
use code::Cake;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "x-ray",
        script: &[
            "reference:A",
            "move:A-B",
            "pin:B-C",
            "poll:C",
            "move:H-A",
            "poll:C",
            "drop:C",
            "eat:D",
            "text:A",
            "pin:A-C",
            "poll:C",
            "poll:C",
            "drop:C",
            "eat:D",
            "used:A",
            "pin:A-C",
            "poll:C",
        ],
        verb: "poll",
        measure,
    },
    lay: || Box::new(Oven::lay(&PLAN)),
    offers: |now| polling::offers(&PLAN, now),
    say: |moment| polling::say(moment, polled),
    extras: Extras { facts: polling::facts, mark, ..Extras::NONE },
};

/// A future that is made by the function of this name, which is its verb too.
macro_rules! shape {
    ($name:ident, $outside:expr) => {
        Shape {
            verb: stringify!($name),
            name: concat!("async fn ", stringify!($name), "()"),
            unpin: || is_value_unpin!(&code::$name()),
            lay: || {
                const {
                    &Deeds {
                        lay: Slots { bare: code::lay, pinned: code::lay, served: code::lay },
                        make: code::$name,
                        carry: code::carry,
                        pin: code::pin,
                        poll,
                        cherry: |cake| cake.cherry,
                        drop: code::clear,
                        eat: code::clear,
                    }
                }
                .lay(BARE.len())
            },
            marks: [
                concat!("poll-", stringify!($name), "-first"),
                concat!("poll-", stringify!($name), "-last"),
            ],
            outside: $outside,
        }
    };
}

static PLAN: Plan = Plan {
    shapes: &[
        shape!(reference, Outside::NOTHING),
        shape!(slice, Outside::NOTHING),
        shape!(call, Outside::NOTHING),
        shape!(string, JAM),
        shape!(text, JAM),
        shape!(constant, SPICE),
        shape!(used, Outside::NOTHING),
        shape!(bare, Outside::NOTHING),
    ],
    cakes: || layout!(Cake { cherry: Role::Data, layers: Role::Data }),
    layers: |camera| {
        let layers = code::bake().layers;
        camera.photograph(Address::of(&raw const layers), size_of_val(&layers))
    },
    handle: |camera| {
        let jam = String::from(code::JAM);
        let (address, size) = (Address::of(&raw const jam), size_of::<String>());
        Some(("String", Photograph::take(camera, address, size, code::JAM.as_bytes())))
    },
};

/// The letters of the `String`.
const JAM: Outside =
    Outside { type_name: "str", unpin: is_unpin!(str), letters: code::JAM.as_bytes() };

/// The constant.
const SPICE: Outside =
    Outside { type_name: "[u8; 8]", unpin: is_unpin!([u8; 8]), letters: &code::SPICE };

fn poll<F: Future>(pinned: &mut Pin<Box<F>>) -> Poll<F::Output> {
    pinned.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

/// Where the future that waits now points: into itself, out of itself, or nowhere.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (_, then) = future(before)?;
    if state(then)? != State::NotBegun {
        return None;
    }
    let (_, now) = after.find(then.id)?;
    Some(if toothpick(now).is_some() {
        0
    } else if pointers(now).next().is_some() {
        1
    } else {
        2
    })
}

/// The words of a future that waits, by what was found in it; with a line on why, by what it was made of.
fn polled(future: &Thing) -> Say {
    let aims = |aim: fn(Aim) -> bool| pointers(future).any(|pointer| aim(pointer.aim));
    let said = if is_twice(future) {
        "holds-twice"
    } else if aims(|aim| aim == Aim::Own) {
        "holds"
    } else if aims(|aim| matches!(aim, Aim::Stranger(_))) {
        "leads-out"
    } else {
        "holds-none"
    };
    let verb = shape(future).map_or("", |shape| shape.verb);
    Say::new(said).with_line("reason", &["shape.", verb].concat())
}

/// Whether two pointers to the future itself say the same: an argument is kept where it came in as well, and not used
/// from there any more.
fn is_twice(future: &Thing) -> bool {
    let own: Vec<_> = pointers(future).filter(|pointer| pointer.aim == Aim::Own).collect();
    matches!(own.as_slice(), [one, other] if one.target == other.target)
}

/// What the future was made of.
fn shape(future: &Thing) -> Option<&'static Shape> {
    PLAN.shapes.iter().find(|shape| shape.name == future.type_name)
}

/// A poll runs the lines before the `await`, or those after it: the state tells.
fn mark<'a>(order: &'a Order, now: &Snapshot) -> &'a str {
    let waits = future(now).filter(|_| order.verb() == "poll");
    let Some((_, future)) = waits else { return order.verb() };
    let [first, last] = shape(future).map_or(["", ""], |shape| shape.marks);
    if state(future) == Some(State::Done) { last } else { first }
}
