//! All that watched futures did, in the order in which they did it.

use super::{Actor, Observer, Poll, TaskId};
use crate::memory::Address;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A list of what happened.
#[derive(Debug)]
pub struct Log {
    clock: fn() -> f64,
    began: f64,
    events: Mutex<Vec<Event>>,
}

/// Something that happened to a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which future.
    pub task: TaskId,
    /// When, in whole milliseconds since the list was begun.
    pub at: u32,
    /// What happened.
    pub deed: Deed,
}

/// What can happen to a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It was polled.
    Polled(Poll),
    /// Its waker was called.
    Woken(Actor),
    /// It was dropped.
    Dropped,
}

impl Log {
    /// An empty list that begins now, by a clock of milliseconds.
    #[must_use]
    pub fn new(clock: fn() -> f64) -> Self {
        Self { clock, began: clock(), events: Mutex::new(Vec::new()) }
    }

    /// What has happened so far.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        self.entries().clone()
    }

    /// How much has happened so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.entries().len()
    }

    /// The futures that were polled and are not dropped yet, and where each was polled last; in the order of their
    /// first polls.
    #[must_use]
    pub fn lying(&self) -> Vec<(TaskId, Address)> {
        let mut lying: Vec<(TaskId, Address)> = Vec::new();
        for event in self.events() {
            let known = lying.iter().position(|(task, _)| *task == event.task);
            match (event.deed, known) {
                (Deed::Polled(poll), None) => lying.push((event.task, poll.address)),
                (Deed::Polled(poll), Some(rank)) => lying[rank].1 = poll.address,
                (Deed::Dropped, Some(rank)) => {
                    lying.remove(rank);
                }
                (Deed::Dropped, None) | (Deed::Woken(_), _) => {}
            }
        }
        lying
    }

    fn note(&self, task: TaskId, deed: Deed) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let at = ((self.clock)() - self.began) as u32;
        self.entries().push(Event { task, at, deed });
    }

    fn entries(&self) -> MutexGuard<'_, Vec<Event>> {
        self.events.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Observer for Log {
    fn polled(&self, task: TaskId, poll: Poll) {
        self.note(task, Deed::Polled(poll));
    }

    fn woken(&self, task: TaskId, by: Actor) {
        self.note(task, Deed::Woken(by));
    }

    fn dropped(&self, task: TaskId) {
        self.note(task, Deed::Dropped);
    }
}
