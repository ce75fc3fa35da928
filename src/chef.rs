//! The chef: one task a lesson, which awaits orders, carries them out on real values, and reports
//! what the camera then sees.

use crate::executor::Task;
use crate::kitchen::{Order, Step, Timeline};
use crate::lessons::{Coming, Lesson, Served, Shift};
use crate::memory::Camera;
use futures::StreamExt;
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures::future::{Either, select};
use std::cell::Cell;
use std::collections::VecDeque;
use std::pin::pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll, Waker};

/// What the chef is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ticket {
    /// Carry out one more order.
    Next(Order),
    /// Lay the tables afresh, and carry out these orders.
    Afresh(Vec<Order>),
    /// The same, and the last of these orders is new.
    Again(Vec<Order>),
}

impl Ticket {
    /// The order, if it is for the tables as they are.
    fn order(&self) -> Option<Order> {
        match self {
            Self::Next(order) => Some(order.clone()),
            Self::Afresh(_) | Self::Again(_) => None,
        }
    }
}

/// What the chef reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// One more step.
    Next(Step),
    /// One more step, and with it all those before: they were run again.
    Again(Timeline),
    /// A new run.
    Afresh(Timeline),
    /// What was ordered takes time; until the next report memory changes and nobody looks.
    UnderWay,
}

impl From<Served> for Report {
    fn from(served: Served) -> Self {
        match served {
            Served::Next(step) => Self::Next(step),
            Served::Again(timeline) => Self::Again(timeline),
        }
    }
}

/// What a chef has done by the time of being hired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// All that was ordered.
    Whole(Timeline),
    /// Laid the tables; the orders take time, and a report follows when they are carried out.
    Laid(Timeline),
}

/// A running chef; dropping it ends its task, and with it every value on its tables.
#[derive(Debug)]
#[must_use = "the chef leaves when this is dropped"]
pub struct Chef {
    tickets: UnboundedSender<Ticket>,
    _task: Task,
}

impl Chef {
    /// Hires a chef for `lesson`, who lays the tables and carries out `orders`: at once, unless they take time.
    pub fn hire(
        lesson: &'static Lesson,
        orders: Vec<Order>,
        camera: impl Camera + 'static,
        report: impl Fn(Report) + 'static,
    ) -> (Self, Begun) {
        let (tickets, waiting) = unbounded();
        let whole = Rc::new(Cell::new(None));
        let (shift, laid) = Shift::lay(lesson, &camera);
        let cook = Cook { lesson, camera, whole: Rc::downgrade(&whole), report };
        let mut work = Box::pin(cook.work(shift, laid.clone(), orders, waiting));
        // The executor polls it for the first time when this call is over; the page wants the run now.
        let polled = work.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        debug_assert!(polled.is_pending(), "more tickets may come");
        let begun = whole.take().map_or(Begun::Laid(laid), Begun::Whole);
        (Self { tickets, _task: Task::spawn(work) }, begun)
    }

    /// Hands in a ticket.
    pub fn tell(&self, ticket: Ticket) {
        // The task ends only when this handle is dropped, so somebody is listening.
        let _ = self.tickets.unbounded_send(ticket);
    }
}

/// What the chef works with.
struct Cook<C, R> {
    lesson: &'static Lesson,
    camera: C,
    /// Where the first run goes, as long as whoever hires the chef waits for it.
    whole: Weak<Cell<Option<Timeline>>>,
    report: R,
}

impl<C: Camera, R: Fn(Report)> Cook<C, R> {
    /// The chef's work on tables that are laid; it ends when no more tickets can come.
    async fn work(
        self,
        mut shift: Shift,
        mut timeline: Timeline,
        orders: Vec<Order>,
        tickets: UnboundedReceiver<Ticket>,
    ) {
        let mut inbox = Inbox { tickets, heard: VecDeque::new() };
        shift.carry_out(orders, &mut timeline, &mut inbox, &self.camera).await;
        match self.whole.upgrade() {
            Some(whole) => whole.set(Some(timeline)),
            None => (self.report)(Report::Afresh(timeline)),
        }
        while let Some(ticket) = inbox.take().await {
            let (orders, report): (_, fn(Timeline) -> Report) = match ticket {
                Ticket::Next(order) => {
                    let served = shift.serve(order, &mut inbox, &self.camera);
                    let served = self.watch(served).await;
                    (self.report)(served.into());
                    continue;
                }
                Ticket::Afresh(orders) => (orders, Report::Afresh),
                Ticket::Again(orders) => (orders, Report::Again),
            };
            // What is left of the old run would go on beside the new one.
            drop(shift);
            let timeline;
            (shift, timeline) = self.watch(self.run(orders, &mut inbox)).await;
            (self.report)(report(timeline));
        }
    }

    /// Waits for `work`, and reports that it is under way if it takes time.
    async fn watch<W: Future>(&self, work: W) -> W::Output {
        let work = pin!(work);
        match select(work, std::future::ready(())).await {
            Either::Left((done, _)) => done,
            Either::Right(((), work)) => {
                (self.report)(Report::UnderWay);
                work.await
            }
        }
    }

    async fn run(&self, orders: Vec<Order>, inbox: &mut Inbox) -> (Shift, Timeline) {
        Shift::run(self.lesson, orders, inbox, &self.camera).await
    }
}

/// The tickets that are still to be carried out.
struct Inbox {
    tickets: UnboundedReceiver<Ticket>,
    /// Those that were heard of already.
    heard: VecDeque<Ticket>,
}

impl Inbox {
    /// The next one, as soon as there is one; none if no more can come.
    async fn take(&mut self) -> Option<Ticket> {
        match self.heard.pop_front() {
            Some(ticket) => Some(ticket),
            None => self.tickets.next().await,
        }
    }
}

impl Coming for Inbox {
    fn hear(&mut self, others: usize, context: &mut Context<'_>) -> Poll<Option<Order>> {
        while self.heard.len() <= others {
            match self.tickets.poll_next_unpin(context) {
                Poll::Ready(Some(ticket)) => self.heard.push_back(ticket),
                Poll::Ready(None) | Poll::Pending => return Poll::Pending,
            }
        }
        Poll::Ready(self.heard[others].order())
    }
}
