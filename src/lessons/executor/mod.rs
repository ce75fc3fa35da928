//! `executor`: three tasks on the page's executor, each poll with its address. The executor puts a future into
//! a box when it is spawned, and from then on finds it there: it is wakers that go around, not tasks.

mod brigade;
// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod measured;
mod offers;
mod oven;
mod say;

use super::{About, Extras, Lesson};
use crate::kitchen::Order;
use brigade::Brigade;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "executor",
        script: &["open", "wait", "ring:C", "abort:C"],
        verb: "wait",
        measure: measured::measure,
    },
    lay: || Box::new(Brigade::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras { facts: measured::facts, mark, ..Extras::NONE },
};

/// The serving runs other lines than the bakings do.
fn mark(order: &Order) -> &str {
    if order.is("ring:B") { "ring-b" } else { order.verb() }
}
