//! A prediction is graded by the run, and a question never blocks.

use pin_cake_e2e::{Kitchen, LESSONS};

/// For each lesson: the orders before the deciding one, that one, and the option that it shows.
const QUESTIONS: [(&str, &str, &str, usize); 6] = [
    ("move", "bake:A", "move:A-B", 1),
    ("handle", "bake:A,stick:A", "move:A-B", 1),
    ("toothpick", "bake:A,stick:A", "move:A-B", 1),
    ("swap", "bake:A,stick:A,bake:B,stick:B", "swap:A-B", 1),
    ("safe", "bake:A,stick:A", "move:A-B", 1),
    ("pin-box", "bake:W,box:W-A,stick:A", "move:A-B", 0),
];

fn predict(kitchen: &Kitchen, option: usize) {
    kitchen.browser().click(&format!(".question label:nth-of-type({})", option + 1));
}

#[test]
fn the_right_prediction_is_graded_right() {
    let kitchen = Kitchen::enter();
    for (slug, orders, deciding, right) in QUESTIONS {
        kitchen.open(&format!("scene={slug}&orders={orders}"));
        predict(&kitchen, right);
        kitchen.order(deciding);
        assert_eq!(kitchen.count(".question .result.right"), 1, "{slug}");
        assert_eq!(kitchen.count(".question .option.wrong"), 0, "{slug}");
    }
}

#[test]
fn each_wrong_prediction_is_graded_wrong_and_the_measured_one_shown() {
    let kitchen = Kitchen::enter();
    for (slug, orders, deciding, right) in QUESTIONS {
        kitchen.open(&format!("scene={slug}&orders={orders}"));
        for wrong in (0..kitchen.count(".question .option")).filter(|option| *option != right) {
            kitchen.open(&format!("scene={slug}&orders={orders}"));
            let measured = kitchen.texts(".question .option")[right].clone();
            predict(&kitchen, wrong);
            kitchen.order(deciding);
            assert_eq!(kitchen.count(".question .result.wrong"), 1, "{slug}, option {wrong}");
            assert_eq!(kitchen.text(".question .option.right"), measured, "{slug}, option {wrong}");
            assert!(
                kitchen.text(".question .result").contains(&measured),
                "{slug}, option {wrong}"
            );
        }
    }
}

#[test]
fn a_question_that_is_not_answered_blocks_nothing() {
    let kitchen = Kitchen::enter();
    for lesson in LESSONS {
        let (slug, orders, ..) =
            QUESTIONS[LESSONS.iter().position(|l| l.slug == lesson.slug).unwrap_or(0)];
        kitchen.open(&format!("scene={slug}&orders={orders}"));
        let step = kitchen.at();
        assert_eq!(kitchen.count(".question"), 1, "{slug} asks");
        kitchen.press("forward");
        assert_eq!(kitchen.at(), step + 1, "{slug}");
        assert_eq!(kitchen.count(".question .result.right, .question .result.wrong"), 0, "{slug}");
    }
}

#[test]
fn a_prediction_alone_is_not_graded() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    predict(&kitchen, 0);
    assert_eq!(kitchen.count(".question .result.right, .question .result.wrong"), 0);
    assert_eq!(kitchen.at(), 2);
}

#[test]
fn a_prediction_can_be_changed_before_the_run() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    predict(&kitchen, 0);
    predict(&kitchen, 1);
    kitchen.order("move:A-B");
    assert_eq!(kitchen.count(".question .result.right"), 1);
}

#[test]
fn an_order_that_does_not_decide_grades_nothing() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    predict(&kitchen, 0);
    kitchen.order("serve:B");
    assert_eq!(kitchen.count(".question .result.right, .question .result.wrong"), 0);
}

#[test]
fn it_can_be_asked_again() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    predict(&kitchen, 0);
    kitchen.order("move:A-B");
    kitchen.press("retry");
    assert_eq!(kitchen.at(), 2);
    predict(&kitchen, 1);
    kitchen.order("move:A-B");
    assert_eq!(kitchen.count(".question .result.right"), 1);
}
