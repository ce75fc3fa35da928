/// A plain cake: no pointer in it.
#[repr(C)]
pub struct Cake {
    pub cherry: u32,
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
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: bake
    }); // step: bake
}

pub fn carry(a: &mut Table, b: &mut Table) {
    let cake = a.pop(); // step: move
    b.extend(cake); // step: move
}
