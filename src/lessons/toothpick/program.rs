fn main() {
    let (mut a, mut b) = (lay(), lay());
    bake(7, &mut a);
    tell("baked on A", &a[0], &b);
    stick(&mut a[0]);
    tell("stuck on A", &a[0], &b);
    carry(&mut a, &mut b);
    tell("moved to B", &b[0], &a);
    bake(9, &mut a);
    tell("another on A", &b[0], &a);
    eat(&mut a);
    tell("eaten on A", &b[0], &a);
    carry(&mut b, &mut a);
    tell("moved to A", &a[0], &b);
}

/// Prints where the cake's cherry is, and what its toothpick says.
fn tell(deed: &str, cake: &Cake, other: &Table) {
    let (cherry, toothpick) = (&raw const cake.cherry, cake.toothpick);
    let aim = match other.first() {
        _ if toothpick.is_null() => "null",
        _ if toothpick == cherry => "own",
        Some(stranger) if ptr::eq(toothpick, &stranger.cherry) => "stranger",
        _ => "dangling",
    };
    // It is not followed: that may be undefined behaviour once it is wrong.
    println!("{deed}: cherry at {cherry:p}, toothpick says {toothpick:p}: {aim}");
}
