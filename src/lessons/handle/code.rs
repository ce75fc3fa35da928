use std::ptr;

/// Text on the cake, and text on a card.
#[repr(C)]
pub struct Cake {
    pub icing: [u8; 4],
    pub card: String,
    pub icing_pick: *const u8,
    pub card_pick: *const u8,
}

/// A table has room for one cake.
pub type Table = Vec<Cake>;

pub fn lay() -> Table {
    Vec::with_capacity(1) // step: laid
}

pub fn bake(on: &mut Table) {
    on.push(Cake { // step: bake
        icing: *b"plum", // step: bake
        card: String::from("plum"), // step: bake
        icing_pick: ptr::null(), // step: bake
        card_pick: ptr::null(), // step: bake
    }); // step: bake
}

/// Each toothpick into its text.
pub fn stick(cake: &mut Cake) {
    cake.icing_pick = cake.icing.as_ptr(); // step: stick
    cake.card_pick = cake.card.as_ptr(); // step: stick
}

pub fn carry(a: &mut Table, b: &mut Table) {
    let cake = a.pop(); // step: move
    b.extend(cake); // step: move
}
