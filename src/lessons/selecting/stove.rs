//! The lesson's places: two tables for bare futures, the slots in a function's future where they lie
//! while it waits for them, and a table for the cake that it returns.

use super::code::{self, Baking, Cake};
use super::form::Form;
use crate::kitchen::{Hold, Occupant, Order, PlaceName, Refusal, Seat, ThingId};
use crate::layout;
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, B, C};
use crate::lessons::shelves::shelf;
use crate::lessons::tables::{FIRST_CHERRY, Table, cake, called, nobody, unknown};
use crate::memory::{Address, Camera, Layout, Meaning, Role};
use crate::observed::{Log, Observed, TaskId};
use crate::texts::Say;
use futures::future::LocalBoxFuture;
use std::cell::Cell;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// The slow future's cherry, and how many polls it takes.
const SLOW: u32 = FIRST_CHERRY;
const SLOW_POLLS: u32 = 3;
/// The first fast future's cherry, and how many polls each takes.
const FAST: u32 = SLOW + 2;
const FAST_POLLS: u32 = 2;
/// Added to a cherry, the number that tells its future from its cake.
const FUTURES: usize = 100;
/// The colour of the cake's table: the one after A's and B's. The slots have the next.
const CAKE_HUE: usize = 2;

/// The orders that rustc refuses, and its cards: the stand-in, and what takes real futures.
const REFUSED: [(&str, &str); 4] = [
    ("special", "futures/not_a_future"),
    ("again", "futures/select_twice"),
    ("lend", "futures/select_by_reference"),
    ("fuse", "futures/select_fused"),
];

pub(super) struct Stove {
    bare: [Table<Baking>; 2],
    call: Option<Call>,
    served: Table<Cake>,
}

/// A function that was called.
struct Call {
    form: Form,
    /// What it returned, until that is ready.
    future: Option<LocalBoxFuture<'static, Cake>>,
    /// What the futures in it have done.
    log: Arc<Log>,
}

impl Stove {
    pub(super) fn lay() -> Self {
        Self {
            bare: [A, B].map(|name| Table::lay(name, code::lay())),
            call: None,
            served: Table::lay(C, code::lay()),
        }
    }

    fn is_made(&self) -> bool {
        self.bare.iter().any(|table| !table.slot.is_empty())
    }

    /// Clears the last cake away, and makes two futures.
    fn make(&mut self) -> Result<(), Refusal> {
        let is_waiting = self.call.as_ref().is_some_and(|call| call.future.is_some());
        if self.is_made() || is_waiting {
            return Err(Refusal::because(Say::new("made")));
        }
        self.served.slot.clear();
        let [slow, fast] = &mut self.bare;
        slow.slot.push(code::make(SLOW, SLOW_POLLS));
        fast.slot.push(code::make(FAST, FAST_POLLS));
        Ok(())
    }

    /// Calls the function, and polls its future once.
    fn call(&mut self, form: Form) -> Result<(), Refusal> {
        let [slow, fast] = &mut self.bare;
        let (Some(slow), Some(fast)) = (slow.slot.pop(), fast.slot.pop()) else {
            return Err(nobody(A));
        };
        let log = Arc::new(Log::new(|| 0.0));
        let watch = {
            let log = Arc::clone(&log);
            move |baking: Baking| {
                let task = TaskId(baking.cherry as usize);
                Observed::new(baking, task, Arc::clone(&log))
            }
        };
        let slow = watch(slow);
        let future: LocalBoxFuture<'static, Cake> = match form {
            Form::Race => Box::pin(code::race(slow, watch(fast))),
            Form::Both => Box::pin(code::both(slow, watch(fast))),
            Form::Named => Box::pin(code::named(slow, watch(fast))),
            Form::Rounds => {
                let cherry = Cell::new(fast.cherry);
                let first = Cell::new(Some(fast));
                Box::pin(code::rounds(slow, move || {
                    watch(first.take().unwrap_or_else(|| {
                        cherry.update(|cherry| cherry + 2);
                        code::make(cherry.get(), FAST_POLLS)
                    }))
                }))
            }
        };
        self.call = Some(Call { form, future: Some(future), log });
        self.poll(form.slots()[0])
    }

    /// Polls the future of the function whose slow one lies here; when it is ready it is dropped, and its cake is
    /// served.
    fn poll(&mut self, slot: PlaceName) -> Result<(), Refusal> {
        let call = self.call.as_mut().filter(|call| call.form.slots()[0] == slot);
        let future = call.map(|call| &mut call.future).ok_or_else(|| nobody(slot))?;
        let waiting = future.as_mut().ok_or_else(|| nobody(slot))?;
        if let Poll::Ready(cake) = waiting.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            *future = None;
            self.served.slot.push(cake);
        }
        Ok(())
    }

    /// Refuses what rustc would, once there are futures to write it about; the stand-in needs none.
    fn refuse(&self, order: &Order) -> Refusal {
        match REFUSED.iter().position(|(verb, _)| *verb == order.verb()) {
            None => unknown(order),
            Some(1..) if !self.is_made() => nobody(A),
            Some(rank) => Refusal::by_rustc(Say::new(REFUSED[rank].0), REFUSED[rank].1),
        }
    }
}

impl Call {
    /// The slow future and the fast one, as far as they were polled and not dropped yet: their cherries, and where
    /// they are.
    fn polled(&self) -> [Option<(u32, Address)>; 2] {
        let mut polled = [None; 2];
        for (task, address) in self.log.lying() {
            polled[usize::from(task != TaskId(SLOW as usize))] = Some((task.0 as u32, address));
        }
        polled
    }

    fn survey(&self, seats: &mut Vec<Seat>) {
        for (rank, polled) in self.polled().into_iter().enumerate() {
            let Some((cherry, address)) = polled else { continue };
            let (name, occupant) = (self.form.slots()[rank], future(cherry, Hold::Pinned));
            let shelf = shelf(name, rank, address, bakings(), occupant);
            seats.push(Seat { title: called("slot", name), ..shelf });
        }
    }
}

/// The occupant that a future with this cherry is.
fn future(cherry: u32, hold: Hold) -> Occupant {
    let title = match cherry {
        SLOW => "slow",
        FAST => "fast",
        _ => "another-fast",
    };
    Occupant {
        id: ThingId(FUTURES + cherry as usize),
        title: Say::new(title),
        hold,
        ..cake(cherry, hold)
    }
}

fn bakings() -> Layout {
    layout!(Baking {
        cherry: Role::Data,
        toothpick: Role::Pointer(Meaning::Itself("cherry")),
        left: Role::Data,
        _pin: Role::Data,
    })
}

impl Kitchen for Stove {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        let verb = order.verb();
        match (order.places(), Form::of(verb)) {
            (&[A, B], Some(form)) => self.call(form),
            (&[A, B], None) if verb == "make" => self.make(),
            (&[slot], _) if verb == "poll" => self.poll(slot),
            (&[A], _) => Err(self.refuse(order)),
            _ => Err(unknown(order)),
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let bare = |(hue, table): (usize, &Table<Baking>)| {
            let occupant = table.slot.first().map(|baking| future(baking.cherry, Hold::Free));
            table.seat(hue, bakings(), occupant)
        };
        let mut seats: Vec<Seat> = self.bare.iter().enumerate().map(bare).collect();
        let cakes = layout!(Cake { cherry: Role::Data, layers: Role::Data });
        let served = self.served.slot.first().map(|served| cake(served.cherry, Hold::Free));
        seats.push(self.served.seat(CAKE_HUE, cakes, served));
        if let Some(call) = &self.call {
            call.survey(&mut seats);
        }
        seats
    }
}
