//! What the page's own executor does with the tasks of the lesson: the trace is the only one possible.

use crate::kitchen::{Kitchen, place, pointer, settle, thing};
use gloo_timers::future::TimeoutFuture;
use pin_cake::chef::Report;
use pin_cake::executor;
use pin_cake::kitchen::{Bond, Snapshot, Trace};
use pin_cake::lessons::{Lesson, find};
use pin_cake::memory::{Address, Region};
use pin_cake::observed::{Actor, Deed, Readiness, TaskId};
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test;

/// Longer than all timers of the lesson take.
const A_WHILE: u32 = 400;

fn lesson() -> &'static Lesson {
    find("executor").expect("the lesson is on the menu")
}

async fn after(orders: &str) -> Kitchen {
    Kitchen::begun(lesson(), orders).await
}

/// The events in short: without addresses and times.
fn told(trace: &Trace) -> Vec<String> {
    let name = |task: TaskId| trace.tasks[task.0].name;
    let deed = |deed| match deed {
        Deed::Polled(poll) => format!("poll {} {}", poll.number, poll.readiness.word()),
        Deed::Woken(Actor::Task(by)) => format!("woken by {}", name(by)),
        Deed::Woken(Actor::Reader) => "woken by you".to_owned(),
        Deed::Woken(Actor::Browser) => "woken by the browser".to_owned(),
        Deed::Dropped => "dropped".to_owned(),
    };
    trace.events.iter().map(|event| format!("{}: {}", name(event.task), deed(event.deed))).collect()
}

/// How many tasks the executor has that are not the test's; those of tests before are given time to end.
async fn others() -> usize {
    settle().await;
    executor::count()
}

const SCRIPT: [&str; 14] = [
    "A: poll 1 Pending",
    "B: poll 1 Pending",
    "C: poll 1 Pending",
    // A's timer rings.
    "A: woken by the browser",
    "B: woken by A",
    "A: poll 2 Ready",
    "A: dropped",
    "B: poll 2 Pending",
    // C is woken for nothing, and aborted.
    "C: woken by you",
    "C: poll 2 Pending",
    "C: dropped",
    "B: woken by C",
    "B: poll 3 Ready",
    "B: dropped",
];

/// Where the polls of a task found its future.
fn homes(trace: &Trace, rank: usize) -> BTreeSet<Address> {
    let polled = |event: &pin_cake::observed::Event| match event.deed {
        Deed::Polled(poll) if event.task == TaskId(rank) => Some(poll.address),
        _ => None,
    };
    trace.events.iter().filter_map(polled).collect()
}

fn polls(now: &Snapshot, rank: usize) -> Vec<Readiness> {
    let polled = now.trace.events.iter().filter(|event| event.task == TaskId(rank));
    let readiness = polled.filter_map(|event| match event.deed {
        Deed::Polled(poll) => Some(poll.readiness),
        _ => None,
    });
    readiness.collect()
}

#[wasm_bindgen_test]
async fn the_script_has_one_trace_alone_by_a_link_and_order_by_order() {
    let at_once = after("open,wait,ring:C,abort:C").await;
    assert_eq!(told(&at_once.now().trace), SCRIPT);
    let kitchen = after("").await;
    for order in lesson().about.script {
        kitchen.serve(order).await;
        // However slow the reader is.
        TimeoutFuture::new(250).await;
    }
    assert_eq!(told(&kitchen.now().trace), SCRIPT);
}

#[wasm_bindgen_test]
async fn each_task_has_one_address_over_all_its_polls_and_it_is_on_the_heap() {
    let kitchen = after("open,ring:A,ring:B,ring:C,wait,ring:B,wait").await;
    let trace = &kitchen.now().trace;
    let mut all = BTreeSet::new();
    for (rank, count) in [(0, 3), (1, 5), (2, 3)] {
        assert_eq!(polls(&kitchen.now(), rank).len(), count, "task {rank}: {:#?}", told(trace));
        let homes = homes(trace, rank);
        assert_eq!(homes.len(), 1, "task {rank}: {homes:?}");
        all.extend(homes);
    }
    assert_eq!(all.len(), 3, "each has its own");
    let opened = &kitchen.run.step(1).snapshot;
    for (letter, rank) in [('A', 0), ('B', 1), ('C', 2)] {
        let place = place(opened, letter);
        assert_eq!(homes(trace, rank).first(), Some(&place.address));
        assert_eq!(place.region, Region::Heap);
    }
}

