//! The chef: one task a lesson, which awaits orders, carries them out on real values, and reports
//! what the camera then sees.

use crate::browser::Task;
use crate::kitchen::{Order, Outcome, Snapshot, Step, Timeline, develop};
use crate::lessons::{Call, Kitchen, Lesson, run_in_one_call};
use crate::memory::Camera;
use futures::StreamExt;
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use std::rc::Rc;

/// What the chef is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ticket {
    /// Carry out one more order.
    Next(Order),
    /// Lay the tables afresh, and carry out these orders.
    Afresh(Vec<Order>),
}

/// What the chef reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// One more step.
    Next(Step),
    /// One more step, and with it all those before: they were run again in one call.
    Again(Timeline),
    /// A new run.
    Afresh(Timeline),
}

/// A running chef; dropping it ends its task, and with it every value on its tables.
#[derive(Debug)]
#[must_use = "the chef leaves when this is dropped"]
pub struct Chef {
    tickets: UnboundedSender<Ticket>,
    _task: Task,
}

impl Chef {
    /// Hires a chef for `lesson`, who lays the tables and carries out `orders` at once.
    pub fn hire(
        lesson: &'static dyn Lesson,
        orders: Vec<Order>,
        camera: impl Camera + 'static,
        report: impl Fn(Report) + 'static,
    ) -> (Self, Timeline) {
        let (tickets, waiting) = unbounded();
        let (shift, timeline) = Shift::run(lesson, orders, &camera);
        let work = cook(lesson, shift, camera, waiting, report);
        (Self { tickets, _task: Task::spawn(work) }, timeline)
    }

    /// Hands in a ticket.
    pub fn tell(&self, ticket: Ticket) {
        // The task ends only when this handle is dropped, so somebody is listening.
        let _ = self.tickets.unbounded_send(ticket);
    }
}

/// The chef's work; it ends when no more tickets can come.
async fn cook(
    lesson: &'static dyn Lesson,
    mut shift: Shift,
    camera: impl Camera,
    mut tickets: UnboundedReceiver<Ticket>,
    report: impl Fn(Report),
) {
    while let Some(ticket) = tickets.next().await {
        match ticket {
            Ticket::Next(order) => report(shift.next(order, &camera)),
            Ticket::Afresh(orders) => {
                let timeline;
                (shift, timeline) = Shift::run(lesson, orders, &camera);
                report(Report::Afresh(timeline));
            }
        }
    }
}

/// What lasts from one order to the next.
enum Shift {
    /// The tables, from when they are laid to when they are cleared.
    Tables(Tables),
    /// Nothing but the orders: the places last no longer than a call.
    Orders { call: Call, orders: Vec<Order> },
}

impl Shift {
    /// Lays the tables and carries out `orders`.
    fn run(lesson: &dyn Lesson, orders: Vec<Order>, camera: &dyn Camera) -> (Self, Timeline) {
        if let Some(call) = lesson.call() {
            let timeline = run_in_one_call(call, &orders, camera);
            return (Self::Orders { call, orders }, timeline);
        }
        let kitchen = lesson.lay();
        let seen = Rc::new(develop(&kitchen.survey(), camera, None));
        let mut timeline = Timeline::new(Rc::clone(&seen));
        let mut tables = Tables { kitchen, seen };
        for order in orders {
            timeline.record(tables.serve(order, camera));
        }
        (Self::Tables(tables), timeline)
    }

    fn next(&mut self, order: Order, camera: &dyn Camera) -> Report {
        match self {
            Self::Tables(tables) => Report::Next(tables.serve(order, camera)),
            Self::Orders { call, orders } => {
                orders.push(order);
                Report::Again(run_in_one_call(*call, orders, camera))
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
    fn serve(&mut self, order: Order, camera: &dyn Camera) -> Step {
        let outcome = match self.kitchen.obey(&order) {
            Ok(()) => Outcome::Done(order),
            Err(refusal) => Outcome::Refused(order, refusal),
        };
        self.seen = Rc::new(develop(&self.kitchen.survey(), camera, Some(&self.seen)));
        Step { outcome, snapshot: Rc::clone(&self.seen) }
    }
}
