//! Places, things, fields and bytes at one step, as plain data.

use super::{Aim, Bond, PlaceName, Trace};
use crate::memory::{Address, Region, Role, State};
use crate::observed::Tally;
use crate::texts::Say;
use std::rc::Rc;

/// Everything that was measured at one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The places, in the order they are drawn.
    pub places: Vec<Place>,
    /// What tasks did until then; nothing in most lessons.
    pub trace: Trace,
    /// What a crowd of tasks has done until then; nothing in most lessons.
    pub tally: Option<Rc<Tally>>,
}

/// Somewhere a value can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its letter.
    pub name: PlaceName,
    /// What to call it in a sentence, such as `table A`: `name.<key>` in the words.
    pub title: Say,
    /// What it is drawn as.
    pub furniture: Furniture,
    /// Which of the place colours it wears, counted from 0.
    pub hue: usize,
    /// Its first byte.
    pub address: Address,
    /// How many bytes it has.
    pub size: usize,
    /// The part of memory it is in.
    pub region: Region,
    /// What is there.
    pub holds: Holds,
}

/// What a place is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Furniture {
    /// A table: a slot that the lesson laid.
    Table,
    /// A shelf: an allocation that a handle owns, or a part of one.
    Shelf,
}

/// What is at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Nothing was ever put there. Its bytes are nobody's.
    Nothing(Vec<u8>),
    /// A live value.
    Thing(Thing),
    /// What a value left behind when it moved away: its bytes, which no value owns now.
    Ghost(Thing),
}

/// Tells one thing from another across snapshots, wherever it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThingId(pub usize);

/// What a thing is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A cake, in one of the flavours, counted from 0.
    Cake(usize),
    /// A closed box: a handle to a thing elsewhere.
    Box,
    /// A text, as its letters.
    Text,
}

/// Whether a promise was made that the thing will not move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// No promise.
    Free,
    /// It is reached through a `Pin` alone.
    Pinned,
}

/// A value at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Which one it is.
    pub id: ThingId,
    /// What it is drawn as.
    pub figure: Figure,
    /// What to call it in a sentence, such as `the cake`: `name.<key>` in the words.
    pub title: Say,
    /// Its type's name in the source.
    pub type_name: &'static str,
    /// How many bytes it has.
    pub size: usize,
    /// Whether its type is `Unpin`.
    pub unpin: bool,
    /// Whether it is pinned.
    pub hold: Hold,
    /// Its fields in the order of memory, padding included.
    pub fields: Vec<Field>,
}

/// A named run of bytes of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in the source.
    pub name: &'static str,
    /// Where it begins, in bytes from the start of the thing.
    pub offset: usize,
    /// What its bytes are for.
    pub role: Role,
    /// Its bytes as photographed.
    pub bytes: Vec<u8>,
    /// What the bytes say, if they are a pointer's.
    pub pointer: Option<Pointer>,
}

/// What a pointer's bytes say, and what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// The address that the bytes spell.
    pub target: Address,
    /// How they spell it.
    pub spelling: Spelling,
    /// What is at that address.
    pub aim: Aim,
    /// Whether that is what the pointer is for.
    pub bond: Bond,
}

/// How a field's bytes spell an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// All of them are the address.
    All,
    /// The address is among them, from this byte of the field on.
    From(usize),
    /// They are an element's rank, which leads to the address wherever the thing is.
    Rank(usize),
}

impl Snapshot {
    /// The place called `name`.
    #[must_use]
    pub fn place(&self, name: PlaceName) -> Option<&Place> {
        self.places.iter().find(|place| place.name == name)
    }

    /// The place that `address` lies in.
    #[must_use]
    pub fn place_at(&self, address: Address) -> Option<&Place> {
        self.places.iter().find(|place| address.is_within(place.address, place.size))
    }

    /// The name of the field that lies at `address`, of whatever lives there.
    #[must_use]
    pub fn part_at(&self, address: Address) -> Option<&'static str> {
        let place = self.place_at(address)?;
        Some(place.thing()?.field_at(place.address.distance(address))?.name)
    }

    /// The live things and where they are.
    // As a list: an iterator's whole chain would be compiled anew at each of its many uses.
    #[inline(never)]
    pub fn things(&self) -> std::vec::IntoIter<(&Place, &Thing)> {
        let things = self.places.iter().filter_map(|place| Some((place, place.thing()?)));
        things.collect::<Vec<_>>().into_iter()
    }

    /// Where the thing is now.
    #[must_use]
    #[inline(never)]
    pub fn find(&self, id: ThingId) -> Option<(&Place, &Thing)> {
        self.things().find(|(_, thing)| thing.id == id)
    }

    /// The live pointers: where they are, whose field they are, and what they say.
    #[inline(never)]
    pub fn pointers(&self) -> std::vec::IntoIter<(&Place, &Thing, &Field, Pointer)> {
        let mut pointers = Vec::new();
        for (place, thing) in self.things() {
            for field in &thing.fields {
                pointers.extend(field.pointer.map(|pointer| (place, thing, field, pointer)));
            }
        }
        pointers.into_iter()
    }
}

impl Place {
    /// The live value here.
    #[must_use]
    pub fn thing(&self) -> Option<&Thing> {
        match &self.holds {
            Holds::Thing(thing) => Some(thing),
            Holds::Nothing(_) | Holds::Ghost(_) => None,
        }
    }

    /// What a value left behind here.
    #[must_use]
    pub fn ghost(&self) -> Option<&Thing> {
        match &self.holds {
            Holds::Ghost(thing) => Some(thing),
            Holds::Nothing(_) | Holds::Thing(_) => None,
        }
    }

    /// Whether no live value is here.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.thing().is_none()
    }

    /// The live value's field called `name`.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.thing()?.field(name)
    }
}

impl Pointer {
    /// The rank that its bytes spell, if that is what they do.
    #[must_use]
    pub const fn rank(self) -> Option<usize> {
        match self.spelling {
            Spelling::Rank(rank) => Some(rank),
            Spelling::All | Spelling::From(_) => None,
        }
    }
}

impl Field {
    /// What it is called. What was found more than once is numbered in its name; the numbers say nothing.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self.name.rsplit_once('_') {
            Some((word, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => word,
            _ => self.name,
        }
    }

    /// The number that its bytes spell, lowest byte first, if there are four.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        Some(u32::from_le_bytes(self.bytes.as_slice().try_into().ok()?))
    }
}

impl Thing {
    /// Whether its pin keeps it where it is: it is pinned, and its type minds.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        matches!(self.hold, Hold::Pinned) && !self.unpin
    }

    /// The field called `name`.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// What the bytes of its field called `name` say, if they are a pointer's.
    #[must_use]
    pub fn pointer(&self, name: &str) -> Option<Pointer> {
        self.field(name)?.pointer
    }

    /// Whether it is a future that says that it is done: what it points at is nothing to it any more.
    #[must_use]
    pub fn is_done(&self) -> bool {
        let tag = self.fields.iter().find(|field| field.role == Role::Tag);
        let byte = tag.and_then(|tag| tag.bytes.first());
        byte.and_then(|byte| State::of(*byte)) == Some(State::Done)
    }

    /// The field that has the byte of this rank.
    #[must_use]
    pub fn field_at(&self, offset: usize) -> Option<&Field> {
        let has =
            |field: &&Field| (field.offset..field.offset + field.bytes.len()).contains(&offset);
        self.fields.iter().find(has)
    }

    /// All its bytes, in the order of memory.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.fields.iter().flat_map(|field| field.bytes.iter().copied()).collect()
    }
}
