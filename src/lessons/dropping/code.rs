use std::cell::Cell;
use std::marker::PhantomPinned;
use std::{mem, pin::Pin, ptr, rc::Rc};

/// The way to a cake, or to none.
#[derive(Default)]
pub struct Link(Cell<*const Cake>);

#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub next: Link, // to the next cake
    pub list: Rc<Link>, // to the first one
    pub _pin: PhantomPinned, // not Unpin
}

/// Only who is pinned comes in.
pub fn join(cake: Pin<&Cake>) {
    leave(&cake); // step: serve join
    let this = &raw const *cake; // step: serve join
    let first = cake.list.0.replace(this); // step: serve join
    cake.next.0.set(first); // step: serve join
}

impl Drop for Cake {
    fn drop(&mut self) {
        leave(self); // step: drop set
    }
}

/// Who led to this one is led past it.
fn leave(this: &Cake) {
    let next = this.next.0.take(); // step: drop set serve join
    let mut link = &*this.list; // step: drop set serve join
    loop {
        if ptr::eq(link.0.get(), this) { // step: drop set serve join
            link.0.set(next); // step: drop set serve join
        }
        let other = link.0.get(); // step: drop set serve join
        if other.is_null() { // step: drop set serve join
            return; // step: drop set serve join
        }
        // SAFETY: who joined was pinned, so
        // it stays, and before its place is
        // anything else's, drop runs, which
        // takes it out: it is still there.
        let cake = unsafe { &*other }; // step: drop set serve join
        link = &cake.next; // step: drop set serve join
    }
}

pub type Stand = Pin<Box<Option<Cake>>>;

pub fn lay() -> Stand {
    Box::pin(None) // step: laid
}

pub fn bake(
    cherry: u32,
    list: Rc<Link>,
) -> Cake {
    let next = Link::default(); // step: bake serve set
    let _pin = PhantomPinned; // step: bake serve set
    Cake { cherry, next, list, _pin } // step: bake serve set
}

/// Who was there is dropped first.
pub fn put(stand: &mut Stand, cake: Cake) {
    stand.set(Some(cake)); // step: serve set
}

pub fn eat(stand: &mut Stand) {
    stand.set(None); // step: drop
}

/// No drop runs, ever.
pub fn forget<T>(it: T) {
    mem::forget(it); // step: forget
}
