//! What to write instead of `tests/ui/futures/select_unpinned.rs`: two pinned futures.

use futures::executor::block_on;
use futures::future::{Either, select};
use std::pin::pin;

async fn bake() -> u32 {
    7
}

async fn other() {}

pub(crate) fn main() {
    let (bake, other) = (pin!(bake()), pin!(other()));
    let first = block_on(select(bake, other));
    assert!(matches!(first, Either::Left((7, _))));
}
