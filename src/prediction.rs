//! What the reader predicted, and what the run then measured.

use crate::kitchen::{Outcome, Snapshot, Step};
use crate::lessons::About;
use crate::score::Answer;

/// The state of a lesson's question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prediction {
    /// Not predicted.
    #[default]
    Open,
    /// Predicted, not run yet.
    Made(usize),
    /// Run: what was predicted, and what was measured.
    Graded {
        /// The option that the reader chose.
        predicted: usize,
        /// The option that the run showed.
        measured: usize,
        /// The number of the step that showed it.
        step: usize,
    },
}

impl Prediction {
    /// The option that the reader chose.
    #[must_use]
    pub const fn choice(self) -> Option<usize> {
        match self {
            Self::Open => None,
            Self::Made(choice) | Self::Graded { predicted: choice, .. } => Some(choice),
        }
    }

    /// Whether the run came out as predicted; nothing before it has run.
    #[must_use]
    pub fn answer(self) -> Option<Answer> {
        match self {
            Self::Open | Self::Made(_) => None,
            Self::Graded { predicted, measured, .. } if predicted == measured => {
                Some(Answer::Right)
            }
            Self::Graded { .. } => Some(Answer::Wrong),
        }
    }

    /// What is left of it in a run that begins anew and goes up to step `number` as before.
    #[must_use]
    pub const fn until(self, number: usize) -> Self {
        match self {
            Self::Graded { step, .. } if step > number => Self::Open,
            kept => kept,
        }
    }

    /// Grades a prediction by what `step`, of this number, did to the snapshot `before` it.
    #[must_use]
    pub fn grade(self, about: &About, before: &Snapshot, step: &Step, number: usize) -> Self {
        let (Self::Made(predicted), Outcome::Done(order)) = (self, &step.outcome) else {
            return self;
        };
        if order.verb() != about.verb {
            return self;
        }
        (about.measure)(before, &step.snapshot).map_or(self, |measured| Self::Graded {
            predicted,
            measured,
            step: number,
        })
    }
}
