//! Which words fit the moment.

use super::{bare, cake, cherry, waiting};
use crate::kitchen::{Place, Thing};
use crate::lessons::Moment;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(match refusal.card {
            Some("futures/not_a_future") => "special",
            Some("futures/select_twice") => "again",
            Some(_) => "forbidden",
            None => "refused",
        });
    }
    let now = moment.now();
    match (moment.deed(), waiting(now).as_slice()) {
        ("make", _) => Say::new("made").with("size", bare(now).map_or(0, |(_, one)| one.size)),
        ("select", [slow, fast]) => two("select", *slow, *fast),
        ("loop", [slow, fast]) => two("loop", *slow, *fast),
        ("join", [slow, fast]) => two("join", *slow, *fast),
        ("poll", [slow, fast]) => two("turn", *slow, *fast),
        ("poll", [slow]) => one("half", *slow),
        ("poll", _) => ended(moment),
        _ => Say::new("begin"),
    }
}

/// The words on the slow future.
fn one(key: &'static str, (place, slow): (&Place, &Thing)) -> Say {
    let left = slow.field("left").and_then(|left| left.number()).unwrap_or_default();
    Say::new(key).with("address", place.address).with("left", left)
}

/// The words on both futures.
fn two(key: &'static str, slow: (&Place, &Thing), (place, _): (&Place, &Thing)) -> Say {
    one(key, slow).with("fast", place.address)
}

/// The words on a function that has returned.
fn ended(moment: &Moment<'_>) -> Say {
    let before = moment.before.map(waiting).unwrap_or_default();
    let served = cake(moment.now()).and_then(|(_, cake)| cherry(cake));
    match before.as_slice() {
        [slow, _] if cherry(slow.1) == served => one("outlived", *slow),
        [slow, _] => one("won", *slow),
        [slow] => one("both", *slow),
        _ => Say::new("begin"),
    }
}
