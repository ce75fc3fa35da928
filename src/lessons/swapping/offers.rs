//! The buttons: what to serve, stick and eat, and three ways to move a cake through `&mut`.

use crate::kitchen::{Bond, Place, Snapshot, ThingId};
use crate::lessons::tables::NO_CHERRY;
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let [one, other, spare] = now.places.as_slice() else { return Vec::new() };
    let both = !one.is_free() && !other.is_free();
    let is_baked = now.find(ThingId(NO_CHERRY as usize)).is_none();
    let out = |verb: &'static str, from: &Place, icon| {
        let room = both && spare.is_free();
        room.then(|| Offer::between(verb, from.name, spare.name, verb, icon))
    };
    let swap = both.then(|| Offer::between("swap", one.name, other.name, "swap", Icon::Swap));
    let replace = out("replace", one, Icon::Cake);
    let take = out("take", other, Icon::Move).filter(|_| is_baked);
    [make(now), stick(now), swap, replace, take].into_iter().flatten().collect()
}

/// Bake the first cake and serve the second; eat the one that was moved out.
fn make(now: &Snapshot) -> Option<Offer> {
    let [one, other, spare] = now.places.as_slice() else { return None };
    let free = [one, other].into_iter().find(|place| place.is_free());
    Some(match (now.things().next(), free) {
        (None, Some(place)) => Offer::at("bake", place.name, "bake", Icon::Cake),
        (_, Some(place)) => Offer::at("serve", place.name, "serve", Icon::Cake),
        (_, None) if spare.is_free() => return None,
        (_, None) => Offer::at("drop", spare.name, "eat", Icon::Eat),
    })
}

/// Stick the first toothpick that points nowhere.
fn stick(now: &Snapshot) -> Option<Offer> {
    let (place, ..) = now.pointers().find(|(.., pointer)| pointer.bond == Bond::Unset)?;
    Some(Offer::at("stick", place.name, "stick", Icon::Stick))
}
