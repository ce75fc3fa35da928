//! What to write instead of `tests/ui/unpin/negative_impl.rs`: a field that is not Unpin says it.

use std::{marker::PhantomPinned, pin::pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

pub(crate) fn main() {
    let cake = pin!(Cake { cherry: 7, _pin: PhantomPinned });
    assert_eq!(size_of::<Cake>(), size_of_val(&cake.cherry), "the marker takes no room");
}
