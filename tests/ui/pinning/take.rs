use std::{marker::PhantomPinned, pin::Pin};

pub struct Cake {
    _pin: PhantomPinned,
}

pub fn take(
    stand: &mut Pin<Box<Option<Cake>>>,
) -> Option<Cake> {
    stand.take()
}

fn main() {}
