//! `rush-hour`: ten thousand pinned futures at once, and none of them ever moves.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod crowd;
mod say;

use super::{About, Extras, Icon, Lesson, Offer};
use crate::kitchen::{Order, Snapshot};
use crate::observed::Tally;
use crate::texts::Say;
use crowd::Crowd;
pub use crowd::running;
pub use say::grouped;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "rush-hour",
        script: &["open:1000", "wait", "open:10000", "stop"],
        verb: "wait",
        measure,
    },
    lay: || Box::new(Crowd::lay()),
    offers,
    say: say::say,
    extras: Extras { facts: say::facts, hear: say::hear, ..Extras::NONE },
};

/// The crowds that are offered: the smallest, one between, and the largest.
const CROWDS: [u32; 3] = [10, 1_000, 10_000];

fn offers(now: &Snapshot) -> Vec<Offer> {
    let button = |order: Order, label: &'static str, icon| {
        let count = say::grouped(order.count().unwrap_or_default());
        Offer { order, label: Say::new(label).with("count", count), icon }
    };
    if tally(now).is_some_and(|tally| tally.live > 0) {
        let plain = |verb, icon| button(Order::plain(verb), verb, icon);
        vec![plain("wait", Icon::Cake), plain("stop", Icon::Eat)]
    } else {
        CROWDS.map(|count| button(Order::open(count), "open", Icon::Pin)).into()
    }
}

fn tally(now: &Snapshot) -> Option<&Tally> {
    now.tally.as_deref()
}

/// How often they were found elsewhere while they were waited for.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (before, after) = (tally(before)?, tally(after)?);
    let polls = after.polls.checked_sub(before.polls).filter(|polls| *polls > 0)?;
    Some(match after.moves.checked_sub(before.moves)? {
        0 => 0,
        moves if moves < polls => 1,
        _ => 2,
    })
}
