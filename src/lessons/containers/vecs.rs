//! Two `Vec`s that grow: one of cakes, one of pinned boxes of cakes. The first element of each is shown, and whom the
//! first cake's toothpick finds.

use super::buffer::Buffer;
use super::code::{self, Cake};
use super::larder::{BARE, PINNED, at, cakes};
use crate::is_unpin;
use crate::kitchen::{Hold, PlaceName, Refusal, Seat};
use crate::lessons::letters::{A, B, C, D, H, I};
use crate::lessons::shelves::{Handle, handle, handle_layout, shelf};
use crate::lessons::tables::{FIRST_CHERRY, cake, nobody, taken};
use crate::memory::Address;
use crate::texts::Say;
use std::pin::Pin;

type Pinned = Pin<Box<Cake>>;

/// The cherry of the first cake of those that fill the `Vec`s up.
const MORE: u32 = PINNED + 2;

/// A `Vec` that has room for so many grows no more: each growth doubles it, and the memory has an end.
const LARGE: usize = 256;

/// Two `Vec`s, and how many cakes were baked to fill them up.
pub(super) struct Vecs {
    bare: Buffer<Cake>,
    pins: Buffer<Pinned>,
    filled: u32,
}

impl Vecs {
    pub(super) fn lay() -> Self {
        Self { bare: Buffer::lay([(A, 0), (B, 1)]), pins: Buffer::lay([(C, 2), (D, 3)]), filled: 0 }
    }

    /// Drops what is in them.
    pub(super) fn clear(&mut self) {
        code::clear(&mut self.bare.vec);
        code::clear(&mut self.pins.vec);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bare.vec.is_empty() && self.pins.vec.is_empty()
    }

    pub(super) fn push(&mut self, place: PlaceName) -> Result<(), Refusal> {
        at(place, self.bare.name())?;
        if !self.bare.vec.is_empty() {
            return Err(taken(place));
        }
        self.bare.change(|vec| code::push(vec, code::bake(BARE)));
        Ok(())
    }

    pub(super) fn pin(&mut self, place: PlaceName) -> Result<(), Refusal> {
        at(place, self.pins.name())?;
        if !self.pins.vec.is_empty() {
            return Err(taken(place));
        }
        self.pins.change(|vec| code::push(vec, Box::pin(code::bake(PINNED))));
        Ok(())
    }

    pub(super) fn stick(&self, place: PlaceName) -> Result<(), Refusal> {
        let cake = if place == H {
            self.pins.vec.first().map(|pinned| &**pinned)
        } else {
            at(place, self.bare.name())?;
            self.bare.vec.first()
        };
        code::stick(cake.ok_or_else(|| nobody(place))?);
        Ok(())
    }

    pub(super) fn grow(&mut self) -> Result<(), Refusal> {
        if self.bare.vec.is_empty() || self.pins.vec.is_empty() {
            return Err(Refusal::because(Say::new("fill-first")));
        }
        if self.bare.vec.capacity() >= LARGE {
            return Err(Refusal::because(Say::new("large-enough")));
        }
        let filled = &mut self.filled;
        let mut more = || {
            *filled += 1;
            code::bake(MORE + 2 * (*filled - 1))
        };
        self.bare.change(|vec| code::grow(vec, &mut more));
        self.pins.change(|vec| code::grow(vec, || Box::pin(more())));
        Ok(())
    }

    pub(super) fn survey(&self) -> Vec<Seat> {
        let who = |cherry: u32, hold| cake(cherry, hold);
        let bare = self.bare.vec.first().map(|bare| who(bare.cherry, Hold::Free));
        let home = self.pins.vec.first().map(|pinned| Address::of(&raw const **pinned));
        let handles = handle_layout::<Pinned>("Pin<Box<Cake>>", is_unpin!(Pinned));
        // One box in sight: no need to tell it from others.
        let pin = home.map(|home| handle(Handle::Box, home, FIRST_CHERRY, Hold::Pinned));
        let mut seats = vec![self.bare.seat(cakes(), bare), self.pins.seat(handles, pin)];
        seats.extend(home.map(|home| shelf(H, 1, home, cakes(), who(PINNED, Hold::Pinned))));
        let stranger = |(address, cherry, hold)| shelf(I, 2, address, cakes(), who(cherry, hold));
        seats.extend(self.stranger().map(stranger));
        seats
    }

    /// Of the cakes that filled the `Vec`s up, the one where the first cake's toothpick points: the allocator may give
    /// it the buffer that the first one left. Where it is, its cherry, and whether it is pinned.
    fn stranger(&self) -> Option<(Address, u32, Hold)> {
        let target = Address::of(self.bare.vec.first()?.toothpick.get());
        let bare = self.bare.vec.iter().skip(1).map(|cake| (cake, Hold::Free));
        let pinned = self.pins.vec.iter().skip(1).map(|pinned| (&**pinned, Hold::Pinned));
        let mut homes =
            bare.chain(pinned).map(|(cake, hold)| (Address::of(cake), cake.cherry, hold));
        homes.find(|(home, ..)| target.is_within(*home, size_of::<Cake>()))
    }
}
