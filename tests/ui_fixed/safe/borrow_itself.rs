//! What to write instead of `tests/ui/safe/borrow_itself.rs`: the toothpick is a layer's index.

struct Cake {
    layers: [u8; 4],
    toothpick: usize,
}

pub(crate) fn main() {
    let mut cake = Cake { layers: [3, 1, 4, 1], toothpick: 0 };
    cake.toothpick = 2;
    let moved = cake;
    assert_eq!(moved.layers[moved.toothpick], 4);
}
