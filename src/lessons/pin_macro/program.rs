fn main() {
    let mut worktop = lay();
    worktop.push(bake(7));
    println!("baked: cake at {:p}", &raw const worktop[0]);
    for cake in worktop {
        frame(cake, |pinned| {
            tell("pin!", &pinned);
            stick(&pinned);
            tell("stuck", &pinned);
            let heaped = boxed(bake(9));
            tell("Box::pin", &heaped);
            forget(pinned);
            forget(heaped);
            println!("both forgotten, dropped so far: {:?}", dropped());
        });
    }
    println!("the call is over, dropped: {:?}", dropped());
}

/// Prints where a cake and its Pin are, and what the toothpick says.
fn tell<P: std::ops::Deref<Target = Cake>>(deed: &str, pin: &Pin<P>) {
    let (cherry, toothpick) = (&raw const pin.cherry, pin.toothpick.get());
    println!("{deed}: Pin at {pin:p}, cherry at {cherry:p}, toothpick says {toothpick:p}");
}
