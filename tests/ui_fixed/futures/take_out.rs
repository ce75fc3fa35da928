//! What to write instead of `tests/ui/futures/take_out.rs`: the box moves, with its `Pin`; the future stays.

use std::future::ready;
use std::pin::Pin;

async fn bake() -> u32 {
    ready(7).await
}

fn pass_on<F>(pinned: Pin<Box<F>>) -> Pin<Box<F>> {
    pinned
}

pub(crate) fn main() {
    let pinned = Box::pin(bake());
    let before = &raw const *pinned;
    let pinned = pass_on(pinned);
    assert_eq!(&raw const *pinned, before);
    assert_eq!(futures::executor::block_on(pinned), 7);
}
