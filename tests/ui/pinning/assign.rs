use std::{marker::PhantomPinned, pin::pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

fn main() {
    let pinned = pin!(Cake {
        cherry: 7,
        _pin: PhantomPinned,
    });
    pinned.cherry = 9;
}
