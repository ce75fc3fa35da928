fn main() {
    let (mut a, mut b) = (lay(), lay());
    bake(&mut a);
    stick(&mut a[0]);
    tell("stuck on A", &a[0]);
    carry(&mut a, &mut b);
    tell("moved to B", &b[0]);
    carry(&mut b, &mut a);
    // The icing's toothpick is right again, by luck.
    tell("moved to A", &a[0]);
}

/// Prints where each text is, and what the toothpick says that was stuck into it.
fn tell(deed: &str, cake: &Cake) {
    let size = size_of::<Cake>();
    println!("{deed}: a cake of {size} bytes at {cake:p}");
    let (icing, card) = (cake.icing.as_ptr(), cake.card.as_ptr());
    println!("  icing at {icing:p}, {} the cake", side(icing, cake));
    println!("  icing_pick says {:p}: {}", cake.icing_pick, verdict(cake.icing_pick, icing));
    println!("  card at {card:p}, {} the cake", side(card, cake));
    println!("  card_pick says {:p}: {}", cake.card_pick, verdict(cake.card_pick, card));
}

/// Whether a text is among the bytes of the cake.
fn side(text: *const u8, cake: &Cake) -> &'static str {
    let within = text.addr().wrapping_sub(ptr::from_ref(cake).addr()) < size_of::<Cake>();
    if within { "inside" } else { "outside" }
}

/// What a toothpick is worth that is meant for `text`; it is not followed.
fn verdict(toothpick: *const u8, text: *const u8) -> &'static str {
    if toothpick == text { "right" } else { "dangling" }
}
