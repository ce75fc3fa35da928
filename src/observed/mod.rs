//! Futures, watched from outside: where each one is when it is polled, how often, what comes of it, and
//! who wakes it. What is recorded is for whoever watches; here is nothing of lessons or of the page.

mod actor;
mod future;
mod log;
mod register;
mod tally;
mod waker;

pub use actor::{Acting, Actor};
pub use future::Observed;
pub use log::{Deed, Event, Log};
pub use register::Register;
pub use tally::{Guest, Stage, Tally};

use crate::memory::Address;

/// Tells one watched future from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaskId(pub usize);

/// What came of a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// It waits for something.
    Pending,
    /// It is done.
    Ready,
}

impl Readiness {
    /// As it is written in the source.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Ready => "Ready",
        }
    }
}

/// A poll that was just made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Poll {
    /// Which of the future's polls it was, counted from 1.
    pub number: u32,
    /// Where the future was.
    pub address: Address,
    /// What came of it.
    pub readiness: Readiness,
}

/// Who is told of what futures do. Wakers are shared between threads, and so is this.
pub trait Observer: Send + Sync + 'static {
    /// A future was polled.
    fn polled(&self, task: TaskId, poll: Poll);

    /// A future's waker was called.
    fn woken(&self, task: TaskId, by: Actor);

    /// A future was dropped, done or not.
    fn dropped(&self, task: TaskId);
}
