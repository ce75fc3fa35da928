use std::cell::Cell;
use std::marker::PhantomPinned;
use std::{mem, pin::Pin, rc::Rc};

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
    leave(&cake); // step: serve serve-alone join join-alone
    let this = &raw const *cake; // step: serve serve-alone join join-alone
    let first = cake.list.0.replace(this); // step: serve serve-alone join join-alone
    cake.next.0.set(first); // step: serve serve-alone join join-alone
}

impl Drop for Cake {
    fn drop(&mut self) {
        leave(self); // step: drop drop-alone set set-alone
    }
}

/// Who led to this one is led past it.
fn leave(this: &Cake) {
    let next = this.next.0.take(); // step: drop drop-alone set set-alone serve serve-alone join join-alone
    let mut link = &*this.list; // step: drop drop-alone set set-alone serve serve-alone join join-alone
    let me = &raw const *this; // step: drop drop-alone set set-alone serve serve-alone join join-alone
    loop {
        let it = &link.0; // step: drop drop-alone set set-alone serve serve-alone join join-alone
        if it.get() == me { it.set(next) } // step: drop drop-alone set set-alone serve serve-alone join join-alone
        let other = it.get(); // step: drop drop-alone set set-alone serve serve-alone join join-alone
        if other.is_null() { // step: drop drop-alone set set-alone serve serve-alone join join-alone
            return; // step: drop drop-alone set set-alone serve serve-alone join join-alone
        }
        // SAFETY: only `join` puts a cake
        // here: pinned, and not `Unpin`. So
        // it stays, and nobody gets `&mut`
        // to it but its own drop, which
        // takes it out before its place is
        // anything else's: it can be read.
        let cake = unsafe { &*other }; // step: drop set serve join
        link = &cake.next; // step: drop set serve join
    }
}

pub type Stand = Pin<Box<Option<Cake>>>;

pub fn lay() -> Stand {
    Box::pin(None) // step: laid
}

pub fn bake(
    cherry: u32, list: Rc<Link>,
) -> Cake {
    let next = Link::default(); // step: bake serve serve-alone set set-alone
    let _pin = PhantomPinned; // step: bake serve serve-alone set set-alone
    Cake { cherry, next, list, _pin } // step: bake serve serve-alone set set-alone
}

/// Who was there is dropped first.
pub fn put(stand: &mut Stand, cake: Cake) {
    stand.set(Some(cake)); // step: serve serve-alone set set-alone
}

pub fn eat(stand: &mut Stand) {
    stand.set(None); // step: drop drop-alone
}

/// No drop runs, ever.
pub fn forget<T>(it: T) {
    mem::forget(it); // step: forget
}
