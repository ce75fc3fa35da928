//! What to write instead of `tests/ui/pinning/move_out.rs`: hand on the `Pin`, which moves no cake.

use std::{marker::PhantomPinned, pin::pin, ptr};

struct Cake {
    _pin: PhantomPinned,
}

pub(crate) fn main() {
    let pinned = pin!(Cake { _pin: PhantomPinned });
    let home = ptr::from_ref(&*pinned);
    let cake = pinned;
    assert!(ptr::eq(&*cake, home), "the cake stays");
}
