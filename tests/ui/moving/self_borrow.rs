struct Cake<'a> {
    cherry: u32,
    toothpick: Option<&'a u32>,
}

fn main() {
    let mut cake = Cake { cherry: 7, toothpick: None };
    cake.toothpick = Some(&cake.cherry);
    let _moved = cake;
}
