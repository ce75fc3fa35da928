//! The buttons: to wait, and to wake or abort the last of the tasks that are there. What can be done with the
//! others is in their turn, or in a link.

use crate::kitchen::{Snapshot, Traced};
use crate::lessons::{Icon, Offer};
use crate::observed::TaskId;

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let is_there = |(rank, _): &(usize, &Traced)| now.trace.lies_at(TaskId(*rank)).is_some();
    match now.trace.tasks.iter().enumerate().rfind(is_there) {
        None => vec![Offer::plain("open", "open", Icon::Cake)],
        Some((_, task)) => vec![
            Offer::plain("wait", "wait", Icon::Wait),
            Offer::at("ring", task.name, "ring", Icon::Wake),
            Offer::at("abort", task.name, "abort", Icon::Abort),
        ],
    }
}
