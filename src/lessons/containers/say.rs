//! Which words fit the moment.

use super::{bare, closed, pinned, polled};
use crate::kitchen::{Bond, Snapshot};
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
        "poll" => match (polled(now).count(), moment.before.map_or(0, |now| polled(now).count())) {
            (0, _) => Say::new("done"),
            (_, 0) => container("polled", now),
            _ => container("polled-again", now),
        },
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

/// Whether the `Vec` found room where it was, and if not, what of the cake in it.
fn grown(moment: &Moment<'_>) -> Say {
    let now = moment.now();
    let address = |now: &Snapshot| bare(now).map(|(place, _)| place.address);
    let then = moment.before.and_then(address);
    let broken = bare(now)
        .and_then(|(_, cake)| cake.field("toothpick")?.pointer)
        .is_some_and(|pointer| pointer.bond == Bond::Broken);
    let key = match (then == address(now), broken) {
        (true, _) => "grown-in-place",
        (false, true) => "grown",
        (false, false) => "grown-unstuck",
    };
    let home = pinned(now).map(|(place, _)| place.address);
    let said = at(key, home, now);
    match (then, address(now)) {
        (Some(then), Some(now)) => said.with("from", then).with("to", now),
        _ => said,
    }
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
