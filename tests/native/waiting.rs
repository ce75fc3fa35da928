//! What becomes of futures that a function waits for at once: by value, by `&mut`, and both.

use crate::kitchen::{Run, lesson};
use pin_cake::kitchen::{Bond, Furniture, Snapshot};
use pin_cake::memory::Address;

/// The futures that a function waits for: the keys of their titles, and where they are.
fn waiting(now: &Snapshot) -> Vec<(&'static str, Address)> {
    let slots = now.things().filter(|(place, _)| place.furniture == Furniture::Shelf);
    slots.map(|(place, future)| (future.title.key, place.address)).collect()
}

/// The addresses at which the slow future was polled in this run, one for each snapshot.
fn slow_addresses(run: &Run) -> Vec<Address> {
    let moments = run.moments().flat_map(|moment| waiting(moment.now()));
    moments.filter(|(title, _)| *title == "slow").map(|(_, address)| address).collect()
}

/// The cherry of the cake that was served.
fn served(now: &Snapshot) -> Option<u32> {
    let cake = now.things().find(|(place, _)| place.name.letter() == 'C');
    cake.and_then(|(_, cake)| cake.field("cherry")?.number())
}

#[test]
fn what_select_takes_by_value_leaves_its_table_and_is_polled_elsewhere() {
    for form in ["select", "loop", "name", "join"] {
        let run = Run::after("select", &format!("make:A-B,{form}:A-B"));
        let now = run.now();
        let tables: Vec<Address> = now.places[..2].iter().map(|place| place.address).collect();
        assert!(now.places[..2].iter().all(|place| place.ghost().is_some()), "{form}");
        let waiting = waiting(now);
        assert_eq!(waiting.len(), 2, "{form}");
        assert!(waiting.iter().all(|(_, address)| !tables.contains(address)), "{form}");
    }
}

#[test]
fn the_loser_of_a_race_is_dropped_unfinished() {
    let run = Run::after("select", "make:A-B,select:A-B,poll:H");
    assert_eq!(waiting(run.now()), []);
    assert_eq!(served(run.now()), Some(9));
}

#[test]
fn a_loser_that_was_given_by_name_is_dropped_unfinished_too() {
    let run = Run::after("select", "make:A-B,name:A-B,poll:N");
    assert_eq!(waiting(run.now()), []);
    assert_eq!(served(run.now()), Some(9));
}

#[test]
fn what_is_lent_to_select_keeps_its_address_from_turn_to_turn() {
    let run = Run::after("select", "make:A-B,loop:A-B,poll:L,poll:L");
    let addresses = slow_addresses(&run);
    assert!(addresses.len() == 2 && addresses[0] == addresses[1], "{addresses:?}");
    assert_eq!(served(run.now()), Some(7));
}

#[test]
fn each_turn_has_a_fast_future_of_its_own() {
    let run = Run::after("select", "make:A-B,loop:A-B,poll:L");
    let titles = |step| waiting(run.moment_at(step).now()).into_iter().map(|(title, _)| title);
    assert!(titles(2).eq(["slow", "fast"]));
    assert!(titles(3).eq(["slow", "another-fast"]));
}

#[test]
fn join_drops_each_future_when_it_is_done_and_moves_none() {
    let run = Run::after("select", "make:A-B,join:A-B,poll:J,poll:J");
    let counts: Vec<usize> = run.moments().map(|moment| waiting(moment.now()).len()).collect();
    assert_eq!(counts, [0, 0, 2, 1, 0]);
    let addresses = slow_addresses(&run);
    assert!(addresses.len() == 2 && addresses[0] == addresses[1], "{addresses:?}");
}

#[test]
fn a_polled_future_points_at_its_own_cherry_as_long_as_it_is_there() {
    let run = Run::script(lesson("select"));
    let mut seen = 0;
    for moment in run.moments() {
        for (place, _, _, pointer) in moment.now().pointers() {
            let polled = place.furniture == Furniture::Shelf;
            assert_eq!(pointer.bond == Bond::Whole, polled, "{}", place.name);
            seen += usize::from(polled);
        }
    }
    assert_eq!(seen, 11, "two at each of five steps, and one");
}

#[test]
fn the_last_cake_is_cleared_away_when_futures_are_made() {
    let run = Run::after("select", "make:A-B,select:A-B,poll:H,make:A-B");
    assert_eq!(served(run.now()), None);
}

/// What the lesson's question finds in the last step after these orders.
fn answer(orders: &str) -> Option<usize> {
    let run = Run::after("select", orders);
    let moment = run.moment();
    (run.lesson.about.measure)(moment.before.expect("an order"), moment.now())
}

#[test]
fn a_loser_is_graded_by_what_became_of_it() {
    let (dropped, stayed) = (Some(0), Some(1));
    assert_eq!(answer("make:A-B,select:A-B,poll:H"), dropped);
    assert_eq!(answer("make:A-B,name:A-B,poll:N"), dropped);
    assert_eq!(answer("make:A-B,loop:A-B,poll:L"), stayed);
}

#[test]
fn a_slow_future_that_join_waits_for_is_no_loser() {
    assert_eq!(answer("make:A-B,join:A-B,poll:J"), None);
}

#[test]
fn a_future_that_was_ready_in_the_same_poll_is_no_loser() {
    assert_eq!(answer("make:A-B,loop:A-B,poll:L,poll:L"), None);
    assert_eq!(answer("make:A-B,join:A-B,poll:J,poll:J"), None);
}
