use std::ptr;

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

pub fn bake(cherry: u32, table: &mut Table) {
    let toothpick = ptr::null(); // step: bake serve
    let layers = [3, 1, 4, 1, 5, 9, 2, 6]; // step: bake serve
    table.push(Cake { cherry, toothpick, layers }); // step: bake serve
}

pub fn stick(cake: &mut Cake) {
    cake.toothpick = &raw const cake.cherry; // step: stick
}

pub fn carry(from: &mut Table, to: &mut Table) {
    to.extend(from.pop()); // step: move
}

pub fn eat(table: &mut Table) {
    drop(table.pop()); // step: drop
}
