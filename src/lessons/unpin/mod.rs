//! `unpin`: the same order moves a pinned cake or is refused, as its type is `Unpin` or not; and
//! which types are.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod offers;
mod recipe;
mod say;
mod station;
mod types;

use super::facts::{self, Facts};
use super::{About, Extras, Lesson, Moment};
use crate::kitchen::{Figure, Furniture, Place, Snapshot, Thing};
use crate::texts::Texts;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "unpin",
        script: &[
            "bake:W", "pin:W-A", "stick:A", "move:H-W", "mark:W", "pin:W-A", "stick:A", "move:H-W",
            "drop:A", "bake:W", "disarm:W", "pin:W-A", "stick:A", "move:H-W",
        ],
        verb: "move",
        measure,
    },
    lay: || Box::new(station::Station::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras { facts, asks, table: types::rows, ..Extras::NONE },
};

/// A pinned cake without the marker.
fn asks(now: &Snapshot) -> bool {
    cake(now).is_some_and(|(place, cake)| {
        place.furniture == Furniture::Shelf && cake.type_name == "Plain"
    })
}

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (from, then) = cake(before)?;
    if from.furniture != Furniture::Shelf {
        return None;
    }
    let (to, _) = after.find(then.id)?;
    Some(usize::from(from.address == to.address))
}

/// The cake, of which there is one at most, and where it is.
fn cake(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().find(|(_, thing)| matches!(thing.figure, Figure::Cake(_)))
}

fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let mut measured = facts::facts(moment, texts);
    if let Some((_, cake)) = cake(moment.now()) {
        measured.rows.insert(0, facts::unpin_row(cake, texts));
    }
    measured
}
