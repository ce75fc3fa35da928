//! Carrying out orders on a lesson's tables, with a photograph after each.

use super::{Call, Kitchen, Lesson, run_in_one_call};
use crate::kitchen::{Order, Outcome, Snapshot, Step, Timeline, develop};
use crate::memory::Camera;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll};

/// Takes in everything that is to be seen in a kitchen; `before` is what was seen there last.
#[must_use]
pub fn look(kitchen: &dyn Kitchen, camera: &dyn Camera, before: Option<&Snapshot>) -> Snapshot {
    let mut seen = develop(&kitchen.survey(camera), camera, before);
    seen.trace = kitchen.trace();
    seen.tally = kitchen.tally();
    seen
}

/// What comes after the orders that are being carried out.
pub trait Coming {
    /// The order after these and so many others, as soon as it is known; none if the tables are laid afresh by then.
    fn hear(&mut self, others: usize, context: &mut Context<'_>) -> Poll<Option<Order>>;
}

/// Nothing more comes.
pub struct NothingMore;

impl Coming for NothingMore {
    fn hear(&mut self, _: usize, _: &mut Context<'_>) -> Poll<Option<Order>> {
        Poll::Pending
    }
}

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
    /// Lays the tables.
    #[must_use]
    pub fn lay(lesson: &Lesson, camera: &dyn Camera) -> (Self, Timeline) {
        if let Some(call) = lesson.extras.call {
            let timeline = run_in_one_call(call, &[], camera);
            return (Self(Lasting::Orders { call, orders: Vec::new() }), timeline);
        }
        let kitchen = (lesson.lay)();
        let seen = Rc::new(look(&*kitchen, camera, None));
        let timeline = Timeline::new(Rc::clone(&seen));
        (Self(Lasting::Tables(Tables { kitchen, seen })), timeline)
    }

    /// Carries out `orders` on the tables as they were laid, and adds them to the `timeline` of these.
    pub async fn carry_out(
        &mut self,
        orders: Vec<Order>,
        timeline: &mut Timeline,
        coming: &mut dyn Coming,
        camera: &dyn Camera,
    ) {
        // In one call, all would be run once more for nothing.
        if orders.is_empty() {
            return;
        }
        match &mut self.0 {
            Lasting::Tables(tables) => {
                let mut orders = orders.into_iter().peekable();
                while let Some(order) = orders.next() {
                    timeline.record(tables.serve(order, orders.peek(), coming, camera).await);
                }
            }
            Lasting::Orders { call, orders: all } => {
                *timeline = run_in_one_call(*call, &orders, camera);
                *all = orders;
            }
        }
    }

    /// Lays the tables and carries out `orders`.
    pub async fn run(
        lesson: &Lesson,
        orders: Vec<Order>,
        coming: &mut dyn Coming,
        camera: &dyn Camera,
    ) -> (Self, Timeline) {
        let (mut shift, mut timeline) = Self::lay(lesson, camera);
        shift.carry_out(orders, &mut timeline, coming, camera).await;
        (shift, timeline)
    }

    /// Carries out one more order.
    pub async fn serve(
        &mut self,
        order: Order,
        coming: &mut dyn Coming,
        camera: &dyn Camera,
    ) -> Served {
        match &mut self.0 {
            Lasting::Tables(tables) => {
                Served::Next(tables.serve(order, None, coming, camera).await)
            }
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
    async fn serve(
        &mut self,
        order: Order,
        next: Option<&Order>,
        coming: &mut dyn Coming,
        camera: &dyn Camera,
    ) -> Step {
        let outcome = match self.kitchen.obey(&order) {
            Ok(()) => Outcome::Done(order),
            Err(refusal) => Outcome::Refused(order, refusal),
        };
        self.settle(next, coming).await;
        self.seen = Rc::new(look(&*self.kitchen, camera, Some(&self.seen)));
        Step { outcome, snapshot: Rc::clone(&self.seen) }
    }
    /// Waits for what the order takes time for; meanwhile the kitchen hears what comes next.
    async fn settle(&mut self, next: Option<&Order>, coming: &mut dyn Coming) {
        let Some(mut settled) = self.kitchen.settle() else { return };
        if next.is_some() {
            self.kitchen.expect(next);
        }
        let mut heard = 0;
        poll_fn(|context| {
            while let Poll::Ready(next) = coming.hear(heard, context) {
                heard += 1;
                self.kitchen.expect(next.as_ref());
            }
            settled.as_mut().poll(context)
        })
        .await;
    }
}
