//! What the lesson says, in English.

use crate::kitchen::{
    Bond, Field, Figure, Hold, Order, Place, PlaceName, Pointer, Refusal, Snapshot, Thing,
};
use crate::lessons::{Moment, Question, Suggestion, Words};

pub(super) const CHAPTER: &str = "Pinning";
pub(super) const TITLE: &str = "Pin<Box>";
pub(super) const TEASER: &str = "pin it before it moves";
pub(super) const WORKTOP: &str = "the worktop";

pub(super) const BAKE_LABEL: &str = "Bake a cake";
pub(super) const BOX_LABEL: &str = "Box it";
pub(super) const STICK_LABEL: &str = "Stick it";
pub(super) const SERVE_LABEL: &str = "Serve a box";
pub(super) const EAT_LABEL: &str = "Eat one";
pub(super) const SWAP_LABEL: &str = "Swap cakes";

pub(super) const SUGGESTIONS: &[Suggestion] = &[
    Suggestion { order: "bake:W", name: "bake" },
    Suggestion { order: "box:W-A", name: "box" },
    Suggestion { order: "stick:A", name: "stick" },
    Suggestion { order: "move:A-B", name: "move the box" },
    Suggestion { order: "serve:A", name: "serve another" },
    Suggestion { order: "swap:A-B", name: "swap the cakes" },
    Suggestion { order: "swap:A-B", name: "swap back" },
    Suggestion { order: "pin:A", name: "pin" },
    Suggestion { order: "pin:B", name: "pin" },
    Suggestion { order: "swap:A-B", name: "try to swap" },
    Suggestion { order: "drop:A", name: "eat" },
    Suggestion { order: "move:B-A", name: "move the pin" },
    Suggestion { order: "bake:W", name: "bake" },
    Suggestion { order: "stick:W", name: "stick first" },
    Suggestion { order: "pin:W-B", name: "pin too late" },
];

pub(super) static QUESTION: Question = Question {
    verb: "move",
    ask: "The box will move to the other table. What gets a new address?",
    options: &["the box alone", "the cake alone", "both", "neither"],
    measure,
    why: "The box is a handle: a pointer of a few bytes. Moving it copies the pointer; the cake \
          that it points at stays on the heap.",
};

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let moved = |figure: fn(Figure) -> bool| {
        before.things().filter(|(_, thing)| figure(thing.figure)).find_map(|(from, thing)| {
            let (to, _) = after.find(thing.id)?;
            (from.address != to.address).then_some(())
        })
    };
    let handle = moved(|figure| figure == Figure::Box).is_some();
    let cake = moved(|figure| matches!(figure, Figure::Cake(_))).is_some();
    Some(match (handle, cake) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    })
}

pub(super) const SWAP_PINNED: &str =
    "Swapping needs `&mut Cake`, and a `Pin<Box<Cake>>` does not give it out. rustc refuses.";
pub(super) const SWAP_READING: &str =
    "To change what a pointer leads to, Rust needs `DerefMut`. A `Pin` has it only if the cake is \
     `Unpin`, and this cake has said that it is not. So there is no `&mut Cake` to swap through.";
pub(super) const SWAP_FIX: &str =
    "Swap the handles instead: `mem::swap(&mut a, &mut b)`. The cakes stay where they are.";
pub(super) const MOVE_OUT: &str =
    "Taking the cake out of its pinned box would move it. rustc refuses.";
pub(super) const MOVE_OUT_READING: &str =
    "`*pinned` would take the cake out, and so move it. Only a bare `Box` can be emptied so.";
pub(super) const MOVE_OUT_FIX: &str = "Move the `Pin<Box<Cake>>` itself: the cake stays.";

pub(super) fn handle_title(cherry: u32) -> String {
    if cherry == 7 { "the box".into() } else { format!("the box of the cake with cherry {cherry}") }
}

pub(super) fn move_label(to: &Place) -> String {
    format!("Move to {}", to.name)
}

pub(super) fn pin_label(order: &Order, now: &Snapshot) -> String {
    match order.places() {
        [_, _] => "Pin it in a box".to_owned(),
        [table] if now.things().filter(|(_, thing)| thing.figure == Figure::Box).count() > 1 => {
            format!("Pin {table}")
        }
        _ => "Pin it".to_owned(),
    }
}

pub(super) fn no_table(name: PlaceName) -> Refusal {
    Refusal::because(format!("There is no table {name} here."))
}

pub(super) fn taken(name: PlaceName) -> Refusal {
    Refusal::because(format!("Place {name} is taken."))
}

pub(super) fn nobody(name: PlaceName) -> Refusal {
    Refusal::because(format!("Nothing is on {name}."))
}

