//! Claims on pointers and moves: what points into itself, and what a dangling pointer finds.

use super::{Measure, Measured, Run};
use crate::kitchen::{Aim, Bond, Pointer, Thing, Timeline};
use crate::memory::Address;
use std::cell::Cell;
use std::ptr;

/// A pointer to a `String`'s letters is said to point into the struct that has the `String`.
pub(super) const HANDLE: Run =
    Run { measure: Measure::Here(|_| handle()), holds: |measured| measured.is("inside") };

/// A cake with letters on a card, which has them on the heap, and with letters of its own.
struct Labelled {
    card: String,
    icing: [u8; 5],
    card_pick: Cell<*const u8>,
    icing_pick: Cell<*const u8>,
}

impl Labelled {
    fn stick(&self) {
        self.card_pick.set(self.card.as_ptr());
        self.icing_pick.set(self.icing.as_ptr());
    }
}

fn handle() -> Measured {
    let icing = *b"hello";
    let here = Box::new(Labelled {
        card: String::from("hello"),
        icing,
        card_pick: Cell::new(ptr::null()),
        icing_pick: Cell::new(ptr::null()),
    });
    here.stick();
    let cake = Address::of(&raw const *here);
    let inside =
        |pick: &Cell<*const u8>| Address::of(pick.get()).is_within(cake, size_of::<Labelled>());
    let (inside, array_inside) = (inside(&here.card_pick), inside(&here.icing_pick));
    let there = Box::new(*here);
    Measured::new()
        .address("cake", cake)
        .address("pointer", Address::of(there.card_pick.get()))
        .truth("inside", inside)
        .truth("kept", there.card_pick.get() == there.card.as_ptr())
        .truth("array-inside", array_inside)
        .truth("array-kept", there.icing_pick.get() == there.icing.as_ptr())
}

/// `Unpin` is said to be for types that a move does not break.
pub(super) const SAFE_TO_MOVE: Run = Run {
    measure: Measure::Kitchen {
        lesson: "toothpick",
        orders: "bake:A,stick:A,move:A-B",
        read: |timeline| {
            let (_, stuck) = toothpick(timeline, 2)?;
            let (cake, moved) = toothpick(timeline, 3)?;
            Some(
                Measured::new()
                    .truth("own", stuck.aim == Aim::Own)
                    .truth("broken", moved.bond == Bond::Broken)
                    .truth("unpin", cake.unpin),
            )
        },
    },
    // A cake that is not broken, or not `Unpin`, tells nothing against it.
    holds: |measured| {
        Some(!(measured.is("own")? && measured.is("broken")? && measured.is("unpin")?))
    },
};

/// A dangling pointer is said to find nothing.
pub(super) const NOTHING: Run = Run {
    measure: Measure::Kitchen {
        lesson: "toothpick",
        orders: "bake:A,stick:A,move:A-B,serve:A",
        read: nothing,
    },
    holds: |measured| Some(!measured.is("stranger")?),
};

fn nothing(timeline: &Timeline) -> Option<Measured> {
    let (cake, dangling) = toothpick(timeline, 3)?;
    let (_, served) = toothpick(timeline, 4)?;
    let now = &timeline.step(4).snapshot;
    let left = timeline.step(3).snapshot.place_at(dangling.target)?.ghost()?;
    let found = now.place_at(served.target)?.thing();
    Some(
        Measured::new()
            .address("target", served.target)
            .count("own", cherry(cake)?)
            .count("left", cherry(left)?)
            .count("found", found.and_then(cherry).unwrap_or_default())
            .truth("stranger", matches!(served.aim, Aim::Stranger(_))),
    )
}

/// The stuck cake and its toothpick after so many orders.
fn toothpick(timeline: &Timeline, orders: usize) -> Option<(&Thing, Pointer)> {
    (orders <= timeline.last()).then_some(())?;
    let mut pointers = timeline.step(orders).snapshot.pointers();
    let (_, cake, _, pointer) = pointers.find(|(.., pointer)| pointer.bond != Bond::Unset)?;
    Some((cake, pointer))
}

fn cherry(thing: &Thing) -> Option<usize> {
    let bytes = thing.field("cherry")?.bytes.as_slice().try_into().ok()?;
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}
