//! What the reader predicted, and what the run then measured.

use crate::kitchen::{Outcome, Snapshot, Step};
use crate::lessons::About;

/// The state of a lesson's question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Prediction {
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
    },
}

impl Prediction {
    /// The option that the reader chose.
    pub(super) const fn choice(self) -> Option<usize> {
        match self {
            Self::Open => None,
            Self::Made(choice) | Self::Graded { predicted: choice, .. } => Some(choice),
        }
    }

    /// Whether the run has not answered yet.
    pub(super) const fn is_open(self) -> bool {
        !matches!(self, Self::Graded { .. })
    }

    /// Grades a prediction by what `step` did to the snapshot `before` it.
    pub(super) fn grade(self, about: &About, before: &Snapshot, step: &Step) -> Self {
        let (Self::Made(predicted), Outcome::Done(order)) = (self, &step.outcome) else {
            return self;
        };
        if order.verb() != about.verb {
            return self;
        }
        (about.measure)(before, &step.snapshot)
            .map_or(self, |measured| Self::Graded { predicted, measured })
    }
}
