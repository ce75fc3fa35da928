fn main() {
    // Unpin: the pin has no effect.
    let pinned = pin(bake(7, ()));
    stick(&pinned);
    tell("plain, pinned", &pinned);
    let cake = take_out(pinned);
    tell("plain, taken out", &cake);

    // Not Unpin: `take_out(pinned)` would not compile.
    let mut table = lay();
    table.push(pin(bake(7, PhantomPinned)));
    stick(&table[0]);
    tell("marked, pinned", &table[0]);
    eat(&mut table);

    // Unpin by hand: the mark is there, and disarmed.
    let pinned = pin(bake(9, Lie(PhantomPinned)));
    stick(&pinned);
    tell("disarmed, pinned", &pinned);
    let cake = take_out(pinned);
    tell("disarmed, taken out", &cake);

    let sizes = [size_of::<Plain>(), size_of::<Marked>(), size_of::<Disarmed>()];
    println!("plain, marked, disarmed: {sizes:?} bytes");
}

/// Prints where the cherry is, and what the toothpick says.
fn tell<M>(deed: &str, cake: &Cake<M>) {
    let (cherry, toothpick) = (&raw const cake.cherry, cake.toothpick.get());
    let aim = if toothpick == cherry { "own" } else { "dangling" };
    // It is not followed: that would be undefined behaviour once it dangles.
    println!("{deed}: cherry at {cherry:p}, toothpick says {toothpick:p}: {aim}");
}
