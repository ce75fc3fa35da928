fn main() {
    let (mut a, mut b, mut c) = (lay(), lay(), lay());
    bake(7, &mut a);
    bake(9, &mut b);
    stick(&mut a[0]);
    stick(&mut b[0]);
    tell("stuck", [&a, &b, &c]);
    swap(&mut a[0], &mut b[0]);
    tell("swapped A and B", [&a, &b, &c]);
    swap(&mut a[0], &mut b[0]);
    tell("swapped back", [&a, &b, &c]);
    bake(11, &mut c);
    replace(&mut a[0], &mut c);
    tell("replaced A, the old cake to C", [&a, &b, &c]);
    eat(&mut c);
    take(&mut b[0], &mut c);
    tell("took from B, the cake to C", [&a, &b, &c]);
}

/// Prints where each cake's cherry is, and what its toothpick says.
fn tell(deed: &str, tables: [&Table; 3]) {
    println!("{deed}");
    for (name, table) in ["A", "B", "C"].into_iter().zip(tables) {
        let Some(cake) = table.first() else { continue };
        let (cherry, toothpick) = (&raw const cake.cherry, cake.toothpick);
        let is_stranger = || {
            let mut cakes = tables.iter().flat_map(|table| table.iter());
            cakes.any(|cake| ptr::eq(&cake.cherry, toothpick))
        };
        let aim = match toothpick {
            _ if toothpick.is_null() => "null",
            _ if toothpick == cherry => "own",
            _ if is_stranger() => "stranger",
            _ => "dangling",
        };
        let number = cake.cherry;
        println!("  {name}: cherry {number} at {cherry:p}, toothpick says {toothpick:p}: {aim}");
    }
}
