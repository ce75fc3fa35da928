//! The orders so far, their snapshots, and where the reader stands among them.

use super::{Order, Refusal, Snapshot};
use std::rc::Rc;

/// How a step came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The tables were laid; no order yet.
    Laid,
    /// The order was carried out.
    Done(Order),
    /// The order was refused; nothing changed.
    Refused(Order, Refusal),
}

/// One step: what was ordered, what came of it, and what was measured then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was ordered and what came of it.
    pub outcome: Outcome,
    /// What was measured.
    pub snapshot: Rc<Snapshot>,
}

impl Step {
    /// The order, unless this is the laying of the tables.
    #[must_use]
    pub fn order(&self) -> Option<&Order> {
        match &self.outcome {
            Outcome::Laid => None,
            Outcome::Done(order) | Outcome::Refused(order, _) => Some(order),
        }
    }

    /// The refusal, if the order was refused.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match &self.outcome {
            Outcome::Refused(_, refusal) => Some(refusal),
            Outcome::Laid | Outcome::Done(_) => None,
        }
    }
}

/// Where the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// At the last step: what is shown is in memory now.
    Live,
    /// At an earlier step: what is shown was recorded.
    Replay,
}

/// A run: never without its first step, the laying of the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    laid: Step,
    later: Vec<Step>,
    now: usize,
}

impl Timeline {
    /// A run that has just begun.
    #[must_use]
    pub const fn new(laid: Rc<Snapshot>) -> Self {
        Self { laid: Step { outcome: Outcome::Laid, snapshot: laid }, later: Vec::new(), now: 0 }
    }

    /// Adds what came of an order, and goes there.
    pub fn record(&mut self, step: Step) {
        self.later.push(step);
        self.now = self.last();
    }

    /// Goes to step `number`, or to the last if there are fewer.
    pub fn seek(&mut self, number: usize) {
        self.now = number.min(self.last());
    }

    /// The number of the step shown; 0 is the laying of the tables.
    #[must_use]
    pub const fn now(&self) -> usize {
        self.now
    }

    /// The number of the last step.
    #[must_use]
    pub const fn last(&self) -> usize {
        self.later.len()
    }

    /// Whether the step shown is the last.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        if self.now == self.last() { Standing::Live } else { Standing::Replay }
    }

    /// Step `number`; the last if there are fewer.
    #[must_use]
    pub fn step(&self, number: usize) -> &Step {
        match number.min(self.last()) {
            0 => &self.laid,
            later => &self.later[later - 1],
        }
    }

    /// The step shown.
    #[must_use]
    pub fn shown(&self) -> &Step {
        self.step(self.now)
    }

    /// The step before the one shown.
    #[must_use]
    pub fn before(&self) -> Option<&Step> {
        Some(self.step(self.now.checked_sub(1)?))
    }

    /// All steps, the laying of the tables first.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        std::iter::once(&self.laid).chain(&self.later)
    }

    /// The orders of all steps.
    pub fn orders(&self) -> impl Iterator<Item = &Order> {
        self.later.iter().filter_map(Step::order)
    }

    /// The orders up to the step shown: what a run that goes on from here has to begin with.
    pub fn orders_until_now(&self) -> impl Iterator<Item = &Order> {
        self.orders().take(self.now)
    }
}
