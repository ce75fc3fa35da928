//! What stands in for the page's executor where there is no page: one pool a thread, whose timers ring at once.

use futures::executor::{LocalPool, LocalSpawner};
use futures::task::LocalSpawnExt;
use std::cell::RefCell;
use std::future::{Ready, ready};

thread_local! {
    static POOL: RefCell<LocalPool> = RefCell::default();
    static SPAWNER: LocalSpawner = POOL.with_borrow(LocalPool::spawner);
}

pub(super) fn spawn(future: impl Future<Output = ()> + 'static) {
    // It fails only once the pool is gone, and that goes with its thread.
    let _ = SPAWNER.with(|spawner| spawner.spawn_local(future));
}

/// A timer; here it has rung as soon as it is set.
#[derive(Debug)]
#[must_use = "it does not ring once it is dropped"]
pub struct Alarm;

impl Alarm {
    /// Calls `ring` at once: nobody here waits.
    pub fn set(_milliseconds: u32, ring: impl FnOnce() + 'static) -> Self {
        ring();
        Self
    }
}

/// Polls all tasks that were woken, until none is left.
pub fn idle() -> Ready<()> {
    POOL.with_borrow_mut(LocalPool::run_until_stalled);
    ready(())
}

/// The time in milliseconds: here it stands still.
#[must_use]
pub const fn now() -> f64 {
    0.0
}
