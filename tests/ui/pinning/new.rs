use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    _pin: PhantomPinned,
}

fn main() {
    let mut cake = Cake { _pin: PhantomPinned };
    let pinned = Pin::new(&mut cake);
}
