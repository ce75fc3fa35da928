//! Timers, all by one clock: it goes only while the reader waits, so that nothing happens between two orders.

use super::code::Timer;
use crate::executor::Alarm;
use futures::channel::oneshot::{self, Sender};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// All the timers that were set.
#[derive(Default)]
pub(super) struct Timers {
    /// In milliseconds, as far as it has gone.
    clock: Rc<Cell<u32>>,
    timers: RefCell<Vec<Set>>,
    /// What the clock goes on to while the reader waits.
    alarm: Option<Alarm>,
}

/// A timer that has been set.
struct Set {
    due: u32,
    rings: Sender<()>,
}

impl Timers {
    /// Sets a timer.
    pub(super) fn set(&self, milliseconds: u32) -> Timer {
        let (rings, timer) = oneshot::channel();
        self.timers.borrow_mut().push(Set { due: self.clock.get() + milliseconds, rings });
        timer
    }

    /// Lets the clock go on until the next timer rings: what comes then. `None` if nobody waits for one.
    pub(super) fn go_on(&mut self) -> Option<Timer> {
        let timers = self.timers.get_mut();
        timers.retain(|set| !set.rings.is_canceled());
        let next = (0..timers.len()).min_by_key(|rank| timers[*rank].due)?;
        let Set { due, rings } = timers.swap_remove(next);
        let (rung, has_rung) = oneshot::channel();
        let clock = Rc::clone(&self.clock);
        // The browser itself calls this, and so it is the browser that wakes the task.
        self.alarm = Some(Alarm::set(due - self.clock.get(), move || {
            clock.set(due);
            // Nobody may be waiting any more, on either side.
            let _ = rings.send(());
            let _ = rung.send(());
        }));
        Some(has_rung)
    }
}
