//! Tables that pin what is put on them.

use super::tables::{nobody, seat, taken};
use crate::kitchen::{Occupant, PlaceName, Refusal, Seat};
use crate::memory::{Address, Layout};
use std::pin::Pin;

/// A table with a value that is pinned where it lies, until it is dropped there.
pub(super) struct Stand<T> {
    /// Its letter.
    pub(super) name: PlaceName,
    /// The slot, as the lesson's code has it.
    pub(super) slot: Pin<Box<Option<T>>>,
    /// From the slot's first byte to the value: an `Option` may keep its tag before it.
    inside: usize,
}

impl<T> Stand<T> {
    /// The stand called `name`, with this slot; `sample` is any value of the type.
    pub(super) fn lay(name: PlaceName, slot: Pin<Box<Option<T>>>, sample: T) -> Self {
        let sample = Some(sample);
        let value = sample.as_ref().map_or(Address::NULL, |value| Address::of(value));
        let inside = value.distance(Address::of(&raw const sample));
        Self { name, slot, inside }
    }

    /// What is there, if anything.
    pub(super) fn value(&self) -> Option<&T> {
        Option::as_ref(&self.slot)
    }

    /// Refuses what is done to the value, if there is none.
    pub(super) fn in_use(&self) -> Result<(), Refusal> {
        if self.slot.is_none() { Err(nobody(self.name)) } else { Ok(()) }
    }

    /// Refuses a second value.
    pub(super) fn free(&self) -> Result<(), Refusal> {
        if self.slot.is_none() { Ok(()) } else { Err(taken(self.name)) }
    }

    /// Where the value is, or will be.
    pub(super) fn address(&self) -> Address {
        Address::of(&raw const *self.slot).plus(self.inside)
    }

    /// The value's seat, whether or not somebody is there.
    pub(super) fn seat(&self, hue: usize, layout: Layout, occupant: Option<Occupant>) -> Seat {
        seat(self.name, hue, self.address(), layout, occupant)
    }
}
