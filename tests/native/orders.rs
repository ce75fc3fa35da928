//! Orders are written as they are read, and what is no order is refused.

use crate::scene::place;
use pin_cake::kitchen::{Order, OrderError, PlaceName, parse_orders, write_orders};

fn order(text: &str) -> Order {
    text.parse().expect("an order")
}

#[test]
fn an_order_is_a_verb_and_its_places() {
    let order = order("move:A-B");
    assert_eq!(order.verb(), "move");
    assert_eq!(order.places(), [place('A'), place('B')]);
}

#[test]
fn a_verb_may_stand_alone() {
    assert_eq!(order("poll").places(), []);
}

#[test]
fn orders_are_written_as_they_are_read() {
    for text in ["poll", "bake:A", "move:A-B", "swap:Z-Z", "move-all:A-B-C"] {
        assert_eq!(order(text).to_string(), text);
    }
}

#[test]
fn an_order_may_be_about_a_number_of_things() {
    for count in [10, 1_000, 10_000] {
        let order = order(&format!("open:{count}"));
        assert_eq!((order.count(), order.places()), (Some(count), &[][..]));
        assert_eq!(order, Order::open(count));
    }
}

#[test]
fn a_number_is_written_as_it_is_read() {
    assert_eq!(order("open:1000").to_string(), "open:1000");
}

#[test]
fn a_number_that_is_too_small_or_too_large_is_out_of_bounds() {
    for text in ["open:0", "open:9", "open:10001", "open:99999999999999999999"] {
        let error = text.parse::<Order>().expect_err(text);
        assert_eq!(error, OrderError::OutOfBounds, "{text}");
    }
    for text in ["open:", "open:-1", "open:1e3", "bake:10"] {
        let error = text.parse::<Order>().expect_err(text);
        assert_eq!(error, OrderError::Unreadable, "{text}");
    }
}

#[test]
fn a_row_of_orders_is_written_as_it_is_read() {
    let text = "bake:A,stick:A,move:A-B,poll";
    assert_eq!(write_orders(&parse_orders(text).expect("orders")), text);
}

#[test]
fn no_text_is_no_orders() {
    assert_eq!(parse_orders(""), Ok(Vec::new()));
}

#[test]
fn what_is_no_order_is_refused() {
    for text in [
        "",
        ":",
        ":A",
        "bake:",
        "bake:a",
        "bake:AB",
        "bake:A-",
        "bake:-A",
        "bake:A--B",
        "bake:A:B",
        "Bake:A",
        "bake A",
        "bake:1",
        "bake:Ä",
        "böke:A",
        "bake\n:A",
        "bake:A ",
        "bake1:A",
        "<b>:A",
    ] {
        assert!(text.parse::<Order>().is_err(), "“{text}” was taken for an order");
    }
}

#[test]
fn a_row_fails_by_the_first_text_that_is_no_order() {
    assert_eq!(parse_orders("bake:A,oops!,open:9"), Err(OrderError::Unreadable));
    assert_eq!(parse_orders("bake:A,open:9,oops!"), Err(OrderError::OutOfBounds));
}

#[test]
fn an_order_knows_itself_as_it_is_written() {
    assert!(order("move:A-B").is("move:A-B"));
    assert!(order("poll").is("poll"));
    for other in ["move:B-A", "move:A", "swap:A-B", "move", "move:A-B-C"] {
        assert!(!order("move:A-B").is(other), "{other}");
    }
}

#[test]
fn orders_made_from_parts_are_those_that_are_read() {
    assert_eq!(Order::at("bake", place('A')), order("bake:A"));
    assert_eq!(Order::between("move", place('A'), place('B')), order("move:A-B"));
}

#[test]
fn places_have_capital_letters() {
    assert_eq!(PlaceName::new('Q').map(PlaceName::letter), Some('Q'));
    for letter in ['a', '1', 'É', ' '] {
        assert_eq!(PlaceName::new(letter), None, "{letter}");
    }
}

#[test]
fn places_are_counted_on_and_wrap_round_after_z() {
    let names: String = (0..4).map(|index| place('Y').after(index).letter()).collect();
    assert_eq!(names, "YZAB");
}
