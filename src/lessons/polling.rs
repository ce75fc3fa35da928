//! What the lessons about futures that the compiler made have in common: their buttons, their words and their facts,
//! all told from what was found in the future's bytes.

use super::facts::{self, Facts, row};
use super::letters::H;
use super::oven::{BARE, HANDLE, Plan};
use super::{Icon, Moment, Offer};
use crate::kitchen::{Aim, Figure, Furniture, Holds, Place, Pointer, Snapshot, Thing};
use crate::memory::{Role, State};
use crate::texts::{Say, Texts};

/// The future, of which there is one at most, and where it is.
pub(super) fn future(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().find(|(_, thing)| is_future(thing))
}

/// Only of a future were the bytes of a state found.
fn is_future(thing: &Thing) -> bool {
    thing.fields.iter().any(|field| field.role == Role::Tag)
}

/// The cake that came of it.
fn cake(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().find(|(_, thing)| matches!(thing.figure, Figure::Cake(_)) && !is_future(thing))
}

/// Its state byte.
fn state_byte(future: &Thing) -> Option<u8> {
    let tag = future.fields.iter().find(|field| field.role == Role::Tag)?;
    tag.bytes.first().copied()
}

/// What its state byte says.
pub(super) fn state(future: &Thing) -> Option<State> {
    state_byte(future).and_then(State::of)
}

/// The pointers that were found in it.
pub(super) fn pointers(future: &Thing) -> impl Iterator<Item = Pointer> {
    future.fields.iter().filter_map(|field| field.pointer)
}

/// Its first pointer to a part of itself.
pub(super) fn toothpick(future: &Thing) -> Option<Pointer> {
    pointers(future).find(|pointer| pointer.aim == Aim::Own)
}

/// How many addresses it has had: where it is, and where its bytes were left behind.
fn addresses(future: &Thing, now: &Snapshot) -> usize {
    let was_here = |place: &&Place| match &place.holds {
        Holds::Thing(thing) | Holds::Ghost(thing) => thing.id == future.id,
        Holds::Nothing(_) => false,
    };
    now.places.iter().filter(was_here).count()
}

/// The buttons: make one, and what can be done with it where it is.
pub(super) fn offers(plan: &Plan, now: &Snapshot) -> Vec<Offer> {
    let future = future(now);
    let is_gone = future.is_none();
    let mut offers = match future {
        // One thing at a time, where there is a choice.
        None if cake(now).is_some() => Vec::new(),
        None if plan.shapes.len() > 1 => {
            let make = |verb| Offer::at(verb, BARE[0], verb, Icon::Cake);
            plan.shapes.iter().map(|shape| make(shape.verb)).collect()
        }
        None => {
            let make = |shape: &'static str, place| Offer::at(shape, place, shape, Icon::Cake);
            BARE.iter().map(|place| make(plan.shapes[0].verb, *place)).collect()
        }
        Some((here, future)) if here.furniture == Furniture::Shelf => {
            let mut offers = Vec::new();
            if state(future) == Some(State::Done) {
                offers.push(Offer::at("drop", HANDLE, "drop", Icon::Eat));
            } else {
                offers.push(Offer::at("poll", HANDLE, "poll", Icon::Stick));
                offers.push(Offer::between("move", H, BARE[0], "take", Icon::Move));
                offers.push(Offer::at("drop", HANDLE, "drop", Icon::Eat));
            }
            offers
        }
        Some((here, _)) => {
            let rank = BARE.iter().position(|table| *table == here.name).unwrap_or(0);
            let there = BARE[(rank + 1) % BARE.len()];
            vec![
                Offer::between("move", here.name, there, "move", Icon::Move),
                Offer::between("pin", here.name, HANDLE, "pin", Icon::Pin),
                Offer::at("poll", here.name, "call-poll", Icon::Stick),
            ]
        }
    };
    // The cake comes last: then all is gone, and there is room for another future.
    let eat = cake(now).filter(|_| is_gone);
    offers.extend(eat.map(|(here, _)| Offer::at("eat", here.name, "eat", Icon::Eat)));
    offers
}

/// Which words fit the moment; `polled` says those of a future that waits.
pub(super) fn say(moment: &Moment<'_>, polled: fn(&Thing) -> Say) -> Say {
    let now = moment.now();
    if let Some(refusal) = moment.step.refusal() {
        let state = future(now).and_then(|(_, future)| state(future));
        return refusal.said(match (refusal.card, state) {
            (Some("futures/poll_unpinned"), _) => "bare",
            (Some(_), Some(State::NotBegun)) => "pinned-early",
            (Some(_), Some(State::Done)) | (None, _) => "refused",
            (Some(_), _) => "pinned",
        });
    }
    let Some((place, future)) = future(now) else {
        return Say::new(match (moment.deed(), cake(now)) {
            ("drop", Some(_)) => "dropped-served",
            ("drop", None) => "dropped",
            ("eat", _) => "eaten",
            _ => "begin",
        });
    };
    let said = match (moment.deed(), state(future)) {
        ("move", _) => Say::new("moved"),
        ("pin", _) => Say::new("pinned-first"),
        ("poll", Some(State::Done)) => Say::new("ready"),
        ("poll", _) => polled(future),
        ("eat", _) => Say::new("eaten-first"),
        _ => Say::new("made"),
    };
    let unwritten = future.fields.iter().filter(|field| field.role == Role::Unwritten);
    // What the words speak of: the pointer to itself, if there is one.
    let told = toothpick(future).or_else(|| pointers(future).next());
    let target = told.map_or(place.address, |pointer| pointer.target);
    said.with("size", future.size)
        .with("type", future.type_name)
        .with("address", place.address)
        .naming("place", &place.title)
        .with("addresses", addresses(future, now))
        .with("target", target)
        .with("state", state_byte(future).unwrap_or_default())
        .with("unwritten", unwritten.map(|field| field.bytes.len()).sum::<usize>())
}

/// What was measured: what it points at, its state, and how many addresses it has had.
pub(super) fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let mut measured = facts::facts(moment, texts);
    if let Some((place, future)) = future(moment.now()) {
        if measured.verdict.is_none() {
            // Where something is: of all things, the future.
            measured.rows = facts::thing_rows(place, future, texts).into();
        }
        let said = |number: usize| facts::Value::Text(number.to_string());
        let state = usize::from(state_byte(future).unwrap_or_default());
        measured.rows.push(row(texts.get("fact.state"), said(state)));
        measured.rows.push(row(texts.get("fact.addresses"), said(addresses(future, moment.now()))));
    }
    measured
}
