//! What to write instead of `tests/ui/futures/await_by_reference.rs`: pin it, then lend the Pin.

use futures::executor::block_on;
use std::pin::pin;

async fn bake() -> u32 {
    7
}

async fn wait() -> u32 {
    let mut future = pin!(bake());
    (&mut future).await
}

pub(crate) fn main() {
    assert_eq!(block_on(wait()), 7);
}
