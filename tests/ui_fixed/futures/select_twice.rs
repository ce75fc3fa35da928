//! What to write instead of `tests/ui/futures/select_twice.rs`: each turn lends the same Pin.

use futures::executor::block_on;
use std::pin::pin;

async fn bake() -> u32 {
    7
}

async fn wait() -> u32 {
    let mut future = pin!(bake());
    loop {
        tokio::select! {
            cherry = &mut future => return cherry,
            () = async {} => {}
        }
    }
}

pub(crate) fn main() {
    assert_eq!(block_on(wait()), 7);
}
