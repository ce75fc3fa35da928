use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    _pin: PhantomPinned,
}

fn open(pinned: Pin<&mut Cake>) -> &mut Cake {
    pinned.get_mut()
}

fn main() {}
