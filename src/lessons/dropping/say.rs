//! Which words fit the moment.

use super::{gone, listed, pointer_to};
use crate::kitchen::{Figure, Place, Snapshot};
use crate::lessons::Moment;
use crate::lessons::letters::W;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(match refusal.card {
            Some("pinning/new") => "bare",
            Some(_) => "pinned",
            None => "refused",
        });
    }
    let now = moment.now();
    let order = moment.step.order();
    let place = order.and_then(|order| now.place(*order.places().first()?));
    let (Some(place), Some(before)) = (place, moment.before) else { return Say::new("begin") };
    let bare = place.name == W;
    match moment.deed() {
        "serve" if listed(now).len() == 1 => at("serve-first", place),
        "serve" => served(place, now),
        "join" if listed(now).len() == 1 => at("join-first", place),
        "join" => at("join", place),
        "drop" => dropped(["drop", "drop-outside"], place, before, now),
        "set" => dropped(["set", "set-outside"], place, before, now),
        "forget" if bare => at("forget-bare", place),
        "forget" => match pointer_to(now, place) {
            Some(_) => at("forget", place),
            None => at("forget-outside", place),
        },
        _ => at("bake", place),
    }
}

fn at(key: &'static str, place: &Place) -> Say {
    Say::new(key).naming("place", &place.title).with("address", place.address)
}

/// One more cake, at the head of the others.
fn served(place: &Place, now: &Snapshot) -> Say {
    let next = place.thing().and_then(|cake| cake.fields.iter().find_map(|field| field.pointer));
    at("serve", place)
        .with("target", next.map_or(place.address, |pointer| pointer.target))
        .with("count", listed(now).len())
}

/// A cake was dropped where it was: the words for one that somebody led to, and for another.
fn dropped(
    [led_to, outside]: [&'static str; 2],
    place: &Place,
    before: &Snapshot,
    now: &Snapshot,
) -> Say {
    let was_led_to = gone(before, now).and_then(|(place, _)| pointer_to(before, place));
    let Some((holder, _, _)) = was_led_to else {
        return at(outside, place);
    };
    let says = now.pointers().find(|(here, ..)| here.name == holder.name);
    let target = says.map(|(.., pointer)| pointer.target);
    let next = target.and_then(|target| now.place_at(target));
    let whose = if holder.thing().is_some_and(|thing| thing.figure == Figure::Box) {
        "said.drop.list"
    } else {
        "said.drop.cake"
    };
    let past = if next.is_some() { "said.drop.next" } else { "said.drop.last" };
    at(led_to, place)
        .with("target", target.unwrap_or(place.address))
        .naming("holder", &holder.title)
        .with_line("whose", whose)
        .with_line("past", past)
}
