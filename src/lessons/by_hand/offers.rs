//! The buttons: what can be done with the future where it is, and with the cake that came of it.

use super::{C, D, cake, future};
use crate::kitchen::{Furniture, PlaceName, Snapshot};
use crate::lessons::{Icon, Offer};

/// The tables for a bare future.
fn tables(now: &Snapshot) -> impl Iterator<Item = PlaceName> {
    let is_table = |name: &PlaceName| *name != C && *name != D;
    let tables = now.places.iter().filter(|place| place.furniture == Furniture::Table);
    tables.map(|place| place.name).filter(is_table)
}

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let mut offers = match future(now) {
        None => tables(now).map(|place| Offer::at("make", place, "make", Icon::Cake)).collect(),
        Some((here, _)) if here.furniture == Furniture::Shelf => {
            let out = tables(now)
                .next()
                .map(|to| Offer::between("move", here.name, to, "take", Icon::Move));
            [Offer::at("poll", C, "poll", Icon::Stick)].into_iter().chain(out).collect()
        }
        Some((here, _)) => {
            let there = tables(now).find(|name| *name != here.name);
            let go = there.map(|to| Offer::between("move", here.name, to, "move", Icon::Move));
            let pin = Offer::between("pin", here.name, C, "pin", Icon::Pin);
            let call = Offer::at("call", here.name, "call", Icon::Stick);
            go.into_iter().chain([pin, call]).collect::<Vec<_>>()
        }
    };
    offers.extend(cake(now).map(|(here, _)| Offer::at("eat", here.name, "eat", Icon::Eat)));
    offers
}
