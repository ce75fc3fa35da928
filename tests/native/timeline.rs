//! Every run can be rewound, and goes on from wherever the reader stands.

use crate::scene::Scene;
use pin_cake::kitchen::{
    Outcome, Refusal, Snapshot, Standing, Step, Timeline, parse_orders, write_orders,
};
use pin_cake::texts::Say;
use std::rc::Rc;

/// A run of the orders, each with a snapshot of its own.
fn run(orders: &str) -> Timeline {
    let mut timeline = Timeline::new(Rc::new(seen(0)));
    for (index, order) in parse_orders(orders).expect("orders").into_iter().enumerate() {
        let snapshot = Rc::new(seen(index + 1));
        timeline.record(Step { outcome: Outcome::Done(order), snapshot });
    }
    timeline
}

/// A snapshot that no other number has.
fn seen(number: usize) -> Snapshot {
    Scene::tables(1).put(number, 'A').snapshot()
}

#[test]
fn a_run_begins_with_the_tables_laid() {
    let timeline = run("");
    assert_eq!(timeline.shown().outcome, Outcome::Laid);
    assert_eq!((timeline.now(), timeline.last()), (0, 0));
    assert_eq!(timeline.standing(), Standing::Live);
}

#[test]
fn nothing_was_before_the_first_step() {
    assert_eq!(run("").before(), None);
}

#[test]
fn a_new_step_is_shown_at_once() {
    let timeline = run("bake:A,move:A-B");
    assert_eq!(*timeline.shown().snapshot, seen(2));
    assert_eq!(timeline.standing(), Standing::Live);
}

#[test]
fn rewind_shows_what_was_recorded() {
    let mut timeline = run("bake:A,move:A-B,move:B-A");
    for step in [1, 3, 0, 2] {
        timeline.seek(step);
        assert_eq!(*timeline.shown().snapshot, seen(step), "step {step}");
    }
}

#[test]
fn what_is_not_the_last_step_is_a_replay() {
    let mut timeline = run("bake:A,move:A-B");
    timeline.seek(1);
    assert_eq!(timeline.standing(), Standing::Replay);
    timeline.seek(2);
    assert_eq!(timeline.standing(), Standing::Live);
}

#[test]
fn rewind_forgets_nothing() {
    let mut timeline = run("bake:A,move:A-B");
    let orders = write_orders(timeline.orders());
    timeline.seek(0);
    assert_eq!(write_orders(timeline.orders()), orders);
    assert_eq!(timeline.last(), 2);
}

#[test]
fn an_order_from_the_past_keeps_only_the_orders_up_to_there() {
    let mut timeline = run("bake:A,move:A-B,move:B-A");
    timeline.seek(1);
    assert_eq!(write_orders(timeline.orders_until_now()), "bake:A");
    timeline.seek(0);
    assert_eq!(write_orders(timeline.orders_until_now()), "");
}

#[test]
fn a_step_beyond_the_end_is_the_last() {
    let mut timeline = run("bake:A");
    timeline.seek(usize::MAX);
    assert_eq!(timeline.now(), 1);
    assert_eq!(timeline.step(99), timeline.step(1));
}

#[test]
fn the_step_before_is_the_one_recorded_before() {
    let mut timeline = run("bake:A,move:A-B");
    timeline.seek(2);
    assert_eq!(*timeline.before().expect("step 1").snapshot, seen(1));
}

#[test]
fn a_refused_order_is_a_step_of_the_run() {
    let mut timeline = run("bake:A");
    let order: pin_cake::kitchen::Order = "bake:A".parse().expect("an order");
    let refusal = Refusal::because(Say::new("taken"));
    let outcome = Outcome::Refused(order.clone(), refusal.clone());
    timeline.record(Step { outcome, snapshot: Rc::new(seen(1)) });
    assert_eq!(timeline.shown().refusal(), Some(&refusal));
    assert_eq!(timeline.shown().order(), Some(&order));
    assert_eq!(write_orders(timeline.orders()), "bake:A,bake:A");
}

#[test]
fn all_steps_come_with_the_first_one_first() {
    let timeline = run("bake:A,move:A-B");
    let seen_so: Vec<Snapshot> = timeline.steps().map(|step| (*step.snapshot).clone()).collect();
    assert_eq!(seen_so, [seen(0), seen(1), seen(2)]);
}
