//! What to write instead of `tests/ui/futures/select_fused.rs`: pin it, then give its Pin by name.

use futures::FutureExt;
use futures::executor::block_on;
use std::pin::pin;

async fn bake() -> u32 {
    7
}

async fn wait() -> u32 {
    let mut future = pin!(bake().fuse());
    futures::select! {
        cherry = future => cherry,
    }
}

pub(crate) fn main() {
    assert_eq!(block_on(wait()), 7);
}
