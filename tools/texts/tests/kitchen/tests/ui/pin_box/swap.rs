use std::{mem, pin::Pin};

pub fn swap(a: &mut Pin<Box<Cake>>, b: &mut Pin<Box<Cake>>) {
    let (a, b) = (a, b);
    mem::swap(&mut **a, &mut **b);
    drop((a, b));
}

fn main() {}
