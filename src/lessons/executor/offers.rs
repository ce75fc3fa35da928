//! The buttons: to wait, and for each task to wake it and to abort it.

use crate::kitchen::Snapshot;
use crate::lessons::{Icon, Offer};
use crate::observed::TaskId;

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let mut offers = Vec::new();
    // From the last to the first, for the first is gone first.
    for (rank, task) in now.trace.tasks.iter().enumerate().rev() {
        if now.trace.lies_at(TaskId(rank)).is_some() {
            offers.push(Offer::at("ring", task.name, "ring", Icon::Wake));
            offers.push(Offer::at("abort", task.name, "abort", Icon::Abort));
        }
    }
    if offers.is_empty() {
        return vec![Offer::plain("open", "open", Icon::Cake)];
    }
    offers.insert(0, Offer::plain("wait", "wait", Icon::Wait));
    offers
}
