//! What a crowd of tasks has done, in numbers: too many to tell of each poll.

use crate::memory::Address;

/// The numbers of a crowd of tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many bytes each future has.
    pub size: usize,
    /// How many polls there were.
    pub polls: u32,
    /// How often wakers were called.
    pub wakes: u32,
    /// How many polls found the future elsewhere than the poll before.
    pub moves: u32,
    /// How many futures were made, and not dropped yet.
    pub live: u32,
    /// How many are done.
    pub done: u32,
    /// How many of those had a toothpick that still named their own cherry.
    pub right: u32,
    /// Each task, by the rank of its id.
    pub guests: Vec<Guest>,
}

/// What is known of one task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    /// Where its last poll found it; null before the first.
    pub address: Address,
    /// How far it is.
    pub stage: Stage,
}

/// How far a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It lies there, unpolled or pending.
    #[default]
    Waiting,
    /// It was ready, and dropped.
    Done,
    /// It was dropped before it was ready.
    Stopped,
}

impl Tally {
    /// How many tasks there are, or were.
    #[must_use]
    pub const fn tasks(&self) -> usize {
        self.guests.len()
    }

    /// How many different addresses the futures have that are waiting; what was dropped leaves its own to others.
    #[must_use]
    pub fn addresses(&self) -> usize {
        let waiting = self.guests.iter().filter(|guest| guest.stage == Stage::Waiting);
        let polled = waiting.map(|guest| guest.address).filter(|at| *at != Address::NULL);
        let mut addresses: Vec<Address> = polled.collect();
        addresses.sort_unstable();
        addresses.dedup();
        addresses.len()
    }

    /// How many bytes the live futures have together.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.size * self.live as usize
    }

    /// How many were dropped before they were ready.
    #[must_use]
    pub const fn stopped(&self) -> u32 {
        self.tasks() as u32 - self.live - self.done
    }
}
