//! A question is graded by what the run showed, whatever that was.

use crate::bundle::texts;
use crate::kitchen::lesson;
use crate::scene::{CAKE, Scene, place};
use pin_cake::kitchen::{Figure, Holds, Snapshot, Trace, Traced};
use pin_cake::memory::Address;
use pin_cake::observed::{Deed, Event, Poll, Readiness, Tally, TaskId};
use std::rc::Rc;

/// Which option the lesson's question finds in these two snapshots.
fn answer(slug: &str, before: &Snapshot, after: &Snapshot) -> Option<&'static str> {
    let option = (lesson(slug).about.measure)(before, after)?;
    Some(texts(slug).options().nth(option).expect("an option"))
}

fn filled(letter: char, byte: u8) -> Snapshot {
    let mut scene = Scene::tables(2).put(1, letter);
    scene.camera.write(scene.address(letter), &[byte; CAKE]);
    scene.snapshot()
}

#[test]
fn a_move_of_the_same_bytes_changes_the_address_alone() {
    assert_eq!(answer("move", &filled('A', 1), &filled('B', 1)), Some("its address"));
}

#[test]
fn a_move_that_changed_bytes_would_be_graded_so() {
    assert_eq!(answer("move", &filled('A', 1), &filled('B', 2)), Some("both"));
}

#[test]
fn a_move_that_stayed_would_be_graded_so() {
    assert_eq!(answer("move", &filled('A', 1), &filled('A', 1)), Some("neither"));
    assert_eq!(answer("move", &filled('A', 1), &filled('A', 2)), Some("its bytes"));
}

#[test]
fn a_move_of_nobody_answers_nothing() {
    let empty = Scene::tables(2).snapshot();
    assert_eq!(answer("move", &empty, &filled('B', 1)), None);
    assert_eq!(answer("move", &filled('A', 1), &empty), None);
}

/// A cake on this table whose toothpick names what `target` makes of the scene.
fn stuck(letter: char, target: impl Fn(&Scene) -> Address) -> Snapshot {
    let scene = Scene::tables(2).put(1, letter);
    let target = target(&scene);
    scene.stick(letter, target).snapshot()
}

#[test]
fn a_toothpick_that_names_the_old_table_is_graded_so() {
    let (before, after) = (stuck('A', |s| s.address('A')), stuck('B', |s| s.address('A')));
    assert_eq!(answer("toothpick", &before, &after), Some("at the old table"));
}

#[test]
fn a_toothpick_that_came_along_would_be_graded_so() {
    let (before, after) = (stuck('A', |s| s.address('A')), stuck('B', |s| s.address('B')));
    let own = "at its own cherry, on the new table";
    assert_eq!(answer("toothpick", &before, &after), Some(own));
}

#[test]
fn a_toothpick_that_became_null_would_be_graded_so() {
    let (before, after) = (stuck('A', |s| s.address('A')), stuck('B', |_| Address::NULL));
    assert_eq!(answer("toothpick", &before, &after), Some("nowhere: it becomes null"));
}

#[test]
fn a_toothpick_that_was_wrong_before_answers_nothing() {
    let (before, after) = (stuck('A', |_| Address::NULL), stuck('B', |s| s.address('A')));
    assert_eq!(answer("toothpick", &before, &after), None);
}

/// A box, thing 1, and a cake, thing 2, on these tables.
fn boxed(handle: char, cake: char) -> Snapshot {
    let mut scene = Scene::tables(4).put(1, handle).put(2, cake);
    for occupant in scene.seats.iter_mut().filter_map(|seat| seat.occupant.as_mut()) {
        if occupant.id.0 == 1 {
            occupant.figure = Figure::Box;
        }
    }
    scene.snapshot()
}

#[test]
fn a_box_that_moved_without_its_cake_is_graded_so() {
    assert_eq!(answer("pin-box", &boxed('A', 'C'), &boxed('B', 'C')), Some("the box alone"));
}

#[test]
fn a_cake_that_moved_would_be_graded_so() {
    assert_eq!(answer("pin-box", &boxed('A', 'C'), &boxed('A', 'D')), Some("the cake alone"));
    assert_eq!(answer("pin-box", &boxed('A', 'C'), &boxed('B', 'D')), Some("both"));
    assert_eq!(answer("pin-box", &boxed('A', 'C'), &boxed('A', 'C')), Some("neither"));
}

