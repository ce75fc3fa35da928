//! The buttons: make two futures, call a function with them, poll it; and what rustc refuses.

use super::{bare, waiting};
use crate::kitchen::Snapshot;
use crate::lessons::letters::{A, B};
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let both = |verb, label, icon| Offer::between(verb, A, B, label, icon);
    let refused = |verb, label| Offer::at(verb, A, label, Icon::Move);
    if let Some((slot, _)) = waiting(now).first() {
        return vec![Offer::at("poll", slot.name, "poll", Icon::Stick)];
    }
    if bare(now).is_none() {
        return vec![both("make", "make", Icon::Cake), refused("special", "special")];
    }
    vec![
        both("select", "select", Icon::Pin),
        both("join", "join", Icon::Pin),
        both("loop", "loop", Icon::Swap),
        refused("again", "again"),
        refused("lend", "lend"),
        refused("fuse", "fuse"),
    ]
}
