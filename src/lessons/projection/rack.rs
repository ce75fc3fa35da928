//! The lesson's places: for each of the two wrappers a bare table and one on which it is pinned, and the
//! shelf on the heap for the future of the one with a box.

use super::code::{self, Boxed, Cake, Counted, Inline};
use super::{BOXED, INLINE, SHELVED};
use crate::kitchen::{Figure, Hold, Occupant, Order, PlaceName, Refusal, Seat, ThingId};
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, B, C, D, H};
use crate::lessons::shelves::shelf;
use crate::lessons::stands::Stand;
use crate::lessons::tables::{Baker, Table, nobody, unknown, wrong_place};
use crate::memory::{Address, Camera, FieldLayout, Layout, Meaning, Role};
use crate::texts::Say;
use crate::{is_unpin, layout};
use std::mem::offset_of;
use std::pin::Pin;

/// The bare tables and the pinned ones, in pairs; and where the boxed future lies.
const PLACES: [PlaceName; 5] = [A, B, C, D, H];

pub(super) struct Rack {
    inline: Pair<Cake>,
    boxed: Pair<Pin<Box<Cake>>>,
    baker: Baker,
}

/// A wrapper's two tables.
struct Pair<F> {
    bare: Table<Counted<F>>,
    pinned: Stand<Counted<F>>,
}

impl<F> Pair<F> {
    fn lay(bare: PlaceName, pinned: PlaceName, future: F) -> Self {
        Self {
            bare: Table::lay(bare, Vec::with_capacity(1)),
            pinned: Stand::lay(pinned, code::lay(), code::wrap(future)),
        }
    }

    /// The wrapper, bare or pinned.
    fn wrapper(&self) -> Option<&Counted<F>> {
        self.bare.slot.first().or(self.pinned.value())
    }

    /// Refuses a second wrapper of this kind.
    fn only_one(&self) -> Result<(), Refusal> {
        match self.wrapper() {
            Some(_) => Err(Refusal::because(Say::new("one-each"))),
            None => Ok(()),
        }
    }

    fn make(&mut self, future: F) {
        self.bare.slot.push(code::wrap(future));
    }

    fn pin(&mut self) -> Result<(), Refusal> {
        let wrapper = self.bare.slot.pop().ok_or_else(|| nobody(self.bare.name))?;
        code::pin(&mut self.pinned.slot, wrapper);
        Ok(())
    }

    fn seats(&self, hue: usize, layout: &Layout, who: fn(Hold) -> Occupant) -> [Seat; 2] {
        let bare = self.bare.slot.first().map(|_| who(Hold::Free));
        let pinned = self.pinned.value().map(|_| who(Hold::Pinned));
        [
            self.bare.seat(hue, layout.clone(), bare),
            self.pinned.seat(hue + 1, layout.clone(), pinned),
        ]
    }
}

impl<F: Future> Pair<F> {
    fn poll(&mut self) -> Result<(), Refusal> {
        // This future is never done: there is nothing to hand out.
        code::poll(&mut self.pinned.slot).map(|_| ()).ok_or_else(|| nobody(self.pinned.name))
    }
}

impl Rack {
    pub(super) fn lay() -> Self {
        Self {
            inline: Pair::lay(A, B, code::bake(0)),
            boxed: Pair::lay(C, D, Box::pin(code::bake(0))),
            baker: Baker::default(),
        }
    }

    fn make(&mut self, place: PlaceName) -> Result<(), Refusal> {
        match place {
            A => self.inline.only_one()?,
            C => self.boxed.only_one()?,
            _ => return Err(wrong_place(place, &PLACES)),
        }
        let cake = code::bake(self.baker.next_cherry());
        match place {
            A => self.inline.make(cake),
            _ => self.boxed.make(Box::pin(cake)),
        }
        Ok(())
    }

    fn take(&mut self) -> Result<(), Refusal> {
        let wrapper = code::take(&mut self.boxed.pinned.slot).ok_or_else(|| nobody(D))?;
        self.boxed.bare.slot.push(wrapper);
        Ok(())
    }

    /// What rustc refuses to do with the pinned wrapper that has its future inside.
    fn refused(&self, key: &'static str, card: &'static str) -> Result<(), Refusal> {
        self.inline.pinned.in_use()?;
        Err(Refusal::by_rustc(Say::new(key), card))
    }
}

impl Kitchen for Rack {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("make", &[place]) => self.make(place),
            ("pin", &[A, B]) => self.inline.pin(),
            ("pin", &[C, D]) => self.boxed.pin(),
            ("reach", &[B]) => self.refused("reach", "futures/projection"),
            ("disarm", &[B]) => self.refused("disarm", "futures/pin_project_unpin"),
            ("poll", &[B]) => self.inline.poll(),
            ("poll", &[D]) => self.boxed.poll(),
            ("poll", &[A | C]) => Err(Refusal::because(Say::new("bare"))),
            ("move", &[B, A]) => self.refused("pinned", "pinning/take"),
            ("move", &[D, C]) => self.take(),
            ("pin" | "move", &[place, other]) => {
                let known = PLACES.contains(&place);
                Err(wrong_place(if known { other } else { place }, &PLACES))
            }
            ("poll" | "reach" | "disarm", &[place]) => Err(wrong_place(place, &PLACES)),
            _ => Err(unknown(order)),
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let cakes = cake_layout();
        let mut seats = Vec::from(self.inline.seats(0, &inline_layout(&cakes), inline));
        seats.extend(self.boxed.seats(2, &boxed_layout(), boxed));
        seats.extend(self.boxed.wrapper().map(|wrapper| {
            // The other shelves' colour is that of table D here.
            let address = Address::of(&raw const *wrapper.future);
            shelf(H, 1, address, cakes, shelved())
        }));
        seats
    }
}

fn inline(hold: Hold) -> Occupant {
    wrapper(INLINE, Figure::Cake(0), "wrapper-of-cake", hold)
}

fn boxed(hold: Hold) -> Occupant {
    wrapper(BOXED, Figure::Box, "wrapper-of-box", hold)
}

fn shelved() -> Occupant {
    wrapper(SHELVED, Figure::Cake(1), "cake", Hold::Pinned)
}

fn wrapper(id: ThingId, figure: Figure, title: &'static str, hold: Hold) -> Occupant {
    Occupant { id, figure, title: Say::new(title), hold }
}

fn cake_layout() -> Layout {
    layout!(Cake {
        cherry: Role::Data,
        toothpick: Role::Pointer(Meaning::Itself("cherry")),
        _pin: Role::Data,
    })
}

/// The count, and the whole cake with all its fields.
fn inline_layout(cake: &Layout) -> Layout {
    let start = offset_of!(Inline, future);
    let inside = |field: &FieldLayout| FieldLayout { offset: start + field.offset, ..*field };
    let mut fields: Vec<FieldLayout> = cake.fields.iter().map(inside).collect();
    fields.push(FieldLayout {
        name: "polls",
        offset: offset_of!(Inline, polls),
        size: size_of::<u32>(),
        role: Role::Data,
    });
    Layout::new("Inline", size_of::<Inline>(), is_unpin!(Inline), &fields)
}

fn boxed_layout() -> Layout {
    layout!(Boxed { polls: Role::Data, future: Role::Pointer(Meaning::Another) })
}
