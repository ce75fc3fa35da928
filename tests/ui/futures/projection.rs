use std::pin::Pin;
use std::task::{Context, Poll};

pub struct Polite<F>(F);

impl<F: Future> Future for Polite<F> {
    type Output = F::Output;

    fn poll(
        mut self: Pin<&mut Self>,
        waiter: &mut Context,
    ) -> Poll<F::Output> {
        Pin::new(&mut self.0).poll(waiter)
    }
}
fn main() {}
