//! What to write instead of `tests/ui/pinning/use_after_pin.rs`: give the Pin the cake's name.

use std::{marker::PhantomPinned, pin::pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

pub(crate) fn main() {
    let cake = Cake { cherry: 7, _pin: PhantomPinned };
    let cake = pin!(cake);
    assert_eq!(cake.cherry, 7);
}
