//! Which words fit the moment.

use super::cake;
use crate::kitchen::{Bond, Place, Thing};
use crate::lessons::Moment;
use crate::lessons::letters::W;
use crate::texts::Say;

/// The type that is `Unpin` because somebody wrote so.
const DISARMED: &str = "Disarmed";

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(if refusal.card.is_some() { "forbidden" } else { "refused" });
    }
    let Some((place, cake)) = cake(moment.now()) else {
        let eaten = moment.before.filter(|_| moment.deed() == "drop").and_then(cake);
        return Say::new(match eaten {
            Some((_, cake)) if cake.unpin => "drop-unpin",
            Some(_) => "drop",
            None => "begin",
        });
    };
    match moment.deed() {
        "bake" if cake.type_name == DISARMED => about("bake-disarmed", place, cake),
        "bake" => about(if cake.unpin { "bake" } else { "bake-marked" }, place, cake),
        "mark" => about("mark", place, cake),
        "unmark" => about("unmark", place, cake),
        "disarm" => about("disarm", place, cake),
        "pin" => pinned(place, cake),
        "stick" if place.name == W => about("stick-bare", place, cake),
        "stick" => about("stick", place, cake),
        "move" => took_out(place, cake),
        _ => Say::new("begin"),
    }
}

fn about(key: &'static str, place: &Place, cake: &Thing) -> Say {
    Say::new(key)
        .with("type", cake.type_name)
        .with("size", cake.size)
        .with("address", place.address)
}

fn pinned(place: &Place, cake: &Thing) -> Say {
    let was_stuck = cake.pointer("toothpick").is_some_and(|pointer| pointer.bond != Bond::Unset);
    let (key, next) = match (cake.unpin, was_stuck) {
        (true, false) => ("pin-unpin", "said.pin-unpin.stick"),
        (true, true) => ("pin-unpin", "said.pin-unpin.late"),
        (false, false) => ("pin", "said.pin.stick"),
        (false, true) => ("pin", "said.pin.late"),
    };
    about(key, place, cake).with_line("next", next)
}

fn took_out(place: &Place, cake: &Thing) -> Say {
    let toothpick = cake.pointer("toothpick");
    let outcome = match toothpick.map_or(Bond::Unset, |pointer| pointer.bond) {
        Bond::Broken => "said.move.broken",
        Bond::Whole => "said.move.whole",
        Bond::Unset => "said.move.unset",
    };
    let key = if cake.type_name == DISARMED { "move-disarmed" } else { "move" };
    about(key, place, cake)
        .with("target", toothpick.map_or(place.address, |pointer| pointer.target))
        .with_line("toothpick", outcome)
}
