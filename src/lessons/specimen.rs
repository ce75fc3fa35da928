//! A future that the compiler made, as a lesson keeps it: bare on a table, or pinned. What its bytes are is found
//! out with two twins, each polled to its end where the stack was painted in another colour.

use super::shelves::handle_layout;
use crate::is_unpin;
use crate::kitchen::Hold;
use crate::memory::{Address, Camera, Layout, PAINT, Photograph, Twins};
use crate::observed::Readiness;
use std::hint::black_box;
use std::pin::Pin;
use std::task::Poll;

/// How much of the stack is painted: more than a step of these futures uses.
const CANVAS: usize = 4096;
/// More than the painter keeps in its own frame, beside the paint.
const MARGIN: usize = 64;
/// More polls than any of the futures needs.
const MOST_POLLS: usize = 8;

/// Slots for a bare future, for a handle, and for what comes of it.
#[derive(Debug)]
pub(super) struct Slots<F: Future> {
    pub(super) bare: fn() -> Vec<F>,
    pub(super) pinned: fn() -> Vec<Pin<Box<F>>>,
    pub(super) served: fn() -> Vec<F::Output>,
}

/// What a lesson's code does with a future of this type.
#[derive(Debug)]
pub(super) struct Deeds<F: Future> {
    pub(super) lay: Slots<F>,
    pub(super) make: fn() -> F,
    pub(super) carry: fn(&mut Vec<F>, &mut Vec<F>),
    pub(super) pin: fn(F) -> Pin<Box<F>>,
    pub(super) poll: fn(&mut Pin<Box<F>>) -> Poll<F::Output>,
    pub(super) cherry: fn(&F::Output) -> u32,
    pub(super) drop: fn(&mut Vec<Pin<Box<F>>>),
    pub(super) eat: fn(&mut Vec<F::Output>),
}

/// A future of a type without a name, and where it can be.
pub(super) trait Specimen {
    /// Makes the future on the table of this rank.
    fn make(&mut self, rank: usize);
    /// Moves it from one table to another.
    fn carry(&mut self, from: usize, to: usize);
    /// Pins it, from the table of this rank.
    fn pin(&mut self, from: usize);
    /// Polls it; when it is ready, what it made is served. The future stays: what is left of it can be looked at.
    fn poll(&mut self);
    /// Whether its last poll was ready.
    fn is_done(&self) -> bool;
    /// Drops it where it lies pinned.
    fn drop_future(&mut self);
    /// Eats what was served.
    fn eat(&mut self);

    /// How many bytes it has.
    fn size(&self) -> usize;
    /// Where the tables' slots are.
    fn slots(&self) -> Vec<Address>;
    /// How its handle is laid out.
    fn handle_layout(&self) -> Layout;
    /// The rank of the table where it lies bare.
    fn bare(&self) -> Option<usize>;
    /// Where the handle's slot is, and whether the handle is there.
    fn handle(&self) -> (Address, Hold);
    /// How often it was polled.
    fn polls(&self) -> usize;
    /// Where what it makes is served, and its cherry, if it is there.
    fn served(&self) -> (Address, Option<u32>);

    /// Photographs of two twins, unpolled and after each of their polls; pointers to the bytes `outside` are noted
    /// until the twins are done.
    fn twins(&self, camera: &dyn Camera, outside: &[u8]) -> Vec<Twins>;
}

/// The places for a future of one type.
struct Bench<F: Future + 'static> {
    deeds: &'static Deeds<F>,
    tables: Vec<Vec<F>>,
    pinned: Vec<Pin<Box<F>>>,
    served: Vec<F::Output>,
    polls: usize,
    readiness: Readiness,
}

impl<F: Future> Deeds<F> {
    /// `count` tables for the bare future, one for its handle, one for what it makes.
    pub(super) fn lay(&'static self, count: usize) -> Box<dyn Specimen> {
        Box::new(Bench {
            deeds: self,
            tables: (0..count).map(|_| (self.lay.bare)()).collect(),
            pinned: (self.lay.pinned)(),
            served: (self.lay.served)(),
            polls: 0,
            readiness: Readiness::Pending,
        })
    }
}

/// Covers what lies below this call on the stack with a colour: values that are made there afterwards have it
/// wherever nothing is written.
#[inline(never)]
fn paint(colour: u8) {
    black_box(&mut [colour; CANVAS]);
}

/// Makes a future where the stack was painted. The frame in between covers the painter's own few bytes.
#[inline(never)]
fn make<F>(make: fn() -> F, table: &mut Vec<F>) {
    black_box([0_u8; MARGIN]);
    make_here(make, table);
}

