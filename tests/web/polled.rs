//! Futures that are polled stay where they are, and what they make outlives them.

use crate::kitchen::{Kitchen, pointer, thing};
use pin_cake::kitchen::Bond;
use pin_cake::memory::Address;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_future_has_several_addresses_before_its_first_poll_and_one_from_then_on() {
    let run = Kitchen::after("by-hand", "make:A,move:A-B,pin:B-C,poll:C,move:H-A,poll:C").run;
    let addresses: Vec<Address> = (1..=run.last())
        .filter_map(|step| {
            let now = &run.step(step).snapshot;
            let found = now.things().find(|(_, thing)| thing.field("polls").is_some());
            found.map(|(place, _)| place.address)
        })
        .collect();
    let [made, moved, pinned, rest @ ..] = addresses.as_slice() else { panic!("{addresses:?}") };
    assert!(made != moved && moved != pinned && made != pinned, "{addresses:?}");
    assert!(rest.len() == 3 && rest.iter().all(|address| address == pinned), "{addresses:?}");
}

#[wasm_bindgen_test]
fn a_future_comes_to_point_at_itself_at_its_first_poll() {
    let pinned = Kitchen::after("by-hand", "make:A,pin:A-C").now();
    assert_eq!(pointer(&pinned, 'H').bond, Bond::Unset);
    let polled = Kitchen::after("by-hand", "make:A,pin:A-C,poll:C").now();
    assert_eq!(pointer(&polled, 'H').bond, Bond::Whole);
}

#[wasm_bindgen_test]
fn a_future_that_is_ready_is_dropped_and_leaves_its_cake() {
    let now = Kitchen::after("by-hand", "make:A,pin:A-C,poll:C,poll:C,poll:C").now();
    let cherry = thing(&now, 'D').field("cherry").and_then(|field| field.number());
    assert_eq!(cherry, Some(7));
    assert_eq!(now.things().count(), 1, "the future and its handle are gone");
}

/// The addresses at which the slow future was in this run, one for each step that shows it.
fn slow_addresses(orders: &str) -> Vec<Address> {
    let run = Kitchen::after("select", orders).run;
    let found = (1..=run.last()).filter_map(|step| {
        let now = &run.step(step).snapshot;
        let slow = now.things().find(|(_, thing)| thing.title.key == "slow");
        slow.map(|(place, _)| place.address)
    });
    found.collect()
}

#[wasm_bindgen_test]
fn what_select_and_join_wait_for_moves_once_before_its_first_poll_and_never_after() {
    for (orders, polled) in [
        ("make:A-B,select:A-B,poll:H", 1),
        ("make:A-B,name:A-B,poll:N", 1),
        ("make:A-B,loop:A-B,poll:L,poll:L", 2),
        ("make:A-B,join:A-B,poll:J,poll:J", 2),
    ] {
        let addresses = slow_addresses(orders);
        let [made, rest @ ..] = addresses.as_slice() else { panic!("{orders}") };
        assert_eq!(rest.len(), polled, "{orders}");
        assert!(rest.iter().all(|address| *address == rest[0] && address != made), "{orders}");
    }
}

#[wasm_bindgen_test]
fn a_loser_is_dropped_and_the_winners_cake_is_served() {
    let now = Kitchen::after("select", "make:A-B,select:A-B,poll:H").now();
    let cherry = thing(&now, 'C').field("cherry").and_then(|field| field.number());
    assert_eq!((cherry, now.things().count()), (Some(9), 1));
}
