//! Which words fit the moment.

use crate::kitchen::{Bond, Field, Figure, Hold, Place, PlaceName, Pointer, Snapshot, Thing};
use crate::lessons::Moment;
use crate::lessons::letters::W;
use crate::lessons::shelves::handles;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(if refusal.card.is_some() { "forbidden" } else { "refused" });
    }
    let now = moment.now();
    match moment.step.order().map(|order| (order.verb(), order.places())) {
        Some(("bake", _)) => Say::new("bake").with("size", cakes(now).next().map_or(0, |c| c.size)),
        Some(("box", _)) => boxed(moment),
        Some(("stick", &[W])) => Say::new("stick-bare"),
        Some(("stick", _)) => Say::new("stick"),
        Some(("move", _)) => carried(moment),
        Some(("serve", _)) => served(now),
        Some(("swap", _)) => swapped(now),
        Some(("pin", [_, _])) => pinned_new(moment),
        Some(("pin", _)) => pinned(moment),
        Some(("drop", [table])) => dropped(*table, moment),
        _ => Say::new("begin"),
    }
}

fn cakes(now: &Snapshot) -> impl Iterator<Item = &Thing> {
    now.things().map(|(_, thing)| thing).filter(|thing| matches!(thing.figure, Figure::Cake(_)))
}

/// Where a thing was before this step, and how.
fn was<'a>(thing: &Thing, moment: &Moment<'a>) -> Option<(&'a Place, &'a Thing)> {
    moment.before?.find(thing.id)
}

fn boxed(moment: &Moment<'_>) -> Say {
    match handles(moment.now()).find(|(_, handle, _)| was(handle, moment).is_none()) {
        Some((_, handle, pointer)) => {
            let next = match bond_at(moment.now(), pointer) {
                Some(Bond::Broken) => "said.box.late",
                _ => "said.box.stick",
            };
            let say = Say::new("box").with("target", pointer.target).with("size", handle.size);
            say.with_line("next", next)
        }
        None => Say::new("begin"),
    }
}

fn carried(moment: &Moment<'_>) -> Say {
    let now = moment.now();
    let mover = handles(now).find(|(place, handle, _)| {
        was(handle, moment).is_some_and(|(from, _)| from.address != place.address)
    });
    let Some((place, handle, pointer)) = mover else { return Say::new("stick") };
    let cake = match bond_at(now, pointer) {
        Some(Bond::Whole) => "said.move.whole",
        Some(Bond::Broken) => "said.move.broken",
        Some(Bond::Unset) | None => "said.move.unset",
    };
    Say::new("move")
        .with("type", handle.type_name)
        .with("address", place.address)
        .with("target", pointer.target)
        .with_line("cake", cake)
}

/// What the toothpick of the cake in a box says.
fn bond_at(now: &Snapshot, handle: Pointer) -> Option<Bond> {
    Some(now.place_at(handle.target)?.thing()?.pointer("toothpick")?.bond)
}

fn served(now: &Snapshot) -> Say {
    let is_bare_and_right = |(_, handle, pointer): &(_, &Thing, Pointer)| {
        handle.hold == Hold::Free && bond_at(now, *pointer) == Some(Bond::Whole)
    };
    let can_be_swapped = handles(now).filter(is_bare_and_right).count() == 2;
    Say::new(if can_be_swapped { "serve-second" } else { "serve" })
}

fn swapped(now: &Snapshot) -> Say {
    let broken = now.pointers().filter(|(.., pointer)| pointer.bond == Bond::Broken).count();
    match (broken, now.pointers().filter(whole_cake).count()) {
        (0, whole) if whole == cakes(now).count() => Say::new("swap-back"),
        (0, _) => Say::new("swap"),
        (broken, _) => Say::new("swap-broken").with("broken", broken),
    }
}

/// Whether it is a cake's toothpick, and points at the cake's own cherry.
fn whole_cake((_, thing, _, pointer): &(&Place, &Thing, &Field, Pointer)) -> bool {
    matches!(thing.figure, Figure::Cake(_)) && pointer.bond == Bond::Whole
}

/// Only what was pinned had a promise.
fn dropped(table: PlaceName, moment: &Moment<'_>) -> Say {
    let then = moment.before.and_then(|before| before.place(table)?.thing());
    let pinned = then.is_some_and(|handle| handle.hold == Hold::Pinned);
    Say::new(if pinned { "drop" } else { "drop-bare" })
}

fn pinned(moment: &Moment<'_>) -> Say {
    let now = moment.now();
    let newly = handles(now).find(|(_, handle, _)| {
        handle.hold == Hold::Pinned
            && was(handle, moment).is_some_and(|(_, then)| then.hold == Hold::Free)
    });
    let Some((_, _, handle)) = newly else { return Say::new("stick") };
    let all = handles(now).all(|(_, handle, _)| handle.hold == Hold::Pinned);
    let next = match (all, handles(now).count()) {
        (true, 2..) => "said.pin.then-swap",
        (true, _) => "said.pin.then-move",
        (false, _) => "said.pin.then-pin",
    };
    let key = match bond_at(now, handle) {
        Some(Bond::Whole) => "pin-whole",
        Some(Bond::Broken) => "pin-broken",
        Some(Bond::Unset) | None => "pin",
    };
    Say::new(key)
        .with("target", handle.target)
        .with_line("hides", "said.pin.hides")
        .with_line("next", next)
}

fn pinned_new(moment: &Moment<'_>) -> Say {
    let late = moment.now().pointers().find(|(place, _, _, pointer)| {
        let before = moment.before.and_then(|before| before.place(place.name));
        before.is_none() && pointer.bond == Bond::Broken
    });
    match late {
        Some((place, _, _, pointer)) => {
            Say::new("pin-late").with("address", place.address).with("target", pointer.target)
        }
        None => Say::new("pin-new"),
    }
}
