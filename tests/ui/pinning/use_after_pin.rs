use std::{marker::PhantomPinned, pin::pin};

struct Cake {
    _pin: PhantomPinned,
}

fn main() {
    let cake = Cake { _pin: PhantomPinned };
    let _pinned = pin!(cake);
    drop(cake);
}
