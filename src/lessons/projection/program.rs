fn main() {
    let (mut b, mut d) = (lay(), lay());
    pin(&mut b, wrap(bake(7)));
    poll(&mut b);
    if let Some(inline) = Option::as_ref(&b) {
        tell("inline, polled", inline, &inline.future);
    }
    // `b.take()` would not compile: its cake is not `Unpin`, and so the wrapper is not.

    let boxed: Boxed = wrap(Box::pin(bake(9)));
    tell("boxed, made", &boxed, &boxed.future);
    pin(&mut d, boxed);
    poll(&mut d);
    if let Some(boxed) = Option::as_ref(&d) {
        tell("boxed, polled", boxed, &boxed.future);
    }
    let mut c = take(&mut d);
    if let Some(boxed) = &c {
        tell("boxed, taken out", boxed, &boxed.future);
    }
    if let Some(boxed) = c.take() {
        pin(&mut d, boxed);
    }
    poll(&mut d);
    if let Some(boxed) = Option::as_ref(&d) {
        tell("boxed, polled again", boxed, &boxed.future);
    }
    let inline: Inline = wrap(bake(11));
    println!("never polled: cherry {}, polls: {}", inline.future.cherry, inline.polls);
}

/// Prints where a wrapper and its cake's cherry are, and what the toothpick says.
fn tell<F>(deed: &str, wrapper: &Counted<F>, cake: &Cake) {
    let (at, cherry, toothpick) = (&raw const *wrapper, &raw const cake.cherry, cake.toothpick.get());
    let (start, size) = (at.addr(), size_of::<Counted<F>>());
    let side = if (start..start + size).contains(&cherry.addr()) { "inside" } else { "outside" };
    let aim = match toothpick {
        null if null.is_null() => "null",
        own if own == cherry => "own",
        _ => "dangling",
    };
    println!("{deed}: a wrapper of {size} bytes at {at:p}, polls: {}", wrapper.polls);
    println!("  cherry at {cherry:p}, {side} the wrapper");
    println!("  toothpick says {toothpick:p}: {aim}");
}
