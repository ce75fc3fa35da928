//! `refusals`: what a pinned cake's handle does not let safe code do, beside what it does.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod counter;
mod offers;
mod say;

use super::facts::{self, Facts};
use super::{About, Kitchen, Moment, Offer, lesson};
use crate::kitchen::{Figure, Place, Pointer, Snapshot, Thing};
use crate::texts::Say;

static ABOUT: About = About {
    slug: "refusals",
    script: &[
        "serve:A", "serve:B", "swap:A-B", "trade:A-B", "take:A", "unbox:A", "open:A", "open:C",
        "frost:A", "set:A", "stick:A",
    ],
    verb: "set",
    measure,
};

/// What became of the cake behind the first handle that leads to anything new.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (address, bytes) = handles(before).find_map(|(table, _, then)| {
        let (.., now) = handles(after).find(|(place, ..)| place.name == table.name)?;
        let cake = |snapshot: &Snapshot, at: Pointer| {
            snapshot.place_at(at.target).and_then(Place::thing).map(Thing::bytes)
        };
        let changed = (then.target != now.target, cake(before, then) != cake(after, now));
        (changed != (false, false)).then_some(changed)
    })
    .unwrap_or_default();
    Some(match (address, bytes) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    })
}

/// The handles: where they are, and what they say.
fn handles(now: &Snapshot) -> impl Iterator<Item = (&Place, &Thing, Pointer)> {
    now.pointers().filter(|(_, thing, ..)| thing.figure == Figure::Box).map(|(p, t, _, q)| (p, t, q))
}

/// The lesson.
#[derive(Debug)]
pub struct Lesson;

impl lesson::Lesson for Lesson {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn lay(&self) -> Box<dyn Kitchen> {
        Box::new(counter::Counter::lay())
    }

    fn offers(&self, now: &Snapshot) -> Vec<Offer> {
        offers::offers(now)
    }

    fn facts(&self, moment: &Moment<'_>) -> Facts {
        let now = moment.now();
        if handles(now).next().is_some() {
            return facts::facts(moment);
        }
        // The biscuit alone.
        let row = |(place, thing): (&Place, &Thing)| {
            facts::row(&format!("{} lives at", thing.title), place.address.into())
        };
        Facts { rows: now.things().map(row).collect(), verdict: None }
    }

    fn say(&self, moment: &Moment<'_>) -> Say {
        say::say(moment)
    }
}
