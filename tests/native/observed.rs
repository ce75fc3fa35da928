//! A watched future is told of truly: where it is, how often it is polled, what comes of it, who wakes it.

use futures::channel::oneshot;
use pin_cake::memory::Address;
use pin_cake::observed::{Acting, Actor, Deed, Log, Observed, Poll, Readiness, TaskId};
use std::future::{Future, pending, poll_fn, ready};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{self, Context, Wake, Waker};

const CAKE: TaskId = TaskId(0);
const CREAM: TaskId = TaskId(1);

fn log() -> Arc<Log> {
    Arc::new(Log::new(|| 0.0))
}

fn deeds(log: &Log) -> Vec<Deed> {
    log.events().iter().map(|event| event.deed).collect()
}

fn poll(future: Pin<&mut impl Future>) {
    let _ = future.poll(&mut Context::from_waker(Waker::noop()));
}

/// A future that tells where it is, when it is polled.
struct Whereabouts;

impl Future for Whereabouts {
    type Output = Address;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> task::Poll<Address> {
        task::Poll::Ready(Address::of(&raw const *self))
    }
}

#[test]
fn a_poll_is_told_with_the_address_of_the_future_inside() {
    let log = log();
    let mut watched = pin!(Observed::new(Whereabouts, CAKE, Arc::clone(&log)));
    let context = &mut Context::from_waker(Waker::noop());
    let task::Poll::Ready(address) = watched.as_mut().poll(context) else { panic!("pending") };
    let poll = Poll { number: 1, address, readiness: Readiness::Ready };
    assert_eq!(deeds(&log), [Deed::Polled(poll)]);
}

#[test]
fn polls_are_counted_and_told_as_pending_until_the_last() {
    let log = log();
    let (sender, receiver) = oneshot::channel::<()>();
    let mut watched = pin!(Observed::new(receiver, CAKE, Arc::clone(&log)));
    poll(watched.as_mut());
    poll(watched.as_mut());
    sender.send(()).expect("the receiver waits");
    poll(watched.as_mut());
    let polls: Vec<(u32, Readiness)> = deeds(&log)
        .iter()
        .filter_map(|deed| match deed {
            Deed::Polled(poll) => Some((poll.number, poll.readiness)),
            Deed::Woken(_) | Deed::Dropped => None,
        })
        .collect();
    assert_eq!(polls, [(1, Readiness::Pending), (2, Readiness::Pending), (3, Readiness::Ready)]);
}

#[test]
fn a_future_that_moves_before_its_first_poll_is_told_of_where_it_is_polled() {
    let log = log();
    let watched = Observed::new(Whereabouts, CAKE, Arc::clone(&log));
    let mut moved = Box::pin(watched);
    let context = &mut Context::from_waker(Waker::noop());
    let task::Poll::Ready(address) = moved.as_mut().poll(context) else { panic!("pending") };
    let inside = Address::of(&raw const *moved);
    assert!(address.is_within(inside, size_of_val(&*moved)));
}

#[test]
fn who_calls_the_waker_is_told() {
    let log = log();
    let (sender, receiver) = oneshot::channel::<()>();
    let mut sender = Some(sender);
    let mut waiting = pin!(Observed::new(receiver, CAKE, Arc::clone(&log)));
    poll(waiting.as_mut());
    let sending = poll_fn(|_| {
        sender.take().map(|sender| sender.send(()));
        task::Poll::Ready(())
    });
    poll(pin!(Observed::new(sending, CREAM, Arc::clone(&log))));
    assert_eq!(deeds(&log)[1], Deed::Woken(Actor::Task(CREAM)));
}

#[test]
fn what_nobody_of_ours_wakes_was_woken_by_the_browser_or_the_reader() {
    for reader_acts in [false, true] {
        let log = log();
        let mut kept = None;
        let keeping = poll_fn(|context| {
            kept = Some(context.waker().clone());
            task::Poll::<()>::Pending
        });
        poll(pin!(Observed::new(keeping, CAKE, Arc::clone(&log))));
        let _acting = reader_acts.then(|| Acting::begin(Actor::Reader));
        kept.expect("the waker was kept").wake();
        let by = if reader_acts { Actor::Reader } else { Actor::Browser };
        assert_eq!(deeds(&log).last(), Some(&Deed::Woken(by)));
    }
}

#[test]
fn nobody_is_at_work_after_a_poll_that_panics() {
    let panicking = poll_fn(|_| -> task::Poll<()> { panic!("burnt") });
    let watched = Observed::new(panicking, CAKE, log());
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| poll(pin!(watched))));
    assert!(caught.is_err());
    assert_eq!(Actor::at_work(), Actor::Browser);
}

struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn a_wake_is_passed_on_to_the_executor_that_polled_last() {
    let [first, last] = [0, 0].map(|count| Arc::new(Count(AtomicUsize::new(count))));
    let (sender, receiver) = oneshot::channel::<()>();
    let mut watched = pin!(Observed::new(receiver, CAKE, log()));
    for count in [&first, &last] {
        let waker = Waker::from(Arc::clone(count));
        let _ = watched.as_mut().poll(&mut Context::from_waker(&waker));
    }
    sender.send(()).expect("the receiver waits");
    let counts = [first, last].map(|count| count.0.load(Ordering::Relaxed));
    assert_eq!(counts, [0, 1]);
}

#[test]
fn a_future_dropped_before_it_is_done_is_told_of_once() {
    let log = log();
    drop(Observed::new(pending::<()>(), CAKE, Arc::clone(&log)));
    assert_eq!(deeds(&log), [Deed::Dropped]);
}

#[test]
fn whom_a_future_wakes_by_being_dropped_is_woken_by_it() {
    let log = log();
    let (sender, receiver) = oneshot::channel::<()>();
    let mut waiting = pin!(Observed::new(receiver, CAKE, Arc::clone(&log)));
    poll(waiting.as_mut());
    let holding = async move {
        let _held = sender;
        pending::<()>().await;
    };
    drop(Observed::new(holding, CREAM, Arc::clone(&log)));
    assert_eq!(deeds(&log)[1..], [Deed::Dropped, Deed::Woken(Actor::Task(CREAM))]);
    assert_eq!(Actor::at_work(), Actor::Browser);
}

#[test]
fn a_waker_handed_out_beforehand_is_the_one_it_is_polled_with() {
    let log = log();
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let watched = Observed::new(pending::<()>(), CAKE, Arc::clone(&log));
    let handed = watched.waker();
    let mut watched = pin!(watched);
    let _ = watched.as_mut().poll(&mut Context::from_waker(&Waker::from(Arc::clone(&count))));
    let acting = Acting::begin(Actor::Reader);
    handed.wake_by_ref();
    drop(acting);
    assert_eq!(count.0.load(Ordering::Relaxed), 1);
    assert_eq!(deeds(&log).last(), Some(&Deed::Woken(Actor::Reader)));
}

#[test]
fn events_bear_the_milliseconds_since_the_log_was_begun() {
    thread_local!(static CLOCK: std::cell::Cell<f64> = const { std::cell::Cell::new(1000.5) });
    let log = Arc::new(Log::new(|| CLOCK.get()));
    CLOCK.set(1061.9);
    drop(Observed::new(pending::<()>(), CAKE, Arc::clone(&log)));
    assert_eq!(log.events()[0].at, 61);
}

#[test]
fn a_watched_future_is_unpin_if_the_one_inside_is() {
    assert!(pin_cake::is_value_unpin!(&Observed::new(ready(()), CAKE, log())));
    assert!(!pin_cake::is_value_unpin!(&Observed::new(async {}, CAKE, log())));
}
