//! The kitchen: a crowd of tasks, spawned a slice a frame, and what the register says of them.

use super::code::{self, Dice};
use crate::executor::{Task, frame, nap};
use crate::kitchen::{Order, Refusal, Seat};
use crate::lessons::Kitchen;
use crate::lessons::tables::unknown;
use crate::memory::Camera;
use crate::observed::{Observed, Register, Tally};
use crate::texts::Say;
use futures::future::LocalBoxFuture;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::{Arc, Weak};

/// How many tasks are spawned in one frame: as many as leave the frame in time.
const SLICE: u32 = 500;

/// Where the naps' lengths begin; each task has others, and they are the same in every run.
const SEED: u32 = 2_463_534_242;

thread_local! {
    static RUNNING: RefCell<Weak<Register>> = const { RefCell::new(Weak::new()) };
}

/// The register of the crowd that was opened last, as long as its kitchen is there: for who shows it while it runs.
#[must_use]
pub fn running() -> Option<Arc<Register>> {
    RUNNING.with_borrow(Weak::upgrade)
}

/// A crowd of tasks.
pub(super) struct Crowd {
    register: Arc<Register>,
    tasks: Rc<RefCell<Vec<Task>>>,
    /// What takes time of the order that was obeyed last.
    due: Option<Due>,
    /// Whether it is waited for no longer.
    is_enough: Rc<Cell<bool>>,
    /// What was told last, and how much had happened by then.
    told: RefCell<(u32, Rc<Tally>)>,
}

#[derive(Clone, Copy)]
enum Due {
    /// So many are to be spawned.
    Spawned(u32),
    /// All are to be done, or it is waited for no longer.
    Over,
    /// All are to be dropped, whatever comes next: that takes no time to speak of.
    Stopped,
}

impl Crowd {
    pub(super) fn lay() -> Self {
        let register = Arc::new(Register::with_room(0, size()));
        let told = RefCell::new((0, Rc::new(register.tally())));
        let tasks = Rc::new(RefCell::new(code::lay()));
        Self { register, tasks, due: None, is_enough: Rc::default(), told }
    }

    fn open(&mut self, count: u32) -> Result<Due, Refusal> {
        if self.register.live() > 0 {
            return Err(Refusal::because(Say::new("running").with("live", self.register.live())));
        }
        self.register = Arc::new(Register::with_room(count as usize, size()));
        // Nothing has happened yet, as before another crowd.
        self.told = RefCell::new((0, Rc::new(self.register.tally())));
        RUNNING.set(Arc::downgrade(&self.register));
        let mut tasks = Vec::with_capacity(count as usize);
        std::mem::swap(&mut *self.tasks.borrow_mut(), &mut tasks);
        Ok(Due::Spawned(count))
    }

    /// Somebody has to be here, or to have been here since the last order.
    fn somebody(&self) -> Result<Due, Refusal> {
        if self.register.live() > 0 || self.register.events() != self.told.borrow().0 {
            Ok(Due::Over)
        } else {
            Err(Refusal::because(Say::new("nobody-runs")))
        }
    }
}

impl Kitchen for Crowd {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        self.is_enough.set(false);
        let due = match (order.verb(), order.count(), order.places()) {
            ("open", Some(count), _) => self.open(count)?,
            ("wait", None, []) => self.somebody()?,
            ("stop", None, []) => {
                self.somebody()?;
                code::stop(&mut self.tasks.borrow_mut());
                Due::Stopped
            }
            _ => return Err(unknown(order)),
        };
        self.due = Some(due);
        Ok(())
    }

    fn settle(&mut self) -> Option<LocalBoxFuture<'static, ()>> {
        let (register, tasks) = (Arc::clone(&self.register), Rc::clone(&self.tasks));
        match self.due.take()? {
            Due::Spawned(count) => Some(Box::pin(spawn(count, register, tasks))),
            due => {
                let is_enough = match due {
                    Due::Stopped => Rc::default(),
                    _ => Rc::clone(&self.is_enough),
                };
                Some(Box::pin(async move {
                    while register.live() > 0 && !is_enough.get() {
                        frame().await;
                    }
                }))
            }
        }
    }

    fn expect(&mut self, next: Option<&Order>) {
        if next.is_none_or(|order| order.verb() == "stop") {
            self.is_enough.set(true);
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        Vec::new()
    }

    fn tally(&self) -> Option<Rc<Tally>> {
        let (told_at, told) = &mut *self.told.borrow_mut();
        if *told_at != self.register.events() {
            (*told_at, *told) = (self.register.events(), Rc::new(self.register.tally()));
        }
        Some(Rc::clone(told))
    }
}

/// How many bytes a future has.
fn size() -> usize {
    size_of_val(&code::bake(Dice(SEED), nap))
}

/// Spawns a slice of the tasks in each frame, and is over when all of them were polled.
async fn spawn(count: u32, register: Arc<Register>, tasks: Rc<RefCell<Vec<Task>>>) {
    for number in 1..=count {
        one_more(number, &register, &mut tasks.borrow_mut());
        if number % SLICE == 0 || number == count {
            frame().await;
        }
    }
}

fn one_more(number: u32, register: &Arc<Register>, tasks: &mut Vec<Task>) {
    let dice = Dice(SEED.wrapping_mul(number | 1).wrapping_add(number));
    let task = register.enter();
    let future = Observed::new(code::bake(dice, nap), task, Arc::clone(register));
    code::open(tasks, future, |pinned| {
        let register = Arc::clone(register);
        Task::spawn(async move {
            if pinned.await {
                register.was_right();
            }
        })
    });
}
