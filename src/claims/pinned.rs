//! Claims on what a pin does, and what it does not.

use super::{Measure, Measured, Run};
use crate::memory::Address;
use std::cell::Cell;
use std::marker::PhantomPinned;
use std::mem;
use std::pin::{Pin, pin};
use std::ptr;

/// What is pinned is said never to move again.
pub(super) const NEVER_MOVES: Run = Run {
    measure: Measure::Here(|_| {
        let (mut one, mut other) = (String::from("vanilla"), String::from("cocoa"));
        let before = Address::of(&raw const one);
        let (pinned, second) = (Pin::new(&mut one), Pin::new(&mut other));
        mem::swap(pinned.get_mut(), second.get_mut());
        let vanilla = if one == "vanilla" { &one } else { &other };
        Measured::new().address("before", before).address("after", Address::of(vanilla))
    }),
    holds: |measured| measured.same("before", "after"),
};

/// The compiler is said to see to it that what is pinned stays.
pub(super) const GUARANTEED: Run = Run {
    measure: Measure::Here(|_| guaranteed()),
    holds: |measured| measured.same("toothpick", "cherry"),
};

/// Not `Unpin` by its marker, until somebody says otherwise.
struct Disarmed {
    cherry: u32,
    toothpick: Cell<*const u32>,
    _pin: PhantomPinned,
}

// The whole of what it takes: a safe line that nobody checks.
impl Unpin for Disarmed {}

impl Disarmed {
    const fn new(cherry: u32) -> Self {
        Self { cherry, toothpick: Cell::new(ptr::null()), _pin: PhantomPinned }
    }
}

fn guaranteed() -> Measured {
    let (mut one, mut other) = (Disarmed::new(7), Disarmed::new(9));
    let (pinned, second) = (Pin::new(&mut one), Pin::new(&mut other));
    pinned.toothpick.set(&raw const pinned.cherry);
    mem::swap(pinned.get_mut(), second.get_mut());
    let stuck = if one.toothpick.get().is_null() { &other } else { &one };
    Measured::new()
        .address("toothpick", Address::of(stuck.toothpick.get()))
        .address("cherry", Address::of(&raw const stuck.cherry))
}

/// What is `Unpin` is said not to be pinnable.
pub(super) const UNPINNABLE: Run = Run {
    measure: Measure::Here(|_| {
        let mut text = String::from("cream");
        let (string, before) = (Address::of(&raw const text), text.len());
        let pinned = Pin::new(&mut text);
        let led = Address::of(&raw const *pinned);
        pinned.get_mut().push('y');
        Measured::new()
            .address("string", string)
            .address("pinned", led)
            .count("before", before)
            .count("after", text.len())
    }),
    // It was pinned if the pin leads to it.
    holds: |measured| Some(!measured.same("string", "pinned")?),
};

/// A `&mut` out of a `Pin` is said to take `unsafe`, which this crate denies.
pub(super) const UNSAFE: Run = Run {
    measure: Measure::Here(|_| {
        let mut cherry = 7;
        let before = cherry;
        *Pin::new(&mut cherry).get_mut() += 2;
        let mut cake = pin!(Marked { cherry: before, _pin: PhantomPinned });
        let (old, place) = (cake.cherry, Address::of(&raw const *cake));
        cake.set(Marked { cherry, _pin: PhantomPinned });
        Measured::new()
            .count("before", before)
            .count("after", cherry)
            .count("old", old)
            .count("new", cake.cherry)
            .address("address", place)
    }),
    holds: |measured| Some(measured.same("before", "after")? && measured.same("old", "new")?),
};

struct Marked {
    cherry: usize,
    _pin: PhantomPinned,
}

/// A pin is said to promise no more than that a value stays.
pub(super) const ONLY_STAYS: Run = Run {
    measure: Measure::Here(|_| {
        let (bare, pinned) = (Cell::new(0), Cell::new(0));
        mem::forget(Guest::new(&bare));
        forget_the_pin(&pinned);
        Measured::new().count("bare", bare.get()).count("pinned", pinned.get())
    }),
    holds: |measured| Some(measured.number("pinned")? == 0),
};

#[expect(clippy::forget_non_drop, reason = "that it has no effect is what is measured")]
fn forget_the_pin(drops: &Cell<usize>) {
    let guest = pin!(Guest::new(drops));
    mem::forget(guest);
}

/// Counts when it is dropped.
struct Guest<'a> {
    drops: &'a Cell<usize>,
    _pin: PhantomPinned,
}

impl<'a> Guest<'a> {
    const fn new(drops: &'a Cell<usize>) -> Self {
        Self { drops, _pin: PhantomPinned }
    }
}

impl Drop for Guest<'_> {
    fn drop(&mut self) {
        self.drops.set(self.drops.get() + 1);
    }
}
