//! The chef is one task: it answers in order, and leaves nothing behind when it goes.

use crate::kitchen::{Kitchen, lessons_with_places, settle};
use futures::future::LocalBoxFuture;
use gloo_timers::future::TimeoutFuture;
use pin_cake::chef::Report;
use pin_cake::kitchen::{
    Aim, Furniture, Order, Outcome, PlaceName, Refusal, Seat, Snapshot, Step, Timeline,
    write_orders,
};
use pin_cake::lessons::{self, About, Extras, Lesson};
use pin_cake::memory::{Address, Camera, Layout};
use pin_cake::texts::Say;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn orders_are_answered_in_the_order_they_were_given() {
    let kitchen = Kitchen::after("move", "");
    for order in ["bake:A", "move:A-B", "move:B-C", "move:C-A"] {
        kitchen.order(order);
    }
    settle().await;
    let steps = kitchen.steps();
    let answered = write_orders(steps.iter().filter_map(|step| step.order()));
    assert_eq!(answered, "bake:A,move:A-B,move:B-C,move:C-A");
}

#[wasm_bindgen_test]
async fn a_refused_order_is_answered_and_changes_nothing() {
    let kitchen = Kitchen::after("move", "bake:A");
    kitchen.order("bake:B");
    settle().await;
    let step = kitchen.steps().pop().expect("an answer");
    assert!(matches!(step.outcome, Outcome::Refused(..)));
    assert_eq!(step.snapshot, kitchen.run.shown().snapshot);
}

/// What each pointer aims at, step by step. Who moves in where a grown `Vec` was, and whether it moved at all, is for
/// the allocator to say: of that step, what a pinned cake's own toothpick aims at.
fn aims(run: &Timeline) -> Vec<Vec<Aim>> {
    let aims = |step: &Step| {
        let has_grown = step.order().is_some_and(|order| order.verb() == "grow");
        let pointers = step.snapshot.pointers();
        let told = pointers.filter(|(place, ..)| !has_grown || place.name.letter() == 'H');
        told.map(|(.., says)| says.aim).collect()
    };
    run.steps().map(aims).collect()
}

#[wasm_bindgen_test]
async fn a_run_again_of_the_same_orders_gives_the_same_aims() {
    for lesson in lessons_with_places() {
        let orders = lesson.about.script.join(",");
        let kitchen = Kitchen::begun(lesson, &orders).await;
        kitchen.start_again(&orders);
        kitchen.start_again(&orders);
        kitchen.until(|kitchen| kitchen.runs().len() == 2).await;
        let runs = kitchen.runs();
        for run in runs {
            assert_eq!(aims(&run), aims(&kitchen.run), "{}", lesson.slug());
        }
    }
}

#[wasm_bindgen_test]
async fn a_new_run_begins_with_the_tables_laid() {
    let kitchen = Kitchen::after("toothpick", "bake:A,stick:A");
    kitchen.start_again("");
    settle().await;
    let run = kitchen.runs().pop().expect("a new run");
    assert_eq!(run.last(), 0);
    assert_eq!(run.shown().snapshot.things().count(), 0);
}

#[wasm_bindgen_test]
async fn nothing_is_reported_once_the_chef_has_left() {
    let kitchen = Kitchen::after("move", "bake:A");
    kitchen.order("move:A-B");
    kitchen.start_again("bake:B");
    let reports = kitchen.close();
    settle().await;
    assert_eq!(reports.borrow().len(), 0);
}

#[wasm_bindgen_test]
async fn two_chefs_do_not_touch_each_others_tables() {
    let (one, other) = (Kitchen::after("move", "bake:A"), Kitchen::after("move", "bake:A"));
    one.order("move:A-B");
    settle().await;
    assert_eq!(other.steps().len(), 0);
    let home = |now: &Snapshot| now.things().next().map(|(place, _)| place.address);
    assert_ne!(home(&one.now()), home(&other.now()));
    assert_eq!(home(&other.now()), home(&other.run.shown().snapshot));
}

thread_local! {
    static CLEARED: Cell<usize> = const { Cell::new(0) };
}

/// A lesson whose tables tell when they are cleared.
struct BareTables;

impl Drop for BareTables {
    fn drop(&mut self) {
        CLEARED.set(CLEARED.get() + 1);
    }
}

impl lessons::Kitchen for BareTables {
    fn obey(&mut self, _: &Order) -> Result<(), Refusal> {
        Ok(())
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        Vec::new()
    }
}

