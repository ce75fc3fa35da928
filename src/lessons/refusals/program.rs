fn main() {
    let (mut a, mut b) = (lay(), lay());
    serve(bake(7), &mut a);
    serve(bake(9), &mut b);
    tell("served", &a[0], &b[0]);
    trade(&mut a[0], &mut b[0]);
    tell("Pins swapped", &a[0], &b[0]);
    set(&mut a[0], bake(11));
    tell("set on A", &a[0], &b[0]);
    stick(&a[0]);
    tell("stuck on A", &a[0], &b[0]);

    let mut c = lay();
    carry(&mut b, &mut c);
    tell("B moved to C", &a[0], &c[0]);

    let mut plate = lay();
    plate.push(biscuit());
    pin(&mut plate[0]);
    println!("the biscuit's cherry, changed through its Pin: {}", plate[0].cherry);

    // rustc refuses each of these lines:
    // mem::swap(&mut *a[0], &mut *b[0]);
    // let cake = *a.remove(0);
    // let bare = Pin::into_inner(a.remove(0));
    // let cake = a[0].as_mut().get_mut();
    // a[0].cherry = 13;
}

/// Prints where the two cakes are, and what their toothpicks say.
fn tell(deed: &str, a: &Pinned, b: &Pinned) {
    println!("{deed}:");
    for (table, pinned) in [("A", a), ("B", b)] {
        let (cherry, toothpick) = (&raw const pinned.cherry, pinned.toothpick.get());
        println!("  Pin on {table}: cherry {} at {cherry:p}, toothpick says {toothpick:p}", pinned.cherry);
    }
}
