use std::{cell::Cell, marker::PhantomPinned, mem, pin::Pin, ptr};

#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub toothpick: Cell<*const u32>,
    pub layers: [u8; 8],
    pub _pin: PhantomPinned, // not Unpin
}

pub fn bake(cherry: u32) -> Cake {
    let toothpick = Cell::new(ptr::null()); // step: bake serve
    let layers = [3, 1, 4, 1, 5, 9, 2, 6]; // step: bake serve
    Cake { cherry, toothpick, layers, _pin: PhantomPinned } // step: bake serve
}

pub fn stick(cake: &Cake) {
    cake.toothpick.set(&raw const cake.cherry); // step: stick serve
}

pub fn into_box(cake: Cake) -> Box<Cake> {
    Box::new(cake) // step: box serve
}

pub fn carry<Handle>(from: &mut Vec<Handle>, to: &mut Vec<Handle>) {
    to.extend(from.pop()); // step: move
}

pub fn swap(a: &mut Box<Cake>, b: &mut Box<Cake>) {
    mem::swap(&mut **a, &mut **b); // step: swap
}

pub fn pin(bare: Box<Cake>) -> Pin<Box<Cake>> {
    Box::into_pin(bare) // step: pin
}

pub fn move_and_pin(cake: Cake) -> Pin<Box<Cake>> {
    Box::pin(cake) // step: move-and-pin
}
