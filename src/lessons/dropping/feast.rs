//! The lesson's places: a table with the way to the list's first cake, three shelves for pinned cakes, and a
//! worktop for a bare one.

use super::code::{self, Cake, Link};
use crate::kitchen::{Figure, Furniture, Hold, Occupant, Order, PlaceName, Refusal, Seat, ThingId};
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, B, C, L, W};
use crate::lessons::stands::Stand;
use crate::lessons::tables::{
    Baker, Table, cake, called, nobody, seat, taken, unknown, worktop, wrong_place,
};
use crate::memory::{Address, Camera, FieldLayout, Layout, Meaning, Role};
use crate::texts::Say;
use crate::{is_unpin, layout};
use std::rc::Rc;

/// The list's beginning, the shelves, and the worktop.
const PLACES: [PlaceName; 5] = [L, A, B, C, W];
/// The list's colour: the one after C's. The worktop has the next.
const LIST_HUE: usize = 3;
const WORKTOP_HUE: usize = 4;

pub(super) struct Feast {
    // The cakes' drop needs the list: each of them keeps it as well.
    list: Rc<Link>,
    shelves: [Spot; 3],
    worktop: Table<Cake>,
    baker: Baker,
}

/// A shelf, or what is known of it when nobody owns it any more.
enum Spot {
    Owned(Stand<Cake>),
    Forgotten { name: PlaceName, address: Address, cherry: u32 },
}

impl Spot {
    const fn name(&self) -> PlaceName {
        match self {
            Self::Owned(Stand { name, .. }) | Self::Forgotten { name, .. } => *name,
        }
    }

    fn seat(&self, hue: usize, layout: Layout) -> Seat {
        let (name, address, cherry) = match self {
            Self::Owned(stand) => (stand.name, stand.address(), stand.value().map(|it| it.cherry)),
            Self::Forgotten { name, address, cherry } => (*name, *address, Some(*cherry)),
        };
        let pinned = cherry.map(|cherry| cake(cherry, Hold::Pinned));
        let title = called("shelf", name);
        Seat { title, furniture: Furniture::Shelf, ..seat(name, hue, address, layout, pinned) }
    }
}

impl Feast {
    pub(super) fn lay() -> Self {
        let spot = |name| Spot::Owned(Stand::lay(name, code::lay(), code::bake(0, Rc::default())));
        Self {
            list: Rc::default(),
            shelves: [A, B, C].map(spot),
            worktop: Table::lay(W, Vec::with_capacity(1)),
            baker: Baker::default(),
        }
    }

    fn bake(&mut self) -> Cake {
        code::bake(self.baker.next_cherry(), Rc::clone(&self.list))
    }

    fn spot(&mut self, name: PlaceName) -> Result<&mut Spot, Refusal> {
        let spot = self.shelves.iter_mut().find(|spot| spot.name() == name);
        spot.ok_or_else(|| wrong_place(name, &PLACES))
    }

    fn stand(&mut self, name: PlaceName) -> Result<&mut Stand<Cake>, Refusal> {
        match self.spot(name)? {
            Spot::Owned(stand) => Ok(stand),
            Spot::Forgotten { .. } => {
                Err(Refusal::because(Say::new("forgotten").with("place", name)))
            }
        }
    }

    fn pinned(&mut self, name: PlaceName) -> Result<&mut Stand<Cake>, Refusal> {
        let stand = self.stand(name)?;
        stand.in_use()?;
        Ok(stand)
    }

    fn serve(&mut self, name: PlaceName) -> Result<(), Refusal> {
        self.stand(name)?.free()?;
        let cake = self.bake();
        code::put(&mut self.stand(name)?.slot, cake);
        self.join(name)
    }

    fn set(&mut self, name: PlaceName) -> Result<(), Refusal> {
        self.pinned(name)?;
        let cake = self.bake();
        code::put(&mut self.stand(name)?.slot, cake);
        Ok(())
    }

    fn join(&mut self, name: PlaceName) -> Result<(), Refusal> {
        if let Some(cake) = self.pinned(name)?.slot.as_ref().as_pin_ref() {
            code::join(cake);
        }
        Ok(())
    }

    fn forget(&mut self, name: PlaceName) -> Result<(), Refusal> {
        let stand = self.pinned(name)?;
        let (address, cherry) = (stand.address(), stand.value().map_or(0, |it| it.cherry));
        if self.shelves.iter().any(|spot| matches!(spot, Spot::Forgotten { .. })) {
            return Err(Refusal::because(Say::new("one-leak")));
        }
        let forgotten = Spot::Forgotten { name, address, cherry };
        if let Spot::Owned(stand) = std::mem::replace(self.spot(name)?, forgotten) {
            code::forget(stand.slot);
        }
        Ok(())
    }

    /// The bare cake's order: what it says is done to it by `done`.
    fn bare(
        &mut self,
        done: impl FnOnce(&mut Vec<Cake>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        if self.worktop.slot.is_empty() { Err(nobody(W)) } else { done(&mut self.worktop.slot) }
    }

    fn bake_bare(&mut self) -> Result<(), Refusal> {
        if !self.worktop.slot.is_empty() {
            return Err(taken(W));
        }
        let cake = self.bake();
        self.worktop.slot.push(cake);
        Ok(())
    }
}

impl Kitchen for Feast {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("bake", &[W]) => self.bake_bare(),
            ("join", &[W]) => {
                self.bare(|_| Err(Refusal::by_rustc(Say::new("bare"), "pinning/new")))
            }
            ("forget", &[W]) => self.bare(|slot| {
                code::forget(slot.pop());
                Ok(())
            }),
            ("serve", &[place]) => self.serve(place),
            ("join", &[place]) => self.join(place),
            ("set", &[place]) => self.set(place),
            ("forget", &[place]) => self.forget(place),
            ("drop", &[place]) => {
                code::eat(&mut self.pinned(place)?.slot);
                Ok(())
            }
            ("move", &[from, _]) => {
                self.pinned(from)?;
                Err(Refusal::by_rustc(Say::new("pinned"), "pinning/take"))
            }
            ("bake", &[place]) => Err(wrong_place(place, &PLACES)),
            _ => Err(unknown(order)),
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let cakes = layout!(Cake {
            cherry: Role::Data,
            next: Role::Pointer(Meaning::Another),
            list: Role::Data,
            _pin: Role::Data,
        });
        let first = Address::of(&raw const *self.list);
        let mut seats = vec![seat(L, LIST_HUE, first, link(), Some(list()))];
        let shelves = self.shelves.iter().enumerate();
        seats.extend(shelves.map(|(hue, spot)| spot.seat(hue, cakes.clone())));
        let bare = self.worktop.slot.first().map(|it| cake(it.cherry, Hold::Free));
        seats.push(worktop(self.worktop.seat(WORKTOP_HUE, cakes, bare)));
        seats
    }
}

/// The list's beginning.
fn list() -> Occupant {
    Occupant { id: ThingId(1), figure: Figure::Box, title: Say::new("list"), hold: Hold::Free }
}

fn link() -> Layout {
    let size = size_of::<Link>();
    let role = Role::Pointer(Meaning::Another);
    let first = FieldLayout { name: "first", offset: 0, size, role };
    Layout::new("Link", size, is_unpin!(Link), &[first])
}
