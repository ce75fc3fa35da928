//! What was measured at a step, in a few rows and a verdict: the same for every lesson.

use super::Moment;
use crate::kitchen::{Aim, Bond, Field, Place, Pointer, Snapshot, Spelling, Thing};
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

/// A pointer or an index that is meant for a part of the thing that holds it.
pub(super) struct SelfPointer<'a> {
    /// Where the thing is.
    pub(super) place: &'a Place,
    /// The pointer's field.
    pub(super) field: &'a Field,
    /// What its bytes say.
    pub(super) pointer: Pointer,
    /// What it is meant for, such as `cherry` or `layers[5]`.
    pub(super) meant: String,
    /// Where that is.
    pub(super) home: Address,
}

impl SelfPointer<'_> {
    /// What its bytes say: an address, or a rank.
    pub(super) fn says(&self) -> Value {
        match self.pointer.spelling {
            Spelling::Rank(rank) => Value::Text(rank.to_string()),
            Spelling::All | Spelling::From(_) => Value::Address(self.pointer.target),
        }
    }
}

/// Whether several things have pointers to themselves, set or not: then it has to be said whose is meant.
pub(super) fn are_in_several(now: &Snapshot) -> bool {
    let has = |(_, thing): &(_, &Thing)| thing.fields.iter().any(|it| it.role.names_its_own());
    now.things().filter(has).count() > 1
}

/// The self-pointers that have been set, in the order of the places.
pub(super) fn self_pointers(now: &Snapshot) -> Vec<SelfPointer<'_>> {
    now.pointers()
        .filter(|(.., pointer)| pointer.bond != Bond::Unset)
        .filter_map(|(place, thing, field, pointer)| {
            let (meant, home) = meant(place, thing, field, pointer)?;
            Some(SelfPointer { place, field, pointer, meant, home })
        })
        .collect()
}

/// What a field is meant for, if that is a part of the thing that holds it; and where that is.
fn meant(
    place: &Place,
    thing: &Thing,
    field: &Field,
    pointer: Pointer,
) -> Option<(String, Address)> {
    let part = |name| Some(place.address.plus(thing.field(name)?.offset));
    Some(match (field.role, pointer.spelling) {
        (Role::Pointer(Meaning::Itself(name)), _) => {
            let start = part(name)?;
            let size = thing.field(name)?.bytes.len();
            match start.distance(pointer.target) {
                // Into the middle of it, as a slice may.
                rank @ 1.. if pointer.target.is_within(start, size) => {
                    (format!("{name}[{rank}]"), pointer.target)
                }
                _ => (name.to_owned(), start),
            }
        }
        (Role::Pointer(Meaning::Through(name)), _) => {
            (format!("{name}’s text"), thing.pointer(name)?.target)
        }
        (Role::Index(name), Spelling::Rank(rank)) => {
            (format!("{name}[{rank}]"), part(name)?.plus(rank))
        }
        _ => return None,
    })
}

fn pointer_facts(pointers: &[SelfPointer<'_>], now: &Snapshot) -> Facts {
    let many = are_in_several(now);
    let of = |pointer: &SelfPointer<'_>| {
        if many { format!(" on {}", pointer.place.title) } else { String::new() }
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
            value: pointer.says(),
        });
    }
    let broken = pointers.iter().find(|pointer| pointer.pointer.bond == Bond::Broken);
    let astray = |pointer: &SelfPointer<'_>| matches!(pointer.pointer.aim, Aim::Stranger(_));
    let verdict = match broken {
        None => (Soundness::Good, sound_verdict(pointers)),
        Some(_) if many && pointers.iter().all(astray) => {
            (Soundness::Bad, "Each points into a stranger. Nothing dangles.".to_owned())
        }
        Some(pointer) => {
            let whose = match (many, pointers) {
                (true, _) => format!("On {}, ", pointer.place.title),
                (false, [_]) => String::new(),
                (false, _) => format!("{}, ", pointer.field.name),
            };
            (Soundness::Bad, whose + &broken_verdict(pointer, now))
        }
    };
    Facts { rows, verdict: Some(verdict) }
}

fn sound_verdict(pointers: &[SelfPointer<'_>]) -> String {
    let is_held = |it: &SelfPointer<'_>| it.place.thing().is_some_and(Thing::is_held);
    let end = if pointers.iter().all(is_held) { " until it is dropped." } else { ", for now." };
    match pointers {
        [one] if matches!(one.pointer.spelling, Spelling::Rank(_)) => {
            "No address in it: right, wherever the cake is.".to_owned()
        }
        [_] => ["The same address: right", end].concat(),
        [first, others @ ..] if others.iter().all(|other| other.meant == first.meant) => {
            format!("Each points at its own {}.", first.meant)
        }
        _ => ["Each is right", end].concat(),
    }
}

fn broken_verdict(pointer: &SelfPointer<'_>, now: &Snapshot) -> String {
    let apart = pointer.home.distance(pointer.pointer.target);
    match pointer.pointer.aim {
        Aim::Stranger(name) => {
            let stranger = now.stranger(name, pointer.place);
            let place = now.place(name).map_or("another place", |place| place.title.as_str());
            format!("{apart} bytes apart: it points into {stranger}, on {place}.")
        }
        Aim::Own => {
            let part = now.part_at(pointer.pointer.target).unwrap_or("bytes");
            format!("{apart} bytes apart: it points at its own {part}.")
        }
        _ => format!("{apart} bytes apart: a dangling pointer."),
    }
}

pub(super) fn move_facts(moment: &Moment<'_>) -> Facts {
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
            row(&format!("{} was at", thing.noun()), Value::Address(from.address)),
            row(&format!("{} is at", thing.noun()), Value::Address(to.address)),
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
            row(&format!("{} lives at", thing.noun()), Value::Address(place.address)),
            row("its size", Value::Text(format!("{} bytes", thing.size))),
            row("the memory there", Value::Text(place.region.word().to_owned())),
        ],
    };
    Facts { rows, verdict: None }
}

/// Whether a thing's type is `Unpin`.
pub(super) fn unpin_row(thing: &Thing) -> Fact {
    let unpin = if thing.unpin { "yes" } else { "no" };
    row(&format!("{} is Unpin", thing.type_name), unpin.into())
}

/// A row that is neither good news nor bad.
pub(super) fn row(label: &str, value: Value) -> Fact {
    Fact { soundness: Soundness::Plain, label: label.to_owned(), value }
}
