//! What every lesson has, and what every running kitchen can do.

use super::{Facts, Source, facts};
use crate::kitchen::{Order, Outcome, Refusal, Seat, Snapshot, Step};

/// A lesson on the menu.
pub trait Lesson: Sync {
    /// What does not change while it runs.
    fn about(&self) -> &'static About;

    /// Lays the tables afresh.
    fn lay(&self) -> Box<dyn Kitchen>;

    /// What the reader may tell the kitchen now. A slot keeps its rank as the snapshots change, so
    /// that the button under the reader's finger stays the same button.
    fn offers(&self, now: &Snapshot) -> Vec<Offer>;

    /// What is said at this moment.
    fn words(&self, moment: &Moment<'_>) -> Words;

    /// What was measured, in short.
    fn facts(&self, moment: &Moment<'_>) -> Facts {
        facts::facts(moment)
    }

    /// The mark of the source lines that `order` runs.
    fn mark<'a>(&self, order: &'a Order) -> &'a str {
        order.verb()
    }

    /// Its name in the page address.
    fn slug(&self) -> &'static str {
        self.about().slug
    }

    /// The code that runs.
    fn source(&self) -> &'static Source {
        &self.about().source
    }

    /// The orders that it suggests, from the tables laid to its end.
    fn suggestions(&self) -> &'static [Suggestion] {
        self.about().suggestions
    }

    /// The question that the run answers.
    fn question(&self) -> &'static Question {
        self.about().question
    }
}

/// What does not change while a lesson runs.
#[derive(Debug)]
pub struct About {
    /// Its name in the page address.
    pub slug: &'static str,
    /// The chapter that it is in.
    pub chapter: &'static str,
    /// Its name in the navigation.
    pub title: &'static str,
    /// What the link to it says, after “Next: ”.
    pub teaser: &'static str,
    /// The code that runs.
    pub source: Source,
    /// The orders that it suggests, from the tables laid to its end.
    pub suggestions: &'static [Suggestion],
    /// The question that the run answers.
    pub question: &'static Question,
}

/// A lesson's tables, with real values on them.
pub trait Kitchen {
    /// Carries out `order`, or says why not and leaves everything as it was.
    fn obey(&mut self, order: &Order) -> Result<(), Refusal>;

    /// Where everything is now.
    fn survey(&self) -> Vec<Seat>;
}

/// An order that a lesson suggests, and its short name on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The order as it is written.
    pub order: &'static str,
    /// One or two words.
    pub name: &'static str,
}

/// A button for an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The order.
    pub order: Order,
    /// What the button says.
    pub label: String,
    /// The picture on it.
    pub icon: Icon,
}

/// The picture on an order's button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A cake.
    Cake,
    /// A toothpick.
    Stick,
    /// An arrow.
    Move,
    /// Two arrows.
    Swap,
    /// A pin.
    Pin,
    /// A box.
    Box,
    /// A fork.
    Eat,
}

/// A step, seen with the snapshot before it.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// The step shown.
    pub step: &'a Step,
    /// What was measured before it; nothing before the tables were laid.
    pub before: Option<&'a Snapshot>,
}

impl<'a> Moment<'a> {
    /// What was measured at this step.
    #[must_use]
    pub fn now(&self) -> &'a Snapshot {
        &self.step.snapshot
    }

    /// The verb that was carried out; `laid` before any order, `refused` if it was refused.
    #[must_use]
    pub fn deed(&self) -> &'a str {
        match &self.step.outcome {
            Outcome::Laid => "laid",
            Outcome::Done(order) => order.verb(),
            Outcome::Refused(..) => "refused",
        }
    }
}

/// What is said at a step. In texts, what stands between backticks is code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The page's headline.
    pub headline: String,
    /// The note's heading.
    pub heading: String,
    /// The note: two or three short sentences.
    pub body: String,
}

impl Words {
    /// Words from their three parts.
    #[must_use]
    pub fn new(
        headline: impl Into<String>,
        heading: impl Into<String>,
        body: impl Into<String>,
    ) -> Self {
        Self { headline: headline.into(), heading: heading.into(), body: body.into() }
    }
}

/// A question asked before its deciding order and answered by the run.
#[derive(Debug)]
pub struct Question {
    /// The order's verb that decides it.
    pub verb: &'static str,
    /// What is asked.
    pub ask: &'static str,
    /// What the reader may predict.
    pub options: &'static [&'static str],
    /// Which option the run showed, told from the snapshots before and after; `None` if this run
    /// of the order cannot tell.
    pub measure: fn(before: &Snapshot, after: &Snapshot) -> Option<usize>,
    /// Why it came out so.
    pub why: &'static str,
}
