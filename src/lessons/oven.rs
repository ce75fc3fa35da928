//! Where futures that the compiler made are kept: tables for the bare future, one for its handle once it is pinned
//! and a shelf on the heap where it lies then, and a table for the cake that comes of it.

use super::Kitchen;
use super::letters::{A, B, C, D, H, I};
use super::shelves::{Handle, handle, shelf};
use super::specimen::{Specimen, leads_to};
use super::tables::{FIRST_CHERRY, cake, nobody, only_at, seat, taken, unknown, wrong_place};
use crate::kitchen::{Figure, Hold, Occupant, Order, PlaceName, Refusal, Seat, ThingId};
use crate::memory::{
    Address, Camera, Clue, FieldLayout, Layout, Meaning, Photograph, Role, state_byte, xray,
};
use crate::texts::Say;
use std::ptr;

/// The tables for a bare future. They have the first colours.
pub(super) const BARE: [PlaceName; 2] = [A, B];
/// The table for its handle, and its colour. The shelf where the future lies then has the next.
pub(super) const HANDLE: PlaceName = C;
pub(super) const HANDLE_HUE: usize = BARE.len();
/// The table for the cake that comes of it, and its colour.
pub(super) const CAKE: PlaceName = D;
pub(super) const CAKE_HUE: usize = HANDLE_HUE + 2;
/// All of them, and where the future lies when it is pinned, and what it points at elsewhere.
pub(super) const PLACES: [PlaceName; 6] = [A, B, HANDLE, CAKE, H, I];
/// The flavour that the future is drawn in: as light as there is.
const DOUGH: usize = 3;
/// What the future and what it points at elsewhere are, among things; cakes are known by their cherries.
const FUTURE: ThingId = ThingId(1);
const OUTSIDE: ThingId = ThingId(2);

/// What a lesson keeps in its oven.
#[derive(Debug)]
pub(super) struct Plan {
    /// The futures that can be made.
    pub(super) shapes: &'static [Shape],
    /// The cake that they make, laid out.
    pub(super) cakes: fn() -> Layout,
    /// A handle to what they have elsewhere, as some of them keep it.
    pub(super) handle: fn(&dyn Camera) -> Option<(&'static str, Photograph)>,
    /// Layers as its code bakes them: what a cake is known by.
    pub(super) layers: fn(&dyn Camera) -> Vec<u8>,
}

/// A future that can be made.
#[derive(Debug)]
pub(super) struct Shape {
    /// The verb of the order that makes one.
    pub(super) verb: &'static str,
    /// What to call its type.
    pub(super) name: &'static str,
    /// Whether its type is `Unpin`.
    pub(super) unpin: fn() -> bool,
    /// Lays the places for one.
    pub(super) lay: fn() -> Box<dyn Specimen>,
    /// The marks of the lines that its polls run, before its `await` and after; for a future with one.
    pub(super) marks: [&'static str; 2],
    /// What its code is known to have elsewhere.
    pub(super) outside: Outside,
}

/// A text that lies elsewhere.
#[derive(Debug)]
pub(super) struct Outside {
    /// What to call its type.
    pub(super) type_name: &'static str,
    /// Whether that is `Unpin`.
    pub(super) unpin: bool,
    /// Its letters.
    pub(super) letters: &'static [u8],
}

impl Outside {
    /// Nothing is known to be elsewhere.
    pub(super) const NOTHING: Self = Self { type_name: "", unpin: true, letters: &[] };
}

/// The oven, with a future or without.
pub(super) struct Oven {
    plan: &'static Plan,
    shape: &'static Shape,
    specimen: Box<dyn Specimen>,
    places: Places,
}

/// Whether a future was ever on the tables that are laid now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Places {
    Fresh,
    Used,
}

impl Oven {
    /// The oven, empty, with the places for the first of the futures.
    pub(super) fn lay(plan: &'static Plan) -> Self {
        let shape = &plan.shapes[0];
        Self { plan, shape, specimen: (shape.lay)(), places: Places::Fresh }
    }

    fn is_empty(&self) -> bool {
        self.specimen.bare().is_none() && self.specimen.handle().1 == Hold::Free
    }

    /// The rank of the table where the bare future is, which has to be `place`.
    fn bare(&self, place: PlaceName) -> Result<usize, Refusal> {
        let rank = rank(place)?;
        if self.specimen.bare() == Some(rank) { Ok(rank) } else { Err(nobody(place)) }
    }

    /// Refuses an order about another place than `must`, and one about a handle that is not there.
    fn handle(&self, place: PlaceName, must: PlaceName) -> Result<(), Refusal> {
        only_at(place, must, &PLACES)?;
        match self.specimen.handle() {
            (_, Hold::Pinned) => Ok(()),
            (_, Hold::Free) => Err(nobody(place)),
        }
    }

    fn make(&mut self, shape: &'static Shape, place: PlaceName) -> Result<(), Refusal> {
        let rank = rank(place)?;
        if !self.is_empty() {
            return Err(Refusal::because(Say::new("one-future")));
        }
        if self.specimen.served().1.is_some() {
            return Err(Refusal::because(Say::new("eat-first")));
        }
        if self.places == Places::Used || !ptr::eq(self.shape, shape) {
            // New places before the old ones go: so these have other addresses.
            self.specimen = (shape.lay)();
            self.shape = shape;
        }
        self.places = Places::Used;
        self.specimen.make(rank);
        Ok(())
    }

    fn carry(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        if from == H {
            self.handle(H, H)?;
            return Err(Refusal::by_rustc(Say::new("pinned"), "futures/take_out"));
        }
        let (from, to) = (self.bare(from)?, rank(to)?);
        if from == to {
            return Err(taken(BARE[to]));
        }
        self.specimen.carry(from, to);
        Ok(())
    }

