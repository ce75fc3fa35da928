//! What becomes of a crowd of tasks on the page's own executor.

use crate::kitchen::{Kitchen, settle};
use gloo_timers::future::TimeoutFuture;
use pin_cake::executor;
use pin_cake::lessons::{Lesson, find, rush_hour};
use pin_cake::memory::Camera;
use pin_cake::memory::{LinearMemory, Region};
use pin_cake::observed::{Stage, Tally};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Longer than a nap takes.
const A_WHILE: u32 = 1000;

fn lesson() -> &'static Lesson {
    find("rush-hour").expect("the lesson is on the menu")
}

async fn after(orders: &str) -> Kitchen {
    Kitchen::begun(lesson(), orders).await
}

fn tally(kitchen: &Kitchen) -> Rc<Tally> {
    kitchen.now().tally.clone().expect("a crowd")
}

/// How many polls there were in the crowd that was opened last.
fn polls() -> u32 {
    rush_hour::running().expect("its kitchen is there").look(|tally| tally.polls)
}

/// How many tasks the executor has that are not the test's; those of tests before are given time to end.
async fn others() -> usize {
    settle().await;
    executor::count()
}

#[wasm_bindgen_test]
async fn each_future_of_a_crowd_has_one_address_over_all_its_polls() {
    let tally = tally(&after("open:1000,wait").await);
    assert_eq!((tally.tasks(), tally.live, tally.done), (1000, 0, 1000));
    assert_eq!(tally.moves, 0);
    assert!(tally.polls >= 4 * 1000, "each takes three naps at least: {}", tally.polls);
    assert_eq!(tally.right, 1000, "toothpicks that are right at the end");
}

#[wasm_bindgen_test]
async fn a_crowds_futures_are_on_the_heap_and_apart_from_each_other() {
    let camera = LinearMemory::new();
    let kitchen = after("open:1000").await;
    let tally = tally(&kitchen);
    let mut starts: Vec<usize> = tally.guests.iter().map(|guest| guest.address.number()).collect();
    starts.sort_unstable();
    assert_eq!(tally.addresses(), 1000, "none is done so soon");
    assert!(starts.windows(2).all(|pair| pair[1] - pair[0] >= tally.size));
    for guest in &tally.guests {
        assert_eq!(camera.region(guest.address), Region::Heap);
    }
}

#[wasm_bindgen_test]
async fn all_of_ten_thousand_were_polled_once_they_are_open() {
    let tally = tally(&after("open:10000").await);
    assert_eq!((tally.tasks(), tally.addresses()), (10_000, tally.live as usize));
    assert!(tally.polls >= 10_000);
}

#[wasm_bindgen_test]
async fn to_stop_drops_every_future_and_none_is_polled_again() {
    let before = others().await;
    let kitchen = after("open:10000").await;
    let live = rush_hour::running().expect("its kitchen is there").live();
    assert_eq!(executor::count(), before + 1 + live as usize, "the chef, and the crowd");
    kitchen.serve("stop").await;
    assert_eq!(executor::count(), before + 1);
    let stopped = tally(&kitchen);
    assert_eq!((stopped.live, stopped.done + stopped.stopped()), (0, 10_000));
    assert!(stopped.guests.iter().all(|guest| guest.stage != Stage::Waiting));
    let then = polls();
    TimeoutFuture::new(A_WHILE).await;
    assert_eq!(polls(), then);
}

#[wasm_bindgen_test]
async fn to_leave_the_lesson_drops_the_crowd() {
    let before = others().await;
    let kitchen = after("open:1000").await;
    assert_eq!(executor::count(), before + 1 + 1000);
    drop(kitchen);
    settle().await;
    assert_eq!(executor::count(), before);
    assert!(rush_hour::running().is_none(), "its register is gone too");
}

#[wasm_bindgen_test]
async fn a_crowd_that_ended_by_itself_can_still_be_waited_for() {
    let kitchen = after("open:10").await;
    while rush_hour::running().expect("its kitchen is there").live() > 0 {
        TimeoutFuture::new(100).await;
    }
    kitchen.serve("wait").await;
    assert!(kitchen.steps().pop().expect("a step").refusal().is_none());
    assert_eq!(tally(&kitchen).done, 10);
}

#[wasm_bindgen_test]
async fn an_order_to_stop_breaks_off_the_wait_that_is_under_way() {
    let kitchen = after("open:1000").await;
    kitchen.order("wait");
    settle().await;
    kitchen.order("stop");
    kitchen.until(|kitchen| kitchen.steps().len() == 2).await;
    assert!(tally(&kitchen).stopped() > 0, "some were still to come");
}

#[wasm_bindgen_test]
async fn a_new_run_breaks_off_the_wait_that_is_under_way() {
    let kitchen = after("open:1000").await;
    kitchen.order("wait");
    settle().await;
    kitchen.start_again("open:10");
    kitchen.until(|kitchen| !kitchen.runs().is_empty()).await;
    let [waited] = &kitchen.steps()[..] else { panic!("one step was reported") };
    let tally = waited.snapshot.tally.as_deref().expect("a crowd");
    assert!(tally.live > 0, "some were still to come");
}

#[wasm_bindgen_test]
async fn an_order_to_stop_breaks_off_every_wait_before_it() {
    let kitchen = after("open:1000").await;
    for order in ["wait", "wait", "stop"] {
        kitchen.order(order);
    }
    kitchen.until(|kitchen| kitchen.steps().len() == 3).await;
    assert!(kitchen.steps().iter().all(|step| step.refusal().is_none()), "somebody was left");
    assert!(tally(&kitchen).stopped() > 0, "some were still to come");
}
