use std::marker::PhantomPinned;
use std::pin::{Pin, pin};

pub struct Cake {
    _pin: PhantomPinned,
}

pub fn bake<'a>() -> Pin<&'a mut Cake> {
    pin!(Cake { _pin: PhantomPinned })
}

fn main() {}
