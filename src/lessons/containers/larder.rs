//! The lesson's places. First two `Vec`s that grow, one of cakes and one of pinned boxes; then, when these are cleared
//! away, two tables for a container of futures, which moves while they are under way.

use super::code::Cake;
use super::futures::Futures;
use super::vecs::Vecs;
use crate::kitchen::{Order, PlaceName, Refusal, Seat};
use crate::layout;
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, B, C, D, E, F, H, I, J};
use crate::lessons::tables::{FIRST_CHERRY, only_at, unknown, wrong_place};
use crate::memory::{Camera, Layout, Meaning, Role};
use crate::texts::Say;

/// The cherries of the cake in the `Vec` and of the pinned one; and of the two that are futures.
pub(super) const BARE: u32 = FIRST_CHERRY;
pub(super) const PINNED: u32 = BARE + 2;

pub(super) enum Larder {
    Vecs(Vecs),
    Futures(Futures),
}

impl Larder {
    pub(super) fn lay() -> Self {
        Self::Vecs(Vecs::lay())
    }

    /// Puts two futures into a container, when the `Vec`s are cleared away.
    fn gather(&mut self, verb: &str, place: PlaceName) -> Result<(), Refusal> {
        at(place, E)?;
        match self {
            Self::Vecs(vecs) if vecs.is_empty() => {}
            _ => return Err(Refusal::because(Say::new("clear-first"))),
        }
        *self = Self::Futures(Futures::gather(verb));
        Ok(())
    }

    /// Drops everything, and lays the places for the two `Vec`s.
    fn clear(&mut self) {
        match self {
            Self::Vecs(vecs) => vecs.clear(),
            Self::Futures(futures) => futures.clear(),
        }
        *self = Self::lay();
    }

    fn vecs(&mut self) -> Result<&mut Vecs, Refusal> {
        match self {
            Self::Vecs(vecs) => Ok(vecs),
            Self::Futures(_) => Err(Refusal::because(Say::new("clear-first"))),
        }
    }

    fn futures(&mut self, place: PlaceName) -> Result<&mut Futures, Refusal> {
        match self {
            Self::Futures(futures) => Ok(futures),
            Self::Vecs(_) => Err(wrong_place(place, &PLACES)),
        }
    }
}

/// All places, of which some are there.
pub(super) const PLACES: [PlaceName; 9] = [A, B, C, D, E, F, H, I, J];

/// Refuses a place that is not the one meant.
pub(super) fn at(place: PlaceName, must: PlaceName) -> Result<(), Refusal> {
    only_at(place, must, &PLACES)
}

/// How a cake is laid out.
pub(super) fn cakes() -> Layout {
    layout!(Cake {
        cherry: Role::Data,
        toothpick: Role::Pointer(Meaning::Itself("cherry")),
        left: Role::Data,
        _pin: Role::Data,
    })
}

impl Kitchen for Larder {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("push", &[place]) => self.vecs()?.push(place),
            ("pin", &[place]) => self.vecs()?.pin(place),
            ("stick", &[place]) => self.vecs()?.stick(place),
            ("grow", &[]) => self.vecs()?.grow(),
            ("clear", &[]) => {
                self.clear();
                Ok(())
            }
            (verb @ ("gather" | "join"), &[place]) => self.gather(verb, place),
            ("poll", &[place]) => self.futures(place)?.poll(place),
            ("move", &[from, to]) => self.futures(from)?.carry(from, to),
            _ => Err(unknown(order)),
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        match self {
            Self::Vecs(vecs) => vecs.survey(),
            Self::Futures(futures) => futures.survey(),
        }
    }
}
