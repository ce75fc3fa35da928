//! A row of tables, each with room for one value; what most lessons serve on.

use super::letters::A;
use super::{Icon, Offer};
use crate::kitchen::{
    Figure, Furniture, Hold, Occupant, Order, Place, PlaceName, Refusal, Seat, Snapshot, ThingId,
};
use crate::memory::{Address, Layout};
use crate::texts::Say;

/// A table: a `Vec` with room for one value. Its buffer keeps its address, and nothing is written
/// to it when a value leaves; an `Option` would write its tag there.
#[derive(Debug)]
pub(super) struct Table<T> {
    /// Its letter.
    pub(super) name: PlaceName,
    /// The slot.
    pub(super) slot: Vec<T>,
}

impl<T> Table<T> {
    /// The table called `name`, with this slot.
    pub(super) const fn lay(name: PlaceName, slot: Vec<T>) -> Self {
        Self { name, slot }
    }

    /// The value's seat, whether or not somebody is there.
    pub(super) fn seat(&self, hue: usize, layout: Layout, occupant: Option<Occupant>) -> Seat {
        seat(self.name, hue, Address::of(self.slot.as_ptr()), layout, occupant)
    }
}

/// The same seat, called the worktop in sentences; in all lessons its letter is [`W`](super::letters::W).
pub(super) fn worktop(seat: Seat) -> Seat {
    Seat { title: Say::new("worktop"), ..seat }
}

/// What a place is called by its letter: `name.<key>` in the words.
pub(super) fn called(key: &'static str, name: PlaceName) -> Say {
    Say::new(key).with("place", name)
}

/// The seat of a table: a slot for one value.
pub(super) fn seat(
    name: PlaceName,
    hue: usize,
    address: Address,
    layout: Layout,
    occupant: Option<Occupant>,
) -> Seat {
    Seat {
        name,
        title: called("table", name),
        furniture: Furniture::Table,
        hue,
        address,
        layout,
        occupant,
    }
}

/// A row of tables named A, B, … with numbered cakes.
#[derive(Debug)]
pub(super) struct Tables<T> {
    row: Vec<Table<T>>,
    baked: Baker,
}

/// The first cake's cherry.
pub(super) const FIRST_CHERRY: u32 = 7;
/// The cherry of a cake that is empty, as `Cake::default()` is.
pub(super) const NO_CHERRY: u32 = 0;
/// The flavour that an empty cake is drawn in: as light as there is.
const PLAIN: usize = 3;

/// Numbers the cakes: each has a cherry of its own, so that its bytes tell it from the others.
#[derive(Debug, Default)]
pub(super) struct Baker {
    baked: u32,
}

impl Baker {
    /// The next cake's cherry.
    pub(super) fn next_cherry(&mut self) -> u32 {
        self.baked += 1;
        FIRST_CHERRY + 2 * (self.baked - 1)
    }
}

/// The occupant that a cake with this cherry is.
pub(super) fn cake(cherry: u32, hold: Hold) -> Occupant {
    let title = match cherry {
        FIRST_CHERRY => Say::new("cake"),
        NO_CHERRY => Say::new("empty-cake"),
        cherry => Say::new("cake-with").with("cherry", cherry),
    };
    let flavour = cherry.checked_sub(FIRST_CHERRY).map_or(PLAIN, |later| later as usize / 2);
    Occupant { id: ThingId(cherry as usize), figure: Figure::Cake(flavour), title, hold }
}

impl<T> Tables<T> {
    /// `count` tables, each with a slot that the lesson's code lays.
    pub(super) fn lay(count: usize, slot: fn() -> Vec<T>) -> Self {
        let row = (0..count).map(|index| Table::lay(A.after(index), slot())).collect();
        Self { row, baked: Baker::default() }
    }

    /// The next cake's cherry.
    pub(super) fn next_cherry(&mut self) -> u32 {
        self.baked.next_cherry()
    }

    /// The seats, with each value's cherry told by `cherry`.
    pub(super) fn survey(&self, layout: &Layout, cherry: fn(&T) -> u32) -> Vec<Seat> {
        let seat = |(hue, table): (usize, &Table<T>)| {
            let occupant = table.slot.first().map(|value| cake(cherry(value), Hold::Free));
            table.seat(hue, layout.clone(), occupant)
        };
        self.row.iter().enumerate().map(seat).collect()
    }

    /// The values on the tables.
    pub(super) fn values(&self) -> impl Iterator<Item = &T> {
        self.row.iter().filter_map(|table| table.slot.first())
    }

