//! One sentence on any part of the page, from the snapshot alone.

use super::Lesson;
use super::naming::{capital, stranger, title};
use crate::kitchen::{
    Aim, Bond, Field, Figure, Hold, Holds, Order, Place, PlaceName, Pointer, Snapshot, Spelling,
    Thing,
};
use crate::memory::{Address, PAINT, Role};
use crate::texts::Texts;
use std::fmt::Display;

/// A part of the page that can be asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A place: `place:A`.
    Place(PlaceName),
    /// What is at a place, or was: `thing:A`.
    Thing(PlaceName),
    /// A field of what is at a place: `field:A.toothpick`.
    Field(PlaceName, String),
    /// A byte of a place, counted from its first: `byte:A.5`.
    Byte(PlaceName, usize),
    /// The arrow that a field draws: `arrow:A.toothpick`.
    Arrow(PlaceName, String),
    /// An address: `address:1100992`.
    Address(Address),
    /// A line of the code, counted from 1: `line:12`.
    Line(usize),
}

impl Part {
    /// Reads a part as it is written above.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(':')?;
        let place = |text: &str| PlaceName::new(text.chars().next()?);
        let within = || {
            let (name, rest) = rest.split_once('.')?;
            Some((place(name)?, rest))
        };
        Some(match kind {
            "place" => Self::Place(place(rest)?),
            "thing" => Self::Thing(place(rest)?),
            "field" => within().map(|(place, field)| Self::Field(place, field.to_owned()))?,
            "arrow" => within().map(|(place, field)| Self::Arrow(place, field.to_owned()))?,
            "byte" => {
                let (place, byte) = within()?;
                Self::Byte(place, byte.parse().ok()?)
            }
            "address" => Self::Address(Address::new(rest.parse().ok()?)),
            "line" => Self::Line(rest.parse().ok()?),
            _ => return None,
        })
    }
}

/// What `part` is, in a sentence: `explain.<key>` in the words; `None` if it is not there any more.
#[must_use]
pub fn explain(part: &Part, now: &Snapshot, lesson: &Lesson, texts: &Texts) -> Option<String> {
    Some(match part {
        Part::Place(name) => explain_place(now.place(*name)?, texts),
        Part::Thing(name) => explain_thing(now.place(*name)?, texts),
        Part::Field(name, field) => {
            let place = now.place(*name)?;
            explain_field(place, field_of(place, field)?, now, texts)
        }
        Part::Arrow(name, field) => {
            let place = now.place(*name)?;
            explain_arrow(place, field_of(place, field)?, now, texts)
        }
        Part::Byte(name, offset) => explain_byte(now.place(*name)?, *offset, texts)?,
        Part::Address(address) => explain_address(*address, now, texts),
        Part::Line(number) => explain_line(*number, now, lesson, texts)?,
    })
}

/// The same of a part that is named as it is written in the page.
#[must_use]
pub fn explain_named(part: &str, now: &Snapshot, lesson: &Lesson, texts: &Texts) -> Option<String> {
    explain(&Part::parse(part)?, now, lesson, texts)
}

fn field_of<'a>(place: &'a Place, name: &str) -> Option<&'a Field> {
    place.thing().or_else(|| place.ghost())?.field(name)
}

fn explain_place(place: &Place, texts: &Texts) -> String {
    let holds = match &place.holds {
        Holds::Nothing(_) => texts.get("explain.nothing").to_owned(),
        Holds::Thing(thing) => texts.tell("explain.holds", &[("thing", &texts.name(&thing.title))]),
        Holds::Ghost(_) => texts.get("explain.left").to_owned(),
    };
    let region = ["{region.", place.region.word(), "}"].concat();
    let values: &[(_, &dyn Display)] = &[
        ("place", &texts.name(&place.title)),
        ("size", &place.size),
        ("region", &region),
        ("address", &place.address),
        ("holds", &holds),
    ];
    capital(&texts.tell("explain.place", values))
}

fn explain_thing(place: &Place, texts: &Texts) -> String {
    let Some(thing) = place.thing() else {
        return place.ghost().map_or_else(
            || explain_place(place, texts),
            |_| texts.get("explain.ghost").to_owned(),
        );
    };
    let Thing { title, type_name, size, unpin, hold, figure, .. } = thing;
    let key = match figure {
        Figure::Cake(_) | Figure::Text => "explain.thing",
        Figure::Box => "explain.handle",
    };
    let minds = match (unpin, hold, figure) {
        (true, _, Figure::Box) => "{explain.unpin-handle}",
        (true, ..) => "{explain.unpin}",
        (false, Hold::Free, _) => "{explain.free}",
        (false, Hold::Pinned, _) => "{explain.pinned}",
    };
    let values: &[(_, &dyn Display)] = &[
        ("thing", &texts.name(title)),
        ("type", type_name),
        ("size", size),
        ("address", &place.address),
        ("minds", &minds),
    ];
    capital(&texts.tell(key, values))
}

