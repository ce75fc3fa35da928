//! What to write instead of `tests/ui/pinning/assign.rs`: `set` drops the whole cake and puts another.

use std::{marker::PhantomPinned, pin::pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

pub(crate) fn main() {
    let mut pinned = pin!(Cake { cherry: 7, _pin: PhantomPinned });
    pinned.set(Cake { cherry: 9, _pin: PhantomPinned });
    assert_eq!(pinned.cherry, 9);
}
