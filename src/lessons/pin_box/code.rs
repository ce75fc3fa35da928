use std::cell::Cell;
use std::marker::PhantomPinned;
use std::{mem, pin::Pin, ptr};

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
    Cake { // step: bake
        cherry, // step: bake
        toothpick: Cell::new(ptr::null()), // step: bake
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: bake
        _pin: PhantomPinned, // step: bake
    } // step: bake
}

pub fn stick(cake: &Cake) {
    let cherry = &raw const cake.cherry; // step: stick serve
    cake.toothpick.set(cherry); // step: stick serve
}

pub type Bare = Box<Cake>;
pub type Pinned = Pin<Box<Cake>>;

pub fn into_box(cake: Cake) -> Bare {
    Box::new(cake) // step: box serve
}

/// The handle moves, be it bare or pinned.
pub fn carry<H>(
    a: &mut Vec<H>,
    b: &mut Vec<H>,
) {
    let handle = a.pop(); // step: move
    b.extend(handle); // step: move
}

pub fn swap(a: &mut Bare, b: &mut Bare) {
    mem::swap(&mut **a, &mut **b); // step: swap no-swap
}

pub fn pin(bare: Bare) -> Pinned {
    Box::into_pin(bare) // step: into-pin
}

pub fn move_and_pin(cake: Cake) -> Pinned {
    Box::pin(cake) // step: new-pin
}

/// The cake is dropped with its handle.
pub fn eat<H>(table: &mut Vec<H>) {
    table.clear(); // step: drop
}
