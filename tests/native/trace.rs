//! The tickets on the rail say what the events say: where a poll found a future, who had called for it, how it ended.

use pin_cake::kitchen::{Ending, News, PlaceName, Slip, Stay, Trace, Traced};
use pin_cake::memory::Address;
use pin_cake::observed::{Actor, Deed, Event, Poll, Readiness, TaskId};

const CAKE: TaskId = TaskId(0);
const CREAM: TaskId = TaskId(1);

fn task(letter: char) -> Traced {
    Traced { name: PlaceName::new(letter).expect("a letter"), title: "a task", hue: 0 }
}

/// The trace of these deeds, a millisecond each.
fn trace(deeds: &[(TaskId, Deed)]) -> Trace {
    let event = |(at, (task, deed)): (u32, &(TaskId, Deed))| Event { task: *task, at, deed: *deed };
    Trace { tasks: vec![task('A'), task('B')], events: (0..).zip(deeds).map(event).collect() }
}

fn poll(number: u32, address: usize, readiness: Readiness) -> Deed {
    Deed::Polled(Poll { number, address: Address::new(address), readiness })
}

fn pending(number: u32, address: usize) -> Deed {
    poll(number, address, Readiness::Pending)
}

/// Where each poll found the future, and who had called for it.
fn polls(trace: &Trace, task: TaskId) -> Vec<(Stay, Option<Actor>)> {
    let news = trace.slips_of(task).into_iter().filter_map(|slip| match slip.news {
        News::Polled { stay, woken_by, .. } => Some((stay, woken_by)),
        News::Dropped(_) => None,
    });
    news.collect()
}

#[test]
fn a_poll_at_another_address_than_the_first_is_told_as_moved() {
    let trace = trace(&[(CAKE, pending(1, 64)), (CAKE, pending(2, 64)), (CAKE, pending(3, 96))]);
    let stays = polls(&trace, CAKE).into_iter().map(|(stay, _)| stay);
    assert_eq!(stays.collect::<Vec<_>>(), [Stay::First, Stay::Same, Stay::Moved]);
}

#[test]
fn two_tasks_at_two_addresses_are_not_mistaken_for_one_that_moved() {
    let trace = trace(&[(CAKE, pending(1, 64)), (CREAM, pending(1, 96)), (CAKE, pending(2, 64))]);
    assert_eq!(polls(&trace, CAKE)[1].0, Stay::Same);
    assert_eq!(polls(&trace, CREAM)[0].0, Stay::First);
}

#[test]
fn a_poll_was_called_for_by_whoever_woke_the_task_first_since_the_one_before() {
    let trace = trace(&[
        (CAKE, pending(1, 64)),
        (CREAM, Deed::Woken(Actor::Browser)),
        (CAKE, Deed::Woken(Actor::Task(CREAM))),
        (CAKE, Deed::Woken(Actor::Reader)),
        (CAKE, pending(2, 64)),
        (CAKE, pending(3, 64)),
    ]);
    let callers = polls(&trace, CAKE).into_iter().map(|(_, by)| by);
    assert_eq!(callers.collect::<Vec<_>>(), [None, Some(Actor::Task(CREAM)), None]);
}

#[test]
fn a_future_that_is_dropped_was_done_if_its_last_poll_was_ready_and_aborted_if_not() {
    for (readiness, ending) in
        [(Readiness::Ready, Ending::Done), (Readiness::Pending, Ending::Aborted)]
    {
        let trace = trace(&[(CAKE, poll(1, 64, readiness)), (CAKE, Deed::Dropped)]);
        let slip = Slip { task: CAKE, at: 1, news: News::Dropped(ending) };
        assert_eq!(trace.slips_of(CAKE).last(), Some(&slip));
    }
}

#[test]
fn a_future_lies_where_its_last_poll_found_it_until_it_is_dropped() {
    let mut trace = trace(&[(CAKE, pending(1, 64)), (CREAM, pending(1, 96))]);
    let lies_at = |trace: &Trace, task| trace.lies_at(task).map(|poll| poll.address.number());
    assert_eq!((lies_at(&trace, CAKE), lies_at(&trace, CREAM)), (Some(64), Some(96)));
    trace.events.push(Event { task: CAKE, at: 9, deed: Deed::Dropped });
    assert_eq!((lies_at(&trace, CAKE), lies_at(&trace, CREAM)), (None, Some(96)));
}

#[test]
fn what_is_new_is_what_came_since_and_all_of_it_if_the_tasks_are_others() {
    let before = trace(&[(CAKE, pending(1, 64))]);
    let later = trace(&[(CAKE, pending(1, 64)), (CAKE, Deed::Dropped)]);
    assert_eq!(later.slips_since(&before), later.slips()[1..]);
    let others = trace(&[(CAKE, pending(1, 128)), (CREAM, pending(1, 160))]);
    assert_eq!(others.slips_since(&later), others.slips());
    assert_eq!(later.slips_since(&later), []);
}
