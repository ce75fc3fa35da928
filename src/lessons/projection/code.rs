use pin_project_lite::pin_project;
use std::cell::Cell;
use std::task::{Context, Poll, Waker};
use std::{marker::PhantomPinned, pin::Pin};

pin_project! {
    pub struct Counted<F> { // wraps one
        pub polls: u32,
        #[pin]
        pub future: F,
    }
}

impl<F: Future> Future for Counted<F> {
    type Output = F::Output;
    fn poll(
        self: Pin<&mut Self>,
        cx: &mut Context,
    ) -> Poll<F::Output> {
        let this = self.project(); // step: poll-first poll
        *this.polls += 1; // &mut u32 // step: poll-first poll
        this.future.poll(cx) // Pin<&mut F> // step: poll-first poll
    }
}

#[derive(Default)]
pub struct Cake { // a future
    pub cherry: u32,
    pub toothpick: Cell<*const u32>,
    pub _pin: PhantomPinned, // not Unpin
}

impl Future for Cake {
    type Output = ();
    fn poll(
        self: Pin<&mut Self>,
        _: &mut Context,
    ) -> Poll<()> {
        let tip = &self.toothpick; // step: poll-first poll
        if tip.get().is_null() { // step: poll-first poll
            tip.set(&self.cherry); // step: poll-first
        }
        Poll::Pending // and never done // step: poll-first poll
    }
}

pub type Inline = Counted<Cake>;
pub type Boxed = Counted<Pin<Box<Cake>>>;

pub fn bake(cherry: u32) -> Cake {
    Cake { cherry, ..Cake::default() } // step: make
}

pub fn wrap<F>(future: F) -> Counted<F> {
    Counted { polls: 0, future } // step: make
}

/// What is put here is pinned here.
pub type Stand<W> = Pin<Box<Option<W>>>;

pub fn lay<W>() -> Stand<W> {
    Box::pin(None) // step: laid
}

pub fn pin<W>(stand: &mut Stand<W>, it: W) {
    stand.set(Some(it)); // step: pin
}

pub fn poll<W: Future>(
    stand: &mut Stand<W>,
) -> Option<Poll<W::Output>> {
    let waker = Waker::noop(); // step: poll-first poll
    let mut cx = Context::from_waker(waker); // step: poll-first poll
    let it = stand.as_mut().as_pin_mut()?; // step: poll-first poll
    Some(it.poll(&mut cx)) // step: poll-first poll
}

pub fn take<W: Unpin>(
    stand: &mut Stand<W>,
) -> Option<W> {
    stand.take() // as it is Unpin // step: move no-move
}