static BARE: Lesson = Lesson {
    about: About { slug: "bare", script: &[], verb: "none", measure: |_, _| None },
    lay: || Box::new(BareTables),
    offers: |_| Vec::new(),
    say: |_| Say::new("nothing"),
    extras: Extras::NONE,
};

#[wasm_bindgen_test]
async fn the_tables_are_cleared_once_the_chef_has_left() {
    let before = CLEARED.get();
    let kitchen = Kitchen::with(&BARE, "poll");
    settle().await;
    assert_eq!(CLEARED.get(), before, "the chef is still there");
    drop(kitchen);
    settle().await;
    assert_eq!(CLEARED.get(), before + 1);
}

#[wasm_bindgen_test]
async fn a_new_run_clears_the_old_tables() {
    let before = CLEARED.get();
    let kitchen = Kitchen::with(&BARE, "");
    kitchen.start_again("poll");
    settle().await;
    assert_eq!(CLEARED.get(), before + 1);
    drop(kitchen);
    settle().await;
    assert_eq!(CLEARED.get(), before + 2);
}

#[wasm_bindgen_test]
async fn where_places_last_no_longer_than_a_call_one_order_runs_all_again() {
    let kitchen = Kitchen::after("pin-macro", "bake:W,pin:W-F");
    kitchen.order("stick:F");
    settle().await;
    let reports = kitchen.close();
    let reports = reports.borrow();
    let [Report::Again(run)] = reports.as_slice() else { panic!("{} reports", reports.len()) };
    assert_eq!(write_orders(run.orders()), "bake:W,pin:W-F,stick:F");
}

/// A lesson whose orders take a while; each puts one more place there when it is over.
struct SlowTables(Rc<Cell<usize>>);

impl lessons::Kitchen for SlowTables {
    fn obey(&mut self, _: &Order) -> Result<(), Refusal> {
        Ok(())
    }

    fn settle(&mut self) -> Option<LocalBoxFuture<'static, ()>> {
        let done = Rc::clone(&self.0);
        Some(Box::pin(async move {
            TimeoutFuture::new(20).await;
            done.set(done.get() + 1);
        }))
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let (name, layout) =
            (PlaceName::new('A').expect("a letter"), Layout::new("()", 0, true, &[]));
        let (address, title) = (Address::of(&raw const *self), Say::new("table"));
        let furniture = Furniture::Table;
        let seat = Seat { name, title, furniture, hue: 0, address, layout, occupant: None };
        vec![seat; self.0.get()]
    }
}

static SLOW: Lesson = Lesson {
    about: About { slug: "slow", script: &[], verb: "none", measure: |_, _| None },
    lay: || Box::new(SlowTables(Rc::default())),
    offers: |_| Vec::new(),
    say: |_| Say::new("nothing"),
    extras: Extras::NONE,
};

#[wasm_bindgen_test]
async fn an_order_that_takes_time_is_reported_when_it_is_over() {
    let kitchen = Kitchen::with(&SLOW, "");
    kitchen.order("poll");
    TimeoutFuture::new(0).await;
    assert_eq!(kitchen.steps().len(), 0);
    TimeoutFuture::new(100).await;
    assert_eq!(kitchen.now().places.len(), 1);
}

#[wasm_bindgen_test]
async fn an_order_that_takes_time_is_reported_as_under_way_and_no_other_is() {
    let at_once = Kitchen::after("move", "");
    at_once.order("bake:A");
    let slow = Kitchen::with(&SLOW, "");
    slow.order("poll");
    settle().await;
    let kinds = |kitchen: Kitchen| {
        let reports = kitchen.close();
        let under_way = |report: &Report| matches!(report, Report::UnderWay);
        let kinds: Vec<bool> = reports.borrow().iter().map(under_way).collect();
        kinds
    };
    assert_eq!((kinds(at_once), kinds(slow)), (vec![false], vec![true]));
}

#[wasm_bindgen_test]
async fn the_tables_are_shown_while_a_links_orders_take_time() {
    let kitchen = Kitchen::with(&SLOW, "poll,poll");
    assert_eq!((kitchen.run.last(), kitchen.runs().len()), (0, 0));
    TimeoutFuture::new(200).await;
    let [run] = &kitchen.runs()[..] else { panic!("one report") };
    assert_eq!(write_orders(run.orders()), "poll,poll");
    assert_eq!(run.shown().snapshot.places.len(), 2);
}

#[wasm_bindgen_test]
async fn what_takes_time_ends_when_the_chef_leaves() {
    let kitchen = Kitchen::with(&SLOW, "poll");
    let reports = kitchen.close();
    TimeoutFuture::new(100).await;
    assert_eq!(reports.borrow().len(), 0);
}
