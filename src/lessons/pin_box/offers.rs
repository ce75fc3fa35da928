//! The buttons: what to make, what to move, what to swap, what to pin.

use crate::kitchen::{Bond, Figure, Furniture, Hold, Place, Snapshot, Thing};
use crate::lessons::letters::W;
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let tables = Tables::of(now);
    let stick = stick(now);
    // While a toothpick waits, it goes before moving and serving.
    let (make, go) = match (&stick, tables.worktop.and_then(Place::thing)) {
        (None, _) => (make(&tables), go(&tables)),
        (Some(_), Some(_)) => (make(&tables), None),
        (Some(_), None) => (None, go(&tables)),
    };
    [make, stick, go, swap(&tables), pin(&tables)].into_iter().flatten().collect()
}

struct Tables<'a> {
    worktop: Option<&'a Place>,
    boxes: Vec<(&'a Place, &'a Thing)>,
    free: Vec<&'a Place>,
}

impl<'a> Tables<'a> {
    fn of(now: &'a Snapshot) -> Self {
        let tables = now.places.iter().filter(|place| place.furniture == Furniture::Table);
        let (worktop, tables): (Vec<_>, Vec<_>) = tables.partition(|place| place.name == W);
        Self {
            worktop: worktop.first().copied(),
            boxes: now.things().filter(|(_, thing)| thing.figure == Figure::Box).collect(),
            free: tables.into_iter().filter(|place| place.is_free()).collect(),
        }
    }
}

/// Bake on the worktop; box what is there; serve a second box; with no table free, eat one.
fn make(tables: &Tables<'_>) -> Option<Offer> {
    let worktop = tables.worktop?;
    Some(match (worktop.thing(), tables.free.first(), tables.boxes.first()) {
        (None, _, None) => Offer::at("bake", worktop.name, "bake", Icon::Cake),
        (Some(_), Some(table), _) => {
            Offer::between("box", worktop.name, table.name, "box", Icon::Box)
        }
        (None, Some(table), Some(_)) => Offer::at("serve", table.name, "serve", Icon::Cake),
        (_, None, Some((table, _))) => Offer::at("drop", table.name, "eat", Icon::Eat),
        (Some(_), None, None) => return None,
    })
}

/// Stick the first toothpick that points nowhere.
fn stick(now: &Snapshot) -> Option<Offer> {
    let (place, ..) = now.pointers().find(|(.., pointer)| pointer.bond == Bond::Unset)?;
    let mut handles = now.pointers().filter(|(_, thing, ..)| thing.figure == Figure::Box);
    let owner = handles.find(|(.., pointer)| pointer.target == place.address);
    let holder = owner.map_or(place.name, |(table, ..)| table.name);
    Some(Offer::at("stick", holder, "stick", Icon::Stick))
}

/// Move a box to the other table.
fn go(tables: &Tables<'_>) -> Option<Offer> {
    let (from, _) = tables.boxes.first()?;
    let to = tables.free.first()?;
    Some(Offer::between("move", from.name, to.name, "move", Icon::Move))
}

/// Swap the cakes of two boxes.
fn swap(tables: &Tables<'_>) -> Option<Offer> {
    let [(one, _), (other, _)] = tables.boxes.as_slice() else { return None };
    Some(Offer::between("swap", one.name, other.name, "swap", Icon::Swap))
}

/// Pin the first box that is not; with a bare cake on the worktop, move it into a pinned box.
fn pin(tables: &Tables<'_>) -> Option<Offer> {
    let bare = tables.boxes.iter().find(|(_, handle)| handle.hold == Hold::Free);
    let worktop = tables.worktop?;
    match (worktop.thing(), tables.free.first(), bare) {
        (Some(_), Some(table), _) => {
            Some(Offer::between("pin", worktop.name, table.name, "pin-new", Icon::Pin))
        }
        (_, _, Some((table, _))) => {
            let label = if tables.boxes.len() > 1 { "pin-one" } else { "pin" };
            Some(Offer::at("pin", table.name, label, Icon::Pin))
        }
        _ => None,
    }
}
