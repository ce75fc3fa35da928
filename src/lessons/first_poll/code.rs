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
    let mut next = Poll::Pending; // step: poll-first poll-second poll-third
    poll_fn(move |cx| { // step: poll-first poll-second poll-third
        cx.waker().wake_by_ref(); // step: poll-first poll-second poll-third poll-last
        replace(&mut next, Poll::Ready(())) // step: poll-first poll-second poll-third poll-last
    }) // step: poll-first poll-second poll-third
}

pub fn mix() -> Cake {
    Cake { cherry: 7, layers: [3, 1, 4, 1] } // step: poll-first
}

/// The compiler makes a future of this.
pub async fn bake() -> Cake { // step: make
    let cake = mix(); // step: poll-first
    let toothpick = &cake.cherry; // step: poll-first
    rest().await; // step: poll-first poll-second
    rest().await; // step: poll-second poll-third
    rest().await; // step: poll-third poll-last
    Cake { cherry: *toothpick, ..cake } // step: poll-last
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
    let waker = Waker::noop(); // step: poll-first poll-second poll-third poll-last
    let mut cx = Context::from_waker(waker); // step: poll-first poll-second poll-third poll-last
    pinned.as_mut().poll(&mut cx) // step: poll-first poll-second poll-third poll-last
}

pub fn clear<T>(table: &mut Table<T>) {
    table.clear(); // step: drop eat
}
