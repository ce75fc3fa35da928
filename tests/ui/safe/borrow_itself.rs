pub struct Cake<'a> {
    layers: [u8; 4],
    toothpick: Option<&'a u8>,
}

fn main() {
    let mut cake = Cake { layers: [3, 1, 4, 1], toothpick: None };
    cake.toothpick = Some(&cake.layers[2]);
    let moved = cake;
    assert_eq!(moved.toothpick, Some(&4));
}
