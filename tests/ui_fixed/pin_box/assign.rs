//! What to write instead of `tests/ui/pin_box/assign.rs`: `set` drops the whole cake and puts another.

use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

fn frost(pinned: &mut Pin<Box<Cake>>) {
    pinned.set(Cake { cherry: 9, _pin: PhantomPinned });
}

pub(crate) fn main() {
    let mut pinned = Box::pin(Cake { cherry: 7, _pin: PhantomPinned });
    frost(&mut pinned);
    assert_eq!(pinned.cherry, 9);
}
