//! What every lesson has, and what every running kitchen can do.

use super::{Call, Facts, TypeRow, facts};
use crate::kitchen::{Order, Outcome, Refusal, Seat, Snapshot, Step};
use crate::texts::Say;

/// A lesson on the menu.
pub trait Lesson: Sync {
    /// What does not change while it runs.
    fn about(&self) -> &'static About;

    /// Lays the tables afresh.
    fn lay(&self) -> Box<dyn Kitchen>;

    /// What the reader may tell the kitchen now. A slot keeps its rank as the snapshots change, so
    /// that the button under the reader's finger stays the same button.
    fn offers(&self, now: &Snapshot) -> Vec<Offer>;

    /// What is said at this moment: `said.<key>` in the words.
    fn say(&self, moment: &Moment<'_>) -> Say;

    /// What was measured, in short.
    fn facts(&self, moment: &Moment<'_>) -> Facts {
        facts::facts(moment)
    }

    /// The mark of the source lines that `order` runs.
    fn mark<'a>(&self, order: &'a Order) -> &'a str {
        order.verb()
    }

    /// How its orders are carried out, where its places last no longer than a call.
    fn call(&self) -> Option<Call> {
        None
    }

    /// Types to be shown in a table, as the compiler has them; none in most lessons.
    fn table(&self) -> Vec<TypeRow> {
        Vec::new()
    }

    /// Its name in the page address.
    fn slug(&self) -> &'static str {
        self.about().slug
    }
}

/// What does not change while a lesson runs.
#[derive(Debug)]
pub struct About {
    /// Its name in the page address.
    pub slug: &'static str,
    /// The orders that it suggests, from the tables laid to its end.
    pub script: &'static [&'static str],
    /// The verb of the order that answers its question.
    pub verb: &'static str,
    /// Which option the run showed, told from the snapshots before and after; `None` if this run
    /// of the order cannot tell.
    pub measure: fn(before: &Snapshot, after: &Snapshot) -> Option<usize>,
}

/// A lesson's tables, with real values on them.
pub trait Kitchen {
    /// Carries out `order`, or says why not and leaves everything as it was.
    fn obey(&mut self, order: &Order) -> Result<(), Refusal>;

    /// Where everything is now.
    fn survey(&self) -> Vec<Seat>;
}

/// A button for an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The order.
    pub order: Order,
    /// What the button says: `offer.<key>` in the words.
    pub label: Say,
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
