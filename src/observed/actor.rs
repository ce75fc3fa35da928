//! Who is at work just now: whoever calls a waker, calls it while at work.

use super::TaskId;
use std::cell::Cell;

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A future that is being polled.
    Task(TaskId),
    /// The reader, whose order is being carried out.
    Reader,
    /// Neither: what the browser calls by itself, such as a timer.
    Browser,
}

thread_local! {
    static AT_WORK: Cell<Actor> = const { Cell::new(Actor::Browser) };
}

impl Actor {
    /// Who is at work.
    #[must_use]
    pub fn at_work() -> Self {
        AT_WORK.get()
    }
}

/// Somebody at work, until this is dropped.
#[derive(Debug)]
#[must_use = "the work ends when this is dropped"]
pub struct Acting {
    before: Actor,
}

impl Acting {
    /// From now on it is `actor` who is at work.
    pub fn begin(actor: Actor) -> Self {
        Self { before: AT_WORK.replace(actor) }
    }
}

impl Drop for Acting {
    fn drop(&mut self) {
        AT_WORK.set(self.before);
    }
}
