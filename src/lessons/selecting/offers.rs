//! The buttons: make two futures, call a function with them, poll it; and what rustc refuses.

use super::{bare, waiting};
use crate::kitchen::Snapshot;
use crate::lessons::letters::{A, B};
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    if let Some((slot, _)) = waiting(now).first() {
        return vec![Offer::at("poll", slot.name, "poll", Icon::Stick)];
    }
    let (calls, refused, icon): (&[_], &[_], _) = match bare(now) {
        None => (&["make"], &["special"], Icon::Cake),
        Some(_) => (&["select", "join", "loop", "name"], &["again", "lend", "fuse"], Icon::Pin),
    };
    let mut offers = Vec::new();
    for verb in calls {
        offers.push(Offer::between(verb, A, B, verb, icon));
    }
    for verb in refused {
        offers.push(Offer::at(verb, A, verb, Icon::Move));
    }
    offers
}