pub(super) fn not_the_worktop(name: PlaceName) -> Refusal {
    Refusal::because(format!("Bare cakes are on the worktop W; {name} is for boxes."))
}

pub(super) fn worktop_move() -> Refusal {
    Refusal::because("The tables have room for a box alone. Box the cake, or pin it.")
}

pub(super) fn shelf_move(name: PlaceName) -> Refusal {
    Refusal::because(format!("The cake on shelf {name} belongs to a box. Move the box."))
}

pub(super) fn swap_needs_two() -> Refusal {
    Refusal::because("Swapping takes two boxes.")
}

pub(super) fn pinned_already(name: PlaceName) -> Refusal {
    Refusal::because(format!("The box on {name} is pinned already."))
}

pub(super) fn words(moment: &Moment<'_>) -> Words {
    if let Some(refusal) = moment.step.refusal() {
        return match refusal.card {
            Some(_) => Words::new(
                "Pinned: Rust says no.",
                "A promise, kept by the compiler",
                refusal.reason.clone(),
            ),
            None => Words::new(
                "That order does not work here.",
                "Nothing happened",
                refusal.reason.clone(),
            ),
        };
    }
    let now = moment.now();
    match moment.step.order().map(|order| (order.verb(), order.places())) {
        Some(("bake", _)) => bake(now),
        Some(("box", _)) => boxed(now),
        Some(("stick", [place])) if now.place(*place).is_some_and(|place| place.title == WORKTOP) => {
            Words::new(
                "The toothpick points at its own cherry.",
                "Stuck on the worktop",
                "The cake is not in a box yet. Boxing or pinning it will move it once more.",
            )
        }
        Some(("stick", _)) => stuck(),
        Some(("move", _)) => carried(moment),
        Some(("serve", _)) => served(now),
        Some(("swap", _)) => swapped(now),
        Some(("pin", [_, _])) => pinned_late(moment),
        Some(("pin", _)) => pinned(moment),
        Some(("drop", _)) => Words::new(
            "Eaten: the promise ends with the drop.",
            "Pinned until dropped",
            "A pinned value keeps its address until it is dropped. That cake was dropped where it \
             was, its memory was given back, and its shelf is gone.",
        ),
        _ => Words::new(
            "Who moves: the box or the cake?",
            "A place on the heap",
            "Tables `A` and `B` have room for a box: a handle to a cake on the heap. Bake a cake \
             on the worktop first.",
        ),
    }
}

fn boxes(now: &Snapshot) -> impl Iterator<Item = (&Place, &Thing, Pointer)> {
    now.pointers().filter(|(_, thing, ..)| thing.figure == Figure::Box).map(|(p, t, _, q)| (p, t, q))
}

fn bake(now: &Snapshot) -> Words {
    let size = now.things().find(|(_, thing)| matches!(thing.figure, Figure::Cake(_)));
    let size = size.map_or(0, |(_, cake)| cake.size);
    Words::new(
        "A cake that must not move once it is stuck.",
        "One more field: PhantomPinned",
        format!(
            "It makes the cake not `Unpin`: the type itself says that it minds being moved. \
             `PhantomPinned` takes no room: the cake still has {size} bytes."
        ),
    )
}

fn boxed(now: &Snapshot) -> Words {
    let (address, size) = boxes(now).next().map_or((String::new(), 0), |(_, handle, pointer)| {
        (pointer.target.to_string(), handle.size)
    });
    Words::new(
        "The cake moved to the heap. A box points at it.",
        "A box is a handle",
        format!(
            "`Box::new` moved the cake once, to `{address}` on the heap. What is on the table now \
             is {size} bytes: the pointer to it. Stick the toothpick now that it has arrived."
        ),
    )
}

fn stuck() -> Words {
    Words::new(
        "The toothpick points at its own cherry.",
        "Stuck where it lies",
        "The cake was written to where it is, through a shared reference: nothing moved. Now move \
         the box, and see who goes along.",
    )
}

fn carried(moment: &Moment<'_>) -> Words {
    let now = moment.now();
    let mover = boxes(now).find(|(place, handle, _)| {
        let before = moment.before.and_then(|before| before.find(handle.id));
        before.is_some_and(|(from, _)| from.address != place.address)
    });
    let Some((place, handle, pointer)) = mover else { return stuck() };
    let what = handle.type_name;
    let toothpick = match bond_at(now, pointer) {
        Some(Bond::Whole) => ", so its toothpick is still right",
        Some(Bond::Broken) => ", and its toothpick is as wrong as before",
        Some(Bond::Unset) | None => "",
    };
    Words::new(
        "The box moved. The cake did not.",
        "Moving a handle moves a pointer",
        format!(
            "The `{what}` is at `{}` now. The cake that it points at is still at `{}`{toothpick}.",
            place.address, pointer.target
        ),
    )
}

