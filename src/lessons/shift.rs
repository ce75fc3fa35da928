//! Carrying out orders on a lesson's tables, with a photograph after each.

use super::{Call, Kitchen, Lesson, run_in_one_call};
use crate::kitchen::{Order, Outcome, Snapshot, Step, Timeline, develop};
use crate::memory::Camera;
use futures::future::{Either, LocalBoxFuture, select};
use std::future::ready;
use std::rc::Rc;

/// Takes in everything that is to be seen in a kitchen; `before` is what was seen there last.
#[must_use]
pub fn look(kitchen: &dyn Kitchen, camera: &dyn Camera, before: Option<&Snapshot>) -> Snapshot {
    let mut seen = develop(&kitchen.survey(camera), camera, before);
    seen.trace = kitchen.trace();
    seen.tally = kitchen.tally();
    seen
}

/// The order that comes next, as soon as that is known; none if the tables are laid afresh. In a box: for each kind of
/// future the whole shift would be compiled anew.
pub type Next<'a> = LocalBoxFuture<'a, Option<Order>>;

/// What lasts from one order to the next.
pub struct Shift(Lasting);

enum Lasting {
    /// The tables, from when they are laid to when they are cleared.
    Tables(Tables),
    /// Nothing but the orders: the places last no longer than a call.
    Orders { call: Call, orders: Vec<Order> },
}

/// What came of one more order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Served {
    /// One more step.
    Next(Step),
    /// One more step, and all before it once more.
    Again(Timeline),
}

impl Shift {
    /// Lays the tables and carries out `orders`; `next` is the order after them.
    pub async fn run(
        lesson: &Lesson,
        orders: Vec<Order>,
        mut next: Next<'_>,
        camera: &dyn Camera,
    ) -> (Self, Timeline) {
        if let Some(call) = lesson.extras.call {
            let timeline = run_in_one_call(call, &orders, camera);
            return (Self(Lasting::Orders { call, orders }), timeline);
        }
        let kitchen = (lesson.lay)();
        let seen = Rc::new(look(&*kitchen, camera, None));
        let mut timeline = Timeline::new(Rc::clone(&seen));
        let mut tables = Tables { kitchen, seen };
        let mut orders = orders.into_iter().peekable();
        while let Some(order) = orders.next() {
            let next = match orders.peek() {
                Some(known) => &mut (Box::pin(ready(Some(known.clone()))) as Next<'_>),
                None => &mut next,
            };
            timeline.record(tables.serve(order, next, camera).await);
        }
        (Self(Lasting::Tables(tables)), timeline)
    }

    /// Carries out one more order; `next` is the one after it.
    pub async fn serve(&mut self, order: Order, mut next: Next<'_>, camera: &dyn Camera) -> Served {
        match &mut self.0 {
            Lasting::Tables(tables) => Served::Next(tables.serve(order, &mut next, camera).await),
            Lasting::Orders { call, orders } => {
                orders.push(order);
                Served::Again(run_in_one_call(*call, orders, camera))
            }
        }
    }
}

/// A kitchen, and what was seen there last.
struct Tables {
    kitchen: Box<dyn Kitchen>,
    seen: Rc<Snapshot>,
}

impl Tables {
    async fn serve(&mut self, order: Order, next: &mut Next<'_>, camera: &dyn Camera) -> Step {
        let outcome = match self.kitchen.obey(&order) {
            Ok(()) => Outcome::Done(order),
            Err(refusal) => Outcome::Refused(order, refusal),
        };
        if let Some(settled) = self.kitchen.settle()
            && let Either::Left((next, settled)) = select(next, settled).await
        {
            self.kitchen.expect(next.as_ref());
            settled.await;
        }
        self.seen = Rc::new(look(&*self.kitchen, camera, Some(&self.seen)));
        Step { outcome, snapshot: Rc::clone(&self.seen) }
    }
}
