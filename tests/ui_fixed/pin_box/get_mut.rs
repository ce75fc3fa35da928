//! What to write instead of `tests/ui/pin_box/get_mut.rs`: a `Cell` is written without a `&mut Cake`.

use std::{cell::Cell, marker::PhantomPinned, pin::Pin};

struct Cake {
    cherry: Cell<u32>,
    _pin: PhantomPinned,
}

fn open(pinned: &mut Pin<Box<Cake>>) {
    pinned.cherry.set(9);
}

pub(crate) fn main() {
    let mut pinned = Box::pin(Cake { cherry: Cell::new(7), _pin: PhantomPinned });
    open(&mut pinned);
    assert_eq!(pinned.cherry.get(), 9);
}
