//! Which words fit the moment.

use crate::kitchen::{PlaceName, Pointer, Snapshot};
use crate::lessons::Moment;
use crate::lessons::shelves::handles;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(if refusal.card.is_some() { "forbidden" } else { "refused" });
    }
    let now = moment.now();
    match moment.step.order().map(|order| (order.verb(), order.places())) {
        Some(("serve", [table])) => serve(*table, now),
        Some(("stick", [table])) => at_home("stick", *table, now),
        Some(("set", [table])) => at_home("set", *table, now),
        Some(("move", [_, table])) => at_home("move", *table, now),
        Some(("trade", _)) => Say::new("trade"),
        Some(("open", [plate])) => open(*plate, now),
        _ => Say::new("begin"),
    }
}

/// What a handle says.
fn target(table: PlaceName, now: &Snapshot) -> Option<Pointer> {
    handles(now).find(|(place, ..)| place.name == table).map(|(.., pointer)| pointer)
}

fn serve(table: PlaceName, now: &Snapshot) -> Say {
    let key = if handles(now).count() > 1 { "serve-second" } else { "serve" };
    at_home(key, table, now)
}

/// The words of `key`, with where the cake is.
fn at_home(key: &'static str, table: PlaceName, now: &Snapshot) -> Say {
    let Some(pointer) = target(table, now) else { return Say::new("begin") };
    Say::new(key).with("target", pointer.target)
}

fn open(plate: PlaceName, now: &Snapshot) -> Say {
    let Some(place) = now.place(plate) else { return Say::new("begin") };
    let cherry = place.field("cherry").and_then(|field| field.number());
    let unpin = place.thing().is_some_and(|thing| thing.unpin);
    let key = if unpin { "open" } else { "begin" };
    Say::new(key).with("cherry", cherry.unwrap_or_default()).with("address", place.address)
}