#[wasm_bindgen_test]
async fn a_toothpick_that_was_set_at_the_first_poll_is_right_at_all_later_ones() {
    let kitchen = after("open").await;
    for order in ["ring:C", "wait", "ring:C", "ring:C"] {
        let now = kitchen.serve(order).await;
        assert_eq!(pointer(&now, 'C').bond, Bond::Whole, "after {order}");
        assert_eq!(pointer(&now, 'C').target, place(&now, 'C').address, "after {order}");
    }
}

#[wasm_bindgen_test]
async fn a_wake_for_nothing_leads_to_one_more_poll_that_is_pending() {
    let kitchen = after("open").await;
    for (rank, order) in [(0, "ring:A"), (1, "ring:B"), (2, "ring:C")] {
        let before = polls(&kitchen.now(), rank);
        let now = kitchen.serve(order).await;
        assert_eq!(polls(&now, rank), [before, vec![Readiness::Pending]].concat(), "{order}");
    }
}

#[wasm_bindgen_test]
async fn nothing_happens_between_two_orders() {
    let kitchen = after("open").await;
    TimeoutFuture::new(A_WHILE).await;
    let later = kitchen.serve("fly:A").await;
    assert_eq!(later.trace, kitchen.run.shown().snapshot.trace);
}

#[wasm_bindgen_test]
async fn a_task_that_was_aborted_is_dropped_once_and_never_polled_again() {
    let kitchen = after("open,abort:C").await;
    let told_then = told(&kitchen.now().trace);
    assert_eq!(told_then[3..], ["C: dropped"]);
    let now = kitchen.serve("wait").await;
    assert_eq!(
        told(&now.trace)[4..],
        [
            "A: woken by the browser",
            "B: woken by A",
            "A: poll 2 Ready",
            "A: dropped",
            "B: poll 2 Ready",
            "B: dropped",
        ]
    );
    TimeoutFuture::new(A_WHILE).await;
    let refused = kitchen.serve("ring:C").await;
    assert!(kitchen.steps().pop().expect("a step").refusal().is_some());
    assert_eq!(refused.trace, now.trace);
}

#[wasm_bindgen_test]
async fn to_wait_when_no_timer_runs_is_refused_and_does_not_hang() {
    for orders in ["wait", "open,wait,wait,wait", "open,abort:A,abort:C,wait"] {
        let kitchen = after(orders).await;
        let refusal = kitchen.run.shown().refusal().expect("it is refused");
        assert_eq!(refusal.reason.key, "no-timer", "{orders}");
    }
}

#[wasm_bindgen_test]
async fn what_bakes_is_served_in_the_order_of_the_timers() {
    let now = after("open,wait,wait").await.now();
    let cherry = |letter| thing(&now, letter).field("cherry").and_then(|field| field.number());
    assert_eq!((cherry('D'), cherry('E')), (Some(7), Some(9)));
}

#[wasm_bindgen_test]
async fn tasks_that_are_spawned_anew_have_the_same_trace() {
    let script = "open,wait,ring:C,abort:C";
    let kitchen = after(&format!("{script},{script}")).await;
    assert_eq!(told(&kitchen.now().trace), SCRIPT);
}

#[wasm_bindgen_test]
async fn the_executor_has_the_tasks_that_are_there_and_none_that_are_gone() {
    let before = others().await;
    let kitchen = after("").await;
    // The chef is a task too.
    let chef = before + 1;
    for (order, tasks) in [("open", 3), ("wait", 2), ("ring:C", 2), ("abort:C", 0)] {
        kitchen.serve(order).await;
        assert_eq!(executor::count(), chef + tasks, "after {order}");
    }
}

#[wasm_bindgen_test]
async fn to_leave_the_lesson_ends_all_its_tasks() {
    let before = others().await;
    let kitchen = after("open").await;
    assert_eq!(executor::count(), before + 4);
    kitchen.order("wait");
    TimeoutFuture::new(10).await;
    let reports = kitchen.close();
    TimeoutFuture::new(0).await;
    assert_eq!(executor::count(), before);
    TimeoutFuture::new(A_WHILE).await;
    assert_eq!(executor::count(), before);
    assert_eq!(*reports.borrow(), [Report::UnderWay], "and nothing more is reported");
}

#[wasm_bindgen_test]
async fn a_new_run_ends_the_tasks_of_the_old_one_and_sees_nothing_of_them() {
    let before = others().await;
    let kitchen = after("open").await;
    kitchen.start_again("");
    kitchen.until(|kitchen| kitchen.runs().len() == 1).await;
    TimeoutFuture::new(0).await;
    assert_eq!(executor::count(), before + 1);
    TimeoutFuture::new(A_WHILE).await;
    let now = kitchen.serve("fly:A").await;
    assert_eq!(now.trace.events, []);
    assert_eq!(told(&kitchen.serve("open").await.trace), SCRIPT[..3]);
}
