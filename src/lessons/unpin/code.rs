use std::cell::Cell;
use std::marker::PhantomPinned;
use std::{pin::Pin, ptr};

#[repr(C)]
pub struct Cake<Mark> {
    pub cherry: u32,
    pub toothpick: Cell<*const u32>,
    pub layers: [u8; 8],
    pub mark: Mark,
}

/// Every field is Unpin: so is the cake.
pub type Plain = Cake<()>;
/// One field is not: nor is the cake.
pub type Marked = Cake<PhantomPinned>;
/// Somebody said that it is.
pub type Disarmed = Cake<Lie>;

pub struct Lie(pub PhantomPinned);
impl Unpin for Lie {} // safe; unchecked

/// A place has room for one value.
pub fn lay<T>() -> Vec<T> {
    Vec::with_capacity(1) // step: laid
}

pub fn bake<M>(
    cherry: u32,
    mark: M,
) -> Cake<M> {
    Cake { // step: bake mark unmark disarm
        cherry, // step: bake mark unmark disarm
        toothpick: Cell::new(ptr::null()), // step: bake mark unmark disarm
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: bake mark unmark disarm
        mark, // step: bake mark unmark disarm
    } // step: bake mark unmark disarm
}

pub type Pinned<M> = Pin<Box<Cake<M>>>;

pub fn pin<M>(cake: Cake<M>) -> Pinned<M> {
    Box::pin(cake) // step: pin
}

pub fn stick<M>(cake: &Cake<M>) {
    let cherry = &raw const cake.cherry; // step: stick
    cake.toothpick.set(cherry); // step: stick
}

/// Compiles where the cake is Unpin.
pub fn take_out<M: Unpin>(
    pinned: Pinned<M>,
) -> Cake<M> {
    *Pin::into_inner(pinned) // step: move no-move
}

/// The cake is dropped with its handle.
pub fn eat<M>(table: &mut Vec<Pinned<M>>) {
    table.clear(); // step: drop
}
