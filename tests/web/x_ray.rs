//! What is found in futures that the compiler made for this very machine, in linear memory.

use crate::kitchen::{Kitchen, place, settle, thing};
use pin_cake::kitchen::{Aim, Snapshot};
use pin_cake::lessons::{Moment, find};
use pin_cake::memory::{Address, Role};
use pin_cake::texts::Worth;
use wasm_bindgen_test::wasm_bindgen_test;

const SHAPES: [&str; 8] =
    ["reference", "slice", "call", "string", "text", "constant", "used", "bare"];

fn after(slug: &str, orders: &str) -> Kitchen {
    Kitchen::after(slug, orders)
}

/// The aims of the pointers found in the future on shelf H.
fn aims(now: &Snapshot) -> Vec<Aim> {
    let future = thing(now, 'H');
    future.fields.iter().filter_map(|field| Some(field.pointer?.aim)).collect()
}

#[wasm_bindgen_test]
fn a_waiting_future_points_into_itself_or_not_as_it_was_written() {
    for (shape, own, outward) in [
        ("reference", 1, 0),
        ("slice", 1, 0),
        ("string", 1, 1),
        ("text", 0, 2),
        ("constant", 0, 1),
        ("used", 0, 0),
        ("bare", 0, 0),
    ] {
        let aims = aims(&after("x-ray", &format!("{shape}:A,pin:A-C,poll:C")).now());
        let count = |is: fn(&Aim) -> bool| aims.iter().filter(|aim| is(aim)).count();
        assert_eq!(count(|aim| *aim == Aim::Own), own, "{shape}");
        assert_eq!(count(|aim| matches!(aim, Aim::Stranger(_))), outward, "{shape}");
    }
    // The inner future's argument may be left behind beside what it became.
    assert!(aims(&after("x-ray", "call:A,pin:A-C,poll:C").now()).contains(&Aim::Own));
}

#[wasm_bindgen_test]
fn the_address_in_the_words_is_inside_the_future_where_they_say_so() {
    for shape in ["reference", "slice", "call", "string"] {
        let run = after("x-ray", &format!("{shape}:A,pin:A-C,poll:C")).run;
        let step = run.shown();
        let say = (find("x-ray").expect("the lesson").say)(&Moment { step, before: None });
        let target = say.values.iter().find(|(key, _)| *key == "target").map(|(_, value)| value);
        let future = place(&step.snapshot, 'H');
        let inside = |at| Worth::Text(future.address.plus(at).to_string());
        assert!((0..future.size).any(|at| target == Some(&inside(at))), "{shape}");
    }
}

#[wasm_bindgen_test]
fn an_unpolled_future_is_one_byte_of_state_and_nothing_written() {
    for shape in SHAPES {
        let kitchen = after("x-ray", &format!("{shape}:A"));
        let now = kitchen.now();
        let roles = thing(&now, 'A').fields.iter().map(|field| field.role);
        assert!(roles.clone().all(|role| matches!(role, Role::Tag | Role::Unwritten)), "{shape}");
        assert_eq!(roles.filter(|role| *role == Role::Tag).count(), 1, "{shape}");
    }
}

#[wasm_bindgen_test]
fn a_photographed_future_still_serves_the_right_cake() {
    for (shape, cherry) in SHAPES.into_iter().zip([7, 3, 9, 8, 8, 8, 9, 7]) {
        let kitchen = after("x-ray", &format!("{shape}:A,pin:A-C,poll:C,poll:C"));
        let now = kitchen.now();
        let served = thing(&now, 'D').field("cherry").expect("a cherry").number();
        assert_eq!(served, Some(cherry), "{shape}");
    }
}

#[wasm_bindgen_test]
async fn a_future_has_many_addresses_before_its_first_poll_and_one_from_then_on() {
    let kitchen = after("first-poll", "make:A");
    let mut before = vec![place(&kitchen.now(), 'A').address];
    for (order, letter) in [("move:A-B", 'B'), ("pin:B-C", 'H')] {
        kitchen.order(order);
        settle().await;
        before.push(place(&kitchen.now(), letter).address);
    }
    let mut states = Vec::new();
    let mut later: Vec<Address> = Vec::new();
    for _ in 0..4 {
        kitchen.order("poll:C");
        settle().await;
        let now = kitchen.now();
        later.push(place(&now, 'H').address);
        states.push(thing(&now, 'H').field("state").expect("a state").bytes[0]);
    }
    before.dedup();
    assert_eq!(before.len(), 3);
    assert_eq!(later, [before[2]; 4]);
    assert_eq!(states, [3, 4, 5, 1]);
}
