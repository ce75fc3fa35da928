//! What was measured at a step, in a few rows and a verdict: the same for every lesson.

use super::Moment;
use crate::kitchen::{Aim, Bond, Field, Place, Pointer, Snapshot, Thing};
use crate::memory::{Address, Meaning, Role};

/// Whether a fact is good news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Soundness {
    /// As it should be.
    Good,
    /// Not as it should be.
    Bad,
    /// Neither.
    Plain,
}

/// A measured value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// An address.
    Address(Address),
    /// A count or a word.
    Text(String),
}

impl From<Address> for Value {
    fn from(address: Address) -> Self {
        Self::Address(address)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A row: what was measured, and the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Whether it is good news.
    pub soundness: Soundness,
    /// What was measured.
    pub label: String,
    /// The value.
    pub value: Value,
}

/// What was measured at a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The rows.
    pub rows: Vec<Fact>,
    /// What follows from them.
    pub verdict: Option<(Soundness, String)>,
}

/// The facts of any lesson: self-pointers if there are any, else what the last move changed.
pub(super) fn facts(moment: &Moment<'_>) -> Facts {
    let pointers = self_pointers(moment.now());
    if pointers.is_empty() { move_facts(moment) } else { pointer_facts(&pointers, moment.now()) }
}

/// A pointer that is meant for a field of the thing that holds it.
pub(super) struct SelfPointer<'a> {
    /// Where the thing is.
    pub(super) place: &'a Place,
    /// The pointer's field.
    pub(super) field: &'a Field,
    /// What its bytes say.
    pub(super) pointer: Pointer,
    /// The name of the field that it is meant for.
    pub(super) meant: &'static str,
    /// Where that field is.
    pub(super) home: Address,
}

/// The self-pointers that have been set, in the order of the places.
pub(super) fn self_pointers(now: &Snapshot) -> Vec<SelfPointer<'_>> {
    now.pointers()
        .filter(|(.., pointer)| pointer.bond != Bond::Unset)
        .filter_map(|(place, thing, field, pointer)| {
            let Role::Pointer(Meaning::Itself(meant)) = field.role else { return None };
            let home = place.address.plus(thing.field(meant)?.offset);
            Some(SelfPointer { place, field, pointer, meant, home })
        })
        .collect()
}

fn pointer_facts(pointers: &[SelfPointer<'_>], now: &Snapshot) -> Facts {
    let many = pointers.len() > 1;
    let of = |pointer: &SelfPointer<'_>| {
        if many { format!(" in {}", pointer.place.title) } else { String::new() }
    };
    let mut rows = Vec::new();
    for pointer in pointers {
        let soundness = match pointer.pointer.bond {
            Bond::Broken => Soundness::Bad,
            Bond::Whole | Bond::Unset => Soundness::Good,
        };
        rows.push(Fact {
            soundness: Soundness::Good,
            label: format!("{}{} lives at", pointer.meant, of(pointer)),
            value: Value::Address(pointer.home),
        });
        rows.push(Fact {
            soundness,
            label: format!("{}{} says", pointer.field.name, of(pointer)),
            value: Value::Address(pointer.pointer.target),
        });
    }
    let broken = pointers.iter().find(|pointer| pointer.pointer.bond == Bond::Broken);
    let verdict = match broken {
        None if many => (Soundness::Good, "Each points at its own cherry.".to_owned()),
        None => (Soundness::Good, "The same address: right, for now.".to_owned()),
        Some(pointer) => (Soundness::Bad, broken_verdict(pointer, now)),
    };
    Facts { rows, verdict: Some(verdict) }
}

fn broken_verdict(pointer: &SelfPointer<'_>, now: &Snapshot) -> String {
    let apart = pointer.home.distance(pointer.pointer.target);
    match pointer.pointer.aim {
        Aim::Stranger(place) => {
            let place = now.place(place).map_or("another place", |place| place.title.as_str());
            format!("{apart} bytes apart: it points into another cake, on {place}.")
        }
        _ => format!("{apart} bytes apart: a dangling pointer."),
    }
}

fn move_facts(moment: &Moment<'_>) -> Facts {
    let Some((thing, from, to, then)) =
        moment.before.and_then(|before| moved(before, moment.now()))
    else {
        return lie_facts(moment.now());
    };
    let pairs = thing.bytes().into_iter().zip(then.bytes());
    let changed = pairs.filter(|(now, then)| now != then).count();
    let verdict = match (changed, from.address == to.address) {
        (0, false) => "The same bytes at a new address.".to_owned(),
        (0, true) => "Nothing changed.".to_owned(),
        _ => format!("{changed} bytes are not what they were."),
    };
    Facts {
        rows: vec![
            row("cake was at", Value::Address(from.address)),
            row("cake is at", Value::Address(to.address)),
            row("bytes changed", Value::Text(format!("{changed} of {}", thing.size))),
        ],
        verdict: Some((Soundness::Plain, verdict)),
    }
}

/// The thing that changed its place: as it is now, from where, to where, and as it was.
pub(super) fn moved<'a>(
    before: &'a Snapshot,
    now: &'a Snapshot,
) -> Option<(&'a Thing, &'a Place, &'a Place, &'a Thing)> {
    now.things().find_map(|(to, thing)| {
        let (from, then) = before.find(thing.id)?;
        (from.address != to.address).then_some((thing, from, to, then))
    })
}

fn lie_facts(now: &Snapshot) -> Facts {
    let place_row = |place: &Place| {
        let label = format!("{}, {} bytes of {}", place.title, place.size, place.region.word());
        row(&label, Value::Address(place.address))
    };
    let rows = match now.things().next() {
        None => now.places.iter().map(place_row).collect(),
        Some((place, thing)) => vec![
            row("cake lives at", Value::Address(place.address)),
            row("its size", Value::Text(format!("{} bytes", thing.size))),
            row("the memory there", Value::Text(place.region.word().to_owned())),
        ],
    };
    Facts { rows, verdict: None }
}

/// A row that is neither good news nor bad.
pub(super) fn row(label: &str, value: Value) -> Fact {
    Fact { soundness: Soundness::Plain, label: label.to_owned(), value }
}
