//! What `pin!` and a Pin's handle do and refuse, on real values.

use crate::bundle::texts;
use crate::kitchen::{Run, Tables, order};
use pin_cake::kitchen::{Figure, Snapshot};
use pin_cake::lessons::Moment;
use pin_cake::memory::Address;

/// What the cakes that there are are called.
fn cakes(now: &Snapshot) -> Vec<String> {
    let cakes = now.things().filter(|(_, thing)| matches!(thing.figure, Figure::Cake(_)));
    cakes.map(|(_, cake)| texts("pin-macro").name(&cake.title)).collect()
}

/// Where the cake is that the handle on this table leads to.
fn target(tables: &Tables, letter: char) -> Address {
    let seats = tables.seats();
    let handle = seats.iter().find(|seat| seat.name.letter() == letter).expect("a table");
    Address::new(handle.occupant.as_ref().expect("a handle").id.0)
}

#[test]
fn a_forgotten_pin_does_not_keep_its_cake_from_being_dropped() {
    let run = Run::after("pin-macro", "bake:W,pin:W-F,forget:A");
    assert_eq!(cakes(run.now()), ["the cake"]);
    let run = Run::after("pin-macro", "bake:W,pin:W-F,forget:A,leave:F");
    assert!(cakes(run.now()).is_empty());
}

#[test]
fn a_forgotten_box_keeps_its_cake_from_being_dropped() {
    let run = Run::after("pin-macro", "bake:W,pin:W-F,serve:H,forget:B,leave:F");
    assert_eq!(cakes(run.now()), ["the cake with cherry 9"]);
}

#[test]
fn a_box_that_nobody_forgot_is_dropped_with_its_cake_when_the_call_is_over() {
    let run = Run::after("pin-macro", "bake:W,pin:W-F,serve:H,leave:F");
    assert!(cakes(run.now()).is_empty());
}

#[test]
fn a_frames_cake_does_not_move_while_the_call_lasts() {
    let run = Run::script(crate::kitchen::lesson("pin-macro"));
    let home = |moment: Moment<'_>| {
        let frame = moment.now().places.iter().find(|place| place.title.key == "frame")?;
        Some(frame.address)
    };
    let homes: Vec<Address> = run.moments().filter_map(home).collect();
    assert!(homes.len() > 2 && homes.windows(2).all(|pair| pair[0] == pair[1]), "{homes:?}");
}

#[test]
fn a_frame_is_there_only_while_its_call_lasts() {
    for orders in ["", "bake:W", "bake:W,pin:W-F,leave:F"] {
        let run = Run::after("pin-macro", orders);
        let frame = run.now().places.iter().find(|place| place.title.key == "frame");
        assert!(frame.is_none(), "after {orders}");
    }
}

#[test]
fn each_forbidden_order_brings_up_its_own_card() {
    let served = "serve:A,serve:B";
    let framed = "bake:W,pin:W-F,serve:H";
    for (slug, orders, forbidden, card) in [
        ("refusals", served, "swap:A-B", "pin_box/swap"),
        ("refusals", served, "take:A", "pin_box/move_out"),
        ("refusals", served, "open:B", "pin_box/get_mut"),
        ("refusals", served, "unbox:A", "pinning/into_inner"),
        ("refusals", served, "frost:B", "pin_box/assign"),
        ("refusals", served, "move:H-A", "pin_box/move_out"),
        ("pin-macro", framed, "return:A", "pinning/return_pin"),
        ("pin-macro", framed, "move:F-W", "pinning/move_out"),
        ("pin-macro", framed, "move:H-W", "pin_box/move_out"),
    ] {
        let mut tables = Tables::after(slug, orders);
        let refusal = tables.give(&order(forbidden)).expect_err(forbidden);
        assert_eq!(refusal.card, Some(card), "{forbidden}");
    }
}

#[test]
fn what_is_not_there_is_no_matter_for_rustc() {
    for (slug, text) in
        [("refusals", "take:A"), ("refusals", "swap:A-B"), ("pin-macro", "return:A")]
    {
        let refusal = Tables::after(slug, "").give(&order(text)).expect_err(text);
        assert_eq!(refusal.card, None, "{text}");
    }
}

#[test]
fn set_puts_another_cake_where_the_old_one_was() {
    let mut tables = Tables::after("refusals", "serve:A,serve:B");
    let (before, titles) = (target(&tables, 'A'), tables.described());
    tables.give(&order("set:A")).expect("it is allowed");
    assert_eq!(target(&tables, 'A'), before);
    assert_ne!(tables.described(), titles);
}

#[test]
fn to_swap_the_pins_moves_no_cake() {
    let mut tables = Tables::after("refusals", "serve:A,serve:B");
    let (a, b) = (target(&tables, 'A'), target(&tables, 'B'));
    let (h, i) = (tables.address('H'), tables.address('I'));
    tables.give(&order("trade:A-B")).expect("it is allowed");
    assert_eq!((target(&tables, 'A'), target(&tables, 'B')), (b, a));
    assert_eq!((tables.address('H'), tables.address('I')), (h, i));
}

#[test]
fn what_is_refused_for_a_cake_is_done_to_a_biscuit() {
    let mut tables = Tables::after("refusals", "serve:A");
    assert!(tables.give(&order("open:A")).is_err());
    assert!(tables.give(&order("open:C")).is_ok());
}

#[test]
fn a_pins_handle_moves_to_a_free_table_and_its_cake_stays() {
    let mut tables = Tables::after("refusals", "serve:A");
    let home = target(&tables, 'A');
    tables.give(&order("move:A-B")).expect("it may move");
    assert_eq!(target(&tables, 'B'), home);
    for (text, key) in [("move:A-B", "nobody"), ("move:B-C", "biscuits"), ("move:B-B", "taken")] {
        assert_eq!(tables.give(&order(text)).expect_err(text).reason.key, key, "{text}");
    }
    tables.give(&order("move:B-A")).expect("it may move back");
    assert_eq!(target(&tables, 'A'), home);
}
