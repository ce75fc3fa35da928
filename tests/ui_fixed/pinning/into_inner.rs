//! What to write instead of `tests/ui/pinning/into_inner.rs`: the box stays in its `Pin`, to be read.

use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

fn look(pinned: &Pin<Box<Cake>>) -> &Cake {
    pinned
}

pub(crate) fn main() {
    let pinned = Box::pin(Cake { cherry: 7, _pin: PhantomPinned });
    assert_eq!(look(&pinned).cherry, 7);
}
