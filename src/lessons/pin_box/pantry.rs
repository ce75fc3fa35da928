//! The lesson's places: a worktop for a bare cake, two tables for boxes, and a shelf on the heap
//! for each boxed cake.

use super::code::{self, Cake};
use super::slot::Slot;
use crate::kitchen::{Hold, Order, PlaceName, Refusal, Seat};
use crate::layout;
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, B, W};
use crate::lessons::shelves::{Handle, Shelves, handle};
use crate::lessons::tables::{Baker, Table, cake, no_table, nobody, seat, taken, unknown, worktop};
use crate::memory::{Address, Camera, Meaning, Role};
use crate::texts::Say;

pub(super) struct Pantry {
    worktop: Table<Cake>,
    tables: [(PlaceName, Slot); 2],
    shelves: Shelves,
    baker: Baker,
}

impl Pantry {
    pub(super) fn lay() -> Self {
        Self {
            worktop: Table::lay(W, code::lay()),
            tables: [A, B].map(|name| (name, Slot::Bare(code::lay()))),
            shelves: Shelves::default(),
            baker: Baker::default(),
        }
    }

    fn table(&mut self, name: PlaceName) -> Result<&mut Slot, Refusal> {
        let table = self.tables.iter_mut().find(|(letter, _)| *letter == name);
        table.map(|(_, slot)| slot).ok_or_else(|| match name {
            W => Refusal::because(Say::new("worktop")),
            _ => no_table(name),
        })
    }

    fn free_table(&mut self, name: PlaceName) -> Result<&mut Slot, Refusal> {
        let slot = self.table(name)?;
        if slot.handle().is_some() { Err(taken(name)) } else { Ok(slot) }
    }

    fn boxed_cake(&mut self, name: PlaceName) -> Result<&mut Slot, Refusal> {
        let slot = self.table(name)?;
        if slot.handle().is_none() { Err(nobody(name)) } else { Ok(slot) }
    }

    fn worktop_cake(&mut self, name: PlaceName) -> Result<Cake, Refusal> {
        if name != self.worktop.name {
            return Err(not_the_worktop(name));
        }
        self.worktop.slot.pop().ok_or_else(|| nobody(name))
    }

    fn bake(&mut self, place: PlaceName) -> Result<(), Refusal> {
        if place != self.worktop.name {
            return Err(not_the_worktop(place));
        }
        if !self.worktop.slot.is_empty() {
            return Err(taken(place));
        }
        self.worktop.slot.push(code::bake(self.baker.next_cherry()));
        Ok(())
    }

    fn stick(&mut self, place: PlaceName) -> Result<(), Refusal> {
        let cake = if place == self.worktop.name {
            self.worktop.slot.first()
        } else {
            self.table(place)?.handle().map(|(cake, _)| cake)
        };
        code::stick(cake.ok_or_else(|| nobody(place))?);
        Ok(())
    }

    fn box_up(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        self.free_table(to)?;
        let handle = code::into_box(self.worktop_cake(from)?);
        self.put(&mut Slot::Bare(vec![handle]), to)
    }

    fn move_and_pin(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        self.free_table(to)?;
        let handle = code::move_and_pin(self.worktop_cake(from)?);
        self.put(&mut Slot::Pinned(vec![handle]), to)
    }

    fn serve(&mut self, place: PlaceName) -> Result<(), Refusal> {
        self.free_table(place)?;
        let handle = code::into_box(code::bake(self.baker.next_cherry()));
        code::stick(&handle);
        self.put(&mut Slot::Bare(vec![handle]), place)
    }

    /// Moves the handle in `from` to the table `to`.
    fn put(&mut self, from: &mut Slot, to: PlaceName) -> Result<(), Refusal> {
        let table = self.free_table(to)?;
        *table = from.carry_to(std::mem::take(table));
        Ok(())
    }

    fn carry(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        if from == self.worktop.name {
            let is_bare = self.worktop.slot.is_empty();
            let why = || Refusal::because(Say::new("worktop-move"));
            return Err(if is_bare { nobody(from) } else { why() });
        }
        match self.on_shelf(from) {
            Some(Hold::Pinned) => {
                return Err(Refusal::by_rustc(Say::new("move-out"), "pin_box/move_out"));
            }
            Some(Hold::Free) => {
                return Err(Refusal::because(Say::new("shelf-move").with("place", from)));
            }
            None => {}
        }
        self.boxed_cake(from)?;
        self.free_table(to)?;
        let mut moving = std::mem::take(self.table(from)?);
        let done = self.put(&mut moving, to);
        *self.table(from)? = moving;
        done
    }

