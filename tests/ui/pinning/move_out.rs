use std::{marker::PhantomPinned, pin::pin};

struct Cake {
    _pin: PhantomPinned,
}

fn main() {
    let pinned = pin!(Cake { _pin: PhantomPinned });
    let _cake = *pinned;
}
