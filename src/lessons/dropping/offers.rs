//! The buttons: what is served, dropped, replaced and forgotten, and what is done with a bare cake.

use super::{listed, pointer_to};
use crate::kitchen::{Furniture, Place, Snapshot};
use crate::lessons::letters::W;
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let shelves = || now.places.iter().filter(|place| place.furniture == Furniture::Shelf);
    let free = shelves().rev().find(|place| place.is_free());
    let mut offers: Vec<Offer> = Vec::from_iter(free.map(|place| at("serve", place, Icon::Cake)));
    let cakes = || shelves().filter(|place| !place.is_free());
    let outside = cakes().find(|place| pointer_to(now, place).is_none());
    offers.extend(outside.map(|place| at("join", place, Icon::Stick)));
    offers.extend(cakes().map(|place| at("drop", place, Icon::Eat)));
    let listed = listed(now);
    offers.extend(listed.first().map(|place| at("set", place, Icon::Swap)));
    offers.extend(listed.last().map(|place| at("forget", place, Icon::Box)));
    offers.extend(now.place(W).into_iter().flat_map(bare));
    offers
}

fn bare(worktop: &Place) -> Vec<Offer> {
    if worktop.is_free() {
        return vec![at("bake", worktop, Icon::Cake)];
    }
    vec![at("join", worktop, Icon::Stick), at("forget", worktop, Icon::Box)]
}

fn at(verb: &'static str, place: &Place, icon: Icon) -> Offer {
    Offer::at(verb, place.name, verb, icon)
}
