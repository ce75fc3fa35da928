//! What to write instead of `tests/ui/futures/recursion.rs`: the inner future is on the heap.

use futures::executor::block_on;

async fn layers(left: u32) -> u32 {
    if left == 0 {
        return 0;
    }
    1 + Box::pin(layers(left - 1)).await
}

pub(crate) fn main() {
    assert_eq!(block_on(layers(5)), 5);
}
