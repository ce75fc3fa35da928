use std::cell::{Cell, RefCell};
use std::marker::PhantomPinned;
use std::pin::{Pin, pin};
use std::{mem, ptr};

#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub toothpick: Cell<*const u32>,
    pub layers: [u8; 8],
    pub _pin: PhantomPinned, // not Unpin
}

/// A place has room for one value.
pub fn lay<T>() -> Vec<T> {
    Vec::with_capacity(1) // step: laid
}

pub fn bake(cherry: u32) -> Cake {
    Cake { // step: bake serve
        cherry, // step: bake serve
        toothpick: Cell::new(ptr::null()), // step: bake serve
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: bake serve
        _pin: PhantomPinned, // step: bake serve
    } // step: bake serve
}

/// Pins the cake in this call's own frame.
pub fn frame(
    cake: Cake,
    inside: impl FnOnce(Pin<&mut Cake>),
) {
    let pinned = pin!(cake); // step: pin
    inside(pinned); // step: pin
} // step: leave

/// Pins a cake on the heap.
pub fn boxed(cake: Cake) -> Pin<Box<Cake>> {
    Box::pin(cake) // step: serve
}

pub fn stick(cake: &Cake) {
    let cherry = &raw const cake.cherry; // step: stick
    cake.toothpick.set(cherry); // step: stick
}

/// The Pin is never dropped. Its cake?
pub fn forget<H>(pin: H) {
    mem::forget(pin); // step: forget
}

thread_local! {
    /// The cherries of the dropped cakes.
    static DROPPED: RefCell<Vec<u32>> =
        RefCell::default();
}

impl Drop for Cake {
    fn drop(&mut self) {
        let cherry = self.cherry; // step: leave
        DROPPED.with_borrow_mut(|list| { // step: leave
            list.push(cherry); // step: leave
        }); // step: leave
    }
}

pub fn dropped() -> Vec<u32> {
    DROPPED.take() // step: leave
}
