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

pub fn bake(cherry: u32, table: &mut Table) {
    let layers = [3, 1, 4, 1, 5, 9, 2, 6]; // step: bake
    table.push(Cake { cherry, layers }); // step: bake
}

pub fn carry(from: &mut Table, to: &mut Table) {
    let cake = from.pop(); // step: move
    to.extend(cake); // step: move
}
