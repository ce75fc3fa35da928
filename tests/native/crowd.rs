//! A crowd of futures is counted truly, however large it is.

use crate::kitchen::{lesson, order, settle};
use futures::channel::oneshot;
use pin_cake::kitchen::Order;
use pin_cake::lessons::Kitchen;
use pin_cake::observed::{Observed, Register, Stage, Tally};
use std::future::{Future, pending, ready};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Waker};

fn poll(future: Pin<&mut impl Future>) {
    let _ = future.poll(&mut Context::from_waker(Waker::noop()));
}

/// What is told after these orders, all of which are carried out.
fn after(orders: &[Order]) -> Tally {
    let mut kitchen: Box<dyn Kitchen> = (lesson("rush-hour").lay)();
    for order in orders {
        kitchen.obey(order).unwrap_or_else(|refusal| panic!("{order}: {refusal:?}"));
        settle(&mut *kitchen);
    }
    let tally = kitchen.tally().expect("a crowd");
    Tally::clone(&tally)
}

#[test]
fn as_many_futures_are_made_as_were_ordered_and_no_two_share_an_address() {
    for count in [10, 1_000, 10_000] {
        let tally = after(&[Order::open(count)]);
        assert_eq!(tally.tasks(), count as usize);
        assert_eq!(tally.addresses(), tally.live as usize);
    }
}

#[test]
fn all_are_done_at_their_first_addresses_with_their_toothpicks_right() {
    let tally = after(&[Order::open(10_000), order("wait")]);
    assert_eq!((tally.live, tally.done, tally.right, tally.moves), (0, 10_000, 10_000, 0));
}

#[test]
fn a_stopped_crowd_is_dropped_where_it_lay() {
    let tally = after(&[Order::open(1_000), order("stop")]);
    assert_eq!((tally.live, tally.stopped(), tally.moves), (0, 1_000, 0));
    assert!(tally.guests.iter().all(|guest| guest.stage == Stage::Stopped));
}

#[test]
fn who_stops_a_crowd_does_not_wait_for_it_first() {
    let mut kitchen: Box<dyn Kitchen> = (lesson("rush-hour").lay)();
    for (text, next) in [("open:10", Some("wait")), ("wait", Some("stop")), ("stop", None)] {
        kitchen.obey(&order(text)).unwrap_or_else(|refusal| panic!("{text}: {refusal:?}"));
        if let Some(next) = next {
            kitchen.expect(Some(&order(next)));
        }
        settle(&mut *kitchen);
    }
    let tally = kitchen.tally().expect("a crowd");
    assert_eq!((tally.done, tally.stopped()), (0, 10));
}

#[test]
fn a_crowd_is_stopped_only_when_all_are_dropped_whatever_comes_next() {
    let mut kitchen: Box<dyn Kitchen> = (lesson("rush-hour").lay)();
    for text in ["open:10", "stop"] {
        kitchen.obey(&order(text)).unwrap_or_else(|refusal| panic!("{text}: {refusal:?}"));
        kitchen.expect(Some(&order("stop")));
        settle(&mut *kitchen);
    }
    let tally = kitchen.tally().expect("a crowd");
    assert_eq!((tally.live, tally.stopped()), (0, 10));
}

#[test]
fn a_waker_that_is_called_when_its_future_is_gone_has_woken_nobody() {
    let register = Arc::new(Register::with_room(1, 0));
    let future = Observed::new(pending::<()>(), register.enter(), Arc::clone(&register));
    let waker = future.waker();
    waker.wake_by_ref();
    drop(future);
    waker.wake_by_ref();
    assert_eq!(register.tally().wakes, 1);
}

#[test]
fn a_crowd_is_opened_anew_once_the_last_one_is_gone() {
    let tally = after(&[Order::open(1_000), order("stop"), Order::open(10)]);
    assert_eq!((tally.tasks(), tally.live), (10, 10));
}

#[test]
fn a_poll_at_another_address_is_counted() {
    let register = Arc::new(Register::with_room(1, 0));
    let mut future = Observed::new(pending::<()>(), register.enter(), Arc::clone(&register));
    // The inner future does not mind: it is `Unpin`.
    poll(Pin::new(&mut future));
    let mut moved = Box::new(future);
    poll(Pin::new(&mut *moved));
    poll(Pin::new(&mut *moved));
    let tally = register.tally();
    assert_eq!((tally.polls, tally.moves), (3, 1));
}

#[test]
fn done_and_dropped_before_are_told_apart() {
    let register = Arc::new(Register::with_room(2, 0));
    {
        let mut done = pin!(Observed::new(ready(()), register.enter(), Arc::clone(&register)));
        let mut waits =
            pin!(Observed::new(pending::<()>(), register.enter(), Arc::clone(&register)));
        poll(done.as_mut());
        poll(waits.as_mut());
        assert_eq!(register.live(), 2, "what is done is still there until it is dropped");
    }
    let stages: Vec<Stage> = register.tally().guests.iter().map(|guest| guest.stage).collect();
    assert_eq!(stages, [Stage::Done, Stage::Stopped]);
    assert_eq!((register.live(), register.tally().stopped()), (0, 1));
}

#[test]
fn a_wake_is_counted_and_is_no_poll() {
    let register = Arc::new(Register::with_room(1, 0));
    let (ring, rung) = oneshot::channel::<()>();
    let mut future = pin!(Observed::new(rung, register.enter(), Arc::clone(&register)));
    poll(future.as_mut());
    ring.send(()).expect("somebody waits");
    let tally = register.tally();
    assert_eq!((tally.polls, tally.wakes), (1, 1));
}

#[test]
fn a_change_is_shown_once_however_often_it_was_polled() {
    let register = Arc::new(Register::with_room(2, 0));
    let mut future = pin!(Observed::new(pending::<()>(), register.enter(), Arc::clone(&register)));
    let _waits = register.enter();
    poll(future.as_mut());
    poll(future.as_mut());
    let changed = || {
        let mut changed = Vec::new();
        register.changes(|task, _| changed.push(task));
        changed
    };
    assert_eq!((changed(), changed()), (vec![0], vec![]));
}
