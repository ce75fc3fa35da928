//! Which words fit the moment.

use super::{cakes, handles};
use crate::kitchen::{Furniture, Place, Snapshot, Thing};
use crate::lessons::Moment;
use crate::lessons::letters::A;
use crate::memory::Region;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(if refusal.card.is_some() { "forbidden" } else { "refused" });
    }
    let now = moment.now();
    let order = moment.step.order().map(|order| (order.verb(), order.places()));
    match (order, framed(now), boxed(now)) {
        (Some(("bake", _)), ..) => Say::new("bake"),
        (Some(("pin", _)), Some(frame), _) => at("pin", frame).with("heaped", heaped(now)),
        (Some(("stick", [place])), _, shelf) if now.place(*place).is_some() => Say::new("stick")
            .with_line(
                "next",
                if shelf.is_none() { "said.stick.then-serve" } else { "said.stick.then-leave" },
            ),
        (Some(("serve", _)), Some(_), Some(shelf)) => {
            at("serve", shelf).with("heaped", heaped(now))
        }
        (Some(("forget", [pin])), Some(frame), _) if *pin == A => at("forget", frame),
        (Some(("forget", _)), _, Some(shelf)) => at("forget-box", shelf),
        (Some(("leave", _)), ..) => left(moment),
        _ => Say::new("begin"),
    }
}

/// The frame's cake.
fn framed(now: &Snapshot) -> Option<(&Place, &Thing)> {
    cakes(now).find(|(place, _)| place.furniture == Furniture::Table)
}

/// The cake on the heap.
fn boxed(now: &Snapshot) -> Option<(&Place, &Thing)> {
    cakes(now).find(|(place, _)| place.furniture == Furniture::Shelf)
}

/// How many pinned cakes are on the heap.
fn heaped(now: &Snapshot) -> usize {
    cakes(now).filter(|(place, _)| place.region == Region::Heap).count()
}

fn at(key: &'static str, (place, cake): (&Place, &Thing)) -> Say {
    Say::new(key)
        .with("address", place.address)
        .with_line("region", &["region.", place.region.word()].concat())
        .with("size", cake.size)
}

fn left(moment: &Moment<'_>) -> Say {
    let before = moment.before;
    let held = before.is_some_and(|before| handles(before).next().is_some());
    let two = before.is_some_and(|before| cakes(before).count() > 1);
    match (boxed(moment.now()), held, two) {
        (Some(shelf), ..) => at("leave-leak", shelf),
        (None, true, true) => Say::new("leave-both"),
        (None, true, false) => Say::new("leave"),
        (None, false, _) => Say::new("leave-forgotten"),
    }
}
