//! A measurement of a claim, and what follows from it.

use super::Measured;
use crate::kitchen::{Timeline, parse_orders};
use crate::lessons::{NothingMore, Shift, find};
use crate::memory::Camera;
use crate::texts::Say;
use futures::FutureExt;

/// How a claim is measured, and when it holds.
#[derive(Debug)]
pub struct Run {
    /// What is done and read.
    pub measure: Measure,
    /// Whether the claim holds, told from what was measured alone; `None` if that cannot tell.
    pub holds: fn(&Measured) -> Option<bool>,
}

/// What is done and read for a claim.
#[derive(Debug)]
pub enum Measure {
    /// A function does it.
    Here(fn(&dyn Camera) -> Measured),
    /// A lesson's kitchen does it.
    Kitchen {
        /// The lesson's slug.
        lesson: &'static str,
        /// The orders that it carries out.
        orders: &'static str,
        /// What is read from the run; `None` if something in it is missing.
        read: fn(&Timeline) -> Option<Measured>,
    },
}

/// Whether a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// What was measured is what the claim says.
    Holds,
    /// What was measured is not.
    Fails,
}

/// What came out when a claim was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether the claim holds.
    pub verdict: Verdict,
    /// What was measured.
    pub measured: Say,
}

impl Run {
    /// Measures and judges, now.
    #[must_use]
    pub fn run(&self, camera: &dyn Camera) -> Option<Finding> {
        self.judge(&self.measure.take(camera)?)
    }

    /// What follows from these values.
    #[must_use]
    pub fn judge(&self, measured: &Measured) -> Option<Finding> {
        let verdict = if (self.holds)(measured)? { Verdict::Holds } else { Verdict::Fails };
        Some(Finding { verdict, measured: measured.say() })
    }
}

impl Measure {
    /// Measures, now; `None` if the lesson, or something in its run, is missing.
    #[must_use]
    pub fn take(&self, camera: &dyn Camera) -> Option<Measured> {
        match self {
            Self::Here(measure) => Some(measure(camera)),
            Self::Kitchen { lesson, orders, read } => {
                let orders = parse_orders(orders).ok()?;
                // The lessons that claims are measured by carry out their orders at once.
                let (_, timeline) =
                    Shift::run(find(lesson)?, orders, &mut NothingMore, camera).now_or_never()?;
                read(&timeline)
            }
        }
    }
}
