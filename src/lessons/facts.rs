//! What was measured at a step, in a few rows and a verdict: the same for every lesson.

use super::Moment;
use super::naming::{stranger, title};
use crate::kitchen::{Aim, Bond, Field, Place, Pointer, Snapshot, Spelling, Thing};
use crate::memory::{Address, Meaning, Role};
use crate::texts::Texts;
use std::fmt::Display;

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
pub(super) fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let pointers = self_pointers(moment.now(), texts);
    if pointers.is_empty() {
        move_facts(moment, texts)
    } else {
        pointer_facts(&pointers, moment.now(), texts)
    }
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
pub(super) fn self_pointers<'a>(now: &'a Snapshot, texts: &Texts) -> Vec<SelfPointer<'a>> {
    now.pointers()
        .filter(|(.., pointer)| pointer.bond != Bond::Unset)
        .filter_map(|(place, thing, field, pointer)| {
            let (meant, home) = meant(place, thing, field, pointer, texts)?;
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
    texts: &Texts,
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
            (texts.tell("name.text-of", &[("field", &name)]), thing.pointer(name)?.target)
        }
        (Role::Index(name), Spelling::Rank(rank)) => {
            (format!("{name}[{rank}]"), part(name)?.plus(rank))
        }
        _ => return None,
    })
}

