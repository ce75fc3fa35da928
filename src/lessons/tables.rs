//! A row of tables, each with room for one value; what most lessons serve on.

use crate::kitchen::{Figure, Furniture, Hold, Occupant, Order, PlaceName, Refusal, Seat, ThingId};
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
        title: format!("table {name}"),
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

/// Numbers the cakes: each has a cherry of its own, so that its bytes tell it from the others.
#[derive(Debug, Default)]
pub(super) struct Baker {
    baked: u32,
}

impl Baker {
    /// The next cake's cherry.
    pub(super) fn next_cherry(&mut self) -> u32 {
        self.baked += 1;
        5 + 2 * self.baked
    }
}

/// The occupant that a cake with this cherry is.
pub(super) fn cake(cherry: u32, hold: Hold) -> Occupant {
    let rank = (cherry as usize).saturating_sub(7) / 2;
    Occupant {
        id: ThingId(cherry as usize),
        figure: Figure::Cake(rank),
        title: if rank == 0 { "the cake".into() } else { format!("the cake with cherry {cherry}") },
        hold,
    }
}

impl<T> Tables<T> {
    /// `count` tables, each with a slot that the lesson's code lays.
    pub(super) fn lay(count: usize, slot: fn() -> Vec<T>) -> Self {
        let row = (0..count).map(|index| Table::lay(PlaceName::nth('A', index), slot())).collect();
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
        let ranks = [self.rank(from)?, self.rank(to)?];
        self.taken(from)?;
        let Ok([here, there]) = self.row.get_disjoint_mut(ranks) else {
            return Err(Refusal::because(Say::new("already-there").with("place", to)));
        };
        if there.slot.is_empty() { Ok((&mut here.slot, &mut there.slot)) } else { Err(taken(to)) }
    }

    fn table(&mut self, name: PlaceName) -> Result<&mut Table<T>, Refusal> {
        let rank = self.rank(name)?;
        Ok(&mut self.row[rank])
    }

    fn rank(&self, name: PlaceName) -> Result<usize, Refusal> {
        self.row.iter().position(|table| table.name == name).ok_or_else(|| no_table(name))
    }
}

/// The refusal of an order that this lesson does not know.
pub(super) fn unknown(order: &Order) -> Refusal {
    Refusal::because(Say::new("unknown").with("order", order))
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
