//! What to write instead of `tests/ui/pinning/get_mut.rs`: a `Cell` is written without a `&mut Cake`.

use std::{cell::Cell, marker::PhantomPinned, pin::Pin, pin::pin};

struct Cake {
    cherry: Cell<u32>,
    _pin: PhantomPinned,
}

fn open(pinned: Pin<&mut Cake>) {
    pinned.cherry.set(9);
}

pub(crate) fn main() {
    let mut pinned = pin!(Cake { cherry: Cell::new(7), _pin: PhantomPinned });
    open(pinned.as_mut());
    assert_eq!(pinned.cherry.get(), 9);
}
