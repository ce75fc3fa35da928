//! The buttons: what Rust refuses and what it allows, side by side.

use super::counter::BISCUIT;
use super::handles;
use crate::kitchen::{Bond, Furniture, Order, Place, Snapshot};
use crate::lessons::{Icon, Offer};
use crate::texts::Say;

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let tables = || now.places.iter().filter(|place| place.furniture == Furniture::Table);
    let free = tables().find(|place| place.is_free());
    let serve = free.map(|table| at("serve", Icon::Cake, table));
    let mut offers: Vec<Offer> = serve.into_iter().collect();
    let pinned: Vec<&Place> = handles(now).map(|(place, ..)| place).collect();
    if let [one, other] = pinned.as_slice() {
        offers.push(between("swap", one, other));
        offers.push(between("trade", one, other));
    }
    if let Some(first) = pinned.first() {
        for (verb, icon) in [
            ("take", Icon::Move),
            ("unbox", Icon::Box),
            ("open", Icon::Pin),
            ("frost", Icon::Stick),
        ] {
            offers.push(at(verb, icon, first));
        }
    }
    // What was set is stuck, before it is set again.
    let set = || pinned.first().map(|first| at("set", Icon::Cake, first));
    offers.extend(stick(now).or_else(set));
    let biscuit = now.things().find(|(_, thing)| thing.title == BISCUIT);
    offers.extend(biscuit.map(|(plate, _)| Offer {
        label: Say::new("open-biscuit"),
        ..at("open", Icon::Pin, plate)
    }));
    offers
}

/// Stick the first toothpick that points nowhere.
fn stick(now: &Snapshot) -> Option<Offer> {
    let (shelf, ..) = now.pointers().find(|(.., pointer)| pointer.bond == Bond::Unset)?;
    let (table, ..) = handles(now).find(|(.., pointer)| pointer.target == shelf.address)?;
    Some(at("stick", Icon::Stick, table))
}

fn at(verb: &'static str, icon: Icon, place: &Place) -> Offer {
    let label = Say::new(verb).with("place", place.name);
    Offer { order: Order::at(verb, place.name), label, icon }
}

fn between(verb: &'static str, one: &Place, other: &Place) -> Offer {
    Offer {
        order: Order::between(verb, one.name, other.name),
        label: Say::new(verb),
        icon: Icon::Swap,
    }
}
