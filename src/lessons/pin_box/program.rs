fn main() {
    let (mut a, mut b) = (lay(), lay());
    a.push(into_box(bake(7)));
    stick(&a[0]);
    tell("boxed on A", &a[0], None);
    carry(&mut a, &mut b);
    tell("box moved to B", &b[0], None);

    a.push(into_box(bake(9)));
    stick(&a[0]);
    swap(&mut a[0], &mut b[0]);
    tell("cakes swapped, A", &a[0], Some(&b[0]));
    tell("cakes swapped, B", &b[0], Some(&a[0]));
    swap(&mut a[0], &mut b[0]);
    tell("swapped back, A", &a[0], Some(&b[0]));
    tell("swapped back, B", &b[0], Some(&a[0]));
    eat(&mut a);

    let (mut a, mut pinned) = (lay(), lay());
    pinned.extend(b.pop().map(pin));
    tell("pinned on B", &pinned[0], None);
    carry(&mut pinned, &mut a);
    tell("pin moved to A", &a[0], None);

    let cake = bake(11);
    stick(&cake);
    pinned.push(move_and_pin(cake));
    tell("pinned too late on B", &pinned[0], Some(&a[0]));
}

/// Prints where a box and its cake's cherry are, and what the toothpick says.
fn tell<H: std::ops::Deref<Target = Cake>>(deed: &str, handle: &H, other: Option<&Cake>) {
    let (cherry, toothpick) = (&raw const handle.cherry, handle.toothpick.get());
    let aim = match other {
        _ if toothpick == cherry => "own",
        Some(stranger) if ptr::eq(toothpick, &stranger.cherry) => "stranger",
        _ => "dangling",
    };
    // It is not followed: that may be undefined behaviour where it is wrong.
    println!("{deed}: box at {handle:p}");
    println!("  cherry at {cherry:p}, toothpick says {toothpick:p}: {aim}");
}
