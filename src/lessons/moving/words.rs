//! What the lesson says, in English.

use crate::kitchen::{Place, Refusal, Seat, Snapshot};
use crate::lessons::{Moment, Question, Suggestion, Words};

pub(super) const CHAPTER: &str = "Moving";
pub(super) const TITLE: &str = "Move";
pub(super) const TEASER: &str = "what a move is";

pub(super) const SUGGESTIONS: &[Suggestion] = &[
    Suggestion { order: "bake:A", name: "bake" },
    Suggestion { order: "move:A-B", name: "move" },
    Suggestion { order: "move:B-C", name: "move on" },
    Suggestion { order: "move:C-A", name: "move back" },
];

pub(super) static QUESTION: Question = Question {
    verb: "move",
    ask: "The cake will move to another table. What will change?",
    options: &["its bytes", "its address", "both", "neither"],
    measure,
    why: "A move copies the bytes as they are to another place. No code of the cake runs.",
};

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (from, then) = before.things().next()?;
    let (to, now) = after.find(then.id)?;
    Some(match (then.bytes() != now.bytes(), from.address != to.address) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    })
}

pub(super) fn bake_label(place: &Place) -> String {
    format!("Bake on {}", place.name)
}

pub(super) fn move_label(place: &Place) -> String {
    format!("Move to {}", place.name)
}

pub(super) fn one_cake(seat: &Seat) -> Refusal {
    Refusal::because(format!("One cake is enough here, and it is on {}.", seat.title))
}

pub(super) fn words(moment: &Moment<'_>) -> Words {
    let now = moment.now();
    if let Some(refusal) = moment.step.refusal() {
        return Words::new(
            "That order does not work here.",
            "Nothing moved",
            refusal.reason.clone(),
        );
    }
    let Some((place, cake)) = now.things().next() else {
        return Words::new(
            "What happens when a cake moves?",
            "Tables are places in memory",
            "Each table is a slot in this page’s memory with room for one cake, and with an \
             address of its own. Bake a cake to begin.",
        );
    };
    let size = cake.size;
    match moment.deed() {
        "move" => {
            let left = moment.before.and_then(|before| before.find(cake.id));
            let left = left.map_or("the old table", |(place, _)| place.title.as_str());
            Words::new(
                "Same cake, new address.",
                "A move is a copy of bytes",
                format!(
                    "Rust copied {size} bytes to {}, and ran no code of the cake’s to do so. The \
                     old bytes still lie on {left}, but nobody owns them: a ghost.",
                    place.title
                ),
            )
        }
        _ => Words::new(
            format!("A cake is {size} bytes at an address."),
            "An address is where the bytes are",
            format!(
                "`cherry` and `layers` were written at `{}` on {}. The bytes below the picture \
                 were read from there.",
                place.address, place.title
            ),
        ),
    }
}
