//! The tasks at work, each watched, and the table that they serve on.

use super::code::{self, Baking, Cake, Executor, Table, Timer};
use super::timers::Timers;
use crate::executor::{self, Task};
use crate::kitchen::{
    Figure, Hold, Occupant, Order, PlaceName, Refusal, Seat, ThingId, Trace, Traced,
};
use crate::layout;
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, B, C, D, E};
use crate::lessons::shelves::shelf;
use crate::lessons::tables::{cake, seat, unknown, wrong_place};
use crate::memory::{Address, Camera, FieldLayout, Layout, Meaning, NotUnpin as _, Probe, Role};
use crate::observed::{Acting, Actor, Log, Observed, TaskId};
use crate::texts::Say;
use futures::future::LocalBoxFuture;
use std::sync::Arc;
use std::task::Waker;

/// The tasks, in the order in which they are spawned.
const TASKS: [Traced; 3] = [
    Traced { name: A, title: "first-baking", hue: 0 },
    Traced { name: B, title: "serving", hue: 1 },
    Traced { name: C, title: "second-baking", hue: 2 },
];
/// The table's two places, and the colour of the first.
const TABLE: [PlaceName; 2] = [D, E];
const TABLE_HUE: usize = 3;
/// The flavours that the futures are drawn in: as light as there are.
const FLAVOURS: [usize; 3] = [3, 2, 3];

pub(super) struct Brigade {
    log: Arc<Log>,
    hands: Vec<Hand>,
    timers: Timers,
    table: Table,
    settling: Option<LocalBoxFuture<'static, ()>>,
}

/// A task, and what it is woken by.
struct Hand {
    task: Task,
    waker: Waker,
}

fn log() -> Arc<Log> {
    Arc::new(Log::new(executor::now))
}

impl Executor for Brigade {
    fn spawn<F: Future<Output = ()> + 'static>(&mut self, task: F) {
        let watched = Observed::new(task, TaskId(self.hands.len()), Arc::clone(&self.log));
        let waker = watched.waker();
        self.hands.push(Hand { task: Task::spawn(watched), waker });
    }

    fn timer(&self, milliseconds: u32) -> Timer {
        self.timers.set(milliseconds)
    }
}

impl Brigade {
    pub(super) fn lay() -> Self {
        Self {
            log: log(),
            hands: Vec::new(),
            timers: Timers::default(),
            table: code::lay(),
            settling: None,
        }
    }

    /// Spawns the three. Of others before them nothing is left then, and what they served is eaten.
    fn open(&mut self) -> Result<(), Refusal> {
        if (0..TASKS.len()).any(|rank| self.lies_at(rank).is_some()) {
            return Err(Refusal::because(Say::new("under-way")));
        }
        (self.log, self.timers) = (log(), Timers::default());
        self.hands.clear();
        let table = Table::clone(&self.table);
        table.borrow_mut().clear();
        code::open(self, &table);
        self.settle_after(None);
        Ok(())
    }

    /// Lets the clock go on until something happens.
    fn wait(&mut self) -> Result<(), Refusal> {
        let rung = self.timers.go_on().ok_or_else(|| Refusal::because(Say::new("no-timer")))?;
        self.settle_after(Some(rung));
        Ok(())
    }

    /// Calls a task's waker, though there is nothing new for it.
    fn ring(&mut self, name: PlaceName) -> Result<(), Refusal> {
        let hand = self.hand(name)?;
        let acting = Acting::begin(Actor::Reader);
        code::wake(&hand.waker);
        drop(acting);
        self.settle_after(None);
        Ok(())
    }

    fn abort(&mut self, name: PlaceName) -> Result<(), Refusal> {
        code::abort(self.hand(name)?.task.handle());
        self.settle_after(None);
        Ok(())
    }

    /// The task called `name`, as long as it is there.
    fn hand(&self, name: PlaceName) -> Result<&Hand, Refusal> {
        let Some(rank) = TASKS.iter().position(|task| task.name == name) else {
            return Err(wrong_place(name, &TABLE));
        };
        let gone = || Refusal::because(Say::new("no-task").with("place", name));
        self.lies_at(rank).and_then(|_| self.hands.get(rank)).ok_or_else(gone)
    }

    /// The photograph waits for the timer, and then for the executor.
    fn settle_after(&mut self, rung: Option<Timer>) {
        let idle = executor::idle();
        self.settling = Some(Box::pin(async move {
            if let Some(rung) = rung {
                // A timer that is gone rings no more.
                let _ = rung.await;
            }
            idle.await;
        }));
    }

    fn lies_at(&self, rank: usize) -> Option<Address> {
        self.trace().lies_at(TaskId(rank)).map(|poll| poll.address)
    }

    /// The shelf on which the executor has put a task's future.
    fn future(&self, rank: usize, layout: Layout) -> Option<Seat> {
        let Traced { name, title, hue } = TASKS[rank];
        let occupant = Occupant {
            id: ThingId(rank),
            figure: Figure::Cake(FLAVOURS[rank]),
            title: Say::new(title),
            hold: Hold::Pinned,
        };
        Some(Seat { hue, ..shelf(name, rank, self.lies_at(rank)?, layout, occupant) })
    }

    /// The table's places: one to begin with, another when it is needed.
    fn served(&self) -> impl Iterator<Item = Seat> {
        let table = self.table.borrow();
        let layout = layout!(Cake { cherry: Role::Data });
        let places = TABLE.iter().enumerate().take(table.len().max(1)).map(|(rank, name)| {
            let address = Address::of(table.as_ptr()).plus(rank * layout.size);
            let occupant = table.get(rank).map(|served| cake(served.cherry, Hold::Free));
            seat(*name, TABLE_HUE + rank, address, layout.clone(), occupant)
        });
        places.collect::<Vec<_>>().into_iter()
    }
}

/// The layout of what an `async fn` returns: how many bytes, and no more. What they are for is the
/// compiler's secret.
fn opaque<P, Q, F>(name: &'static str, _: fn(P, Q) -> F, unpin: bool) -> Layout {
    let size = size_of::<F>();
    let bytes = FieldLayout { name: "bytes", offset: 0, size, role: Role::Data };
    Layout::new(name, size, unpin, &[bytes])
}

impl Kitchen for Brigade {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("open", []) if order.count().is_none() => self.open(),
            ("wait", []) => self.wait(),
            ("ring", &[task]) => self.ring(task),
            ("abort", &[task]) => self.abort(task),
            _ => Err(unknown(order)),
        }
    }

    fn settle(&mut self) -> Option<LocalBoxFuture<'static, ()>> {
        self.settling.take()
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let baking = layout!(Baking {
            cherry: Role::Data,
            toothpick: Role::Pointer(Meaning::Itself("cherry")),
            timer: Role::Data,
            tx: Role::Data,
            _pin: Role::Data,
        });
        let unpin = Probe::returned(code::serve).unpin();
        let serving = opaque("async fn serve", code::serve, unpin);
        let futures = [baking.clone(), serving, baking].into_iter().enumerate();
        let futures = futures.filter_map(|(rank, layout)| self.future(rank, layout));
        futures.chain(self.served()).collect()
    }

    fn trace(&self) -> Trace {
        Trace { tasks: TASKS.into(), events: self.log.events() }
    }
}
