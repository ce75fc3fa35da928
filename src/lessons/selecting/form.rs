//! The ways to wait for two futures at once: a function of `code.rs` each.

use crate::kitchen::{Order, PlaceName, Snapshot};
use crate::lessons::letters::{H, I, J, K, L, M};

/// A function that waits for two futures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `select!`, both by value.
    Race,
    /// `select!` in a loop, the slow one by `&mut`.
    Rounds,
    /// `join!`, both by value.
    Both,
}

impl Form {
    /// The function that an order of this verb calls.
    pub(super) fn of(verb: &str) -> Option<Self> {
        match verb {
            "select" => Some(Self::Race),
            "loop" => Some(Self::Rounds),
            "join" => Some(Self::Both),
            _ => None,
        }
    }

    /// The places in its future where the slow one and the fast one lie. Each function has its own, so that an
    /// order to poll says which of them goes on.
    pub(super) const fn slots(self) -> [PlaceName; 2] {
        match self {
            Self::Race => [H, I],
            Self::Both => [J, K],
            Self::Rounds => [L, M],
        }
    }
}

/// The mark of the lines that an order runs: polling a function goes on with its lines.
pub(super) fn mark<'a>(order: &'a Order, _: &Snapshot) -> &'a str {
    match (order.verb(), order.places()) {
        ("poll", [H]) => "select",
        ("poll", [J]) => "join",
        ("poll", [L]) => "turn",
        (verb, _) => verb,
    }
}
