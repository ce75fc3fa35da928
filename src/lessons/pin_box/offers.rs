//! The buttons: what to make, what to move, what to swap, what to pin.

use super::words;
use crate::kitchen::{Bond, Figure, Furniture, Hold, Order, Place, Snapshot, Thing};
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let tables = Tables::of(now);
    let stick = stick(now, &tables);
    // While a toothpick waits, it goes before moving and serving.
    let (make, go) = match (&stick, tables.worktop.and_then(Place::thing)) {
        (None, _) => (make(&tables), go(&tables)),
        (Some(_), Some(_)) => (make(&tables), None),
        (Some(_), None) => (None, go(&tables)),
    };
    [make, stick, go, swap(&tables), pin(now, &tables)].into_iter().flatten().collect()
}

struct Tables<'a> {
    worktop: Option<&'a Place>,
    boxes: Vec<(&'a Place, &'a Thing)>,
    free: Vec<&'a Place>,
}

impl<'a> Tables<'a> {
    fn of(now: &'a Snapshot) -> Self {
        let tables = now.places.iter().filter(|place| place.furniture == Furniture::Table);
        let (worktop, tables): (Vec<_>, Vec<_>) =
            tables.partition(|place| place.title == words::WORKTOP);
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
    let (order, label, icon) = match (worktop.thing(), tables.free.first(), tables.boxes.first()) {
        (None, _, None) => (Order::at("bake", worktop.name), words::BAKE_LABEL, Icon::Cake),
        (Some(_), Some(table), _) => {
            (Order::between("box", worktop.name, table.name), words::BOX_LABEL, Icon::Box)
        }
        (None, Some(table), Some(_)) => {
            (Order::at("serve", table.name), words::SERVE_LABEL, Icon::Cake)
        }
        (_, None, Some((table, _))) => (Order::at("drop", table.name), words::EAT_LABEL, Icon::Eat),
        (Some(_), None, None) => return None,
    };
    Some(Offer { order, label: label.to_owned(), icon })
}

/// Stick the first toothpick that points nowhere.
fn stick(now: &Snapshot, tables: &Tables<'_>) -> Option<Offer> {
    let (place, ..) = now.pointers().find(|(.., pointer)| pointer.bond == Bond::Unset)?;
    let owner = tables.boxes.iter().find(|(_, handle)| handle.id.0 == place.address.number());
    let order = Order::at("stick", owner.map_or(place.name, |(table, _)| table.name));
    Some(Offer { order, label: words::STICK_LABEL.to_owned(), icon: Icon::Stick })
}

/// Move a box to the other table.
fn go(tables: &Tables<'_>) -> Option<Offer> {
    let (from, _) = tables.boxes.first()?;
    let to = tables.free.first()?;
    Some(Offer {
        order: Order::between("move", from.name, to.name),
        label: words::move_label(to),
        icon: Icon::Move,
    })
}

/// Swap the cakes of two boxes.
fn swap(tables: &Tables<'_>) -> Option<Offer> {
    let [(one, _), (other, _)] = tables.boxes.as_slice() else { return None };
    Some(Offer {
        order: Order::between("swap", one.name, other.name),
        label: words::SWAP_LABEL.to_owned(),
        icon: Icon::Swap,
    })
}

/// Pin the first box that is not; with a bare cake on the worktop, move it into a pinned box.
fn pin(now: &Snapshot, tables: &Tables<'_>) -> Option<Offer> {
    let bare = tables.boxes.iter().find(|(_, handle)| handle.hold == Hold::Free);
    let worktop = tables.worktop?;
    let order = match (worktop.thing(), tables.free.first(), bare) {
        (Some(_), Some(table), _) => Order::between("pin", worktop.name, table.name),
        (_, _, Some((table, _))) => Order::at("pin", table.name),
        _ => return None,
    };
    let label = words::pin_label(&order, now);
    Some(Offer { order, label, icon: Icon::Pin })
}
