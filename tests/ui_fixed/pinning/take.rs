//! What to write instead of `tests/ui/pinning/take.rs`: `set` drops what is there, where it is.

use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    _pin: PhantomPinned,
}

fn clear(stand: &mut Pin<Box<Option<Cake>>>) {
    stand.set(None);
}

pub(crate) fn main() {
    let mut stand = Box::pin(Some(Cake { _pin: PhantomPinned }));
    assert!(stand.as_mut().as_pin_mut().is_some());
    clear(&mut stand);
    assert!(stand.is_none());
}
