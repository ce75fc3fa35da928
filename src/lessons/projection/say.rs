//! Which words fit the moment.

use super::{BOXED, INLINE, SHELVED, polls, toothpick};
use crate::kitchen::{Hold, Place, Snapshot, Thing, ThingId};
use crate::lessons::Moment;
use crate::lessons::letters::{A, B};
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(match (refusal.card, refusal.reason.key) {
            (Some(_), "reach") => "reach",
            (Some(_), "disarm") => "disarm",
            (Some(_), _) => "pinned",
            (None, _) => "refused",
        });
    }
    let now = moment.now();
    let first = moment.step.order().and_then(|order| order.places().first());
    let is_inline = first.is_some_and(|place| [A, B].contains(place));
    let (which, future) = if is_inline { (INLINE, INLINE) } else { (BOXED, SHELVED) };
    let key = match (moment.deed(), is_inline) {
        ("make", true) => "made",
        ("make", false) => "made-boxed",
        ("pin", true) => "pinned-inline",
        ("pin", false) if polls(now, which) > 0 => "pinned-again",
        ("pin", false) => "pinned-boxed",
        ("poll", true) if polls(now, which) > 1 => "polled-again",
        ("poll", false) if polls(now, which) > 1 => "polled-again-boxed",
        ("poll", true) => "polled",
        ("poll", false) => "polled-boxed",
        ("move", _) if polls(now, which) > 0 => "moved",
        ("move", _) => "moved-first",
        _ => return Say::new("begin"),
    };
    let held = |which| now.find(which).map(|(_, wrapper)| wrapper.hold);
    let next = match (key, held(INLINE), held(BOXED)) {
        ("polled", _, None) => "said.polled.make-boxed",
        ("polled", ..) => "said.polled.take-out",
        (_, Some(Hold::Pinned), _) => "said.moved.take-inline",
        _ => "said.moved.pin-inline",
    };
    match now.find(which) {
        Some((place, wrapper)) => about(key, place, wrapper, now, future).with_line("next", next),
        None => Say::new("begin"),
    }
}

fn about(
    key: &'static str,
    place: &Place,
    wrapper: &Thing,
    now: &Snapshot,
    future: ThingId,
) -> Say {
    let cherry = toothpick(now, future).map_or(place.address, |pointer| pointer.target);
    let shelf = now.find(SHELVED).map_or(place.address, |(shelf, _)| shelf.address);
    Say::new(key)
        .with("type", wrapper.type_name)
        .with("size", wrapper.size)
        .with("address", place.address)
        .with("polls", polls(now, wrapper.id))
        .with("target", cherry)
        .with("shelf", shelf)
}
