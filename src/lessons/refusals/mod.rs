//! `refusals`: what a pinned cake's handle does not let safe code do, beside what it does.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod counter;
mod offers;
mod say;

use super::facts::{self, Facts};
use super::question::which_of_two;
use super::shelves::handles;
use super::{About, Extras, Lesson, Moment};
use crate::kitchen::{Place, Pointer, Snapshot, Thing};
use crate::texts::Texts;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "refusals",
        script: &[
            "serve:A",
            "serve:B",
            "swap:A-B",
            "trade:A-B",
            "take:A",
            "unbox:A",
            "open:A",
            "open:C",
            "frost:A",
            "set:A",
            "stick:A",
        ],
        verb: "set",
        measure,
    },
    lay: || Box::new(counter::Counter::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras { facts, ..Extras::NONE },
};

/// What became of the cake behind the first handle that leads to anything new.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (address, bytes) = handles(before)
        .find_map(|(table, _, then)| {
            let (.., now) = handles(after).find(|(place, ..)| place.name == table.name)?;
            let cake = |snapshot: &Snapshot, at: Pointer| {
                snapshot.place_at(at.target).and_then(Place::thing).map(Thing::bytes)
            };
            let changed = (then.target != now.target, cake(before, then) != cake(after, now));
            (changed != (false, false)).then_some(changed)
        })
        .unwrap_or_default();
    Some(which_of_two(address, bytes))
}

fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let now = moment.now();
    if handles(now).next().is_some() {
        return facts::facts(moment, texts);
    }
    // The biscuit alone.
    let row =
        |(place, thing): (&Place, &Thing)| facts::lives(&texts.name(&thing.title), place, texts);
    Facts { rows: now.things().map(row).collect(), verdict: None }
}
