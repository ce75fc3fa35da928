use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    _pin: PhantomPinned,
}

fn open(pinned: &mut Pin<Box<Cake>>) -> &mut Cake {
    pinned.as_mut().get_mut()
}

fn main() {}
