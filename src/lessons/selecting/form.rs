//! The ways to wait for two futures at once: a function of `code.rs` each.

use super::waiting;
use crate::kitchen::{Order, PlaceName, Snapshot};
use crate::lessons::letters::{H, I, J, K, L, M, N, O};

/// A function that waits for two futures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `select!`, both by value.
    Race,
    /// `select!` in a loop, the slow one by `&mut`.
    Rounds,
    /// The `select!` of the crate `futures` in a fixed order, both pinned and given by name. In an order of
    /// chance, nobody could tell afterwards which lines a poll ran.
    Named,
    /// `join!`, both by value.
    Both,
}

impl Form {
    /// The function that an order of this verb calls.
    pub(super) fn of(verb: &str) -> Option<Self> {
        [Self::Race, Self::Rounds, Self::Named, Self::Both]
            .into_iter()
            .find(|form| form.verb() == verb)
    }

    const fn verb(self) -> &'static str {
        match self {
            Self::Race => "select",
            Self::Rounds => "loop",
            Self::Named => "name",
            Self::Both => "join",
        }
    }

    /// The places in its future where the slow one and the fast one lie. Each function has its own, so that an
    /// order to poll says which of them goes on.
    pub(super) const fn slots(self) -> [PlaceName; 2] {
        match self {
            Self::Race => [H, I],
            Self::Both => [J, K],
            Self::Rounds => [L, M],
            Self::Named => [N, O],
        }
    }
}

/// The mark of the lines that an order ran: polling a function goes on with its lines.
pub(super) fn mark<'a>(order: &'a Order, now: &Snapshot) -> &'a str {
    match order.places() {
        [H] => "won",
        [J] if waiting(now).is_empty() => "both",
        [J] => "half",
        [L] => "turn",
        [N] => "named",
        _ => order.verb(),
    }
}
