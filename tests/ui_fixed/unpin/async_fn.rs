//! What to write instead of `tests/ui/unpin/async_fn.rs`: the handle to a pinned future is Unpin.

use futures::executor::block_on;
use std::pin::pin;

async fn nothing() {}

fn carry<T: Unpin>(handle: T) -> T {
    handle
}

pub(crate) fn main() {
    block_on(carry(pin!(nothing())));
    block_on(carry(Box::pin(nothing())));
}
