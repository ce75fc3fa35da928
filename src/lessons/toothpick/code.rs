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

pub fn bake(cherry: u32, on: &mut Table) {
    on.push(Cake { // step: bake serve
        cherry, // step: bake serve
        toothpick: ptr::null(), // step: bake serve
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: bake serve
    }); // step: bake serve
}

pub fn stick(cake: &mut Cake) {
    let cherry = &raw const cake.cherry; // step: stick
    cake.toothpick = cherry; // step: stick
}

pub fn carry(a: &mut Table, b: &mut Table) {
    let cake = a.pop(); // step: move
    b.extend(cake); // step: move
}

pub fn eat(table: &mut Table) {
    table.clear(); // step: drop
}
