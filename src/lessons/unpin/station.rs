//! The lesson's places: a worktop for a bare cake, a table for a pinned one's handle, and a shelf
//! for the pinned cake. All are of the recipe's type.

use super::code::{self, Cake, Lie, Pinned};
use super::recipe::Mark;
use crate::kitchen::{Hold, Order, PlaceName, Refusal, Seat};
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, H, W};
use crate::lessons::shelves::{Handle, handle, shelf};
use crate::lessons::tables::{
    Baker, FIRST_CHERRY, cake, nobody, only_at, seat, taken, unknown, worktop,
};
use crate::memory::{Address, Camera};
use crate::texts::Say;
use std::marker::PhantomPinned;

pub(super) struct Station {
    places: Places,
    baker: Baker,
}

/// The places for cakes of one recipe.
enum Places {
    Plain(Pair<()>),
    Marked(Pair<PhantomPinned>),
    Disarmed(Pair<Lie>),
}

struct Pair<M> {
    worktop: Vec<Cake<M>>,
    table: Vec<Pinned<M>>,
}

/// Does the same for whichever recipe it is.
macro_rules! each {
    ($places:expr, $pair:ident => $done:expr) => {
        match $places {
            Places::Plain($pair) => $done,
            Places::Marked($pair) => $done,
            Places::Disarmed($pair) => $done,
        }
    };
}

impl Station {
    pub(super) fn lay() -> Self {
        let pair = Pair { worktop: code::lay(), table: code::lay() };
        Self { places: Places::Plain(pair), baker: Baker::default() }
    }

    fn bake(&mut self, place: PlaceName) -> Result<(), Refusal> {
        at(place, W)?;
        each!(&self.places, pair => pair.room())?;
        let cherry = self.baker.next_cherry();
        each!(&mut self.places, pair => pair.bake(cherry));
        Ok(())
    }

    /// Another recipe: the cake on the worktop is baked anew by it.
    fn change(&mut self, verb: &str, place: PlaceName) -> Result<(), Refusal> {
        at(place, W)?;
        let cherry = each!(&self.places, pair => pair.bare().map(|cake| cake.cherry))?;
        match (verb, &self.places) {
            ("unmark", Places::Plain(_))
            | ("mark", Places::Marked(_))
            | ("disarm", Places::Disarmed(_)) => {
                return Err(Refusal::because(Say::new("same-recipe")));
            }
            _ => {}
        }
        let nothing = Places::Plain(Pair { worktop: Vec::new(), table: Vec::new() });
        let old = std::mem::replace(&mut self.places, nothing);
        self.places = match verb {
            "mark" => Places::Marked(each!(old, pair => pair.like())),
            "disarm" => Places::Disarmed(each!(old, pair => pair.like())),
            _ => Places::Plain(each!(old, pair => pair.like())),
        };
        each!(&mut self.places, pair => pair.bake(cherry));
        Ok(())
    }
}

fn at(place: PlaceName, must: PlaceName) -> Result<(), Refusal> {
    only_at(place, must, &[W, A, H])
}

impl<M: Mark> Pair<M> {
    fn bare(&self) -> Result<&Cake<M>, Refusal> {
        self.worktop.first().ok_or_else(|| nobody(W))
    }

    /// Refuses a second cake.
    fn room(&self) -> Result<(), Refusal> {
        if !self.worktop.is_empty() {
            return Err(taken(W));
        }
        if !self.table.is_empty() {
            return Err(Refusal::because(Say::new("one-cake")));
        }
        Ok(())
    }

    /// Bakes the one cake that there is room for.
    fn bake(&mut self, cherry: u32) {
        self.worktop.push(code::bake(cherry, M::new()));
    }

    fn pin(&mut self) -> Result<(), Refusal> {
        // There is one cake: where it is on the worktop, the table is free.
        let cake = self.worktop.pop().ok_or_else(|| nobody(W))?;
        self.table.push(code::pin(cake));
        Ok(())
    }

    fn stick(&self, place: PlaceName) -> Result<(), Refusal> {
        let pinned = self.table.first().map(|pinned| &**pinned);
        let cake = if place == W { self.worktop.first() } else { pinned };
        code::stick(cake.ok_or_else(|| nobody(place))?);
        Ok(())
    }

    fn take_out(&mut self) -> Result<(), Refusal> {
        let pinned = self.table.pop().ok_or_else(|| nobody(H))?;
        match M::take_out(pinned) {
            Ok(cake) => {
                self.worktop.push(cake);
                Ok(())
            }
            Err(pinned) => {
                self.table.push(pinned);
                Err(Refusal::by_rustc(Say::new("not-unpin"), "pinning/into_inner"))
            }
        }
    }

    fn eat(&mut self) -> Result<(), Refusal> {
        if self.table.is_empty() {
            return Err(nobody(A));
        }
        code::eat(&mut self.table);
        Ok(())
    }

    /// Empty places for another recipe. Collecting nothing changes the type and lets the library
    /// keep the buffers; the addresses shown are measured each time.
    fn like<N>(self) -> Pair<N> {
        Pair {
            worktop: self.worktop.into_iter().filter_map(|_| None).collect(),
            table: self.table.into_iter().filter_map(|_| None).collect(),
        }
    }

    fn survey(&self) -> Vec<Seat> {
        let (cakes, handles) = M::layouts();
        let bare = self.worktop.first().map(|bare| cake(bare.cherry, Hold::Free));
        let slot = Address::of(self.worktop.as_ptr());
        let mut seats = vec![worktop(seat(W, 2, slot, cakes.clone(), bare))];
        let target = self.table.first().map(|pinned| (Address::of(&**pinned), pinned.cherry));
        // One cake, one box: no need to tell it from others.
        let pin = target.map(|(target, _)| handle(Handle::Box, target, FIRST_CHERRY, Hold::Pinned));
        seats.push(seat(A, 0, Address::of(self.table.as_ptr()), handles, pin));
        seats.extend(
            target.map(|(target, cherry)| shelf(H, 0, target, cakes, cake(cherry, Hold::Pinned))),
        );
        seats
    }
}

impl Kitchen for Station {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("bake", &[place]) => self.bake(place),
            (verb @ ("mark" | "unmark" | "disarm"), &[place]) => self.change(verb, place),
            ("pin", &[from, to]) => {
                at(from, W)?;
                at(to, A)?;
                each!(&mut self.places, pair => pair.pin())
            }
            ("stick", &[place @ (W | A)]) => each!(&self.places, pair => pair.stick(place)),
            ("move", &[from, to]) => {
                at(from, H)?;
                at(to, W)?;
                each!(&mut self.places, pair => pair.take_out())
            }
            ("drop", &[place]) => {
                at(place, A)?;
                each!(&mut self.places, pair => pair.eat())
            }
            _ => Err(unknown(order)),
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        each!(&self.places, pair => pair.survey())
    }
}
