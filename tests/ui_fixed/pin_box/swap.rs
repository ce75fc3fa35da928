//! What to write instead of `tests/ui/pin_box/swap.rs`: the handles change places, not the cakes.

use std::{marker::PhantomPinned, mem, ptr};

struct Cake {
    cherry: u32,
    _pin: PhantomPinned,
}

pub(crate) fn main() {
    let mut a = Box::pin(Cake { cherry: 7, _pin: PhantomPinned });
    let mut b = Box::pin(Cake { cherry: 9, _pin: PhantomPinned });
    let (seven, nine) = (ptr::from_ref(&*a), ptr::from_ref(&*b));
    mem::swap(&mut a, &mut b);
    assert_eq!((a.cherry, b.cherry), (9, 7));
    assert!(ptr::eq(&*a, nine) && ptr::eq(&*b, seven), "the cakes stay where they are");
}
