//! What to write instead of `tests/ui/futures/select_nothing.rs`: a branch, and a `mut` handle.

use futures::executor::block_on;

async fn bake() {}

async fn wait() {
    let mut pinned = Box::pin(bake());
    tokio::select! {
        () = pinned.as_mut() => {}
    }
}

pub(crate) fn main() {
    block_on(wait());
}