    fn swap(&mut self) -> Result<(), Refusal> {
        let [(_, one), (_, other)] = &mut self.tables;
        match (one, other) {
            (Slot::Bare(one), Slot::Bare(other)) => match (one.first_mut(), other.first_mut()) {
                (Some(one), Some(other)) => {
                    code::swap(one, other);
                    Ok(())
                }
                _ => Err(swap_needs_two()),
            },
            (one, other) if one.handle().is_none() || other.handle().is_none() => {
                Err(swap_needs_two())
            }
            _ => Err(Refusal::by_rustc(Say::new("swap-pinned"), "pin_box/swap")),
        }
    }

    fn pin(&mut self, place: PlaceName) -> Result<(), Refusal> {
        let slot = self.boxed_cake(place)?;
        if let Some((_, Hold::Pinned)) = slot.handle() {
            return Err(Refusal::because(Say::new("pinned-already").with("place", place)));
        }
        *slot = std::mem::take(slot).pin();
        Ok(())
    }

    fn eat(&mut self, place: PlaceName) -> Result<(), Refusal> {
        self.boxed_cake(place)?.clear();
        Ok(())
    }

    /// The cake on the shelf called `shelf`, if there is one, and whether it is pinned.
    fn on_shelf(&self, shelf: PlaceName) -> Option<Hold> {
        self.shelved(self.shelves.address(shelf)?).map(|(_, hold)| hold)
    }

    /// The boxed cake at this address.
    fn shelved(&self, address: Address) -> Option<(&Cake, Hold)> {
        let mut boxed = self.tables.iter().filter_map(|(_, slot)| slot.handle());
        boxed.find(|(cake, _)| Address::of(*cake) == address)
    }

    fn name_shelves(&mut self) {
        let boxed = self.tables.iter().filter_map(|(_, slot)| slot.handle());
        let owned: Vec<Address> = boxed.map(|(cake, _)| Address::of(cake)).collect();
        self.shelves.name(&owned);
    }
}

fn not_the_worktop(name: PlaceName) -> Refusal {
    Refusal::because(Say::new("not-the-worktop").with("place", name))
}

fn swap_needs_two() -> Refusal {
    Refusal::because(Say::new("swap-needs-two"))
}

impl Kitchen for Pantry {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        let done = match (order.verb(), order.places()) {
            ("bake", &[place]) => self.bake(place),
            ("stick", &[place]) => self.stick(place),
            ("box", &[from, to]) => self.box_up(from, to),
            ("pin", &[from, to]) => self.move_and_pin(from, to),
            ("serve", &[place]) => self.serve(place),
            ("move", &[from, to]) => self.carry(from, to),
            ("swap", &[one, other]) if one == other => Err(swap_needs_two()),
            ("swap", &[one, other]) => {
                self.boxed_cake(one)?;
                self.boxed_cake(other)?;
                self.swap()
            }
            ("pin", &[place]) => self.pin(place),
            ("drop", &[place]) => self.eat(place),
            _ => Err(unknown(order)),
        };
        self.name_shelves();
        done
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let cake_layout = layout!(Cake {
            cherry: Role::Data,
            toothpick: Role::Pointer(Meaning::Itself("cherry")),
            layers: Role::Data,
            _pin: Role::Data,
        });
        let worktop = {
            let occupant = self.worktop.slot.first().map(|bare| cake(bare.cherry, Hold::Free));
            worktop(self.worktop.seat(2, cake_layout.clone(), occupant))
        };
        let tables = self.tables.iter().enumerate().map(|(hue, (name, slot))| {
            let handle = slot
                .handle()
                .map(|(cake, hold)| handle(Handle::Box, Address::of(cake), cake.cherry, hold));
            seat(*name, hue, slot.address(), slot.layout(), handle)
        });
        let shelves = self.shelves.survey(&cake_layout, |address| {
            self.shelved(address).map(|(boxed, hold)| cake(boxed.cherry, hold))
        });
        std::iter::once(worktop).chain(tables).chain(shelves).collect()
    }
}
