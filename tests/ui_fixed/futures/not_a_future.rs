//! What to write instead of `tests/ui/futures/not_a_future.rs`: a type that is a future.

use futures::executor::block_on;

async fn special() -> u32 {
    7
}

async fn wait() -> u32 {
    let my_future = special();
    tokio::select! {
        cherry = my_future => cherry,
    }
}

pub(crate) fn main() {
    assert_eq!(block_on(wait()), 7);
}
