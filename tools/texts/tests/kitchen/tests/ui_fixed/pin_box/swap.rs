//! What to write instead.

use std::{mem, pin::Pin};

fn swap(a: &mut Pin<Box<Cake>>, b: &mut Pin<Box<Cake>>) {
    let (a, b) = (a, b);
    mem::swap(a, b);
    drop((a, b));
}

pub(crate) fn main() {
    swap(&mut Box::pin(Cake), &mut Box::pin(Cake));
}
