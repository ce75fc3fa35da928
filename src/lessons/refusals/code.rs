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

pub type Pinned = Pin<Box<Cake>>;

pub type Table = Vec<Pinned>;

/// A table has room for one value.
pub fn lay<T>() -> Vec<T> {
    Vec::with_capacity(1) // step: laid
}

pub fn bake(cherry: u32) -> Cake {
    Cake { // step: serve set
        cherry, // step: serve set
        toothpick: Cell::new(ptr::null()), // step: serve set
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: serve set
        _pin: PhantomPinned, // step: serve set
    } // step: serve set
}

pub fn stick(cake: &Cake) {
    let cherry = &raw const cake.cherry; // step: serve stick
    cake.toothpick.set(cherry); // step: serve stick
}

pub fn serve(cake: Cake, on: &mut Table) {
    let pinned = Box::pin(cake); // step: serve
    stick(&pinned); // step: serve
    on.push(pinned); // step: serve
}

/// The handle moves, as any value may.
pub fn carry(a: &mut Table, b: &mut Table) {
    b.extend(a.pop()); // step: move
}

/// The handles change places.
pub fn trade(
    a: &mut Pinned,
    b: &mut Pinned,
) {
    mem::swap(a, b); // step: trade
}

/// Drops the cake, and puts another there.
pub fn set(pinned: &mut Pinned, new: Cake) {
    pinned.set(new); // step: set
}

/// Nothing in it minds being moved: Unpin.
#[repr(C)]
pub struct Biscuit {
    pub cherry: u32,
    pub layers: [u8; 4],
}

pub fn biscuit() -> Biscuit {
    let layers = [2, 7, 1, 8]; // step: laid
    Biscuit { cherry: 0, layers } // step: laid
}

pub fn open(pinned: Pin<&mut Biscuit>) {
    let biscuit = pinned.get_mut(); // step: open
    biscuit.cherry += 1; // step: open
}

pub fn pin(biscuit: &mut Biscuit) {
    open(Pin::new(biscuit)); // step: open
}