/// Makes a future as a whole: all its bytes come along when it moves on. Nothing else is kept in this frame,
/// which would leave its bytes in the future's.
#[inline(never)]
fn make_here<F>(make: fn() -> F, table: &mut Vec<F>) {
    table.push(black_box(make()));
}

impl<F: Future> Specimen for Bench<F> {
    fn make(&mut self, rank: usize) {
        paint(PAINT[0]);
        make(self.deeds.make, &mut self.tables[rank]);
    }

    fn carry(&mut self, from: usize, to: usize) {
        if let Ok([from, to]) = self.tables.get_disjoint_mut([from, to]) {
            (self.deeds.carry)(from, to);
        }
    }

    fn pin(&mut self, from: usize) {
        let bare = self.tables[from].pop();
        self.pinned.extend(bare.map(self.deeds.pin));
    }

    fn poll(&mut self) {
        let Some(pinned) = self.pinned.first_mut() else { return };
        self.polls += 1;
        paint(PAINT[0]);
        if let Poll::Ready(cake) = black_box(self.deeds.poll)(pinned) {
            self.readiness = Readiness::Ready;
            self.served.push(cake);
        }
    }

    fn is_done(&self) -> bool {
        self.readiness == Readiness::Ready
    }

    fn drop_future(&mut self) {
        (self.deeds.drop)(&mut self.pinned);
    }

    fn eat(&mut self) {
        (self.deeds.eat)(&mut self.served);
    }

    fn size(&self) -> usize {
        size_of::<F>()
    }

    fn slots(&self) -> Vec<Address> {
        self.tables.iter().map(|table| Address::of(table.as_ptr())).collect()
    }

    fn bare(&self) -> Option<usize> {
        self.tables.iter().position(|table| !table.is_empty())
    }

    fn handle(&self) -> (Address, Hold) {
        let hold = if self.pinned.is_empty() { Hold::Free } else { Hold::Pinned };
        (Address::of(self.pinned.as_ptr()), hold)
    }

    fn handle_layout(&self) -> Layout {
        handle_layout::<Pin<Box<F>>>("Pin<Box<impl Future>>", is_unpin!(Pin<Box<F>>))
    }

    fn polls(&self) -> usize {
        self.polls
    }

    fn served(&self) -> (Address, Option<u32>) {
        (Address::of(self.served.as_ptr()), self.served.first().map(self.deeds.cherry))
    }

    fn twins(&self, camera: &dyn Camera, outside: &[u8]) -> Vec<Twins> {
        let mut twins = PAINT.map(|colour| {
            let mut bare = (self.deeds.lay.bare)();
            paint(colour);
            make(self.deeds.make, &mut bare);
            let mut twin = (self.deeds.lay.pinned)();
            twin.extend(bare.pop().map(self.deeds.pin));
            twin
        });
        let handles = [&twins[0], &twins[1]].map(|twin| Address::of(twin.as_ptr()));
        let addresses = handles.map(|handle| leads_to(handle, camera));
        let size = size_of::<F>();
        let look = |twins: Readiness| {
            // What a future that is done had elsewhere may be gone: a word that still names the place is a leftover.
            let outside = if twins == Readiness::Ready { &[] } else { outside };
            addresses.map(|address| Photograph::take(camera, address, size, outside))
        };
        let mut poll = |rank: usize| black_box(self.deeds.poll)(&mut twins[rank][0]).is_ready();
        photograph(&look, &mut poll)
    }
}

/// Where the handle at `address` leads: read from its bytes. A reference to the future, even one that is only
/// looked at, would be an access to all of it, and it may hold the only right to a part of itself.
pub(super) fn leads_to(handle: Address, camera: &dyn Camera) -> Address {
    Address::decode(&camera.photograph(handle, size_of::<usize>())).unwrap_or(Address::NULL)
}

/// Photographs twins before their first poll and after each, until both are done; `look` is told whether they are.
fn photograph(
    look: &dyn Fn(Readiness) -> Twins,
    poll: &mut dyn FnMut(usize) -> bool,
) -> Vec<Twins> {
    let mut steps = vec![look(Readiness::Pending)];
    for _ in 0..MOST_POLLS {
        let mut twins = Readiness::Ready;
        for (rank, colour) in PAINT.into_iter().enumerate() {
            paint(colour);
            if !poll(rank) {
                twins = Readiness::Pending;
            }
        }
        steps.push(look(twins));
        if twins == Readiness::Ready {
            break;
        }
    }
    steps
}
