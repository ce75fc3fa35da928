use std::{marker::PhantomPinned, pin::Pin};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

fn frost(pinned: &mut Pin<Box<Cake>>) {
    pinned.cherry = 9;
}

fn main() {}
