//! What to write instead of `tests/ui/futures/projection.rs`: a pinned box may move with its owner.

use futures::executor::block_on;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

struct Polite<F>(Pin<Box<F>>);

impl<F: Future> Future for Polite<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, waiter: &mut Context) -> Poll<F::Output> {
        self.get_mut().0.as_mut().poll(waiter)
    }
}

pub(crate) fn main() {
    assert_eq!(block_on(Polite(Box::pin(async { 7 }))), 7);
}
