//! What the chef was told and has not answered yet. Knows tickets by their number alone.

use crate::chef::Ticket;

/// The tickets to one chef, who answers each of them once, in their order.
#[derive(Debug, Default)]
pub(super) struct Errands {
    handed_in: u32,
    answered: u32,
    /// The last one that asks for tables laid afresh.
    afresh: u32,
    pace: Pace,
}

/// How long the next answer takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Pace {
    /// It comes before the browser does anything else.
    #[default]
    AtOnce,
    /// A while: what is shown may be there no more.
    UnderWay,
}

impl Errands {
    /// Those with which a chef is hired.
    pub(super) fn first() -> Self {
        Self { handed_in: 1, ..Self::default() }
    }

    pub(super) fn hand_in(&mut self, ticket: &Ticket) {
        self.handed_in += 1;
        if matches!(ticket, Ticket::Afresh(_) | Ticket::Again(_)) {
            self.afresh = self.handed_in;
        }
    }

    /// The next answer takes a while.
    pub(super) fn go_on(&mut self) {
        self.pace = Pace::UnderWay;
    }

    pub(super) fn answer(&mut self) {
        self.answered += 1;
        self.pace = Pace::AtOnce;
    }

    /// Whether the run that the chef was hired for is here.
    pub(super) const fn have_begun(&self) -> bool {
        self.answered > 0
    }

    /// Whether all are answered: what is shown is what is there.
    pub(super) fn are_done(&self) -> bool {
        self.answered == self.handed_in
    }

    pub(super) fn are_under_way(&self) -> bool {
        self.pace == Pace::UnderWay
    }

    /// Whether the next order finds other tables than those of the run that is shown.
    pub(super) fn lay_afresh(&self) -> bool {
        self.answered < self.afresh
    }
}