fn explain_field(place: &Place, field: &Field, now: &Snapshot, texts: &Texts) -> String {
    let Field { offset, bytes, role, .. } = field;
    let more = match (role, field.pointer) {
        _ if place.ghost().is_some() => "{explain.left-over}".to_owned(),
        (_, Some(pointer)) => spelled(pointer, place, now, texts),
        (Role::Padding, _) if bytes.len() == 1 => "{explain.padding-byte}".to_owned(),
        (Role::Padding, _) => "{explain.padding}".to_owned(),
        (Role::Tag, _) => "{explain.tag}".to_owned(),
        (Role::Unwritten, _) if bytes.iter().all(|byte| *byte == PAINT[0]) => {
            "{explain.paint}".to_owned()
        }
        (Role::Unwritten, _) => "{explain.unwritten}".to_owned(),
        _ => field.number().map_or_else(String::new, |number| {
            texts.tell("explain.number", &[("number", &number)])
        }),
    };
    let values: &[(_, &dyn Display)] = &[
        ("field", &field.word()),
        ("size", &count(bytes.len(), texts)),
        ("address", &place.address.plus(*offset)),
        ("offset", offset),
        ("more", &more),
    ];
    texts.tell("explain.field", values).trim_end().to_owned()
}

/// What a pointer's bytes say, and what is there.
fn spelled(pointer: Pointer, place: &Place, now: &Snapshot, texts: &Texts) -> String {
    let key = match pointer.spelling {
        Spelling::All => "explain.spells",
        Spelling::From(_) => "explain.spells-from",
        Spelling::Rank(_) => "explain.spells-rank",
    };
    let from = match pointer.spelling {
        Spelling::From(at) => at + 1,
        Spelling::All | Spelling::Rank(_) => 1,
    };
    let values: &[(_, &dyn Display)] = &[
        ("from", &from),
        ("target", &pointer.target),
        ("rank", &pointer.rank().unwrap_or_default()),
        ("aim", &aim(pointer, place, now, texts)),
    ];
    texts.tell(key, values)
}

fn explain_arrow(place: &Place, field: &Field, now: &Snapshot, texts: &Texts) -> String {
    let Some(pointer) = field.pointer else { return explain_field(place, field, now, texts) };
    let (key, rank) = match pointer.rank() {
        None => ("explain.says", 0),
        Some(rank) => ("explain.says-rank", rank),
    };
    let values: &[(_, &dyn Display)] = &[
        ("field", &field.word()),
        ("target", &pointer.target),
        ("rank", &rank),
        ("aim", &aim(pointer, place, now, texts)),
    ];
    texts.tell(key, values)
}

fn explain_byte(place: &Place, offset: usize, texts: &Texts) -> Option<String> {
    let address = place.address.plus(offset);
    let Some(thing) = place.thing().or_else(|| place.ghost()) else {
        return Some(texts.tell("explain.no-byte", &[("address", &address)]));
    };
    let field = thing.field_at(offset)?;
    let rank = offset - field.offset;
    let byte = field.bytes.get(rank)?;
    let whose = match (place.ghost().is_some(), field.pointer) {
        (true, _) => "{explain.byte-left-over}",
        (false, _) if field.role == Role::Unwritten && *byte == PAINT[0] => "{explain.byte-paint}",
        (false, Some(pointer)) if spells(pointer, rank) => "{explain.byte-spells}",
        (false, _) => "{explain.byte-of}",
    };
    let target = field.pointer.map_or(Address::NULL, |pointer| pointer.target);
    let values: &[(_, &dyn Display)] = &[
        ("byte", &format_args!("{byte:02x}")),
        ("address", &address),
        ("number", &(rank + 1)),
        ("field", &field.word()),
        ("target", &target),
        ("whose", &whose),
    ];
    Some(texts.tell("explain.byte", values))
}

/// Whether the field's byte of this rank is one of the address's.
fn spells(pointer: Pointer, rank: usize) -> bool {
    match pointer.spelling {
        Spelling::All => true,
        Spelling::From(at) => (at..at + size_of::<usize>()).contains(&rank),
        Spelling::Rank(_) => false,
    }
}

