//! `executor`: three tasks on the page's executor, each poll with its address. The executor puts a future into
//! a box when it is spawned, and from then on finds it there: it is wakers that go around, not tasks.

mod brigade;
// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod measured;
mod offers;
mod say;
mod timers;

use super::{About, Extras, Lesson};
use crate::kitchen::{Ending, News, Order, Snapshot};
use crate::observed::TaskId;
use brigade::Brigade;

/// The serving among the tasks.
const SERVING: TaskId = TaskId(1);

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

/// Which lines ran depends on whether the serving had a part in it.
fn mark<'a>(order: &'a Order, now: &Snapshot) -> &'a str {
    let serving = now.trace.slips_of(SERVING).pop().map(|slip| slip.news);
    match (order.verb(), serving) {
        ("ring", _) if order.is("ring:B") => "b-rings",
        ("wait", Some(News::Dropped(Ending::Aborted))) => "wait-alone",
        ("abort", Some(News::Dropped(Ending::Done))) => "abort-last",
        (verb, _) => verb,
    }
}
