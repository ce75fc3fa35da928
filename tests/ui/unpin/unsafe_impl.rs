use std::marker::PhantomPinned;

pub struct Cake {
    _pin: PhantomPinned,
}

unsafe impl Unpin for Cake {}

fn main() {}
