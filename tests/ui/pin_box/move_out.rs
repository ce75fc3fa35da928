use std::{marker::PhantomPinned, pin::Pin};

pub struct Cake {
    _pin: PhantomPinned,
}

pub fn take_out(pinned: Pin<Box<Cake>>) -> Cake {
    *pinned
}

fn main() {}