/// What the toothpick of the cake in a box says.
fn bond_at(now: &Snapshot, handle: Pointer) -> Option<Bond> {
    Some(now.place_at(handle.target)?.field("toothpick")?.pointer?.bond)
}

fn served(now: &Snapshot) -> Words {
    let right = boxes(now).filter(|(.., handle)| bond_at(now, *handle) == Some(Bond::Whole)).count();
    match (boxes(now).count(), right) {
        (2, 2) => Words::new(
            "Two boxes, two cakes.",
            "Each cake has a shelf of its own",
            "Another cake was boxed and its toothpick stuck. Both are right. Now swap the cakes: a \
             bare `Box` lets you reach in and take the value out.",
        ),
        _ => Words::new(
            "A box, and a cake on a shelf of its own.",
            "Boxed, then stuck",
            "The cake was boxed first, and its toothpick stuck on the heap. The box may move from \
             now on; the cake stays.",
        ),
    }
}

fn swapped(now: &Snapshot) -> Words {
    let count = |bond| now.pointers().filter(|(.., pointer)| pointer.bond == bond).count();
    let cakes = now.things().filter(|(_, thing)| matches!(thing.figure, Figure::Cake(_))).count();
    match (count(Bond::Broken), now.pointers().filter(whole_cake).count()) {
        (0, whole) if whole == cakes => Words::new(
            "Swapped back: each points at its own cherry.",
            "Right again, by luck",
            "The cakes are back where their toothpicks say they are. Now pin the boxes, and try \
             the same swap.",
        ),
        (0, _) => Words::new(
            "The boxes stayed. The cakes changed places.",
            "A Box alone pins nothing",
            "`mem::swap` moved the values through `&mut`, and no box noticed.",
        ),
        (broken, _) => Words::new(
            "The boxes stayed. The cakes changed places.",
            "A Box alone pins nothing",
            format!(
                "`mem::swap` moved the values through `&mut`. Neither box changed, yet toothpicks \
                 that point where they should not: {broken}. Swap once more to put the cakes back."
            ),
        ),
    }
}

/// Whether it is a cake's toothpick, and points at the cake's own cherry.
fn whole_cake((_, thing, _, pointer): &(&Place, &Thing, &Field, Pointer)) -> bool {
    matches!(thing.figure, Figure::Cake(_)) && pointer.bond == Bond::Whole
}

fn pinned(moment: &Moment<'_>) -> Words {
    let now = moment.now();
    let newly = boxes(now).find(|(_, handle, _)| {
        let before = moment.before.and_then(|before| before.find(handle.id));
        handle.hold == Hold::Pinned && before.is_some_and(|(_, then)| then.hold == Hold::Free)
    });
    let Some((_, _, handle)) = newly else { return stuck() };
    let all = boxes(now).all(|(_, handle, _)| handle.hold == Hold::Pinned);
    let next = match (all, boxes(now).count()) {
        (true, 2..) => "Try to swap the cakes now.",
        (true, _) => "Move the box: the cake stays.",
        (false, _) => "Pin the other one as well.",
    };
    let (headline, heading) = match bond_at(now, handle) {
        Some(Bond::Whole) => {
            ("Pinned in place, the toothpick stays true.", "A promise, not a lock")
        }
        Some(Bond::Broken) => ("Pinned in place, and wrong for good.", "Pinning repairs nothing"),
        Some(Bond::Unset) | None => ("Pinned in place.", "A promise, not a lock"),
    };
    Words::new(
        headline,
        heading,
        format!(
            "`Pin` moved nothing and holds nothing down: the cake is still at `{}`. It hides \
             `&mut Cake`, so that safe code cannot pick the cake up. {next}",
            handle.target
        ),
    )
}

fn pinned_late(moment: &Moment<'_>) -> Words {
    let now = moment.now();
    let late = now.pointers().find(|(place, _, _, pointer)| {
        let before = moment.before.and_then(|before| before.place(place.name));
        before.is_none() && pointer.bond == Bond::Broken
    });
    match late {
        Some((place, _, _, pointer)) => Words::new(
            "Pinned too late.",
            "Pinning repairs nothing",
            format!(
                "`Box::pin` moved the cake once more, to `{}`. The toothpick was stuck before, so \
                 it still names `{}`. From now on it stays put, and stays wrong. Pin first, then \
                 stick.",
                place.address, pointer.target
            ),
        ),
        None => Words::new(
            "Moved to the heap, and pinned there.",
            "Pin first, then stick",
            "`Box::pin` moved the cake a last time. Its toothpick can be stuck now: safe code \
             cannot move the cake any more.",
        ),
    }
}
