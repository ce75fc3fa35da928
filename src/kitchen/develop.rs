//! Turns what a lesson knows of its places, and what the camera sees there, into a snapshot.

use super::{
    Aim, Bond, Field, Figure, Furniture, Hold, Holds, Place, PlaceName, Pointer, Snapshot,
    Spelling, Thing, ThingId,
};
use crate::memory::{Address, Camera, Layout, Meaning, Role};
use crate::texts::Say;

/// A place as its lesson knows it: measured, but not yet photographed.
#[derive(Clone, Debug)]
pub struct Seat {
    /// Its letter.
    pub name: PlaceName,
    /// What to call it in a sentence: `name.<key>` in the words.
    pub title: Say,
    /// What it is drawn as.
    pub furniture: Furniture,
    /// Which place colour it wears.
    pub hue: usize,
    /// Its first byte.
    pub address: Address,
    /// The type that it has room for.
    pub layout: Layout,
    /// Who is there.
    pub occupant: Option<Occupant>,
}

/// Who is at a place.
#[derive(Clone, Debug)]
pub struct Occupant {
    /// Which thing it is.
    pub id: ThingId,
    /// What it is drawn as.
    pub figure: Figure,
    /// What to call it in a sentence: `name.<key>` in the words.
    pub title: Say,
    /// Whether it is pinned.
    pub hold: Hold,
}

/// Photographs every place and tells what each pointer aims at.
///
/// A place that `before` shows in use and that nobody is at now holds a ghost.
#[must_use]
pub fn develop(seats: &[Seat], camera: &dyn Camera, before: Option<&Snapshot>) -> Snapshot {
    let places = seats.iter().map(|seat| photograph(seat, camera, before)).collect();
    let mut snapshot = Snapshot { places, ..Snapshot::default() };
    let aims: Vec<Vec<Option<Pointer>>> =
        snapshot.places.iter().map(|place| aims(place, &snapshot)).collect();
    for (place, aims) in snapshot.places.iter_mut().zip(aims) {
        if let Holds::Thing(thing) = &mut place.holds {
            for (field, pointer) in thing.fields.iter_mut().zip(aims) {
                field.pointer = pointer;
            }
        }
    }
    snapshot
}

fn photograph(seat: &Seat, camera: &dyn Camera, before: Option<&Snapshot>) -> Place {
    let bytes = camera.photograph(seat.address, seat.layout.size);
    let then =
        before.and_then(|snapshot| snapshot.places.iter().find(|p| p.address == seat.address));
    let holds = match (&seat.occupant, then.map(|place| &place.holds)) {
        (Some(occupant), _) => Holds::Thing(thing(occupant, seat, &bytes)),
        // Where another type's place is laid at the same address, what is left is no more to be told.
        (None, Some(Holds::Thing(gone) | Holds::Ghost(gone)))
            if gone.type_name == seat.layout.name =>
        {
            let gone = Occupant {
                id: gone.id,
                figure: gone.figure,
                title: gone.title.clone(),
                hold: Hold::Free,
            };
            Holds::Ghost(thing(&gone, seat, &bytes))
        }
        (None, _) => Holds::Nothing(bytes),
    };
    Place {
        name: seat.name,
        title: seat.title.clone(),
        furniture: seat.furniture,
        hue: seat.hue,
        address: seat.address,
        size: seat.layout.size,
        region: camera.region(seat.address),
        holds,
    }
}

fn thing(occupant: &Occupant, seat: &Seat, bytes: &[u8]) -> Thing {
    let fields = seat.layout.fields.iter().map(|field| Field {
        name: field.name,
        offset: field.offset,
        role: field.role,
        bytes: bytes.get(field.offset..field.offset + field.size).unwrap_or_default().to_vec(),
        pointer: None,
    });
    Thing {
        id: occupant.id,
        figure: occupant.figure,
        title: occupant.title.clone(),
        type_name: seat.layout.name,
        size: seat.layout.size,
        unpin: seat.layout.unpin,
        hold: occupant.hold,
        fields: fields.collect(),
    }
}

fn aims(place: &Place, snapshot: &Snapshot) -> Vec<Option<Pointer>> {
    let Some(thing) = place.thing() else { return Vec::new() };
    thing.fields.iter().map(|field| aim(field, thing, place, snapshot)).collect()
}

fn aim(field: &Field, thing: &Thing, place: &Place, snapshot: &Snapshot) -> Option<Pointer> {
    let (target, spelling, meaning) = match field.role {
        Role::Pointer(meaning) => (Address::decode(&field.bytes)?, Spelling::All, meaning),
        Role::Handle => {
            let (at, target) = kept(field, snapshot)?;
            (target, Spelling::From(at), Meaning::Another)
        }
        Role::Index(array) => {
            let rank = Address::decode(&field.bytes)?.number();
            let first = place.address.plus(thing.field(array)?.offset);
            (first.plus(rank), Spelling::Rank(rank), Meaning::Itself(array))
        }
        Role::Data | Role::Tag | Role::Padding | Role::Unwritten => return None,
    };
    let aim = Aim::of(target, place.name, snapshot);
    let bond = if thing.is_done() {
        Bond::Unset
    } else if misses(target, meaning, spelling, place, snapshot) {
        Bond::Broken
    } else {
        aim.bond(meaning)
    };
    Some(Pointer { target, spelling, aim, bond })
}

/// Where a handle keeps its data: the word among its bytes that names the start of a place.
fn kept(handle: &Field, snapshot: &Snapshot) -> Option<(usize, Address)> {
    let words = handle.bytes.chunks_exact(size_of::<usize>());
    words.enumerate().find_map(|(rank, word)| {
        let address = Address::decode(word)?;
        let is_place = snapshot.places.iter().any(|place| place.address == address);
        is_place.then_some((rank * size_of::<usize>(), address))
    })
}

/// Whether there is more to what a pointer means than its aim can tell, and it is not met.
fn misses(
    target: Address,
    meaning: Meaning,
    spelling: Spelling,
    place: &Place,
    snapshot: &Snapshot,
) -> bool {
    let Some(thing) = place.thing() else { return true };
    match (meaning, spelling) {
        (Meaning::Through(handle), _) if target != Address::NULL => {
            let kept = thing.field(handle).and_then(|handle| kept(handle, snapshot));
            kept.map(|(_, address)| address) != Some(target)
        }
        (Meaning::Itself(array), Spelling::Rank(rank)) => {
            thing.field(array).is_none_or(|array| rank >= array.bytes.len())
        }
        // What moved a few bytes may find another of its own parts where the one was that it means.
        (Meaning::Itself(part), Spelling::All) if target.is_within(place.address, place.size) => {
            snapshot.part_at(target) != Some(part)
        }
        _ => false,
    }
}
