use std::future::poll_fn;
use std::mem::replace;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub layers: [u8; 4],
}

/// Pending once; then ready.
pub fn rest() -> impl Future<Output = ()> {
    let mut next = Poll::Pending; // step: first second third
    poll_fn(move |cx| { // step: first second third
        cx.waker().wake_by_ref(); // step: first second third last
        replace(&mut next, Poll::Ready(())) // step: first second third last
    }) // step: first second third
}

pub fn mix() -> Cake {
    Cake { cherry: 7, layers: [3, 1, 4, 1] } // step: first
}

/// The compiler makes a future of this.
pub async fn bake() -> Cake { // step: make
    let cake = mix(); // step: first
    let toothpick = &cake.cherry; // step: first
    rest().await; // step: first second
    rest().await; // step: second third
    rest().await; // step: third last
    Cake { cherry: *toothpick, ..cake } // step: last
}

pub type Table<T> = Vec<T>;
pub type Pinned<F> = Pin<Box<F>>;

pub fn lay<T>() -> Table<T> {
    Vec::with_capacity(1) // step: laid
}

pub fn carry<F>(
    a: &mut Table<F>,
    b: &mut Table<F>,
) {
    b.extend(a.pop()); // step: move
}

pub fn pin<F>(future: F) -> Pinned<F> {
    Box::pin(future) // step: pin
}

/// What an executor does when it is woken.
pub fn poll<F: Future>(
    pinned: &mut Pinned<F>,
) -> Poll<F::Output> {
    let waker = Waker::noop(); // step: first second third last
    let mut cx = Context::from_waker(waker); // step: first second third last
    pinned.as_mut().poll(&mut cx) // step: first second third last
}

pub fn clear<T>(table: &mut Table<T>) {
    table.clear(); // step: drop eat
}
