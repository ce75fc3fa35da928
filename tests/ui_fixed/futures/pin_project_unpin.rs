//! What to write instead of `tests/ui/futures/pin_project_unpin.rs`: the macro alone says when.

use std::pin::Pin;

pin_project_lite::pin_project! {
    struct Timed<F> {
        #[pin]
        future: F,
    }
}

pub(crate) fn main() {
    let mut timed = Timed { future: std::future::ready(7) };
    let inside = Pin::new(&mut timed).project();
    assert_eq!(inside.future.get_mut().clone().into_inner(), 7);
}
