//! Turns what a lesson knows of its places, and what the camera sees there, into a snapshot.

use super::{
    Aim, Bond, Field, Figure, Furniture, Hold, Holds, Place, PlaceName, Pointer, Snapshot, Thing,
    ThingId,
};
use crate::memory::{Address, Camera, Layout, Role};

/// A place as its lesson knows it: measured, but not yet photographed.
#[derive(Clone, Debug)]
pub struct Seat {
    /// Its letter.
    pub name: PlaceName,
    /// What to call it in a sentence.
    pub title: String,
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
    /// What to call it in a sentence.
    pub title: String,
    /// Whether it is pinned.
    pub hold: Hold,
}

/// Photographs every place and tells what each pointer aims at.
///
/// A place that `before` shows in use and that nobody is at now holds a ghost.
#[must_use]
pub fn develop(seats: &[Seat], camera: &dyn Camera, before: Option<&Snapshot>) -> Snapshot {
    let mut snapshot =
        Snapshot { places: seats.iter().map(|seat| photograph(seat, camera, before)).collect() };
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
        (None, Some(Holds::Thing(gone) | Holds::Ghost(gone))) => {
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
    let fields = place.thing().map(|thing| thing.fields.as_slice()).unwrap_or_default();
    fields.iter().map(|field| aim(field, place.name, snapshot)).collect()
}

fn aim(field: &Field, holder: PlaceName, snapshot: &Snapshot) -> Option<Pointer> {
    let Role::Pointer(meaning) = field.role else { return None };
    let target = Address::decode(&field.bytes)?;
    let aim = Aim::of(target, holder, snapshot);
    let bond: Bond = aim.bond(meaning);
    Some(Pointer { target, aim, bond })
}