    fn pin(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        only_at(to, HANDLE, &PLACES)?;
        let from = self.bare(from)?;
        self.specimen.pin(from);
        Ok(())
    }

    fn poll(&mut self, place: PlaceName) -> Result<(), Refusal> {
        if let (Ok(_), Some(_)) = (rank(place), self.specimen.bare()) {
            self.bare(place)?;
            return Err(Refusal::by_rustc(Say::new("bare"), "futures/poll_unpinned"));
        }
        self.handle(place, HANDLE)?;
        if self.specimen.is_done() {
            return Err(Refusal::because(Say::new("done")));
        }
        self.specimen.poll();
        Ok(())
    }

    /// Drops the future, and with it what it still holds.
    fn drop(&mut self, place: PlaceName) -> Result<(), Refusal> {
        self.handle(place, HANDLE)?;
        self.specimen.drop_future();
        Ok(())
    }

    fn eat(&mut self, place: PlaceName) -> Result<(), Refusal> {
        only_at(place, CAKE, &PLACES)?;
        let (_, cherry) = self.specimen.served();
        cherry.ok_or_else(|| nobody(place))?;
        self.specimen.eat();
        Ok(())
    }

    /// How the future is laid out at each of its steps, and what it has elsewhere: found by the camera.
    fn layouts(&self, camera: &dyn Camera) -> Vec<Layout> {
        let (shape, plan) = (self.shape, self.plan);
        let fields = (plan.cakes)().fields;
        let layers = fields.iter().find(|field| field.name == "layers");
        let offset = layers.map_or(0, |layers| layers.offset);
        let handle = (plan.handle)(camera);
        let clue = Clue { bytes: (plan.layers)(camera), offset, fields, handle };
        let steps = self.specimen.twins(camera, shape.outside.letters);
        let state = state_byte(&steps);
        let layout = |twins| {
            let fields = xray(twins, state, &clue);
            Layout::new(shape.name, self.specimen.size(), (shape.unpin)(), &fields)
        };
        steps.iter().map(layout).collect()
    }

    /// The shelf where a pointer out of the future leads, if it has one.
    fn outside(&self, future: Address, layout: &Layout, camera: &dyn Camera) -> Option<Seat> {
        let leads_out = |role| matches!(role, Role::Handle | Role::Pointer(Meaning::Another));
        let out = layout.fields.iter().find(|field| leads_out(field.role))?;
        let Outside { type_name, unpin, letters } = self.shape.outside;
        let photograph = Photograph::take(camera, future.plus(out.offset), out.size, letters);
        let address = photograph.way_out()?;
        let size = letters.len();
        let letters = FieldLayout { name: "letters", offset: 0, size, role: Role::Data };
        let title = Say::new("pointed-at");
        let figure = Figure::Text;
        let occupant = Occupant { id: OUTSIDE, figure, title, hold: Hold::Free };
        let layout = Layout::new(type_name, size, unpin, &[letters]);
        // Its colour is the one after the cake's.
        Some(shelf(I, 2, address, layout, occupant))
    }
}

/// The rank of a table for a bare future.
fn rank(place: PlaceName) -> Result<usize, Refusal> {
    let rank = BARE.iter().position(|table| *table == place);
    rank.ok_or_else(|| wrong_place(place, &PLACES))
}

/// The future as an occupant: the same thing wherever it is.
pub(super) fn future(hold: Hold) -> Occupant {
    Occupant { id: FUTURE, figure: Figure::Cake(DOUGH), title: Say::new("future"), hold }
}

impl Kitchen for Oven {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        let verb = order.verb();
        if let (Some(shape), &[place]) =
            (self.plan.shapes.iter().find(|shape| shape.verb == verb), order.places())
        {
            return self.make(shape, place);
        }
        match (verb, order.places()) {
            ("move", &[from, to]) => self.carry(from, to),
            ("pin", &[from, to]) => self.pin(from, to),
            ("poll", &[place]) => self.poll(place),
            ("drop", &[place]) => self.drop(place),
            ("eat", &[place]) => self.eat(place),
            _ => Err(unknown(order)),
        }
    }

    fn survey(&self, camera: &dyn Camera) -> Vec<Seat> {
        let steps = self.layouts(camera);
        let unpolled = &steps[0];
        let lies = self.specimen.bare();
        let mut seats = Vec::new();
        for (rank, (name, address)) in BARE.iter().zip(self.specimen.slots()).enumerate() {
            let occupant = (lies == Some(rank)).then(|| future(Hold::Free));
            seats.push(seat(*name, rank, address, unpolled.clone(), occupant));
        }
        let (slot, hold) = self.specimen.handle();
        let home = (hold == Hold::Pinned).then(|| leads_to(slot, camera));
        let pin = home.map(|home| handle(Handle::Box, home, FIRST_CHERRY, Hold::Pinned));
        seats.push(seat(HANDLE, HANDLE_HUE, slot, self.specimen.handle_layout(), pin));
        let (plate, cherry) = self.specimen.served();
        let served = cherry.map(|cherry| cake(cherry, Hold::Free));
        seats.push(seat(CAKE, CAKE_HUE, plate, (self.plan.cakes)(), served));
        if let Some(home) = home {
            let now = steps.get(self.specimen.polls()).unwrap_or(unpolled);
            let outside = self.outside(home, now, camera);
            seats.push(shelf(H, 0, home, now.clone(), future(Hold::Pinned)));
            seats.extend(outside);
        }
        seats
    }
}
