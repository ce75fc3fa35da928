//! The buttons: what Rust refuses and what it allows, side by side.

use super::counter::BISCUIT;
use crate::kitchen::{Bond, Furniture, Place, Snapshot};
use crate::lessons::shelves::handles;
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let tables = || now.places.iter().filter(|place| place.furniture == Furniture::Table);
    let free = tables().find(|place| place.is_free());
    let serve = free.map(|table| Offer::at("serve", table.name, "serve", Icon::Cake));
    let mut offers: Vec<Offer> = serve.into_iter().collect();
    let pinned: Vec<&Place> = handles(now).map(|(place, ..)| place).collect();
    if let [one, other] = pinned.as_slice() {
        for verb in ["swap", "trade"] {
            offers.push(Offer::between(verb, one.name, other.name, verb, Icon::Swap));
        }
    }
    if let Some(first) = pinned.first() {
        for (verb, icon) in [
            ("take", Icon::Move),
            ("unbox", Icon::Box),
            ("open", Icon::Pin),
            ("frost", Icon::Stick),
        ] {
            offers.push(Offer::at(verb, first.name, verb, icon));
        }
    }
    // What was set is stuck, before it is set again.
    let set = || pinned.first().map(|first| Offer::at("set", first.name, "set", Icon::Cake));
    offers.extend(stick(now).or_else(set));
    let biscuit = now.things().find(|(_, thing)| thing.title.key == BISCUIT);
    offers
        .extend(biscuit.map(|(plate, _)| Offer::at("open", plate.name, "open-biscuit", Icon::Pin)));
    offers
}

/// Stick the first toothpick that points nowhere.
fn stick(now: &Snapshot) -> Option<Offer> {
    let (shelf, ..) = now.pointers().find(|(.., pointer)| pointer.bond == Bond::Unset)?;
    let (table, ..) = handles(now).find(|(.., pointer)| pointer.target == shelf.address)?;
    Some(Offer::at("stick", table.name, "stick", Icon::Stick))
}
