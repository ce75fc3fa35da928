//! The lesson's places: two tables for the bare future, one for its handle once it is pinned, a shelf on the
//! heap where it lies then, and one for the cake that comes of it.

use super::code::{self, Baking, Cake, Pinned};
use crate::kitchen::{Hold, Order, PlaceName, Refusal, Seat};
use crate::lessons::Kitchen;
use crate::lessons::letters::H;
use crate::lessons::oven::{BARE, CAKE, CAKE_HUE, HANDLE, HANDLE_HUE, PLACES, future};
use crate::lessons::shelves::{Handle, handle, handle_layout, shelf};
use crate::lessons::tables::{
    Baker, FIRST_CHERRY, Table, cake, nobody, only_at, seat, taken, unknown, wrong_place,
};
use crate::memory::{Address, Camera, Meaning, Role};
use crate::texts::Say;
use crate::{is_unpin, layout};
use std::task::Poll;

pub(super) struct Hatch {
    bare: [Table<Baking>; 2],
    pinned: Vec<Pinned>,
    served: Vec<Cake>,
    baker: Baker,
}

impl Hatch {
    pub(super) fn lay() -> Self {
        Self {
            bare: BARE.map(|name| Table::lay(name, code::lay())),
            pinned: code::lay(),
            served: code::lay(),
            baker: Baker::default(),
        }
    }

    /// The table for a bare future.
    fn table(&mut self, name: PlaceName) -> Result<&mut Vec<Baking>, Refusal> {
        let table = self.bare.iter_mut().find(|table| table.name == name);
        table.map(|table| &mut table.slot).ok_or_else(|| wrong_place(name, &PLACES))
    }

    fn make(&mut self, place: PlaceName) -> Result<(), Refusal> {
        let is_there = self.bare.iter().any(|table| !table.slot.is_empty());
        self.table(place)?;
        if is_there || !self.pinned.is_empty() {
            return Err(Refusal::because(Say::new("one-future")));
        }
        if !self.served.is_empty() {
            return Err(Refusal::because(Say::new("eat-first")));
        }
        let cherry = self.baker.next_cherry();
        self.table(place)?.push(code::promise(cherry));
        Ok(())
    }

    fn carry(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        if from == H {
            return Err(match self.pinned.first() {
                Some(_) => Refusal::by_rustc(Say::new("pinned"), "pinning/into_inner"),
                None => nobody(H),
            });
        }
        if self.table(from)?.is_empty() {
            return Err(nobody(from));
        }
        if !self.table(to)?.is_empty() {
            return Err(taken(to));
        }
        let mut moving = std::mem::take(self.table(from)?);
        code::carry(&mut moving, self.table(to)?);
        // The empty table again, in the same memory.
        *self.table(from)? = moving;
        Ok(())
    }

    fn pin(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        at(to, HANDLE)?;
        let baking = self.table(from)?.pop().ok_or_else(|| nobody(from))?;
        self.pinned.push(code::pin(baking));
        Ok(())
    }

    /// To call `poll` on the bare future, which has no such method.
    fn call(&mut self, place: PlaceName) -> Result<(), Refusal> {
        match self.table(place)?.first() {
            Some(_) => Err(Refusal::by_rustc(Say::new("bare"), "futures/poll_unpinned")),
            None => Err(nobody(place)),
        }
    }

    /// Polls the future; when it is ready it is dropped, as executors do, and its cake is served.
    fn poll(&mut self, place: PlaceName) -> Result<(), Refusal> {
        at(place, HANDLE)?;
        let pinned = self.pinned.first_mut().ok_or_else(|| nobody(HANDLE))?;
        if let Poll::Ready(cake) = code::poll(pinned) {
            self.pinned.clear();
            self.served.push(cake);
        }
        Ok(())
    }

    fn eat(&mut self, place: PlaceName) -> Result<(), Refusal> {
        at(place, CAKE)?;
        if self.served.is_empty() {
            return Err(nobody(CAKE));
        }
        code::eat(&mut self.served);
        Ok(())
    }
}

fn at(place: PlaceName, must: PlaceName) -> Result<(), Refusal> {
    only_at(place, must, &PLACES)
}

impl Kitchen for Hatch {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("make", &[place]) => self.make(place),
            ("move", &[from, to]) => self.carry(from, to),
            ("call", &[place]) => self.call(place),
            ("pin", &[from, to]) => self.pin(from, to),
            ("poll", &[place]) => self.poll(place),
            ("eat", &[place]) => self.eat(place),
            _ => Err(unknown(order)),
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let futures = layout!(Baking {
            cherry: Role::Data,
            toothpick: Role::Pointer(Meaning::Itself("cherry")),
            polls: Role::Data,
            _pin: Role::Data,
        });
        let cakes = layout!(Cake { cherry: Role::Data, layers: Role::Data });
        let handles = handle_layout::<Pinned>("Pin<Box<Baking>>", is_unpin!(Pinned));
        let bare = |(hue, table): (usize, &Table<Baking>)| {
            let occupant = table.slot.first().map(|_| future(Hold::Free));
            table.seat(hue, futures.clone(), occupant)
        };
        let mut seats: Vec<Seat> = self.bare.iter().enumerate().map(bare).collect();
        let lying = self.pinned.first().map(|pinned| Address::of(&**pinned));
        // One future, one box: no need to tell it from others.
        let pin = lying.map(|address| handle(Handle::Box, address, FIRST_CHERRY, Hold::Pinned));
        seats.push(seat(HANDLE, HANDLE_HUE, Address::of(self.pinned.as_ptr()), handles, pin));
        let served = self.served.first().map(|served| cake(served.cherry, Hold::Free));
        seats.push(seat(CAKE, CAKE_HUE, Address::of(self.served.as_ptr()), cakes, served));
        seats.extend(
            lying.map(|address| shelf(H, 0, address, futures.clone(), future(Hold::Pinned))),
        );
        seats
    }
}
