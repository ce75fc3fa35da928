//! What to write instead of `tests/ui/pinning/swap.rs`: `set` drops the old cake in its place.

use std::{marker::PhantomPinned, pin::pin, ptr};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

pub(crate) fn main() {
    let mut pinned = pin!(Cake { cherry: 7, _pin: PhantomPinned });
    let other = Cake { cherry: 9, _pin: PhantomPinned };
    let home = ptr::from_ref(&*pinned);
    pinned.set(other);
    assert!(pinned.cherry == 9 && ptr::eq(&*pinned, home), "a new cake in the same place");
}
