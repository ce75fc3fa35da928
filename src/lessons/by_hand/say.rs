//! Which words fit the moment.

use super::{cake, future, polls};
use crate::kitchen::Aim;
use crate::lessons::Moment;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(match refusal.card {
            Some("pinning/into_inner") if is_stuck(moment) => "pinned",
            Some("pinning/into_inner") => "pinned-early",
            Some(_) => "bare",
            None => "refused",
        });
    }
    match (future(moment.now()), cake(moment.now())) {
        (Some((place, future)), _) => {
            let key = match (moment.deed(), polls(future)) {
                ("make", _) => "made",
                ("move", _) => "moved",
                ("pin", _) => "pinned-first",
                (_, 1) => "polled",
                _ => "polled-again",
            };
            Say::new(key)
                .with("size", future.size)
                .with("address", place.address)
                .naming("place", &place.title)
                .with("polls", polls(future))
                .with(
                    "target",
                    future.pointer("toothpick").map_or(place.address, |pointer| pointer.target),
                )
        }
        (None, Some((place, cake))) => {
            Say::new("ready").with("address", place.address).with("size", cake.size)
        }
        (None, None) => Say::new(if moment.deed() == "eat" { "eaten" } else { "begin" }),
    }
}

/// Whether the future's toothpick is set.
fn is_stuck(moment: &Moment<'_>) -> bool {
    let toothpick = future(moment.now()).and_then(|(_, future)| future.pointer("toothpick"));
    toothpick.is_some_and(|pointer| pointer.aim != Aim::Null)
}
