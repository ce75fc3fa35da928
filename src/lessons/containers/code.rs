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
    cake.toothpick.set(&cake.cherry); // step: stick next-first all-first
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
        if self.toothpick.get().is_null() { // step: next-first next next-last all-first all all-last
            stick(&self); // step: next-first all-first
        }
        let left = self.left.get() - 1; // step: next-first next next-last all-first all all-last
        self.left.set(left); // step: next-first next next-last all-first all all-last
        if left > 0 { // step: next-first next next-last all-first all all-last
            cx.waker().wake_by_ref(); // step: next-first next all-first all
            return Poll::Pending; // step: next-first next all-first all
        }
        Poll::Ready(self.cherry) // step: next-last all-last
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
    let set = Pin::new(set); // it is Unpin // step: next-first next next-last
    set.poll_next(cx).is_ready() // step: next-first next next-last
}

pub fn poll<F: Future>(
    all: &mut All<F>, cx: &mut Cx<'_>,
) -> bool {
    let all = Pin::new(all); // so is it // step: all-first all all-last
    all.poll(cx).is_ready() // step: all-first all all-last
}
