//! Scenes made by hand: tables at chosen addresses, with bytes that a test writes.

use pin_cake::kitchen::{
    Figure, Furniture, Hold, Occupant, PlaceName, Pointer, Seat, Snapshot, ThingId, develop,
};
use pin_cake::layout;
use pin_cake::memory::{Address, Layout, Meaning, Role, TestCamera};
use pin_cake::texts::Say;

#[repr(C)]
struct Cake {
    cherry: u32,
    toothpick: *const u32,
    layers: [u8; 8],
}

/// How many bytes a cake has.
pub(crate) const CAKE: usize = size_of::<Cake>();
/// Where its toothpick is.
pub(crate) const TOOTHPICK: usize = std::mem::offset_of!(Cake, toothpick);

/// A cake's layout: a cherry, a toothpick meant for it, and layers.
pub(crate) fn cake_layout() -> Layout {
    layout!(Cake {
        cherry: Role::Data,
        toothpick: Role::Pointer(Meaning::Itself("cherry")),
        layers: Role::Data,
    })
}

/// The place called `letter`.
pub(crate) fn place(letter: char) -> PlaceName {
    PlaceName::new(letter).expect("places have capital letters")
}

/// Places and the memory under them.
#[derive(Clone, Default)]
pub(crate) struct Scene {
    pub(crate) seats: Vec<Seat>,
    pub(crate) camera: TestCamera,
}

impl Scene {
    /// As many empty tables, called A, B, …, each with room for one cake, with gaps between them.
    pub(crate) fn tables(count: usize) -> Self {
        let table = |index| Seat {
            name: place('A').after(index),
            title: Say::new("table").with("place", place('A').after(index)),
            furniture: Furniture::Table,
            hue: index,
            address: Address::new(0x1000 + index * 0x100),
            layout: cake_layout(),
            occupant: None,
        };
        Self { seats: (0..count).map(table).collect(), camera: TestCamera::default() }
    }

    /// The same places, the last ones as shelves.
    pub(crate) fn with_shelves(mut self, shelves: usize) -> Self {
        let tables = self.seats.len() - shelves;
        for seat in &mut self.seats[tables..] {
            seat.furniture = Furniture::Shelf;
        }
        self
    }

    fn seat(&mut self, letter: char) -> &mut Seat {
        let name = place(letter);
        self.seats.iter_mut().find(|seat| seat.name == name).expect("the scene has this place")
    }

    /// Where table `letter` is.
    pub(crate) fn address(&self, letter: char) -> Address {
        let name = place(letter);
        self.seats.iter().find(|seat| seat.name == name).expect("the scene has this place").address
    }

    /// Puts cake `id` on table `letter`.
    pub(crate) fn put(mut self, id: usize, letter: char) -> Self {
        self.seat(letter).occupant = Some(Occupant {
            id: ThingId(id),
            figure: Figure::Cake(id),
            title: Say::new("cake-with").with("cherry", id),
            hold: Hold::Free,
        });
        self
    }

    /// Pins what is on table `letter`.
    pub(crate) fn pin(mut self, letter: char) -> Self {
        if let Some(occupant) = &mut self.seat(letter).occupant {
            occupant.hold = Hold::Pinned;
        }
        self
    }

    /// Takes away what is on table `letter`; its bytes stay.
    pub(crate) fn clear(mut self, letter: char) -> Self {
        self.seat(letter).occupant = None;
        self
    }

    /// Writes `target` into the toothpick on table `letter`.
    pub(crate) fn stick(mut self, letter: char, target: Address) -> Self {
        let field = self.address(letter).plus(TOOTHPICK);
        self.camera.write(field, &target.number().to_le_bytes());
        self
    }

    /// The scene's snapshot, seen after `before`.
    pub(crate) fn after(&self, before: Option<&Snapshot>) -> Snapshot {
        develop(&self.seats, &self.camera, before)
    }

    /// The scene's snapshot.
    pub(crate) fn snapshot(&self) -> Snapshot {
        self.after(None)
    }

    /// What the toothpick on table `letter` says.
    pub(crate) fn toothpick(&self, letter: char) -> Pointer {
        toothpick(&self.snapshot(), letter)
    }
}

/// What the toothpick on table `letter` says.
pub(crate) fn toothpick(snapshot: &Snapshot, letter: char) -> Pointer {
    let table = snapshot.place(place(letter)).expect("the scene has this place");
    table.field("toothpick").and_then(|field| field.pointer).expect("a cake is there")
}