/// A future on table A before its first poll, and after it, with what its toothpick says then.
fn polled(target: impl Fn(&Scene) -> Address) -> (Snapshot, Snapshot) {
    (stuck('A', |_| Address::NULL), stuck('A', target))
}

#[test]
fn a_future_that_points_at_itself_after_its_first_poll_is_graded_so() {
    let (before, after) = polled(|scene| scene.address('A'));
    let own = "at its own cherry, where the future lies now";
    assert_eq!(answer("by-hand", &before, &after), Some(own));
}

#[test]
fn a_future_that_would_point_elsewhere_would_be_graded_so() {
    let (before, after) = polled(|scene| scene.address('B'));
    assert_eq!(answer("by-hand", &before, &after), Some("at where the future was made"));
    let (before, after) = polled(|_| Address::NULL);
    assert_eq!(answer("by-hand", &before, &after), Some("nowhere: it stays null"));
}

#[test]
fn a_later_poll_answers_nothing() {
    let (_, polled) = polled(|scene| scene.address('A'));
    assert_eq!(answer("by-hand", &polled, &polled), None);
}

/// A slow future, thing 1, and a fast one, thing 2, in slots C and D of a function that waits for them; who is
/// none of them is gone.
fn waiting(slow: Option<char>, fast: Option<char>) -> Snapshot {
    let mut scene = Scene::tables(5).with_shelves(3);
    for (id, letter) in [(1, slow), (2, fast)] {
        scene = letter.map_or(scene.clone(), |letter| scene.put(id, letter));
    }
    scene.snapshot()
}

#[test]
fn a_loser_that_is_still_there_would_be_graded_by_its_address() {
    let before = waiting(Some('C'), Some('D'));
    let stays = "it stays where it is, and can be polled again";
    assert_eq!(answer("select", &before, &waiting(Some('C'), None)), Some(stays));
    let moved = "it moves back to its table";
    assert_eq!(answer("select", &before, &waiting(Some('A'), None)), Some(moved));
}

#[test]
fn a_poll_that_leaves_the_fast_one_unfinished_answers_nothing() {
    let before = waiting(Some('C'), Some('D'));
    assert_eq!(answer("select", &before, &waiting(Some('C'), Some('D'))), None);
    assert_eq!(answer("select", &waiting(Some('C'), None), &waiting(None, None)), None);
}

/// A wrapper with its future inside, thing 1, and one with a box, thing 2, on these tables: both pinned. Their
/// toothpicks name what `target` makes of the scene; that of the boxed future, thing 3, is on table E.
fn wrapped(boxed: char, target: impl Fn(&Scene, char) -> Address) -> Snapshot {
    let mut scene = Scene::tables(5).put(1, 'B').put(2, boxed).put(3, 'E').pin('B').pin(boxed);
    for letter in ['B', 'E'] {
        let target = target(&scene, letter);
        scene = scene.stick(letter, target);
    }
    scene.snapshot()
}

/// The same, with the first wrapper's type as `Unpin` as it is said to be.
fn minding(mut wrapped: Snapshot, unpin: bool) -> Snapshot {
    for place in &mut wrapped.places {
        if let Holds::Thing(thing) = &mut place.holds {
            thing.unpin = unpin;
        }
    }
    wrapped
}

#[test]
fn the_wrapper_that_came_out_of_its_pin_is_graded_so() {
    let [before, after] = ['D', 'C'].map(|boxed| minding(wrapped(boxed, Scene::address), false));
    assert_eq!(answer("projection", &before, &after), Some("the one with the box in it"));
    assert_eq!(answer("projection", &before, &before), Some("neither"));
}

#[test]
fn a_wrapper_whose_type_did_not_mind_would_be_graded_so() {
    let [before, after] = ['D', 'C'].map(|boxed| minding(wrapped(boxed, Scene::address), true));
    assert_eq!(answer("projection", &before, &after), Some("both"));
    assert_eq!(answer("projection", &before, &before), Some("the one with the cake in it"));
}

#[test]
fn a_wrapper_that_comes_out_before_both_were_polled_answers_nothing() {
    let [before, after] = ['D', 'C'].map(|boxed| wrapped(boxed, |_, _| Address::NULL));
    assert_eq!(answer("projection", &before, &after), None);
}

