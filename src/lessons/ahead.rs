//! What a lesson suggests after the orders that were given.

use super::Lesson;
use crate::kitchen::{Order, Timeline};

/// What comes next.
#[derive(Clone, Debug)]
pub enum Ahead {
    /// An order, and the steps of the script from there on.
    Next(Order, &'static [&'static str]),
    /// Nothing of the script fits what is there.
    Nothing,
    /// The script was gone through.
    Over,
}

impl Ahead {
    /// What comes after the last step of a run that has followed the script; `None` after any other.
    #[must_use]
    pub fn by_script(lesson: &Lesson, timeline: &Timeline) -> Option<Self> {
        let rest = lesson.about.script.get(timeline.last()..)?;
        if !timeline.orders().zip(lesson.about.script).all(|(order, step)| order.is(step)) {
            return None;
        }
        let next = rest.first().and_then(|step| step.parse().ok());
        Some(next.map_or(Self::Over, |next| Self::Next(next, rest)))
    }

    /// What comes after the last step of a run that went another way: the script goes on, with the places that the
    /// reader has chosen.
    #[must_use]
    pub fn by_offers(lesson: &Lesson, timeline: &Timeline) -> Self {
        let rest = left(lesson.about.script, timeline);
        let offers = (lesson.offers)(&timeline.step(timeline.last()).snapshot);
        let offered = |step: &str| offers.iter().find(|offer| is_like(&offer.order, step));
        let next = (0..rest.len()).find_map(|rank| Some((offered(rest[rank])?, &rest[rank..])));
        match next {
            Some((offer, rest)) => Self::Next(offer.order.clone(), rest),
            None if rest.is_empty() => Self::Over,
            None => Self::Nothing,
        }
    }

    /// The next order.
    #[must_use]
    pub const fn next(&self) -> Option<&Order> {
        match self {
            Self::Next(order, _) => Some(order),
            Self::Nothing | Self::Over => None,
        }
    }

    /// The steps of the script that are still to come.
    #[must_use]
    pub const fn rest(&self) -> &'static [&'static str] {
        match self {
            Self::Next(_, rest) => rest,
            Self::Nothing | Self::Over => &[],
        }
    }
}

/// What is left of `script` when each order has taken the first step of its kind.
fn left(script: &'static [&'static str], timeline: &Timeline) -> &'static [&'static str] {
    timeline.orders().fold(script, |rest, order| {
        rest.iter().position(|step| is_like(order, step)).map_or(rest, |rank| &rest[rank + 1..])
    })
}

/// Whether an order is of the same kind as a step of the script.
fn is_like(order: &Order, step: &str) -> bool {
    step.split(':').next() == Some(order.verb())
}
