//! `handle`: a cake with a text in itself and a `String` is moved; each has a toothpick in it.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod say;

use super::letters::H;
use super::question::which_of_two;
use super::tables::{FIRST_CHERRY, Tables, bake_anywhere, called, unknown};
use super::{About, Extras, Icon, Kitchen, Lesson, Offer};
use crate::kitchen::{
    Bond, Figure, Furniture, Hold, Occupant, Order, Place, Refusal, Seat, Snapshot, Thing, ThingId,
};
use crate::memory::{Address, Camera, FieldLayout, Layout, Meaning, Role};
use crate::texts::Say;
use crate::{is_unpin, layout};
use code::Cake;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "handle",
        script: &["bake:A", "stick:A", "move:A-B", "move:B-A"],
        verb: "move",
        measure,
    },
    lay: || Box::new(Bakery(Tables::lay(2, code::lay))),
    offers,
    say: say::say,
    extras: Extras::NONE,
};

/// Which thing the card's text is; cakes are known by their cherries.
const TEXT: ThingId = ThingId(1);
/// The shelf's colour: the one after the tables'.
const SHELF_HUE: usize = 2;

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (_, cake) = hero(before)?;
    if bonds(cake)? != [Bond::Whole; 2] {
        return None;
    }
    let (_, cake) = after.find(cake.id)?;
    let [icing, card] = bonds(cake)?.map(|bond| bond == Bond::Whole);
    Some(which_of_two(icing, card))
}

/// The one cake.
fn hero(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().find(|(_, thing)| matches!(thing.figure, Figure::Cake(_)))
}

/// What the toothpicks in the icing and in the card's text are worth.
fn bonds(cake: &Thing) -> Option<[Bond; 2]> {
    let bond = |name| Some(cake.pointer(name)?.bond);
    Some([bond("icing_pick")?, bond("card_pick")?])
}

fn offers(now: &Snapshot) -> Vec<Offer> {
    let Some((here, cake)) = hero(now) else {
        return bake_anywhere(now);
    };
    let (stick, go) = match bonds(cake) {
        Some([_, Bond::Unset]) | None => ("stick", "move"),
        Some([Bond::Broken, _]) => ("stick-again", "move-back"),
        Some(_) => ("stick-again", "move"),
    };
    let there = now.places.iter().find(|place| place.is_free());
    let go = there.map(|there| Offer::between("move", here.name, there.name, go, Icon::Move));
    let stick = Offer::at("stick", here.name, stick, Icon::Stick);
    go.into_iter().chain([stick]).collect()
}

struct Bakery(Tables<Cake>);

impl Kitchen for Bakery {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("bake", &[place]) => code::bake(self.0.first(place)?),
            ("stick", &[place]) => self.0.taken(place)?.iter_mut().for_each(code::stick),
            ("move", &[from @ H, _]) if self.0.values().next().is_some() => {
                return Err(Refusal::because(Say::new("shelf-move").with("place", from)));
            }
            ("move", &[from, to]) => {
                let (from, to) = self.0.both(from, to)?;
                code::carry(from, to);
            }
            _ => return Err(unknown(order)),
        }
        Ok(())
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let layout = layout!(Cake {
            icing: Role::Data,
            card: Role::Handle,
            icing_pick: Role::Pointer(Meaning::Itself("icing")),
            card_pick: Role::Pointer(Meaning::Through("card")),
        });
        let mut seats = self.0.survey(&layout, |_| FIRST_CHERRY);
        seats.extend(self.0.values().map(|cake| shelf(&cake.card)));
        seats
    }
}

/// The place where a `String` keeps its letters.
fn shelf(card: &str) -> Seat {
    let name = H;
    let address = Address::of(card.as_ptr());
    let letters = FieldLayout { name: "letters", offset: 0, size: card.len(), role: Role::Data };
    Seat {
        name,
        title: called("shelf", name),
        furniture: Furniture::Shelf,
        hue: SHELF_HUE,
        address,
        layout: Layout::new("str", card.len(), is_unpin!(str), &[letters]),
        occupant: Some(Occupant {
            id: TEXT,
            figure: Figure::Text,
            title: Say::new("text"),
            hold: Hold::Free,
        }),
    }
}