/// A list on table D that leads to cake 3 on C or to whom `first` says; cake 2 on B, before it is dropped, with
/// cake 1 on A before it that leads to whom `second` says.
fn listed(dropped: bool, first: char, second: char) -> Snapshot {
    let mut scene = Scene::tables(4).put(1, 'A').put(4, 'D');
    if !dropped {
        scene = scene.put(2, 'B');
    }
    for occupant in scene.seats.iter_mut().filter_map(|seat| seat.occupant.as_mut()) {
        if occupant.id.0 == 4 {
            occupant.figure = Figure::Box;
        }
    }
    let [first, second] = [first, second].map(|letter| scene.address(letter));
    scene.stick('D', first).stick('A', second).snapshot()
}

#[test]
fn a_dropped_cake_that_took_itself_out_of_the_list_is_graded_so() {
    assert_eq!(answer("drop", &listed(false, 'A', 'B'), &listed(true, 'A', 'C')), Some("nobody"));
}

#[test]
fn whoever_still_led_to_a_dropped_cake_would_be_graded_so() {
    let before = listed(false, 'A', 'B');
    assert_eq!(answer("drop", &before, &listed(true, 'A', 'B')), Some("the cake before it"));
    assert_eq!(answer("drop", &before, &listed(true, 'B', 'A')), Some("the list"));
}

#[test]
fn a_drop_of_a_cake_that_nobody_led_to_answers_nothing() {
    assert_eq!(answer("drop", &listed(false, 'A', 'C'), &listed(true, 'A', 'C')), None);
}

/// What was seen of two tasks that were polled once, and then once more at these addresses.
fn polled_again(addresses: [usize; 2]) -> (Snapshot, Snapshot) {
    let task = |name| Traced { name, title: "a task", hue: 0 };
    let [a, b] = ['A', 'B'].map(place);
    let event = |task, number, address| Event {
        task: TaskId(task),
        at: number,
        deed: Deed::Polled(Poll {
            number,
            address: Address::new(address),
            readiness: Readiness::Pending,
        }),
    };
    let events = vec![event(0, 1, 64), event(1, 1, 96)];
    let trace = Trace { tasks: vec![task(a), task(b)], events };
    let mut later = trace.clone();
    later.events.extend([event(0, 2, addresses[0]), event(1, 2, addresses[1])]);
    let seen = |trace| Snapshot { trace, ..Snapshot::default() };
    (seen(trace), seen(later))
}

#[test]
fn second_polls_where_the_first_ones_were_are_graded_so() {
    let (before, after) = polled_again([64, 96]);
    assert_eq!(answer("executor", &before, &after), Some("where their first polls did"));
}

#[test]
fn second_polls_elsewhere_would_be_graded_so() {
    for (addresses, option) in [
        ([96, 64], "somewhere else: the executor moves its tasks"),
        ([64, 128], "some where they were, some elsewhere"),
    ] {
        let (before, after) = polled_again(addresses);
        assert_eq!(answer("executor", &before, &after), Some(option));
    }
}

#[test]
fn no_second_poll_answers_nothing() {
    let (before, after) = polled_again([64, 96]);
    assert_eq!(answer("executor", &before, &before), None);
    assert_eq!(answer("executor", &Snapshot::default(), &before), None);
    assert_eq!(answer("executor", &after, &after), None);
}

/// A crowd of which so many polls were counted, so many of them elsewhere than the poll before.
fn crowd(polls: u32, moves: u32) -> Snapshot {
    let tally = Tally { polls, moves, ..Tally::default() };
    Snapshot { tally: Some(Rc::new(tally)), ..Snapshot::default() }
}

#[test]
fn a_crowd_that_stays_where_it_is_is_graded_so() {
    assert_eq!(answer("rush-hour", &crowd(1000, 0), &crowd(5000, 0)), Some("never"));
}

#[test]
fn a_crowd_that_moved_would_be_graded_so() {
    let now_and_then = answer("rush-hour", &crowd(1000, 0), &crowd(5000, 1));
    assert_eq!(now_and_then, Some("now and then, when memory fills up"));
    assert_eq!(answer("rush-hour", &crowd(1000, 0), &crowd(5000, 4000)), Some("at every poll"));
}

#[test]
fn a_crowd_that_was_not_polled_answers_nothing() {
    assert_eq!(answer("rush-hour", &crowd(1000, 0), &crowd(1000, 0)), None);
}
