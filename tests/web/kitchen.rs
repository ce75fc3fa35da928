//! A kitchen with a chef in it, and a second look at memory that is not the camera's.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Uint8Array, WebAssembly::Memory};
use pin_cake::chef::{Begun, Chef, Report, Ticket};
use pin_cake::kitchen::{
    Holds, Place, PlaceName, Pointer, Snapshot, Step, Thing, Timeline, parse_orders,
};
use pin_cake::lessons::{Lesson, MENU, find};
use pin_cake::memory::{Address, LinearMemory};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// Lets everything happen that is due: tasks, reports, renders.
pub(crate) async fn settle() {
    TimeoutFuture::new(0).await;
    TimeoutFuture::new(0).await;
}

/// The bytes in memory, read by JavaScript one by one: not by the camera, and not by Rust.
pub(crate) fn bytes_in_memory(address: Address, size: usize) -> Vec<u8> {
    // First of all: an allocation may grow the memory, and that detaches every view of it.
    let mut bytes = vec![0; size];
    let memory: Memory = wasm_bindgen::memory().unchecked_into();
    let view = Uint8Array::new(&memory.buffer());
    for (offset, byte) in bytes.iter_mut().enumerate() {
        *byte = view.get_index(u32::try_from(address.number() + offset).expect("an address"));
    }
    bytes
}

/// The lessons that show places and what is in them; the one other shows a crowd.
pub(crate) fn lessons_with_places() -> impl Iterator<Item = &'static Lesson> {
    MENU.iter().copied().filter(|lesson| (lesson.lay)().tally().is_none())
}

/// A chef at work, and all that was reported.
pub(crate) struct Kitchen {
    chef: Chef,
    /// The run as it was when the chef was hired.
    pub(crate) run: Timeline,
    reports: Rc<RefCell<Vec<Report>>>,
}

impl Kitchen {
    /// The lesson called `slug`, after these orders.
    pub(crate) fn after(slug: &str, orders: &str) -> Self {
        Self::with(find(slug).expect("the lesson is on the menu"), orders)
    }

    pub(crate) fn with(lesson: &'static Lesson, orders: &str) -> Self {
        let reports = Rc::new(RefCell::new(Vec::new()));
        let book = Rc::clone(&reports);
        let orders = parse_orders(orders).expect("orders");
        let (chef, begun) = Chef::hire(lesson, orders, LinearMemory::new(), move |report| {
            book.borrow_mut().push(report);
        });
        let (Begun::Whole(run) | Begun::Laid(run)) = begun;
        Self { chef, run, reports }
    }

    /// The lesson after these orders, when they are carried out, however long they take.
    pub(crate) async fn begun(lesson: &'static Lesson, orders: &str) -> Self {
        let mut kitchen = Self::with(lesson, orders);
        if kitchen.run.last() == 0 && !orders.is_empty() {
            kitchen.until(|kitchen| kitchen.runs().len() == 1).await;
            kitchen.run = kitchen.runs().remove(0);
            kitchen.reports.borrow_mut().clear();
        }
        kitchen
    }

    /// Gives one more order, and waits for the answer.
    pub(crate) async fn serve(&self, order: &str) -> Rc<Snapshot> {
        let known = self.steps().len();
        self.order(order);
        self.until(|kitchen| kitchen.steps().len() > known).await;
        self.now()
    }

    /// Waits until `is_so`.
    pub(crate) async fn until(&self, is_so: impl Fn(&Self) -> bool) {
        for _ in 0..1000 {
            if is_so(self) {
                return;
            }
            TimeoutFuture::new(5).await;
        }
        panic!("it never comes to pass");
    }

    /// Gives one more order; the answer comes when things have settled.
    pub(crate) fn order(&self, order: &str) {
        self.chef.tell(Ticket::Next(order.parse().expect("an order")));
    }

    /// Asks for a new run of these orders.
    pub(crate) fn start_again(&self, orders: &str) {
        self.chef.tell(Ticket::Afresh(parse_orders(orders).expect("orders")));
    }

    /// Sends the chef home; what was reported can still be read.
    pub(crate) fn close(self) -> Rc<RefCell<Vec<Report>>> {
        self.reports
    }

    /// The steps reported since the chef was hired.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let step = |report: &Report| match report {
            Report::Next(step) => Some(step.clone()),
            Report::Again(run) => Some(run.shown().clone()),
            Report::Afresh(_) | Report::UnderWay => None,
        };
        self.reports.borrow().iter().filter_map(step).collect()
    }

    /// The new runs reported since the chef was hired.
    pub(crate) fn runs(&self) -> Vec<Timeline> {
        let run = |report: &Report| match report {
            Report::Afresh(run) => Some(run.clone()),
            Report::Next(_) | Report::Again(_) | Report::UnderWay => None,
        };
        self.reports.borrow().iter().filter_map(run).collect()
    }

    /// What is to be seen after all orders that were answered.
    pub(crate) fn now(&self) -> Rc<Snapshot> {
        let last = self.steps().pop();
        last.map_or_else(|| Rc::clone(&self.run.shown().snapshot), |step| step.snapshot)
    }
}

/// The place called `letter`.
pub(crate) fn place(now: &Snapshot, letter: char) -> &Place {
    let name = PlaceName::new(letter).expect("a capital letter");
    now.place(name).unwrap_or_else(|| panic!("there is no place {letter}"))
}

/// What is on the place called `letter`.
pub(crate) fn thing(now: &Snapshot, letter: char) -> &Thing {
    place(now, letter).thing().unwrap_or_else(|| panic!("nothing is on {letter}"))
}

/// What the pointer on `letter` says: a cake's toothpick or a box's handle.
pub(crate) fn pointer(now: &Snapshot, letter: char) -> Pointer {
    let fields = &thing(now, letter).fields;
    fields.iter().find_map(|field| field.pointer).expect("it has a pointer")
}

/// All bytes of a place, whatever is there.
pub(crate) fn bytes(place: &Place) -> Vec<u8> {
    match &place.holds {
        Holds::Nothing(bytes) => bytes.clone(),
        Holds::Thing(thing) | Holds::Ghost(thing) => thing.bytes(),
    }
}
