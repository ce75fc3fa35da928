//! What to write instead of `tests/ui/futures/poll_unpinned.rs`: `poll` is there on the pinned one.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

async fn bake() -> u32 {
    7
}

pub(crate) fn main() {
    let future = pin!(bake());
    let mut waiter = Context::from_waker(Waker::noop());
    assert_eq!(future.poll(&mut waiter), Poll::Ready(7));
}
