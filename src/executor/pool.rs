//! What stands in for the page's executor where there is no page: one pool a thread, whose timers ring at once.

use futures::FutureExt;
use futures::channel::oneshot;
use futures::executor::{LocalPool, LocalSpawner};
use futures::task::LocalSpawnExt;
use std::cell::RefCell;
use std::future::{Ready, ready};

thread_local! {
    static POOL: RefCell<LocalPool> = RefCell::default();
    static NAPS: RefCell<Vec<oneshot::Sender<()>>> = RefCell::default();
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

/// A nap that is over at the next frame, however long it was to be.
pub fn nap(_milliseconds: u32) -> impl Future<Output = ()> {
    let (ring, rung) = oneshot::channel();
    NAPS.with_borrow_mut(|naps| naps.push(ring));
    rung.map(drop)
}

/// Ends all naps, and polls all tasks that were woken.
pub fn frame() -> Ready<()> {
    for ring in NAPS.take() {
        // Who was stopped sleeps no more.
        let _ = ring.send(());
    }
    idle()
}

/// The time in milliseconds: here it stands still.
#[must_use]
pub const fn now() -> f64 {
    0.0
}
