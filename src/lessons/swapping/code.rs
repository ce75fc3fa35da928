use std::{mem, ptr};

#[derive(Default)]
#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub toothpick: *const u32,
    pub layers: [u8; 8],
}

/// A table has room for one cake.
pub type Table = Vec<Cake>;

pub fn lay() -> Table {
    Vec::with_capacity(1) // step: laid
}

pub fn bake(cherry: u32, on: &mut Table) {
    on.push(Cake { // step: bake
        cherry, // step: bake
        toothpick: ptr::null(), // step: bake
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: bake
    }); // step: bake
}

pub fn stick(cake: &mut Cake) {
    let cherry = &raw const cake.cherry; // step: stick
    cake.toothpick = cherry; // step: stick
}

/// The cakes change places.
pub fn swap(a: &mut Cake, b: &mut Cake) {
    mem::swap(a, b); // step: swap
}

/// The cake on `c` comes, the old one goes.
pub fn replace(
    a: &mut Cake,
    c: &mut Table,
) {
    let new = c.remove(0); // step: replace
    let old = mem::replace(a, new); // step: replace
    c.push(old); // step: replace
}

/// An empty cake comes, the old one goes.
pub fn take(a: &mut Cake, c: &mut Table) {
    let old = mem::take(a); // step: take
    c.push(old); // step: take
}

pub fn eat(table: &mut Table) {
    table.clear(); // step: drop
}
