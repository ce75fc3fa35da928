use futures::FutureExt;
use std::cell::Cell;
use std::marker::PhantomPinned;
use std::{pin::{Pin, pin}, ptr};
use std::task::{Context, Poll};

pub async fn race<F: Future>(
    slow: F, fast: F, // step: select
) -> F::Output {
    tokio::select! { // step: select won
        biased; // in this order, each time
        cake = fast => cake, // step: select won
        cake = slow => cake, // step: select
    }
}

pub async fn rounds<F: Future>(
    slow: F, fast: impl Fn() -> F, // step: loop
) -> F::Output {
    let mut slow = pin!(slow); // step: loop
    loop { // step: loop turn
        tokio::select! { // step: loop turn
            biased;
            _ = fast() => {} // one more // step: loop turn
            cake = &mut slow => return cake, // step: loop turn
        }
    }
}

pub async fn named<F: Future>(
    slow: F, fast: F, // step: name
) -> F::Output {
    let mut slow = pin!(slow.fuse()); // step: name
    let mut fast = pin!(fast.fuse()); // step: name
    futures::select_biased! { // step: name named
        cake = fast => cake, // step: name named
        cake = slow => cake, // step: name
    }
}

pub async fn both<F: Future>(
    slow: F, fast: F, // step: join
) -> F::Output {
    tokio::join!(slow, fast).0 // step: join half both
}

#[repr(C)] pub struct Cake {
    pub cherry: u32, pub layers: [u8; 8],
}

/// The future: a cake still to be baked.
#[repr(C)]
pub struct Baking {
    pub cherry: u32,
    pub toothpick: Cell<*const u32>,
    pub left: Cell<u32>, // polls to go
    pub _pin: PhantomPinned, // not Unpin
}

impl Future for Baking {
    type Output = Cake;
    fn poll(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Cake> {
        let tip = &self.toothpick; // step: select won loop turn name named join half both
        if tip.get().is_null() { // step: select won loop turn name named join half both
            tip.set(&self.cherry); // step: select loop turn name join
        }
        let left = self.left.get() - 1; // step: select won loop turn name named join half both
        self.left.set(left); // step: select won loop turn name named join half both
        if left > 0 { // step: select won loop turn name named join half both
            cx.waker().wake_by_ref(); // step: select loop turn name join half
            return Poll::Pending; // step: select loop turn name join half
        }
        let cherry = self.cherry; // step: won turn named half both
        let layers = [3; 8]; // step: won turn named half both
        Poll::Ready(Cake { cherry, layers }) // step: won turn named half both
    }
}

pub fn lay<T>() -> Vec<T> {
    Vec::with_capacity(1) // step: laid
}

/// Ready at its `n`th poll.
pub fn make(cherry: u32, n: u32) -> Baking {
    let toothpick = Cell::new(ptr::null()); // step: make turn
    let left = Cell::new(n); // step: make turn
    let _pin = PhantomPinned; // step: make turn
    Baking { cherry, toothpick, left, _pin } // step: make turn
}
