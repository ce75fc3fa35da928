//! What a table holds: a bare box or a pinned one.

use super::code::{self, Cake};
use crate::is_unpin;
use crate::kitchen::Hold;
use crate::lessons::shelves::handle_layout;
use crate::memory::{Address, Layout};
use std::pin::Pin;

/// A table's slot: a bare box or a pinned one. The two have different types, so a table that
/// changes over is collected anew, into the same buffer if the library so pleases; the address
/// shown is measured each time.
// The boxes are the subject: a cake in one is moved with its handle alone.
#[allow(clippy::vec_box)]
pub(super) enum Slot {
    Bare(Vec<Box<Cake>>),
    Pinned(Vec<Pin<Box<Cake>>>),
}

impl Slot {
    pub(super) fn handle(&self) -> Option<(&Cake, Hold)> {
        match self {
            Self::Bare(slot) => slot.first().map(|handle| (&**handle, Hold::Free)),
            Self::Pinned(slot) => slot.first().map(|handle| (&**handle, Hold::Pinned)),
        }
    }

    pub(super) fn address(&self) -> Address {
        match self {
            Self::Bare(slot) => Address::of(slot.as_ptr()),
            Self::Pinned(slot) => Address::of(slot.as_ptr()),
        }
    }

    pub(super) fn layout(&self) -> Layout {
        match self {
            Self::Bare(_) => handle_layout::<Box<Cake>>("Box<Cake>", is_unpin!(Box<Cake>)),
            Self::Pinned(_) => {
                handle_layout::<Pin<Box<Cake>>>("Pin<Box<Cake>>", is_unpin!(Pin<Box<Cake>>))
            }
        }
    }

    pub(super) fn pin(self) -> Self {
        match self {
            Self::Bare(slot) => Self::Pinned(slot.into_iter().map(code::pin).collect()),
            Self::Pinned(slot) => Self::Pinned(slot),
        }
    }

    /// This slot, which is empty, with room for what `other` holds. Collecting no handle at all
    /// changes the type and lets the library keep the buffer.
    fn like(self, other: &Self) -> Self {
        match (self, other) {
            (Self::Pinned(slot), Self::Bare(_)) => {
                Self::Bare(slot.into_iter().filter_map(|_| None).collect())
            }
            (Self::Bare(slot), Self::Pinned(_)) => {
                Self::Pinned(slot.into_iter().filter_map(|_| None).collect())
            }
            (same, _) => same,
        }
    }

    /// Moves the handle that is here to `goal`, which is empty; gives back `goal`.
    pub(super) fn carry_to(&mut self, goal: Self) -> Self {
        let mut goal = goal.like(self);
        match (self, &mut goal) {
            (Self::Bare(from), Self::Bare(to)) => code::carry(from, to),
            (Self::Pinned(from), Self::Pinned(to)) => code::carry(from, to),
            _ => {}
        }
        goal
    }

    /// Drops the handle that is here, and its cake.
    pub(super) fn clear(&mut self) {
        match self {
            Self::Bare(slot) => code::eat(slot),
            Self::Pinned(slot) => code::eat(slot),
        }
    }
}

impl Default for Slot {
    fn default() -> Self {
        Self::Bare(Vec::new())
    }
}
