//! Which words fit the moment.

use super::swapped;
use crate::kitchen::{Aim, Bond, Place, PlaceName, Pointer, Snapshot};
use crate::lessons::Moment;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said("refused");
    }
    let now = moment.now();
    let places = moment.step.order().map(|order| order.places()).unwrap_or_default();
    let told = match (moment.deed(), places) {
        ("swap", &[one, other]) => say_swap(moment, one, other),
        ("replace", &[from, to]) => say_out(now, "replaced", "replaced-bare", from, to),
        ("take", &[from, to]) => say_out(now, "taken", "taken-bare", from, to),
        ("drop", &[from]) => now.place(from).map(|from| {
            Say::new("eaten").naming("place", &from.title).with("address", from.address)
        }),
        (deed, &[place]) => now.place(place).and_then(|place| say_one(deed, now, place)),
        _ => None,
    };
    told.unwrap_or(Say::new("begin"))
}

/// What is said of a cake that was baked or stuck.
fn say_one(deed: &str, now: &Snapshot, here: &Place) -> Option<Say> {
    let cake = here.thing()?;
    let pointer = cake.pointer("toothpick")?;
    let key = match (deed, bonds(now).as_slice()) {
        ("bake", _) if now.things().count() == 1 => "baked",
        ("bake", _) => "baked-another",
        (_, [Bond::Whole, Bond::Whole]) => "ready",
        _ => "stuck",
    };
    Some(
        Say::new(key)
            .with("size", cake.size)
            .naming("place", &here.title)
            .with("address", here.address)
            .with("target", pointer.target)
            .with("cherry", cake.field("cherry")?.number()?),
    )
}

fn say_swap(moment: &Moment<'_>, one: PlaceName, other: PlaceName) -> Option<Say> {
    let now = moment.now();
    let (_, mover) = swapped(moment.before?, now).next()?;
    let broken = pointers(now).filter(|pointer| pointer.bond == Bond::Broken).count();
    let key = match (broken, bonds(now).as_slice()) {
        (_, [Bond::Whole, Bond::Whole]) => "swapped-back",
        // Of a third cake's toothpick these words would say nothing.
        (2, _) if aims_at(now, one, other) && aims_at(now, other, one) => "swapped",
        (0, _) => "swapped-bare",
        _ => "swapped-some",
    };
    Some(Say::new(key).with("size", mover.size).with("broken", broken))
}

/// Whether the toothpick of the cake at one place leads to the cake at another.
fn aims_at(now: &Snapshot, from: PlaceName, to: PlaceName) -> bool {
    let cake = now.place(from).and_then(Place::thing);
    let toothpick = cake.and_then(|cake| cake.pointer("toothpick"));
    toothpick.is_some_and(|pointer| pointer.aim == Aim::Stranger(to))
}

/// What is said of the cake that was moved out of `from`, and went to `to`.
fn say_out(
    now: &Snapshot,
    stranger: &'static str,
    bare: &'static str,
    from: PlaceName,
    to: PlaceName,
) -> Option<Say> {
    let (left, here) = (now.place(from)?, now.place(to)?);
    let pointer = here.thing()?.pointer("toothpick")?;
    let key = if pointer.aim == Aim::Stranger(from) { stranger } else { bare };
    Some(
        Say::new(key)
            .naming("left", &left.title)
            .naming("place", &here.title)
            .with("target", pointer.target)
            .with("cherry", left.field("cherry")?.number()?),
    )
}

fn pointers(now: &Snapshot) -> impl Iterator<Item = Pointer> {
    now.pointers().map(|(.., pointer)| pointer)
}

fn bonds(now: &Snapshot) -> Vec<Bond> {
    pointers(now).map(|pointer| pointer.bond).collect()
}
