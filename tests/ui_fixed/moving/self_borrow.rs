//! What to write instead of `tests/ui/moving/self_borrow.rs`: an index stays right in a moved cake.

struct Cake {
    cherries: [u32; 2],
    toothpick: usize,
}

pub(crate) fn main() {
    let mut cake = Cake { cherries: [7, 9], toothpick: 0 };
    cake.toothpick = 1;
    let moved = cake;
    assert_eq!(moved.cherries[moved.toothpick], 9);
}
