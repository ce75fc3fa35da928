use std::{marker::PhantomPinned, mem, pin::pin};

struct Cake {
    _pin: PhantomPinned,
}

fn main() {
    let pinned = pin!(Cake { _pin: PhantomPinned });
    let mut other = Cake { _pin: PhantomPinned };
    mem::swap(&mut *pinned, &mut other);
}
