use futures::Stream;
use futures::future::{JoinAll, join_all};
use futures::stream::FuturesUnordered;
use std::cell::Cell;
use std::marker::PhantomPinned;
use std::{pin::Pin, ptr};
use std::task::{Context, Poll};

#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub toothpick: Cell<*const u32>,
    pub left: Cell<u32>, // polls to go
    pub _pin: PhantomPinned, // not Unpin
}

pub fn bake(cherry: u32) -> Cake {
    Cake { // step: push pin grow gather join
        cherry, // step: push pin grow gather join
        toothpick: Cell::new(ptr::null()), // step: push pin grow gather join
        left: Cell::new(3), // step: push pin grow gather join
        _pin: PhantomPinned, // step: push pin grow gather join
    } // step: push pin grow gather join
}

pub fn lay<T>() -> Vec<T> {
    Vec::with_capacity(1) // step: laid
}

pub fn stick(cake: &Cake) {
    cake.toothpick.set(&cake.cherry); // step: stick poll-next-first poll-all-first
}

pub fn push<T>(vec: &mut Vec<T>, it: T) {
    vec.push(it); // step: push pin
}

pub fn clear<T>(vec: &mut Vec<T>) {
    vec.clear(); // step: clear
}

/// Until there was no room for one more.
pub fn grow<T>(
    vec: &mut Vec<T>,
    mut more: impl FnMut() -> T,
) {
    let room = vec.capacity(); // step: grow
    while vec.capacity() == room { // step: grow
        vec.push(more()); // step: grow
    }
}

/// A cake is a future, too.
impl Future for Cake {
    type Output = u32;
    fn poll(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<u32> {
        if self.toothpick.get().is_null() { // step: poll-next-first poll-next poll-next-last poll-all-first poll-all poll-all-last
            stick(&self); // step: poll-next-first poll-all-first
        }
        let left = self.left.get() - 1; // step: poll-next-first poll-next poll-next-last poll-all-first poll-all poll-all-last
        self.left.set(left); // step: poll-next-first poll-next poll-next-last poll-all-first poll-all poll-all-last
        if left > 0 { // step: poll-next-first poll-next poll-next-last poll-all-first poll-all poll-all-last
            cx.waker().wake_by_ref(); // step: poll-next-first poll-next poll-all-first poll-all
            return Poll::Pending; // step: poll-next-first poll-next poll-all-first poll-all
        }
        Poll::Ready(self.cherry) // step: poll-next-last poll-all-last
    }
}

/// The container moves, like any value.
pub fn carry<T>(
    a: &mut Vec<T>, b: &mut Vec<T>,
) {
    b.extend(a.pop()); // step: move
}

pub type Set<F> = FuturesUnordered<F>;
pub type All<F> = JoinAll<F>;

pub fn gather<F>(all: [F; 2]) -> Set<F> {
    all.into_iter().collect() // step: gather
}

pub fn join<F>(all: [F; 2]) -> All<F>
where F: Future {
    join_all(all) // step: join
}

type Cx<'a> = Context<'a>;

pub fn next<F: Future>(
    set: &mut Set<F>, cx: &mut Cx<'_>,
) -> bool {
    let set = Pin::new(set); // it is Unpin // step: poll-next-first poll-next poll-next-last
    set.poll_next(cx).is_ready() // step: poll-next-first poll-next poll-next-last
}

pub fn poll<F: Future>(
    all: &mut All<F>, cx: &mut Cx<'_>,
) -> bool {
    let all = Pin::new(all); // so is it // step: poll-all-first poll-all poll-all-last
    all.poll(cx).is_ready() // step: poll-all-first poll-all poll-all-last
}
