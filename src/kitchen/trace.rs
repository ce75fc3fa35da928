//! What tasks did, in the order in which they did it.

use super::PlaceName;
use crate::observed::{Actor, Deed, Event, Poll, Readiness, TaskId};
use crate::texts::Say;

/// The tasks of a lesson, and all that was seen of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// The tasks: the rank of each is its id in the events.
    pub tasks: Vec<Traced>,
    /// What happened to them.
    pub events: Vec<Event>,
}

/// A task, before it is spawned and after it is gone too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traced {
    /// The letter that it shares with the place where it lies.
    pub name: PlaceName,
    /// What it does: `name.<key>` in the words.
    pub title: &'static str,
    /// Which place colour it wears.
    pub hue: usize,
}

/// A ticket on the rail: a task's poll, and who called for it; or its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Whose it is.
    pub task: TaskId,
    /// When, in milliseconds since the tasks were spawned.
    pub at: u32,
    /// What it says.
    pub news: News,
}

/// What a slip says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// A poll.
    Polled {
        /// Which, where, and what came of it.
        poll: Poll,
        /// Who called the waker since the poll before; nobody before the first.
        woken_by: Option<Actor>,
        /// Whether it found the future where the first poll had found it.
        stay: Stay,
    },
    /// The future was dropped.
    Dropped(Ending),
}

/// Where a poll found the future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stay {
    /// It is the first poll.
    First,
    /// Where the first poll found it.
    Same,
    /// Somewhere else.
    Moved,
}

/// How a task came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It was ready.
    Done,
    /// It was not.
    Aborted,
}

/// What is known of a task while its events are read.
#[derive(Clone, Copy, Default)]
struct Sofar {
    first: Option<Poll>,
    last: Option<Poll>,
    woken_by: Option<Actor>,
}

impl Trace {
    /// The slips, in the order in which they came.
    #[must_use]
    pub fn slips(&self) -> Vec<Slip> {
        let mut known = vec![Sofar::default(); self.tasks.len()];
        let mut slips = Vec::new();
        for Event { task, at, deed } in &self.events {
            if let Some(sofar) = known.get_mut(task.0)
                && let Some(news) = sofar.news(*deed)
            {
                slips.push(Slip { task: *task, at: *at, news });
            }
        }
        slips
    }

    /// The slips that were not there before.
    #[must_use]
    pub fn slips_since(&self, before: &Self) -> Vec<Slip> {
        let went_on = self.events.starts_with(&before.events);
        let old = if went_on { before.slips().len() } else { 0 };
        self.slips().split_off(old)
    }

    /// The slips of one task.
    #[must_use]
    pub fn slips_of(&self, task: TaskId) -> Vec<Slip> {
        let mut slips = self.slips();
        slips.retain(|slip| slip.task == task);
        slips
    }

    /// Where the last poll found the future, as long as that is not dropped.
    #[must_use]
    pub fn lies_at(&self, task: TaskId) -> Option<Poll> {
        match self.slips_of(task).last()?.news {
            News::Polled { poll, .. } => Some(poll),
            News::Dropped(_) => None,
        }
    }

    /// What to call somebody in a sentence: `name.<key>` in the words.
    #[must_use]
    pub fn who(&self, actor: Actor) -> Say {
        match actor {
            Actor::Task(task) => {
                let name = self.tasks.get(task.0).map(|task| task.name.to_string());
                Say::new("task").with("place", name.unwrap_or_default())
            }
            Actor::Reader => Say::new("you"),
            Actor::Browser => Say::new("browser"),
        }
    }
}

impl Sofar {
    fn news(&mut self, deed: Deed) -> Option<News> {
        match deed {
            Deed::Woken(by) => {
                // Once it is to be polled again, to call its waker changes nothing.
                self.woken_by.get_or_insert(by);
                None
            }
            Deed::Polled(poll) => {
                let stay = match self.first {
                    None => Stay::First,
                    Some(first) if first.address == poll.address => Stay::Same,
                    Some(_) => Stay::Moved,
                };
                self.first.get_or_insert(poll);
                self.last = Some(poll);
                Some(News::Polled { poll, woken_by: self.woken_by.take(), stay })
            }
            Deed::Dropped => Some(News::Dropped(match self.last {
                Some(Poll { readiness: Readiness::Ready, .. }) => Ending::Done,
                _ => Ending::Aborted,
            })),
        }
    }
}
