fn main() {
    let (mut a, mut b) = (lay(), lay());
    bake(7, &mut a);
    tell("baked on A", &a[0]);
    carry(&mut a, &mut b);
    tell("moved to B", &b[0]);
}

/// Prints where the cake is, and what it is made of.
fn tell(deed: &str, cake: &Cake) {
    let Cake { cherry, layers } = cake;
    println!("{deed}: a cake at {cake:p}, cherry {cherry}, layers {layers:?}");
}
