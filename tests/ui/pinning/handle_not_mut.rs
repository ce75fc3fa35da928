use std::marker::PhantomPinned;

pub struct Cake {
    _pin: PhantomPinned,
}

fn main() {
    let pinned = Box::pin(Cake { _pin: PhantomPinned });
    pinned.as_mut();
}
