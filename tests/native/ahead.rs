//! What a lesson suggests next, wherever the reader has gone.

use crate::kitchen::{Run, lesson};
use pin_cake::lessons::{Ahead, MENU};

fn ahead(run: &Run) -> Ahead {
    let by_script = Ahead::by_script(run.lesson, run.timeline());
    by_script.unwrap_or_else(|| Ahead::by_offers(run.lesson, run.timeline()))
}

fn next(slug: &str, orders: &str) -> String {
    let run = Run::after(slug, orders);
    ahead(&run).next().map_or_else(String::new, ToString::to_string)
}

#[test]
fn a_run_that_follows_the_script_goes_on_with_it() {
    assert_eq!(next("toothpick", ""), "bake:A");
    assert_eq!(next("toothpick", "bake:A,stick:A"), "move:A-B");
}

#[test]
fn on_another_table_the_script_goes_on_there() {
    assert_eq!(next("toothpick", "bake:B"), "stick:B");
    assert_eq!(next("toothpick", "bake:B,stick:B"), "move:B-A");
    assert_eq!(next("toothpick", "bake:B,stick:B,move:B-A"), "serve:B");
}

#[test]
fn a_step_done_again_does_not_lead_back() {
    assert_eq!(next("toothpick", "bake:A,stick:A,move:A-B,stick:B"), "serve:A");
}

#[test]
fn a_lesson_is_over_only_when_a_step_of_each_kind_was_done() {
    for lesson in MENU {
        let script = Run::script(lesson);
        assert!(matches!(ahead(&script), Ahead::Over), "{}", lesson.slug());
        for offer in (lesson.offers)(Run::of(lesson).now()) {
            let run = Run::after(lesson.slug(), &offer.order.to_string());
            assert!(!matches!(ahead(&run), Ahead::Over), "{}: {}", lesson.slug(), offer.order);
        }
    }
}

#[test]
fn whatever_is_pressed_first_a_next_order_is_suggested() {
    for lesson in MENU {
        for offer in (lesson.offers)(Run::of(lesson).now()) {
            let run = Run::after(lesson.slug(), &offer.order.to_string());
            assert!(ahead(&run).next().is_some(), "{}: {}", lesson.slug(), offer.order);
        }
    }
}

#[test]
fn what_is_suggested_elsewhere_than_in_the_script_is_offered() {
    let run = Run::after("pin-box", "bake:W,box:W-A,stick:A,serve:B");
    let offers = (lesson("pin-box").offers)(run.now());
    let next = ahead(&run).next().cloned().expect("an order");
    assert!(offers.iter().any(|offer| offer.order == next), "{next}");
}
