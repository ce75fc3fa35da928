//! What to write instead of `tests/ui/pin_box/move_out.rs`: the cake goes along in its pinned box.

use std::{marker::PhantomPinned, pin::Pin, ptr};

struct Cake {
    _pin: PhantomPinned,
}

fn take(pinned: Pin<Box<Cake>>) -> Pin<Box<Cake>> {
    pinned
}

pub(crate) fn main() {
    let pinned = Box::pin(Cake { _pin: PhantomPinned });
    let home = ptr::from_ref(&*pinned);
    let taken = take(pinned);
    assert!(ptr::eq(&*taken, home), "the cake stays");
}
