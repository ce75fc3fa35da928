//! What to write instead of `tests/ui/pinning/handle_not_mut.rs`: the handle is `mut`.

use std::{marker::PhantomPinned, ptr};

struct Cake {
    _pin: PhantomPinned,
}

pub(crate) fn main() {
    let mut pinned = Box::pin(Cake { _pin: PhantomPinned });
    let home = ptr::from_ref(&*pinned);
    assert!(ptr::eq(&*pinned.as_mut(), home), "the same cake, through another handle");
}
