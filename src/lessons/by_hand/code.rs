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
        let polls = self.polls.get() + 1; // step: first again last
        self.polls.set(polls); // step: first again last
        let own = &raw const self.cherry; // step: first again last
        if polls == 1 { // it stays here now // step: first again last
            self.toothpick.set(own); // step: first
        }
        if polls < 3 { // step: first again last
            cx.waker().wake_by_ref(); // step: first again
            return Poll::Pending; // step: first again
        }
        let cherry = self.cherry; // step: last
        let layers = [3, 1, 4, 1]; // step: last
        Poll::Ready(Cake { cherry, layers }) // step: last
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
    let waker = Waker::noop(); // step: first again last
    let mut cx = Context::from_waker(waker); // step: first again last
    pinned.as_mut().poll(&mut cx) // step: first again last
}

pub fn eat(table: &mut Vec<Cake>) {
    table.clear(); // step: eat
}
