//! Carrying out orders on a lesson's tables, with a photograph after each.

use super::{Kitchen, Lesson};
use crate::kitchen::{Order, Outcome, Snapshot, Step, Timeline, develop};
use crate::memory::Camera;
use std::rc::Rc;

/// A lesson's tables from when they are laid to when they are cleared.
pub struct Shift {
    kitchen: Box<dyn Kitchen>,
    seen: Rc<Snapshot>,
}

impl Shift {
    /// Lays the tables and carries out `orders`.
    pub fn run(
        lesson: &dyn Lesson,
        orders: impl IntoIterator<Item = Order>,
        camera: &dyn Camera,
    ) -> (Self, Timeline) {
        let kitchen = lesson.lay();
        let seen = Rc::new(develop(&kitchen.survey(), camera, None));
        let mut timeline = Timeline::new(Rc::clone(&seen));
        let mut shift = Self { kitchen, seen };
        for order in orders {
            timeline.record(shift.serve(order, camera));
        }
        (shift, timeline)
    }

    /// Carries out one more order.
    pub fn serve(&mut self, order: Order, camera: &dyn Camera) -> Step {
        let outcome = match self.kitchen.obey(&order) {
            Ok(()) => Outcome::Done(order),
            Err(refusal) => Outcome::Refused(order, refusal),
        };
        self.seen = Rc::new(develop(&self.kitchen.survey(), camera, Some(&self.seen)));
        Step { outcome, snapshot: Rc::clone(&self.seen) }
    }
}
