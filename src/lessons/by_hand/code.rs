use std::cell::Cell;
use std::marker::PhantomPinned;
use std::{pin::Pin, ptr};
use std::task::{Context, Poll, Waker};

#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub layers: [u8; 4],
}

/// The future: a cake still to be baked.
#[repr(C)]
pub struct Baking {
    pub cherry: u32,
    pub toothpick: Cell<*const u32>,
    pub polls: Cell<u32>,
    pub _pin: PhantomPinned, // not Unpin
}

impl Future for Baking {
    type Output = Cake;

    fn poll(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Cake> {
        let polls = self.polls.get() + 1; // step: poll-first poll-again poll-last
        self.polls.set(polls); // step: poll-first poll-again poll-last
        let own = &raw const self.cherry; // step: poll-first poll-again poll-last
        if polls == 1 { // it stays here now // step: poll-first poll-again poll-last
            self.toothpick.set(own); // step: poll-first
        }
        if polls < 3 { // step: poll-first poll-again poll-last
            cx.waker().wake_by_ref(); // step: poll-first poll-again
            return Poll::Pending; // step: poll-first poll-again
        }
        let cherry = self.cherry; // step: poll-last
        let layers = [3, 1, 4, 1]; // step: poll-last
        Poll::Ready(Cake { cherry, layers }) // step: poll-last
    }
}

pub type Table = Vec<Baking>;
pub type Pinned = Pin<Box<Baking>>;

pub fn lay<T>() -> Vec<T> {
    Vec::with_capacity(1) // step: laid
}

/// Nothing is baked yet: no poll, no work.
pub fn promise(cherry: u32) -> Baking {
    Baking { // step: make
        cherry, // step: make
        toothpick: Cell::new(ptr::null()), // step: make
        polls: Cell::new(0), // step: make
        _pin: PhantomPinned, // step: make
    } // step: make
}

pub fn carry(a: &mut Table, b: &mut Table) {
    b.extend(a.pop()); // step: move
}

pub fn pin(baking: Baking) -> Pinned {
    Box::pin(baking) // step: pin
}

/// What an executor does when it is woken.
pub fn poll(
    pinned: &mut Pinned,
) -> Poll<Cake> {
    let waker = Waker::noop(); // step: poll-first poll-again poll-last
    let mut cx = Context::from_waker(waker); // step: poll-first poll-again poll-last
    pinned.as_mut().poll(&mut cx) // step: poll-first poll-again poll-last
}

pub fn eat(table: &mut Vec<Cake>) {
    table.clear(); // step: eat
}
