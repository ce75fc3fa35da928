//! What to write instead of `tests/ui/unpin/unsafe_impl.rs`: the impl is safe, and disarms every Pin.

use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

impl Unpin for Cake {}

pub(crate) fn main() {
    let mut cake = Cake { cherry: 7, _pin: PhantomPinned };
    Pin::new(&mut cake).get_mut().cherry = 9;
    assert_eq!(cake.cherry, 9);
}