fn pointer_facts(pointers: &[SelfPointer<'_>], now: &Snapshot, texts: &Texts) -> Facts {
    let many = are_in_several(now);
    let [lives, says] =
        if many { ["fact.lives-on", "fact.says-on"] } else { ["fact.lives", "fact.says"] };
    let mut rows = Vec::new();
    for pointer in pointers {
        let soundness = match pointer.pointer.bond {
            Bond::Broken => Soundness::Bad,
            Bond::Whole | Bond::Unset => Soundness::Good,
        };
        let place = texts.name(&pointer.place.title);
        let label = |key, what: &dyn Display| texts.tell(key, &[("what", what), ("place", &place)]);
        rows.push(Fact {
            soundness: Soundness::Good,
            label: label(lives, &pointer.meant),
            value: Value::Address(pointer.home),
        });
        rows.push(Fact {
            soundness,
            label: label(says, &pointer.field.name),
            value: pointer.says(),
        });
    }
    let broken = pointers.iter().find(|pointer| pointer.pointer.bond == Bond::Broken);
    let astray = |pointer: &SelfPointer<'_>| matches!(pointer.pointer.aim, Aim::Stranger(_));
    let verdict = match broken {
        None => (Soundness::Good, sound_verdict(pointers, texts)),
        Some(_) if many && pointers.iter().all(astray) => {
            (Soundness::Bad, texts.get("verdict.strangers").to_owned())
        }
        Some(pointer) => {
            let verdict = broken_verdict(pointer, now, texts);
            let place = texts.name(&pointer.place.title);
            let values: &[(_, &dyn Display)] =
                &[("place", &place), ("field", &pointer.field.name), ("verdict", &verdict)];
            let verdict = match (many, pointers) {
                (true, _) => texts.tell("verdict.on", values),
                (false, [_]) => verdict,
                (false, _) => texts.tell("verdict.of", values),
            };
            (Soundness::Bad, verdict)
        }
    };
    Facts { rows, verdict: Some(verdict) }
}

fn sound_verdict(pointers: &[SelfPointer<'_>], texts: &Texts) -> String {
    let is_held = |it: &SelfPointer<'_>| it.place.thing().is_some_and(Thing::is_held);
    let key = match (pointers, pointers.iter().all(is_held)) {
        ([one], _) if one.pointer.rank().is_some() => "verdict.rank",
        ([_], true) => "verdict.held",
        ([_], false) => "verdict.for-now",
        ([first, others @ ..], _) if others.iter().all(|other| other.meant == first.meant) => {
            return texts.tell("verdict.all-same", &[("part", &first.meant)]);
        }
        (_, true) => "verdict.all-held",
        (_, false) => "verdict.all-for-now",
    };
    texts.get(key).to_owned()
}

fn broken_verdict(pointer: &SelfPointer<'_>, now: &Snapshot, texts: &Texts) -> String {
    let SelfPointer { pointer: says, home, place, .. } = pointer;
    let apart = home.distance(says.target);
    match says.aim {
        Aim::Stranger(name) => {
            let [there, on] = [stranger(now, name, place, texts), title(now, name, texts)];
            let values: &[(_, &dyn Display)] =
                &[("apart", &apart), ("stranger", &there), ("place", &on)];
            texts.tell("verdict.stranger", values)
        }
        Aim::Own => {
            let part = now.part_at(says.target).unwrap_or_else(|| texts.get("name.bytes"));
            texts.tell("verdict.another-part", &[("apart", &apart), ("part", &part)])
        }
        _ => texts.tell("verdict.dangling", &[("apart", &apart)]),
    }
}

/// What the last move changed; without one, where things lie, or places.
pub(super) fn move_facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let Some((thing, from, to, then)) =
        moment.before.and_then(|before| moved(before, moment.now()))
    else {
        return lie_facts(moment.now(), texts);
    };
    let pairs = thing.bytes().into_iter().zip(then.bytes());
    let changed = pairs.filter(|(now, then)| now != then).count();
    let verdict = if changed == 0 { "verdict.moved" } else { "verdict.changed" };
    let what = texts.noun(&thing.title);
    let label = |key| texts.tell(key, &[("what", &what)]);
    let of_all = texts.tell("fact.of", &[("part", &changed), ("all", &thing.size)]);
    Facts {
        rows: vec![
            row(&label("fact.was"), Value::Address(from.address)),
            row(&label("fact.is"), Value::Address(to.address)),
            row(texts.get("fact.changed"), Value::Text(of_all)),
        ],
        verdict: Some((Soundness::Plain, texts.tell(verdict, &[("changed", &changed)]))),
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

fn lie_facts(now: &Snapshot, texts: &Texts) -> Facts {
    let place_row = |place: &Place| {
        let title = texts.name(&place.title);
        let values: &[(_, &dyn Display)] =
            &[("place", &title), ("size", &place.size), ("region", &region(place, texts))];
        row(&texts.tell("fact.place", values), Value::Address(place.address))
    };
    let rows = match now.things().next() {
        None => now.places.iter().map(place_row).collect(),
        Some((place, thing)) => thing_rows(place, thing, texts).into(),
    };
    Facts { rows, verdict: None }
}

/// Where a thing lies, how big it is, and in which memory.
pub(super) fn thing_rows(place: &Place, thing: &Thing, texts: &Texts) -> [Fact; 3] {
    let size = texts.tell("fact.bytes", &[("size", &thing.size)]);
    [
        lives(&texts.noun(&thing.title), place, texts),
        row(texts.get("fact.size"), Value::Text(size)),
        region_row(place, texts),
    ]
}

/// Where somebody lives.
pub(super) fn lives(what: &str, place: &Place, texts: &Texts) -> Fact {
    row(&texts.tell("fact.lives", &[("what", &what)]), Value::Address(place.address))
}

/// In which memory a place is.
pub(super) fn region_row(place: &Place, texts: &Texts) -> Fact {
    row(texts.get("fact.region"), region(place, texts).into())
}

fn region<'a>(place: &Place, texts: &'a Texts) -> &'a str {
    texts.get(&["region.", place.region.word()].concat())
}

/// Whether a thing's type is `Unpin`.
pub(super) fn unpin_row(thing: &Thing, texts: &Texts) -> Fact {
    let answer = texts.get(if thing.unpin { "fact.yes" } else { "fact.no" });
    row(&texts.tell("fact.unpin", &[("type", &thing.type_name)]), answer.into())
}

/// A row that is neither good news nor bad.
pub(super) fn row(label: &str, value: Value) -> Fact {
    Fact { soundness: Soundness::Plain, label: label.to_owned(), value }
}
