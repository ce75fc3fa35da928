//! One sentence on any part of the page, from the snapshot alone.

use super::{Lesson, narration::capital};
use crate::kitchen::{
    Aim, Bond, Field, Figure, Hold, Holds, Order, Place, PlaceName, Pointer, Snapshot, Spelling,
    Thing,
};
use crate::memory::{Address, PAINT, Role};
use crate::texts::Texts;

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

/// What `part` is, in a sentence; `None` if it is not there any more.
#[must_use]
pub fn explain(part: &Part, now: &Snapshot, lesson: &Lesson, texts: &Texts) -> Option<String> {
    Some(match part {
        Part::Place(name) => explain_place(now.place(*name)?),
        Part::Thing(name) => explain_thing(now.place(*name)?),
        Part::Field(name, field) => {
            let place = now.place(*name)?;
            explain_field(place, field_of(place, field)?, now)
        }
        Part::Arrow(name, field) => {
            let place = now.place(*name)?;
            explain_arrow(place, field_of(place, field)?, now)
        }
        Part::Byte(name, offset) => explain_byte(now.place(*name)?, *offset)?,
        Part::Address(address) => explain_address(*address, now),
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

fn explain_place(place: &Place) -> String {
    let holds = match &place.holds {
        Holds::Nothing(_) => "Nothing was put here yet.".to_owned(),
        Holds::Thing(thing) => format!("Here is {}.", thing.title),
        Holds::Ghost(_) => "Nobody lives here now; the old bytes still lie here.".to_owned(),
    };
    format!(
        "{}: {} bytes of the {}, from `{}` on. {holds}",
        capital(&place.title),
        place.size,
        place.region.word(),
        place.address
    )
}

fn explain_thing(place: &Place) -> String {
    let Some(thing) = place.thing() else {
        return place.ghost().map_or_else(
            || explain_place(place),
            |_| "A ghost: the bytes that were left behind. No value owns them.".to_owned(),
        );
    };
    let Thing { title, type_name, size, unpin, hold, figure, .. } = thing;
    let kind = match figure {
        Figure::Cake(_) | Figure::Text => format!("`{type_name}`, {size} bytes"),
        Figure::Box => format!("`{type_name}`, a handle of {size} bytes to what lies elsewhere"),
    };
    let minds = match (unpin, hold, figure) {
        (true, _, Figure::Box) => "It is `Unpin`: the handle may always move.",
        (true, ..) => "Its type is `Unpin`: as far as Rust knows, it may always move.",
        (false, Hold::Free, _) => "Its type is not `Unpin`, but it is not pinned.",
        (false, Hold::Pinned, _) => "It is pinned: safe code can no longer move it.",
    };
    format!("{}: {kind}, at `{}`. {minds}", capital(title), place.address)
}

fn explain_field(place: &Place, field: &Field, now: &Snapshot) -> String {
    let Field { offset, bytes, .. } = field;
    let at = place.address.plus(*offset);
    let start =
        format!("`{}`: {} at `{at}`, {offset} in.", field.word(), count(bytes.len(), "byte"));
    let left = place.ghost().is_some();
    let [they, spell, belong] = match bytes.len() {
        1 => ["It", "spells", "belongs"],
        _ => ["They", "spell", "belong"],
    };
    match (field.role, field.pointer) {
        _ if left => format!("{start} Left over from what moved away."),
        (_, Some(pointer)) => {
            let aim = aim(pointer, place, now);
            format!("{start} {}: {aim}", spelled(pointer))
        }
        (Role::Padding, _) => format!("{start} {they} {belong} to no field."),
        (Role::Tag, _) => format!("{start} What it says is the state."),
        (Role::Unwritten, _) if bytes.iter().all(|byte| *byte == PAINT[0]) => {
            format!("{start} Nothing was written here: this is the paint that was put here first.")
        }
        (Role::Unwritten, _) => format!("{start} Nothing was written here yet."),
        _ => field
            .number()
            .map_or(start.clone(), |number| format!("{start} {they} {spell} the number {number}.")),
    }
}

/// What a field's bytes say.
fn spelled(pointer: Pointer) -> String {
    match pointer.spelling {
        Spelling::All => format!("They spell `{}`", pointer.target),
        Spelling::From(at) => format!("Among them, from byte {} on, `{}`", at + 1, pointer.target),
        Spelling::Rank(rank) => format!("They spell {rank}, which leads to `{}`", pointer.target),
    }
}

fn explain_arrow(place: &Place, field: &Field, now: &Snapshot) -> String {
    let Some(pointer) = field.pointer else { return explain_field(place, field, now) };
    let aim = aim(pointer, place, now);
    let says = match pointer.spelling {
        Spelling::All | Spelling::From(_) => format!("says `{}`", pointer.target),
        Spelling::Rank(rank) => format!("says {rank}, which leads to `{}`", pointer.target),
    };
    format!("`{}` {says}: {aim}", field.word())
}

fn explain_byte(place: &Place, offset: usize) -> Option<String> {
    let at = place.address.plus(offset);
    let Some(thing) = place.thing().or_else(|| place.ghost()) else {
        return Some(format!("The byte at `{at}`: no value was put here yet."));
    };
    let field = thing.field_at(offset)?;
    let rank = offset - field.offset;
    let byte = field.bytes.get(rank)?;
    let whose = match (place.ghost().is_some(), field.pointer) {
        (true, _) => format!("left over from `{}`", field.word()),
        (false, _) if field.role == Role::Unwritten && *byte == PAINT[0] => {
            "paint that was put here first; nothing was written here".to_owned()
        }
        (false, Some(pointer)) if spells(pointer, rank) => {
            format!(
                "byte {} of `{}`, which spells `{}` from the lowest byte up",
                rank + 1,
                field.word(),
                pointer.target
            )
        }
        (false, _) => format!("byte {} of `{}`", rank + 1, field.word()),
    };
    Some(format!("`{byte:02x}` at `{at}`: {whose}."))
}

/// Whether the field's byte of this rank is one of the address's.
fn spells(pointer: Pointer, rank: usize) -> bool {
    match pointer.spelling {
        Spelling::All => true,
        Spelling::From(at) => (at..at + size_of::<usize>()).contains(&rank),
        Spelling::Rank(_) => false,
    }
}

fn explain_address(address: Address, now: &Snapshot) -> String {
    match now.place_at(address) {
        None => format!("`{address}`: none of the places here."),
        Some(place) => match place.address.distance(address) {
            0 => format!("`{address}`: the first byte of {}.", place.title),
            bytes => format!("`{address}`: {} into {}.", count(bytes, "byte"), place.title),
        },
    }
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
    Some(if names.is_empty() {
        format!("Line {number} of the code that is compiled into this page.")
    } else {
        format!("Line {number} is for the step “{}”.", names.join("”, “"))
    })
}

/// The marks of a line of the source, as its element has them.
fn marks(number: usize, source: &str) -> Option<&str> {
    let (tag, _) = source.lines().nth(number.checked_sub(1)?)?.split_once('>')?;
    let steps = tag.split_once("data-steps=\"").and_then(|(_, steps)| steps.split_once('"'));
    Some(steps.map_or("", |(steps, _)| steps))
}

/// What a pointer on `place` points at, and whether it may be followed.
#[must_use]
pub fn aim(pointer: Pointer, place: &Place, now: &Snapshot) -> String {
    let title = |name: PlaceName| now.place(name).map_or("another place", |place| &place.title);
    match (pointer.aim, pointer.bond) {
        (Aim::Null, _) => "null, it points nowhere.".to_owned(),
        (_, Bond::Unset) => "left over. The future is done, and nobody reads it.".to_owned(),
        (Aim::Own, bond) => {
            let part = now.part_at(pointer.target).unwrap_or("bytes");
            let so = if bond == Bond::Whole {
                "so it is right."
            } else {
                "which is another part. Wrong!"
            };
            format!("its own {part}, {so}")
        }
        (Aim::Stranger(name), Bond::Whole) => {
            let whom =
                now.place(name).and_then(Place::thing).map_or("a thing", |thing| &thing.title);
            format!("{whom} on {}, so it is right.", title(name))
        }
        (Aim::Stranger(name), _) => {
            format!("{}, on {}. Wrong!", now.stranger(name, place), title(name))
        }
        (Aim::Dangling(Some(name)), _) => {
            format!("{}, where nobody lives now. It dangles.", title(name))
        }
        (Aim::Dangling(None), _) => "memory that is none of ours. It dangles.".to_owned(),
    }
}

/// What must not be followed, and why; `None` if every pointer is right.
#[must_use]
pub fn warning(now: &Snapshot) -> Option<String> {
    let is_broken = |(.., pointer): &(_, _, _, Pointer)| pointer.bond == Bond::Broken;
    let (place, _, field, pointer) = now.pointers().find(is_broken)?;
    // What a value left behind is still memory of ours, where its place is.
    let (why, be) = match pointer.aim {
        Aim::Stranger(name) => (format!("{} is there", now.stranger(name, place)), "would"),
        Aim::Own => ("that is another part".to_owned(), "would"),
        Aim::Dangling(Some(_)) => ("nobody lives there".to_owned(), "may"),
        _ => ("nobody lives there".to_owned(), "would"),
    };
    let name = field.name;
    Some(format!("Do not follow the {name}: {why}. That {be} be undefined behaviour."))
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
