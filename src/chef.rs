//! The chef: one task a lesson, which awaits orders, carries them out on real values, and reports
//! what the camera then sees.

use crate::browser::Task;
use crate::kitchen::{Order, Step, Timeline};
use crate::lessons::{Lesson, Served, Shift};
use crate::memory::Camera;
use futures::StreamExt;
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};

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

impl From<Served> for Report {
    fn from(served: Served) -> Self {
        match served {
            Served::Next(step) => Self::Next(step),
            Served::Again(timeline) => Self::Again(timeline),
        }
    }
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
        lesson: &'static Lesson,
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
    lesson: &'static Lesson,
    mut shift: Shift,
    camera: impl Camera,
    mut tickets: UnboundedReceiver<Ticket>,
    report: impl Fn(Report),
) {
    while let Some(ticket) = tickets.next().await {
        match ticket {
            Ticket::Next(order) => report(shift.serve(order, &camera).into()),
            Ticket::Afresh(orders) => {
                let timeline;
                (shift, timeline) = Shift::run(lesson, orders, &camera);
                report(Report::Afresh(timeline));
            }
        }
    }
}
