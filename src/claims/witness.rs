//! Futures that write down where they are, and what polls them by hand.

use crate::memory::Address;
use std::cell::{Cell, RefCell};
use std::marker::PhantomPinned;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// No future here waits for so long.
const PATIENCE: usize = 100;

/// Where something was, each time that it was looked at.
#[derive(Clone, Default)]
pub(super) struct Places(Rc<RefCell<Vec<Address>>>);

impl Places {
    pub(super) fn note<T>(&self, there: *const T) {
        self.0.borrow_mut().push(Address::of(there));
    }

    /// How often it was looked at.
    pub(super) fn looks(&self) -> usize {
        self.0.borrow().len()
    }

    /// How often it was not where it had been.
    pub(super) fn moves(&self) -> usize {
        self.0.borrow().windows(2).filter(|pair| pair[0] != pair[1]).count()
    }

    /// How many addresses it had.
    pub(super) fn addresses(&self) -> usize {
        let all = self.0.borrow();
        (0..all.len()).filter(|&rank| !all[..rank].contains(&all[rank])).count()
    }

    /// Where it was last.
    pub(super) fn last(&self) -> Address {
        self.0.borrow().last().copied().unwrap_or_default()
    }
}

/// A future that is not `Unpin`, waits a few polls, and notes where it is at each.
pub(super) struct Witness {
    waits: Cell<usize>,
    places: Places,
    _pin: PhantomPinned,
}

impl Witness {
    /// One that is ready after `waits` polls that were in vain.
    pub(super) const fn new(waits: usize, places: Places) -> Self {
        Self { waits: Cell::new(waits), places, _pin: PhantomPinned }
    }
}

impl Future for Witness {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.places.note(&raw const *self);
        let Some(left) = self.waits.get().checked_sub(1) else { return Poll::Ready(()) };
        self.waits.set(left);
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Polls a future until it is ready: what it returned, and how many polls it took.
pub(super) fn finish<T>(mut future: Pin<&mut impl Future<Output = T>>) -> Option<(T, usize)> {
    let mut context = Context::from_waker(Waker::noop());
    (1..=PATIENCE).find_map(|polls| match future.as_mut().poll(&mut context) {
        Poll::Ready(output) => Some((output, polls)),
        Poll::Pending => None,
    })
}
