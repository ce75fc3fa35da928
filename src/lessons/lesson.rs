//! What every lesson has, and what every running kitchen can do.

use super::{Call, Facts, TypeRow, facts, heard};
use crate::kitchen::{Order, Outcome, PlaceName, Refusal, Seat, Snapshot, Step, Trace};
use crate::memory::Camera;
use crate::observed::Tally;
use crate::texts::{Say, Texts};
use futures::future::LocalBoxFuture;
use std::borrow::Cow;
use std::rc::Rc;

/// A lesson on the menu.
#[derive(Debug)]
pub struct Lesson {
    /// What does not change while it runs.
    pub about: About,
    /// Lays the tables afresh.
    pub lay: fn() -> Box<dyn Kitchen>,
    /// What the reader may tell the kitchen now. A slot keeps its rank as the snapshots change, so
    /// that the button under the reader's finger stays the same button.
    pub offers: fn(now: &Snapshot) -> Vec<Offer>,
    /// What is said at this moment: `said.<key>` in the words.
    pub say: fn(moment: &Moment<'_>) -> Say,
    /// What it has beside that; nothing in most lessons.
    pub extras: Extras,
}

/// What few lessons have.
#[derive(Debug)]
pub struct Extras {
    /// What was measured, in short.
    pub facts: fn(moment: &Moment<'_>, texts: &Texts) -> Facts,
    /// What a screen reader hears of a step, beside who came, moved and went.
    pub hear: fn(moment: &Moment<'_>, texts: &Texts) -> Vec<String>,
    /// The mark of the source lines that an order ran, told by what is there now: its verb, or that with a word after it
    /// where it depends on what was there; or another name, where no other order of this verb runs these lines.
    pub mark: for<'a> fn(order: &'a Order, now: &Snapshot) -> &'a str,
    /// How its orders are carried out, where its places last no longer than a call.
    pub call: Option<Call>,
    /// Whether what is there is what its question says, when the deciding order comes next.
    pub asks: fn(now: &Snapshot) -> bool,
    /// Types to be shown in a table, as the compiler has them.
    pub table: fn() -> Vec<TypeRow>,
}

impl Extras {
    /// The facts of every pointer and what each says, the lines marked by their verbs, places that last, a question
    /// about whatever is there, and no table.
    pub const NONE: Self = Self {
        facts: facts::facts,
        hear: heard::hear,
        mark: |order, _| order.verb(),
        call: None,
        asks: |_| true,
        table: Vec::new,
    };
}

impl Lesson {
    /// Its name in the page address.
    #[must_use]
    pub const fn slug(&self) -> &'static str {
        self.about.slug
    }

    /// The mark of the source lines that `step` ran. What was refused ran none: its mark is that of the lines that rustc
    /// refuses for it, if it does.
    #[must_use]
    pub fn mark<'a>(&self, step: &'a Step) -> Cow<'a, str> {
        let mark = |order| (self.extras.mark)(order, &step.snapshot);
        match &step.outcome {
            Outcome::Laid => "laid".into(),
            Outcome::Done(order) => mark(order).into(),
            Outcome::Refused(order, refusal) if refusal.card.is_some() => {
                ["no-", mark(order)].concat().into()
            }
            Outcome::Refused(..) => "".into(),
        }
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

    /// What has to come to pass before the order's photograph is taken, where that takes time: in most
    /// lessons an order is carried out when it is obeyed.
    fn settle(&mut self) -> Option<LocalBoxFuture<'static, ()>> {
        None
    }

    /// Hears which order comes next, or that the tables are laid afresh, where that is known before this one is settled:
    /// what takes time may then be broken off.
    fn expect(&mut self, _next: Option<&Order>) {}

    /// Where everything is now. The camera is for kitchens that find out by it how their values are
    /// laid out.
    fn survey(&self, camera: &dyn Camera) -> Vec<Seat>;

    /// What its tasks have done so far; most lessons have none.
    fn trace(&self) -> Trace {
        Trace::default()
    }

    /// What its crowd of tasks has done so far; most lessons have none.
    fn tally(&self) -> Option<Rc<Tally>> {
        None
    }
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

impl Offer {
    /// A button for `verb` about nothing in particular.
    #[must_use]
    pub fn plain(verb: &str, label: &'static str, icon: Icon) -> Self {
        Self { order: Order::plain(verb), label: Say::new(label), icon }
    }

    /// A button for `verb` about one place, which its label may name as `{place}`.
    #[must_use]
    pub fn at(verb: &str, place: PlaceName, label: &'static str, icon: Icon) -> Self {
        let label = Say::new(label).with("place", place);
        Self { order: Order::at(verb, place), label, icon }
    }

    /// A button for `verb` from one place to another, which its label may name as `{place}`.
    #[must_use]
    pub fn between(
        verb: &str,
        from: PlaceName,
        to: PlaceName,
        label: &'static str,
        icon: Icon,
    ) -> Self {
        let label = Say::new(label).with("from", from).with("place", to);
        Self { order: Order::between(verb, from, to), label, icon }
    }
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
    /// A clock.
    Wait,
    /// A bell.
    Wake,
    /// A cross.
    Abort,
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
