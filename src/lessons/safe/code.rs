/// No pointer: the toothpick is an index.
#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub toothpick: usize,
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
        toothpick: 0, // step: bake
        layers: [3, 1, 4, 1, 5, 9, 2, 6], // step: bake
    }); // step: bake
}

pub fn stick(cake: &mut Cake) {
    cake.toothpick = 5; // step: stick
}

/// Eats the layer that it points at.
pub fn nibble(cake: &mut Cake) {
    cake.layers[cake.toothpick] = 0; // step: nibble
}

pub fn carry(a: &mut Table, b: &mut Table) {
    let cake = a.pop(); // step: move
    b.extend(cake); // step: move
}
