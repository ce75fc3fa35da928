//! The lesson's places: two tables for pinned boxes, a shelf for each of their cakes, and a table
//! with a biscuit.

use super::code::{self, Biscuit, Cake, Pinned};
use crate::kitchen::{Figure, Hold, Occupant, Order, PlaceName, Refusal, Seat, ThingId};
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, B, C};
use crate::lessons::shelves::{Handle, Shelves, handle, handle_layout};
use crate::lessons::tables::{Baker, Table, cake, no_table, nobody, taken, unknown};
use crate::memory::{Address, Camera, Meaning, Role};
use crate::texts::Say;
use crate::{is_unpin, layout};

/// What to call the biscuit in a sentence.
pub(super) const BISCUIT: &str = "biscuit";

pub(super) struct Counter {
    tables: [Table<Pinned>; 2],
    plate: Table<Biscuit>,
    shelves: Shelves,
    baker: Baker,
}

impl Counter {
    pub(super) fn lay() -> Self {
        let mut plate = Table::lay(C, code::lay());
        plate.slot.push(code::biscuit());
        Self {
            tables: [A, B].map(|name| Table::lay(name, code::lay())),
            plate,
            shelves: Shelves::default(),
            baker: Baker::default(),
        }
    }

    fn table(&mut self, name: PlaceName) -> Result<&mut Table<Pinned>, Refusal> {
        let table = self.tables.iter_mut().find(|table| table.name == name);
        table.ok_or_else(|| match name {
            C => Refusal::because(Say::new("biscuits")),
            _ => no_table(name),
        })
    }

    /// Refuses a second handle.
    fn free(&mut self, name: PlaceName) -> Result<(), Refusal> {
        if self.table(name)?.slot.is_empty() { Ok(()) } else { Err(taken(name)) }
    }

    fn pinned(&mut self, name: PlaceName) -> Result<&mut Pinned, Refusal> {
        self.table(name)?.slot.first_mut().ok_or_else(|| nobody(name))
    }

    /// The two handles, which must have been named both.
    fn both(&mut self, one: PlaceName, other: PlaceName) -> Result<[&mut Pinned; 2], Refusal> {
        self.pinned(one)?;
        self.pinned(other)?;
        let [a, b] = &mut self.tables;
        match (a.slot.first_mut(), b.slot.first_mut()) {
            (Some(a), Some(b)) if one != other => Ok([a, b]),
            _ => Err(Refusal::because(Say::new("two-handles"))),
        }
    }

    fn serve(&mut self, name: PlaceName) -> Result<(), Refusal> {
        self.free(name)?;
        let cake = code::bake(self.baker.next_cherry());
        code::serve(cake, &mut self.table(name)?.slot);
        Ok(())
    }

    /// Moves a handle to the other table.
    fn carry(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        if self.shelves.address(from).is_some() {
            return Err(Refusal::by_rustc(Say::new("take"), "pin_box/move_out"));
        }
        self.pinned(from)?;
        self.free(to)?;
        let [a, b] = &mut self.tables;
        let (from, to) = if from == A { (a, b) } else { (b, a) };
        code::carry(&mut from.slot, &mut to.slot);
        Ok(())
    }

    fn set(&mut self, name: PlaceName) -> Result<(), Refusal> {
        self.pinned(name)?;
        let cake = code::bake(self.baker.next_cherry());
        code::set(self.pinned(name)?, cake);
        Ok(())
    }

    fn open(&mut self, name: PlaceName) -> Result<(), Refusal> {
        if name != self.plate.name {
            return Err(self.forbidden(name, "open", "pin_box/get_mut"));
        }
        self.plate.slot.iter_mut().for_each(code::pin);
        Ok(())
    }

    /// What rustc refuses to do with the cake of a handle, if there is one.
    fn forbidden(&mut self, name: PlaceName, key: &'static str, card: &'static str) -> Refusal {
        match self.pinned(name) {
            Ok(_) => Refusal::by_rustc(Say::new(key), card),
            Err(refusal) => refusal,
        }
    }

    fn name_shelves(&mut self) {
        let owned: Vec<Address> = self.handles().map(|handle| Address::of(&**handle)).collect();
        self.shelves.name(&owned);
    }

    fn handles(&self) -> impl Iterator<Item = &Pinned> {
        self.tables.iter().filter_map(|table| table.slot.first())
    }
}

impl Kitchen for Counter {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        let done = match (order.verb(), order.places()) {
            ("serve", &[table]) => self.serve(table),
            ("stick", &[table]) => self.pinned(table).map(|pinned| code::stick(pinned)),
            ("move", &[from, to]) => self.carry(from, to),
            ("trade", &[one, other]) => self.both(one, other).map(|[a, b]| code::trade(a, b)),
            ("set", &[table]) => self.set(table),
            ("open", &[place]) => self.open(place),
            ("swap", &[one, other]) => self
                .both(one, other)
                .and_then(|_| Err(Refusal::by_rustc(Say::new("swap"), "pin_box/swap"))),
            ("take", &[table]) => Err(self.forbidden(table, "take", "pin_box/move_out")),
            ("unbox", &[table]) => Err(self.forbidden(table, "unbox", "pinning/into_inner")),
            ("frost", &[table]) => Err(self.forbidden(table, "frost", "pin_box/assign")),
            _ => Err(unknown(order)),
        };
        self.name_shelves();
        done
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let cakes = layout!(Cake {
            cherry: Role::Data,
            toothpick: Role::Pointer(Meaning::Itself("cherry")),
            layers: Role::Data,
            _pin: Role::Data,
        });
        let handles = handle_layout::<Pinned>("Pin<Box<Cake>>", is_unpin!(Pinned));
        let mut seats: Vec<Seat> = Vec::new();
        for (hue, table) in self.tables.iter().enumerate() {
            let occupant = table.slot.first().map(|pinned| {
                handle(Handle::Box, Address::of(&**pinned), pinned.cherry, Hold::Pinned)
            });
            seats.push(table.seat(hue, handles.clone(), occupant));
        }
        let biscuits = layout!(Biscuit { cherry: Role::Data, layers: Role::Data });
        let biscuit = self.plate.slot.first().map(|_| Occupant {
            id: ThingId(1),
            figure: Figure::Cake(3),
            title: Say::new(BISCUIT),
            hold: Hold::Free,
        });
        seats.push(self.plate.seat(2, biscuits, biscuit));
        seats.extend(self.shelves.survey(&cakes, |address| {
            let pinned = self.handles().find(|handle| Address::of(&***handle) == address)?;
            Some(cake(pinned.cherry, Hold::Pinned))
        }));
        seats
    }
}
