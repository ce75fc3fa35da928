//! The buttons: fill two `Vec`s and let them grow; then gather futures, poll them, and move what they are in.

use super::{bare, closed, pinned};
use crate::kitchen::{Bond, Place, Snapshot, Thing};
use crate::lessons::letters::{E, F};
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let Some(first) = now.places.first() else { return Vec::new() };
    if first.name == E {
        return futures(now);
    }
    let mut offers = Vec::new();
    match bare(now) {
        None => offers.push(Offer::at("push", first.name, "push", Icon::Cake)),
        Some(bare) => offers.extend(stick(bare)),
    }
    match (pinned(now), now.places.get(1)) {
        (None, Some(slot)) => offers.push(Offer::at("pin", slot.name, "pin", Icon::Pin)),
        (Some(pinned), _) => offers.extend(stick(pinned)),
        (None, None) => {}
    }
    match (bare(now), pinned(now)) {
        (None, None) => {
            offers.push(Offer::at("gather", E, "gather", Icon::Box));
            offers.push(Offer::at("join", E, "join", Icon::Box));
        }
        (Some(_), Some(_)) => offers.extend([
            Offer::plain("grow", "grow", Icon::Swap),
            Offer::plain("clear", "clear", Icon::Eat),
        ]),
        _ => offers.push(Offer::plain("clear", "clear", Icon::Eat)),
    }
    offers
}

/// To set a toothpick that does not point at its own cherry.
fn stick((place, cake): (&Place, &Thing)) -> Option<Offer> {
    let whole = cake.pointer("toothpick")?.bond == Bond::Whole;
    (!whole).then(|| Offer::at("stick", place.name, "stick", Icon::Stick))
}

fn futures(now: &Snapshot) -> Vec<Offer> {
    let Some((here, _)) = closed(now) else { return Vec::new() };
    let there = if here.name == E { F } else { E };
    vec![
        Offer::at("poll", here.name, "poll", Icon::Stick),
        Offer::between("move", here.name, there, "move", Icon::Move),
        Offer::plain("clear", "clear", Icon::Eat),
    ]
}
