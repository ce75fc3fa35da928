use std::mem;

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

pub fn bake(cherry: u32) -> Cake {
    Cake { // step: bake serve replace
        cherry, // step: bake serve replace
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: bake serve replace
        ..Cake::default() // step: bake serve replace
    } // step: bake serve replace
}

pub fn serve(cake: Cake, on: &mut Table) {
    on.push(cake); // step: bake serve replace take
}

pub fn stick(cake: &mut Cake) {
    let cherry = &raw const cake.cherry; // step: stick serve
    cake.toothpick = cherry; // step: stick serve
}

/// The cakes change places.
pub fn swap(a: &mut Cake, b: &mut Cake) {
    mem::swap(a, b); // step: swap
}

/// A new cake comes, the old one goes.
pub fn replace(
    a: &mut Cake,
    new: Cake,
) -> Cake {
    mem::replace(a, new) // step: replace
}

/// The same; an empty cake stays behind.
pub fn take(a: &mut Cake) -> Cake {
    mem::take(a) // step: take
}

pub fn eat(table: &mut Table) {
    table.clear(); // step: drop
}
