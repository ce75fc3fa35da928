//! A waker that tells who called it, and passes the call on.

use super::{Actor, Observer, TaskId};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Wake, Waker};

/// What a watched future's waker knows.
pub(super) struct Watch<O> {
    pub(super) task: TaskId,
    pub(super) observer: Arc<O>,
    /// The executor's own waker, as of the last poll.
    inner: Mutex<Option<Waker>>,
}

impl<O: Observer> Watch<O> {
    pub(super) const fn new(task: TaskId, observer: Arc<O>) -> Self {
        Self { task, observer, inner: Mutex::new(None) }
    }

    /// From now on a call is passed on to `waker`.
    pub(super) fn pass_on_to(&self, waker: &Waker) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *inner {
            // Executors give the same waker at every poll; no need for another copy.
            Some(known) => known.clone_from(waker),
            None => *inner = Some(waker.clone()),
        }
    }
}

impl<O: Observer> Wake for Watch<O> {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.observer.woken(self.task, Actor::at_work());
        // Called without the lock: an executor may poll at once, and a poll takes the lock.
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(waker) = inner {
            waker.wake();
        }
    }
}