fn explain_address(address: Address, now: &Snapshot, texts: &Texts) -> String {
    let Some(place) = now.place_at(address) else {
        return texts.tell("explain.outside", &[("address", &address)]);
    };
    let bytes = place.address.distance(address);
    let key = if bytes == 0 { "explain.start" } else { "explain.inside" };
    let values: &[(_, &dyn Display)] = &[
        ("address", &address),
        ("bytes", &count(bytes, texts)),
        ("place", &texts.name(&place.title)),
    ];
    texts.tell(key, values)
}

fn explain_line(number: usize, now: &Snapshot, lesson: &Lesson, texts: &Texts) -> Option<String> {
    let marks = marks(number, texts.source())?;
    let mut names: Vec<&str> = Vec::new();
    for (order, name) in lesson.about.script.iter().zip(texts.steps()) {
        let Ok(order) = order.parse::<Order>() else { continue };
        // In the state that is shown it may run other lines than in its own.
        let is_its = |mark: &str| {
            let rest = mark.strip_prefix(order.verb());
            mark == (lesson.extras.mark)(&order, now)
                || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        let runs = marks.split_whitespace().any(is_its);
        if runs && !names.contains(&name) {
            names.push(name);
        }
    }
    let steps: Vec<String> =
        names.iter().map(|step| texts.tell("explain.step", &[("step", step)])).collect();
    let key = if steps.is_empty() { "explain.line" } else { "explain.line-of" };
    Some(texts.tell(key, &[("number", &number), ("steps", &steps.join(", "))]))
}

/// The marks of a line of the source, as its element has them.
fn marks(number: usize, source: &str) -> Option<&str> {
    let (tag, _) = source.lines().nth(number.checked_sub(1)?)?.split_once('>')?;
    let steps = tag.split_once("data-steps=\"").and_then(|(_, steps)| steps.split_once('"'));
    Some(steps.map_or("", |(steps, _)| steps))
}

/// What a pointer on `place` points at, and whether it may be followed: `aim.<key>` in the words.
#[must_use]
pub fn aim(pointer: Pointer, place: &Place, now: &Snapshot, texts: &Texts) -> String {
    let part = now.part_at(pointer.target).unwrap_or_else(|| texts.get("name.bytes"));
    let (mut there, mut thing) = (String::new(), String::new());
    let key = match (pointer.aim, pointer.bond) {
        (Aim::Null, _) => "aim.null",
        (_, Bond::Unset) => "aim.left-over",
        (Aim::Own, Bond::Whole) => "aim.own",
        (Aim::Own, Bond::Broken) => "aim.another-part",
        (Aim::Stranger(name), bond) => {
            there = title(now, name, texts);
            match now.place(name).and_then(Place::thing) {
                Some(found) if bond == Bond::Whole => {
                    thing = texts.name(&found.title);
                    "aim.right"
                }
                _ => {
                    thing = stranger(now, name, place, texts);
                    "aim.stranger"
                }
            }
        }
        (Aim::Dangling(Some(name)), _) => {
            there = title(now, name, texts);
            "aim.dangling"
        }
        (Aim::Dangling(None), _) => "aim.outside",
    };
    let values: &[(_, &dyn Display)] =
        &[("part", &part), ("thing", &thing), ("stranger", &thing), ("place", &there)];
    texts.tell(key, values)
}

/// What must not be followed, and why: `warning.<key>` in the words; `None` if every pointer is right.
#[must_use]
pub fn warning(now: &Snapshot, texts: &Texts) -> Option<String> {
    let is_broken = |(.., pointer): &(_, _, _, Pointer)| pointer.bond == Bond::Broken;
    let (place, _, field, pointer) = now.pointers().find(is_broken)?;
    let mut there = String::new();
    let key = match pointer.aim {
        Aim::Stranger(name) => {
            there = stranger(now, name, place, texts);
            "warning.stranger"
        }
        Aim::Own => "warning.another-part",
        // What a value left behind is still memory of ours, where its place is.
        Aim::Dangling(Some(_)) => "warning.left-over",
        _ => "warning.outside",
    };
    Some(texts.tell(key, &[("field", &field.name), ("stranger", &there)]))
}

fn count(bytes: usize, texts: &Texts) -> String {
    let key = if bytes == 1 { "explain.one-byte" } else { "explain.bytes" };
    texts.tell(key, &[("number", &bytes)])
}
