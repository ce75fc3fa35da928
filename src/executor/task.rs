//! A task on the executor that ends when its handle is dropped.

use super::here;
use futures::future::{AbortHandle, abortable};
use std::cell::Cell;

/// A running task; dropping it aborts it.
#[derive(Debug)]
#[must_use = "the task is aborted when this is dropped"]
pub struct Task {
    abort: AbortHandle,
}

impl Task {
    /// Spawns `future` on the executor.
    pub fn spawn(future: impl Future<Output = ()> + 'static) -> Self {
        let (future, abort) = abortable(future);
        let alive = Alive::begin();
        here::spawn(async move {
            let _alive = alive;
            // An abort is how tasks are meant to end here.
            let _ = future.await;
        });
        Self { abort }
    }

    /// What aborts it, as often as you like.
    #[must_use]
    pub const fn handle(&self) -> &AbortHandle {
        &self.abort
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.abort.abort();
    }
}

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

/// How many tasks the executor has: spawned, and not dropped yet. The tests ask, to know that none is left.
#[must_use]
pub fn count() -> usize {
    COUNT.get()
}

/// A task that the executor has.
struct Alive;

impl Alive {
    fn begin() -> Self {
        COUNT.set(COUNT.get() + 1);
        Self
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        COUNT.set(COUNT.get() - 1);
    }
}
