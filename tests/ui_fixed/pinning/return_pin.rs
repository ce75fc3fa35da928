//! What to write instead of `tests/ui/pinning/return_pin.rs`: on the heap it outlives the call.

use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

fn bake() -> Pin<Box<Cake>> {
    Box::pin(Cake { cherry: 7, _pin: PhantomPinned })
}

pub(crate) fn main() {
    assert_eq!(bake().cherry, 7);
}
