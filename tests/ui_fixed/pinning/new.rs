//! What to write instead of `tests/ui/pinning/new.rs`: `pin!` takes the cake, so nobody else has it.

use std::{marker::PhantomPinned, pin::pin, ptr};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

pub(crate) fn main() {
    let pinned = pin!(Cake { cherry: 7, _pin: PhantomPinned });
    let home = ptr::from_ref(&*pinned);
    let handed_on = pinned;
    assert!(ptr::eq(&*handed_on, home), "the cake stays");
    let on_the_heap = Box::pin(Cake { cherry: 9, _pin: PhantomPinned });
    assert_eq!((handed_on.cherry, on_the_heap.cherry), (7, 9));
}
