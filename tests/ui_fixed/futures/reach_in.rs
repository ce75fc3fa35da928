//! What to write instead of `tests/ui/futures/reach_in.rs`: `as_mut` lends a `Pin<&mut …>`.

use std::future::Future;
use std::task::{Context, Poll, Waker};

async fn bake() -> u32 {
    7
}

pub(crate) fn main() {
    let mut future = Box::pin(bake());
    let inside = future.as_mut();
    let mut waiter = Context::from_waker(Waker::noop());
    assert_eq!(inside.poll(&mut waiter), Poll::Ready(7));
}
