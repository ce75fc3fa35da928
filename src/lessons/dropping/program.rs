fn main() {
    let list = Rc::new(Link::default());
    let (mut a, mut b, mut c) = (lay(), lay(), lay());
    for (stand, cherry) in [(&mut c, 7), (&mut b, 9), (&mut a, 11)] {
        put(stand, bake(cherry, Rc::clone(&list)));
        if let Some(cake) = stand.as_ref().as_pin_ref() {
            join(cake);
        }
    }
    tell("served", &list, [&a, &b, &c]);
    eat(&mut b);
    tell("dropped B", &list, [&a, &b, &c]);
    put(&mut a, bake(13, Rc::clone(&list)));
    tell("another on A", &list, [&a, &b, &c]);

    let place = Option::as_ref(&c).map_or(std::ptr::null(), |cake| &raw const *cake);
    forget(c);
    println!("forgot C: the list leads to {:p}, where it is: {}", list.0.get(), list.0.get() == place);

    // `join(Pin::new(&bare))` would not compile: the cake is not `Unpin`.
    forget(bake(15, list));
    println!("forgot a bare one");
}

/// Prints who leads to whom.
fn tell(deed: &str, list: &Link, stands: [&Stand; 3]) {
    println!("{deed}: the list leads to {:p}", list.0.get());
    for cake in stands.into_iter().filter_map(|stand| Option::as_ref(stand)) {
        let (cherry, next) = (cake.cherry, cake.next.0.get());
        println!("  cherry {cherry} at {cake:p} leads to {next:p}");
    }
}
