//! Which words fit the moment.

use super::{bare, cake, cherry, waiting};
use crate::lessons::Moment;
use crate::lessons::letters::N;
use crate::texts::Say;

/// The orders that are told of in words of their own name.
const NAMED: [&str; 5] = ["make", "select", "loop", "name", "join"];

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        // What rustc refuses is told of in words of the reason's name.
        return refusal.said(refusal.card.map_or("refused", |_| refusal.reason.key));
    }
    let now = moment.now();
    let still = waiting(now);
    let before = moment.before.map(waiting).unwrap_or_default();
    // Who is gone now is told of as it was.
    let told = if still.is_empty() { &before } else { &still };
    let named = NAMED.into_iter().find(|name| *name == moment.deed());
    let mut say = Say::new(named.unwrap_or_else(|| match (before.as_slice(), still.len()) {
        ([], _) => "begin",
        ([_], _) => "both",
        (_, 2) => "turn",
        (_, 1) => "half",
        ([(_, slow), ..], _) if cherry(slow) == cake(now).and_then(cherry) => "outlived",
        ([(place, _), ..], _) if place.name == N => "named",
        _ => "won",
    }));
    if let Some(one) = bare(now) {
        say = say.with("size", one.size);
    }
    if let Some((place, slow)) = told.first() {
        let left = slow.field("left").and_then(|left| left.number()).unwrap_or_default();
        say = say.with("address", place.address).with("left", left);
    }
    if let Some((place, _)) = told.get(1) {
        say = say.with("fast", place.address);
    }
    say
}
