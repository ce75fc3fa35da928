//! What the lesson says, in English.

use super::hero;
use crate::kitchen::{Aim, Bond, Place, Pointer, Snapshot, Thing};
use crate::lessons::{Moment, Question, Suggestion, Words};

pub(super) const CHAPTER: &str = "Moving";
pub(super) const TITLE: &str = "Toothpick";
pub(super) const TEASER: &str = "a cake that points at itself";

pub(super) const SUGGESTIONS: &[Suggestion] = &[
    Suggestion { order: "bake:A", name: "bake" },
    Suggestion { order: "stick:A", name: "stick" },
    Suggestion { order: "move:A-B", name: "move" },
    Suggestion { order: "serve:A", name: "serve" },
    Suggestion { order: "drop:A", name: "eat" },
    Suggestion { order: "move:B-A", name: "move back" },
];

pub(super) static QUESTION: Question = Question {
    verb: "move",
    ask: "The toothpick points at its own cherry. After the cake moves, where will it point?",
    options: &["at its own cherry, on the new table", "at the old table", "nowhere: it becomes null"],
    measure,
    why: "A move copies the toothpick’s digits as they are. They go on naming the old address.",
};

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (home, cake) = hero(before)?;
    if toothpick(cake)?.aim != Aim::Own {
        return None;
    }
    let home = home.name;
    match toothpick(after.find(cake.id)?.1)?.aim {
        Aim::Own => Some(0),
        Aim::Dangling(Some(place)) | Aim::Stranger(place) if place == home => Some(1),
        Aim::Null => Some(2),
        Aim::Dangling(_) | Aim::Stranger(_) => None,
    }
}

fn toothpick(cake: &Thing) -> Option<Pointer> {
    cake.field("toothpick")?.pointer
}

pub(super) fn bake_label(place: &Place) -> String {
    format!("Bake on {}", place.name)
}

pub(super) fn move_label(there: &Place, stuck: Bond) -> String {
    match stuck {
        Bond::Broken => "Move back".to_owned(),
        Bond::Unset | Bond::Whole => format!("Move to {}", there.name),
    }
}

pub(super) fn stick_label(stuck: Bond) -> &'static str {
    match stuck {
        Bond::Unset => "Stick it",
        Bond::Whole | Bond::Broken => "Stick again",
    }
}

pub(super) fn serve_label(there: &Place) -> String {
    format!("Serve on {}", there.name)
}

pub(super) fn drop_label(there: &Place) -> String {
    format!("Eat on {}", there.name)
}

pub(super) fn words(moment: &Moment<'_>) -> Words {
    let now = moment.now();
    let Some((here, cake)) = hero(now) else { return without_cake(moment) };
    let Some(pointer) = toothpick(cake) else { return without_cake(moment) };
    match (moment.deed(), pointer.bond) {
        ("refused", _) => Words::new(
            "That order does not work here.",
            "Nothing moved",
            moment.step.refusal().map_or_else(String::new, |refusal| refusal.reason.clone()),
        ),
        (_, Bond::Unset) => Words::new(
            "The toothpick points nowhere yet.",
            "A pointer is just a number",
            format!(
                "The cake is {} bytes at `{}`. Its `toothpick` is null: all its bytes are zero, \
                 so a move can break nothing. Now stick it.",
                cake.size, here.address
            ),
        ),
        ("move", Bond::Whole) => Words::new(
            "Back home, and whole again.",
            "Right by luck alone",
            format!(
                "The toothpick’s bytes never changed. The cherry came back to `{}`, the address \
                 that they name. Nothing in Rust saw to it.",
                pointer.target
            ),
        ),
        (_, Bond::Whole) => Words::new(
            "The toothpick points at its own cherry.",
            "A pointer into itself",
            format!(
                "`toothpick` now holds `{}`, where the cherry of this very cake is. Look at its \
                 bytes: they spell that address, lowest byte first.",
                pointer.target
            ),
        ),
        (deed, Bond::Broken) => broken(deed, now, here, cake, pointer),
    }
}

fn without_cake(moment: &Moment<'_>) -> Words {
    match moment.step.refusal() {
        Some(refusal) => Words::new("Bake a cake first.", "Nothing happened", refusal.reason.clone()),
        None => Words::new(
            "A cake with a toothpick in it.",
            "Can a value point at itself?",
            "This cake will carry a toothpick: a pointer to its own cherry. We shall see what \
             becomes of it when the cake moves. Bake the cake first.",
        ),
    }
}

fn broken(deed: &str, now: &Snapshot, here: &Place, cake: &Thing, pointer: Pointer) -> Words {
    let target = pointer.target;
    match pointer.aim {
        Aim::Stranger(place) => {
            let there = now.place(place);
            let title = there.map_or("the old table", |place| place.title.as_str());
            let cherry = there
                .and_then(|place| place.field("cherry"))
                .and_then(|field| Some(u32::from_le_bytes(field.bytes.as_slice().try_into().ok()?)));
            let cherry = cherry.map_or_else(String::new, |cherry| format!(", {cherry}"));
            Words::new(
                "Now it points into a stranger’s cherry.",
                "Worse than finding nothing",
                format!(
                    "Another cake was put on {title}, right at `{target}`. Whoever follows the \
                     toothpick finds that cake’s cherry{cherry}, and believes it."
                ),
            )
        }
        _ if deed == "drop" => Words::new(
            "The stranger is gone. Its bytes are not.",
            "Dropped is not wiped",
            format!(
                "The other cake was dropped, yet its bytes still lie at `{target}`. The toothpick \
                 points at what nobody owns."
            ),
        ),
        _ => Words::new(
            "You moved the cake. The toothpick didn’t notice.",
            "A move is a copy of bytes",
            format!(
                "Rust copied {} bytes to {}. The toothpick came along digit for digit, so it \
                 still names `{target}`. Nothing fixes it up.",
                cake.size, here.title
            ),
        ),
    }
}
