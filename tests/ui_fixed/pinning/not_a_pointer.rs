//! What to write instead of `tests/ui/pinning/not_a_pointer.rs`: a `Pin` goes round a pointer.

use std::pin::Pin;

pub(crate) fn main() {
    let pinned = Pin::new(&5u32);
    assert_eq!(*pinned, 5);
}
