//! A crowd of futures, watched in plain numbers: nothing is allocated at a poll, and nothing grows.

use super::{Actor, Guest, Observer, Poll, Readiness, Stage, Tally, TaskId};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Counts what a crowd of futures does.
#[derive(Debug)]
pub struct Register(Mutex<Book>);

#[derive(Debug)]
struct Book {
    tally: Tally,
    /// Whose state was not looked at since it changed, each once.
    changed: Vec<u32>,
    /// Whether a task is among those.
    is_marked: Vec<bool>,
    /// How much has happened.
    events: u32,
}

impl Register {
    /// A register with room for so many futures of this many bytes each.
    #[must_use]
    pub fn with_room(tasks: usize, size: usize) -> Self {
        let tally = Tally { size, guests: Vec::with_capacity(tasks), ..Tally::default() };
        let (changed, is_marked) = (Vec::with_capacity(tasks), Vec::with_capacity(tasks));
        Self(Mutex::new(Book { tally, changed, is_marked, events: 0 }))
    }

    /// Takes in one more future, which is made right after.
    #[must_use]
    pub fn enter(&self) -> TaskId {
        let mut book = self.book();
        let task = TaskId(book.tally.guests.len());
        book.tally.guests.push(Guest::default());
        book.tally.live += 1;
        book.is_marked.push(false);
        book.events = book.events.wrapping_add(1);
        task
    }

    /// Takes down that a future ended with a toothpick that named its own cherry.
    pub fn was_right(&self) {
        self.book().tally.right += 1;
    }

    /// How much has happened so far; what is the same as before says that nothing has.
    #[must_use]
    pub fn events(&self) -> u32 {
        self.book().events
    }

    /// How many futures were made, and not dropped yet.
    #[must_use]
    pub fn live(&self) -> u32 {
        self.book().tally.live
    }

    /// The numbers now.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.book().tally.clone()
    }

    /// Looks at the numbers where they are.
    pub fn look<T>(&self, look: impl FnOnce(&Tally) -> T) -> T {
        look(&self.book().tally)
    }

    /// Shows each task that has changed since this was last called, with the numbers as they are now.
    pub fn changes(&self, mut see: impl FnMut(usize, Guest)) {
        let book = &mut *self.book();
        for task in book.changed.drain(..) {
            let task = task as usize;
            book.is_marked[task] = false;
            see(task, book.tally.guests[task]);
        }
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Book {
    fn mark(&mut self, TaskId(task): TaskId) -> Option<&mut Guest> {
        self.events = self.events.wrapping_add(1);
        if let Some(marked) = self.is_marked.get_mut(task)
            && !std::mem::replace(marked, true)
        {
            // There are no more than tasks could be entered.
            #[allow(clippy::cast_possible_truncation)]
            self.changed.push(task as u32);
        }
        self.tally.guests.get_mut(task)
    }
}

impl Observer for Register {
    fn polled(&self, task: TaskId, poll: Poll) {
        let mut book = self.book();
        book.tally.polls += 1;
        let Some(guest) = book.mark(task) else { return };
        let before = std::mem::replace(&mut guest.address, poll.address);
        if poll.readiness == Readiness::Ready {
            guest.stage = Stage::Done;
            book.tally.done += 1;
        }
        if poll.number > 1 && before != poll.address {
            book.tally.moves += 1;
        }
    }

    fn woken(&self, TaskId(task): TaskId, _: Actor) {
        let mut book = self.book();
        // A future that is dropped drops its timer, which calls the waker then: nobody is left to be woken.
        if book.tally.guests.get(task).is_some_and(|guest| guest.stage == Stage::Waiting) {
            book.tally.wakes += 1;
        }
        book.events = book.events.wrapping_add(1);
    }

    fn dropped(&self, task: TaskId) {
        let mut book = self.book();
        book.tally.live -= 1;
        if let Some(guest) = book.mark(task)
            && guest.stage == Stage::Waiting
        {
            guest.stage = Stage::Stopped;
        }
    }
}
