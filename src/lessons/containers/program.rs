use std::task::Waker;

fn main() {
    let (mut bare, mut pins) = (lay(), lay());
    push(&mut bare, bake(7));
    stick(&bare[0]);
    push(&mut pins, Box::pin(bake(9)));
    stick(&pins[0]);
    tell("in the Vec", &bare[0]);
    tell("pinned", &pins[0]);
    let before: *const Cake = bare.as_ptr();
    grow(&mut bare, || bake(11));
    grow(&mut pins, || Box::pin(bake(13)));
    println!("the Vec's buffer moved: {}", before != bare.as_ptr());
    tell("in the Vec", &bare[0]);
    tell("pinned", &pins[0]);

    clear(&mut bare);
    clear(&mut pins);

    let mut cx = Context::from_waker(Waker::noop());
    let (mut e, mut f) = (lay(), lay());
    e.push(gather([bake(7), bake(9)]));
    println!("a set at {:p}, done: {}", e.as_ptr(), next(&mut e[0], &mut cx));
    carry(&mut e, &mut f);
    println!("a set at {:p}, done: {}", f.as_ptr(), next(&mut f[0], &mut cx));
    let (mut e, mut f) = (lay(), lay());
    e.push(join([bake(7), bake(9)]));
    println!("join_all at {:p}, done: {}", e.as_ptr(), poll(&mut e[0], &mut cx));
    carry(&mut e, &mut f);
    println!("join_all at {:p}, done: {}", f.as_ptr(), poll(&mut f[0], &mut cx));
}

/// Prints where a cake's cherry is, and what its toothpick says.
fn tell(deed: &str, cake: &Cake) {
    let (cherry, toothpick) = (&raw const cake.cherry, cake.toothpick.get());
    let aim = if toothpick == cherry { "own" } else { "dangling" };
    println!("{deed}: cherry at {cherry:p}, toothpick says {toothpick:p}: {aim}");
}