    /// The slot of a table, for the first cake; one is enough.
    pub(super) fn first(&mut self, name: PlaceName) -> Result<&mut Vec<T>, Refusal> {
        match self.row.iter().find(|table| !table.slot.is_empty()) {
            Some(table) => {
                let here = called("table", table.name);
                Err(Refusal::because(Say::new("one-cake").naming("place", &here)))
            }
            None => self.free(name),
        }
    }

    /// The slot of a table that must be free.
    pub(super) fn free(&mut self, name: PlaceName) -> Result<&mut Vec<T>, Refusal> {
        let table = self.table(name)?;
        if table.slot.is_empty() { Ok(&mut table.slot) } else { Err(taken(name)) }
    }

    /// The slot of a table that must have something on it.
    pub(super) fn taken(&mut self, name: PlaceName) -> Result<&mut Vec<T>, Refusal> {
        let table = self.table(name)?;
        if table.slot.is_empty() { Err(nobody(name)) } else { Ok(&mut table.slot) }
    }

    /// The slots of a table with something on it, and of another that is free.
    pub(super) fn both(
        &mut self,
        from: PlaceName,
        to: PlaceName,
    ) -> Result<(&mut Vec<T>, &mut Vec<T>), Refusal> {
        self.taken(from)?;
        let already = Say::new("already-there").with("place", to);
        let (here, there) = self.two(from, to, already)?;
        if there.is_empty() { Ok((here, there)) } else { Err(taken(to)) }
    }

    /// The slots of two tables with something on each.
    pub(super) fn pair(
        &mut self,
        one: PlaceName,
        other: PlaceName,
    ) -> Result<(&mut Vec<T>, &mut Vec<T>), Refusal> {
        self.taken(one)?;
        self.taken(other)?;
        self.two(one, other, Say::new("same-cake"))
    }

    /// The slots of two tables; refused with `same` if they are one.
    fn two(
        &mut self,
        one: PlaceName,
        other: PlaceName,
        same: Say,
    ) -> Result<(&mut Vec<T>, &mut Vec<T>), Refusal> {
        let ranks = [self.rank(one)?, self.rank(other)?];
        match self.row.get_disjoint_mut(ranks) {
            Ok([here, there]) => Ok((&mut here.slot, &mut there.slot)),
            Err(_) => Err(Refusal::because(same)),
        }
    }

    fn table(&mut self, name: PlaceName) -> Result<&mut Table<T>, Refusal> {
        let rank = self.rank(name)?;
        Ok(&mut self.row[rank])
    }

    fn rank(&self, name: PlaceName) -> Result<usize, Refusal> {
        self.row.iter().position(|table| table.name == name).ok_or_else(|| no_table(name))
    }
}

/// What is offered while there is no cake: to bake one, on any of the places.
pub(super) fn bake_anywhere(now: &Snapshot) -> Vec<Offer> {
    let bake = |place: &Place| Offer::at("bake", place.name, "bake", Icon::Cake);
    now.places.iter().map(bake).collect()
}

/// The refusal of an order that this lesson does not know.
pub(super) fn unknown(order: &Order) -> Refusal {
    // What can be dragged is dragged, also where nothing is moved.
    let is_drag = order.verb() == "move" && order.places().len() == 2;
    Refusal::because(Say::new(if is_drag { "no-move" } else { "unknown" }).with("order", order))
}

/// Refuses an order about another place than the one it is for; `known` are all places of the lesson.
pub(super) fn only_at(
    place: PlaceName,
    must: PlaceName,
    known: &[PlaceName],
) -> Result<(), Refusal> {
    if place == must { Ok(()) } else { Err(wrong_place(place, known)) }
}

/// The refusal of an order that the place is not for, or that there is no such place.
pub(super) fn wrong_place(place: PlaceName, known: &[PlaceName]) -> Refusal {
    if known.contains(&place) {
        Refusal::because(Say::new("wrong-place").with("place", place))
    } else {
        no_table(place)
    }
}

/// The refusal of an order about a table that is not there.
pub(super) fn no_table(name: PlaceName) -> Refusal {
    Refusal::because(Say::new("no-table").with("place", name))
}

/// The refusal to put a second cake on a table.
pub(super) fn taken(name: PlaceName) -> Refusal {
    Refusal::because(Say::new("taken").with("place", name))
}

/// The refusal of an order about a cake that is not there.
pub(super) fn nobody(name: PlaceName) -> Refusal {
    Refusal::because(Say::new("nobody").with("place", name))
}
