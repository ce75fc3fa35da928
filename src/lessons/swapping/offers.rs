//! The buttons: what to bake, stick and eat, and three ways to move a cake through `&mut`.

use crate::kitchen::{Bond, Place, Snapshot, ThingId};
use crate::lessons::tables::NO_CHERRY;
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let [one, other, spare] = now.places.as_slice() else { return Vec::new() };
    let both = !one.is_free() && !other.is_free();
    let swap = both.then(|| Offer::between("swap", one.name, other.name, "swap", Icon::Swap));
    [make(now), stick(now), swap, out(one, other, spare, now).filter(|_| both)]
        .into_iter()
        .flatten()
        .collect()
}

/// Bake a cake where there is room; with no room, eat the spare one.
fn make(now: &Snapshot) -> Option<Offer> {
    Some(match now.places.iter().find(|place| place.is_free()) {
        Some(place) => Offer::at("bake", place.name, "bake", Icon::Cake),
        None => Offer::at("drop", now.places.last()?.name, "eat", Icon::Eat),
    })
}

/// Replace the first cake by the spare one, or take the second out to where there is none.
fn out(one: &Place, other: &Place, spare: &Place, now: &Snapshot) -> Option<Offer> {
    let is_baked = now.find(ThingId(NO_CHERRY as usize)).is_none();
    if !spare.is_free() {
        return Some(Offer::between("replace", one.name, spare.name, "replace", Icon::Move));
    }
    is_baked.then(|| Offer::between("take", other.name, spare.name, "take", Icon::Move))
}

/// Stick the first toothpick that points nowhere.
fn stick(now: &Snapshot) -> Option<Offer> {
    let (place, ..) = now.pointers().find(|(.., pointer)| pointer.bond == Bond::Unset)?;
    Some(Offer::at("stick", place.name, "stick", Icon::Stick))
}
