//! Which words fit the moment.

use super::futures::DONE;
use super::{bare, closed, pinned, polled};
use crate::kitchen::{Aim, Bond, Place, Snapshot, Thing};
use crate::lessons::Moment;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said("refused");
    }
    let now = moment.now();
    match moment.deed() {
        "laid" => Say::new("begin"),
        "push" => at("push", bare(now).map(|(place, _)| place.address), now),
        "stick" => Say::new("stick"),
        "pin" => at("pin", pinned(now).map(|(place, _)| place.address), now),
        "grow" => grown(moment),
        "gather" | "join" => container("gathered", now),
        "poll" => polls(moment),
        "move" if closed(now).is_some_and(|(_, it)| it.title.key == DONE) => {
            container("moved-done", now)
        }
        "move" if polled(now).next().is_none() => container("moved-unseen", now),
        "move" => container("moved", now),
        _ => Say::new("cleared"),
    }
}

fn at(key: &'static str, address: Option<crate::memory::Address>, now: &Snapshot) -> Say {
    let slot = closed(now).map_or_else(String::new, |(place, _)| place.address.to_string());
    let said = Say::new(key).with("slot", slot);
    match address {
        Some(address) => said.with("address", address),
        None => said,
    }
}

/// What became of the two `Vec`s, each told by its own address, and of the toothpick in the cake that moved.
fn grown(moment: &Moment<'_>) -> Say {
    let now = moment.now();
    let address = |(place, _): (&Place, &Thing)| place.address;
    let then = moment.before.and_then(|before| bare(before).map(address));
    let home = pinned(now).map(address);
    let toothpick = bare(now).and_then(|(_, cake)| cake.pointer("toothpick"));
    let found = toothpick.and_then(|pointer| stranger(now, pointer.aim));
    let broken = toothpick.is_some_and(|pointer| pointer.bond == Bond::Broken);
    let stayed =
        moment.before.and_then(|before| closed(before).map(address)) == closed(now).map(address);
    let key = match (then == bare(now).map(address), broken, found) {
        (true, ..) => "grown-in-place",
        (false, true, Some(_)) => "grown-into-a-stranger",
        (false, true, None) => "grown",
        (false, false, _) => "grown-unstuck",
    };
    let mut said = at(key, home, now);
    if let Some(cherry) = found {
        said = said.with("cherry", cherry);
    }
    if let (Some(then), Some((place, _))) = (then, bare(now)) {
        said = said.with("from", then).with("to", place.address);
    }
    said.with_line("box", if stayed { "box.stayed" } else { "box.moved" })
}

/// The cherry of another cake, where a toothpick points.
fn stranger(now: &Snapshot, aim: Aim) -> Option<u32> {
    let Aim::Stranger(name) = aim else { return None };
    now.place(name)?.field("cherry")?.number()
}

/// What came of a poll. The same addresses as before: only if they are.
fn polls(moment: &Moment<'_>) -> Say {
    let now = moment.now();
    let here = |(place, thing): (&Place, &Thing)| (thing.id, place.address);
    let then: Vec<_> = moment.before.into_iter().flat_map(|now| polled(now).map(here)).collect();
    let now_at: Vec<_> = polled(now).map(here).collect();
    let key = match (then.len(), now_at.len()) {
        (_, 0) => "done",
        _ if now_at.iter().any(|at| !then.contains(at)) => "polled",
        (then, now) if now < then => "one-done",
        _ => "polled-again",
    };
    container(key, now)
}

fn container(key: &'static str, now: &Snapshot) -> Say {
    let said = closed(now).map_or_else(
        || Say::new(key),
        |(place, container)| {
            let name = container.type_name;
            Say::new(key).with("address", place.address).with("type", name).with("size", place.size)
        },
    );
    match polled(now).next() {
        Some((place, _)) => said.with("future", place.address),
        None => said,
    }
}
