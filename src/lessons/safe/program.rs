fn main() {
    let (mut a, mut b) = (lay(), lay());
    bake(7, &mut a);
    stick(&mut a[0]);
    tell("stuck on A", &a[0]);
    carry(&mut a, &mut b);
    tell("moved to B", &b[0]);
    nibble(&mut b[0]);
    tell("nibbled on B", &b[0]);
}

/// Prints what the toothpick says, and what it finds: following an index is safe.
fn tell(deed: &str, cake: &Cake) {
    let Cake { cherry, toothpick, layers } = cake;
    let layer = &layers[*toothpick];
    println!("{deed}: a cake at {cake:p} with cherry {cherry}");
    println!("  toothpick says {toothpick}: layer at {layer:p}, {layer} high");
}
