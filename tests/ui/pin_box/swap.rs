use std::{marker::PhantomPinned, mem, pin::Pin};

pub struct Cake {
    _pin: PhantomPinned,
}

pub fn swap(a: &mut Pin<Box<Cake>>, b: &mut Pin<Box<Cake>>) {
    mem::swap(&mut **a, &mut **b);
}

fn main() {}
