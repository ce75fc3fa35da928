fn main() {
    let (mut a, mut b) = (lay(), lay());
    a.push(promise(7));
    tell("made", &a[0]);
    carry(&mut a, &mut b);
    tell("moved", &b[0]);

    // `b[0].poll(..)` would not compile: `poll` is for what is pinned.
    let mut pinned = pin(b.remove(0));
    tell("pinned", &pinned);
    loop {
        match poll(&mut pinned) {
            Poll::Pending => tell("Pending", &pinned),
            Poll::Ready(cake) => {
                tell("Ready", &pinned);
                println!("a cake with cherry {} and layers {:?}", cake.cherry, cake.layers);
                let mut table = lay();
                table.push(cake);
                eat(&mut table);
                break;
            }
        }
    }
}

/// Prints where the future's cherry is, and what its toothpick says.
fn tell(deed: &str, baking: &Baking) {
    let (cherry, toothpick) = (&raw const baking.cherry, baking.toothpick.get());
    let aim = match toothpick {
        null if null.is_null() => "null",
        own if own == cherry => "own",
        _ => "dangling",
    };
    let polls = baking.polls.get();
    println!("{deed}: cherry at {cherry:p}, toothpick says {toothpick:p}: {aim}, polls: {polls}");
}
