//! Handles on tables, and the shelves on the heap that they own.

use super::letters::H;
use super::tables::{FIRST_CHERRY, called};
use crate::kitchen::{
    Figure, Furniture, Hold, Occupant, Place, PlaceName, Pointer, Seat, Snapshot, Thing, ThingId,
};
use crate::memory::{Address, FieldLayout, Layout, Meaning, Role};
use crate::texts::Say;

/// The first shelf's colour; further ones follow.
const FIRST_HUE: usize = 3;

/// The letters of the allocations that handles own, each kept for as long as it lives.
#[derive(Debug, Default)]
pub(super) struct Shelves(Vec<(PlaceName, Address)>);

impl Shelves {
    /// Gives each of these allocations a letter, and those that are gone give theirs back.
    pub(super) fn name(&mut self, owned: &[Address]) {
        self.0.retain(|(_, address)| owned.contains(address));
        for address in owned {
            if self.letter(*address).is_none() {
                let free = |name: &PlaceName| self.0.iter().all(|(used, _)| used != name);
                let names = (0..).map(|index| H.after(index));
                if let Some(name) = names.take(8).find(free) {
                    let at = self.0.partition_point(|(other, _)| *other < name);
                    self.0.insert(at, (name, *address));
                }
            }
        }
    }

    /// Where the shelf called `name` is.
    pub(super) fn address(&self, name: PlaceName) -> Option<Address> {
        self.0.iter().find(|(letter, _)| *letter == name).map(|(_, address)| *address)
    }

    fn letter(&self, address: Address) -> Option<PlaceName> {
        self.0.iter().find(|(_, known)| *known == address).map(|(letter, _)| *letter)
    }

    /// The shelves' seats; `who` tells what is at an address.
    pub(super) fn survey(
        &self,
        layout: &Layout,
        who: impl Fn(Address) -> Option<Occupant>,
    ) -> Vec<Seat> {
        let seat = |(rank, (name, address)): (usize, &(PlaceName, Address))| {
            Some(shelf(*name, rank, *address, layout.clone(), who(*address)?))
        };
        self.0.iter().enumerate().filter_map(seat).collect()
    }
}

/// The seat of the shelf of this rank.
pub(super) fn shelf(
    name: PlaceName,
    rank: usize,
    address: Address,
    layout: Layout,
    occupant: Occupant,
) -> Seat {
    Seat {
        name,
        title: called("shelf", name),
        furniture: Furniture::Shelf,
        hue: FIRST_HUE + rank,
        address,
        layout,
        occupant: Some(occupant),
    }
}

/// What a handle is called.
#[derive(Clone, Copy, Debug)]
pub(super) enum Handle {
    /// A box, pinned or not.
    Box,
    /// A `Pin` that owns nothing; no lesson has two of them.
    Pin,
}

/// The occupant that a handle is, told from others by what it leads to.
pub(super) fn handle(kind: Handle, target: Address, cherry: u32, hold: Hold) -> Occupant {
    Occupant {
        id: ThingId(target.number()),
        figure: Figure::Box,
        title: match (kind, cherry) {
            (Handle::Pin, _) => Say::new("pin"),
            (Handle::Box, FIRST_CHERRY) => Say::new("box"),
            (Handle::Box, cherry) => Say::new("box-of").with("cherry", cherry),
        },
        hold,
    }
}

/// The layout of a handle: one pointer to what it leads to.
pub(super) fn handle_layout<T>(name: &'static str, unpin: bool) -> Layout {
    let size = size_of::<T>();
    let pointer =
        FieldLayout { name: "pointer", offset: 0, size, role: Role::Pointer(Meaning::Another) };
    Layout::new(name, size, unpin, &[pointer])
}

/// The handles: where they are, and what they say.
pub(super) fn handles(now: &Snapshot) -> impl Iterator<Item = (&Place, &Thing, Pointer)> {
    now.pointers()
        .filter(|(_, thing, ..)| thing.figure == Figure::Box)
        .map(|(p, t, _, q)| (p, t, q))
}
