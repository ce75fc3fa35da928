//! What to write instead of `tests/ui/futures/select_by_reference.rs`: pin it before the loop.

use futures::executor::block_on;
use std::pin::pin;

async fn bake() -> u32 {
    7
}

async fn wait() -> u32 {
    let mut future = pin!(bake());
    tokio::select! {
        cherry = &mut future => cherry,
    }
}

pub(crate) fn main() {
    assert_eq!(block_on(wait()), 7);
}
