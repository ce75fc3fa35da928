use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    _pin: PhantomPinned,
}

fn unpin(pinned: Pin<Box<Cake>>) -> Box<Cake> {
    Pin::into_inner(pinned)
}

fn main() {}
