//! A `Vec` that grows: its buffer is a place, and a new buffer is another.

use super::code;
use crate::kitchen::{Furniture, Occupant, PlaceName, Seat};
use crate::lessons::tables::called;
use crate::memory::{Address, Layout};

/// A `Vec` and the places of its buffers: one after the other, as it moves from buffer to buffer.
pub(super) struct Buffer<T> {
    /// Its values.
    pub(super) vec: Vec<T>,
    /// Letters and colours of the places.
    places: [(PlaceName, usize); 2],
    /// How often it has moved to another buffer.
    moves: usize,
}

impl<T> Buffer<T> {
    pub(super) fn lay(places: [(PlaceName, usize); 2]) -> Self {
        Self { vec: code::lay(), places, moves: 0 }
    }

    /// Where the first value is, or will be.
    fn address(&self) -> Address {
        Address::of(self.vec.as_ptr())
    }

    /// Does what may need a new buffer. The allocator may also find room where the old one is.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Vec<T>)) {
        let before = self.address();
        change(&mut self.vec);
        if self.address() != before {
            self.moves += 1;
        }
    }

    /// The letter of the place where the buffer is now.
    pub(super) fn name(&self) -> PlaceName {
        self.places[self.moves % 2].0
    }

    /// The first value's seat: the others are beside it, and fare as it does.
    pub(super) fn seat(&self, layout: Layout, occupant: Option<Occupant>) -> Seat {
        let (name, hue) = self.places[self.moves % 2];
        Seat {
            name,
            title: called("slot", name),
            furniture: Furniture::Table,
            hue,
            address: self.address(),
            layout,
            occupant,
        }
    }
}
