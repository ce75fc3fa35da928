//! Places that last no longer than a call, such as a function's frame: the orders are all carried
//! out in one, again from the start with each new one, and photographed while it lasts.

use super::Kitchen;
use crate::kitchen::{Order, Outcome, Refusal, Seat, Snapshot, Step, Timeline, develop};
use crate::memory::Camera;
use std::rc::Rc;

/// Lays the tables, carries out the orders, and shows where everything is at first and after
/// each of them; all in one call.
pub type Call = fn(orders: &[Order], show: &mut dyn FnMut(Outcome, &[Seat]));

/// The run of these orders, photographed while the call lasts.
#[must_use]
pub fn run(call: Call, orders: &[Order], camera: &dyn Camera) -> Timeline {
    let mut run: Option<Timeline> = None;
    call(orders, &mut |outcome, seats| {
        let before = run.as_ref().map(|run| Rc::clone(&run.shown().snapshot));
        let snapshot = Rc::new(develop(seats, camera, before.as_deref()));
        match &mut run {
            None => run = Some(Timeline::new(snapshot)),
            Some(run) => run.record(Step { outcome, snapshot }),
        }
    });
    run.unwrap_or_else(|| Timeline::new(Rc::new(Snapshot::default())))
}

/// A kitchen that does all its orders again for each new one.
#[derive(Debug)]
pub(super) struct Again {
    call: Call,
    orders: Vec<Order>,
    seats: Vec<Seat>,
}

impl Again {
    /// The kitchen before its first order.
    pub(super) fn lay(call: Call) -> Self {
        let mut kitchen = Self { call, orders: Vec::new(), seats: Vec::new() };
        kitchen.seats = kitchen.last().1;
        kitchen
    }

    /// What came of the last order, and where everything was then.
    fn last(&self) -> (Outcome, Vec<Seat>) {
        let mut last = (Outcome::Laid, Vec::new());
        (self.call)(&self.orders, &mut |outcome, seats| last = (outcome, seats.to_vec()));
        last
    }
}

impl Kitchen for Again {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        self.orders.push(order.clone());
        match self.last() {
            (Outcome::Refused(_, refusal), _) => {
                self.orders.pop();
                Err(refusal)
            }
            (Outcome::Laid | Outcome::Done(_), seats) => {
                self.seats = seats;
                Ok(())
            }
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        self.seats.clone()
    }
}
