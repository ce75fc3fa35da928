//! A prediction is graded by the run, and a question never blocks.

use pin_cake_e2e::{Key, Kitchen, LESSONS, Question, assert_none};
use serde_json::json;

#[test]
fn the_right_prediction_is_graded_right() {
    let kitchen = Kitchen::enter_still();
    for question in Question::all() {
        kitchen.open(&question.asked());
        kitchen.predict(question.right);
        kitchen.order(question.deciding());
        kitchen.wait_until_at(question.step);
        assert_eq!(kitchen.count(".question .result.right"), 1, "{}", question.lesson.slug);
    }
}

#[test]
fn each_wrong_prediction_is_graded_wrong_and_the_measured_one_shown() {
    let kitchen = Kitchen::enter_still();
    for question in Question::all() {
        let slug = question.lesson.slug;
        kitchen.open(&question.asked());
        let options = kitchen.texts(".question .option");
        let measured = &options[question.right];
        for wrong in (0..options.len()).filter(|option| *option != question.right) {
            // In a page that has run before, a `Vec` may find room to grow where it is, and then
            // another answer is the measured one.
            kitchen.open(&question.asked());
            kitchen.predict(wrong);
            kitchen.order(question.deciding());
            kitchen.wait_until_at(question.step);
            assert_eq!(kitchen.count(".question .result.wrong"), 1, "{slug}, option {wrong}");
            let result = kitchen.text(".question .result");
            assert!(result.contains(&format!("Measured: {measured}")), "{slug}: {result}");
            assert!(result.contains(&format!("You said: {}", options[wrong])), "{slug}: {result}");
        }
    }
}

#[test]
fn a_question_that_is_not_answered_blocks_nothing() {
    let kitchen = Kitchen::enter_still();
    for question in Question::all() {
        let slug = question.lesson.slug;
        kitchen.open(&question.asked());
        assert_eq!(kitchen.count(".question"), 1, "{slug} asks");
        kitchen.press("forward");
        kitchen.wait_until_at(question.step);
        assert_eq!(kitchen.count(".question .result.right, .question .result.wrong"), 0, "{slug}");
    }
}

#[test]
fn every_lesson_asks_once_on_its_way() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        let seen: Vec<(String, (usize, bool))> = kitchen.walk(
            lesson,
            "return [Number(document.querySelector('.app').dataset.at), document.querySelector('.question') !== null]",
        );
        let asked: Vec<usize> =
            seen.into_iter().filter_map(|(_, (at, asks))| asks.then_some(at + 1)).collect();
        let step = Question::of(lesson.slug).step;
        assert_eq!(asked, [step], "{}", lesson.slug);
    }
}

/// Chooses an option with Tab, Space and the arrows.
#[track_caller]
fn predict_by_keyboard(kitchen: &Kitchen, option: usize) {
    kitchen.tab_to(".question input");
    kitchen.key(' ');
    (0..option).for_each(|_| kitchen.key(Key::Down));
    let chosen = format!(".question input:checked[data-choice='{option}']");
    kitchen
        .browser()
        .until("return document.querySelector(arguments[0]) !== null", &[json!(chosen)]);
}

/// Gives an order with Tab and Enter.
#[track_caller]
fn order_by_keyboard(kitchen: &Kitchen, order: &str, step: usize) {
    kitchen.tab_to(&format!("[data-order='{order}']"));
    kitchen.key(Key::Enter);
    kitchen.wait_until_at(step);
}

#[test]
fn a_question_is_answered_and_asked_again_by_keyboard_alone() {
    let kitchen = Kitchen::enter_still();
    for question in Question::all() {
        let slug = question.lesson.slug;
        kitchen.open(&question.asked());
        predict_by_keyboard(&kitchen, question.right);
        order_by_keyboard(&kitchen, question.deciding(), question.step);
        assert!(
            kitchen.text(".question .result").starts_with("You predicted it. Measured: "),
            "{slug}"
        );
        assert_eq!(kitchen.count(".question input:not(:disabled)"), 0, "{slug}: it is answered");

        kitchen.tab_to("[data-act=retry]");
        kitchen.key(Key::Enter);
        kitchen.wait_until_at(question.step - 1);
        assert_eq!(kitchen.count(".question input:checked, .question input:disabled"), 0, "{slug}");
        predict_by_keyboard(&kitchen, question.wrong());
        order_by_keyboard(&kitchen, question.deciding(), question.step);
        let result = kitchen.text(".question .result");
        assert!(result.starts_with("You said: "), "{slug}: {result}");
    }
}

#[test]
fn the_result_of_a_prediction_is_told_to_a_screen_reader() {
    let kitchen = Kitchen::enter_still();
    let mut untold = Vec::new();
    for question in Question::all() {
        kitchen.open(&question.asked());
        kitchen.predict(question.right);
        kitchen.order(question.deciding());
        kitchen.wait_until_at(question.step);
        let told = kitchen.narration();
        if !told.contains("You predicted it.") {
            untold.push(format!("{}: {told}", question.lesson.slug));
        }
    }
    assert_none!(untold);
}

#[test]
fn asking_again_leaves_the_focus_on_the_page() {
    let kitchen = Kitchen::enter_still();
    let question = Question::of("toothpick");
    kitchen.open(&question.asked());
    kitchen.predict(question.right);
    kitchen.order(question.deciding());
    kitchen.tab_to("[data-act=retry]");
    kitchen.key(Key::Enter);
    kitchen.wait_until_at(question.step - 1);
    assert!(!kitchen.is_focused("body"), "whoever reads by keyboard has to start from the top");
}

#[test]
fn a_prediction_alone_is_not_graded() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.predict(0);
    assert_eq!(kitchen.count(".question .result.right, .question .result.wrong"), 0);
    assert_eq!(kitchen.at(), 2);
}

#[test]
fn a_prediction_can_be_changed_before_the_run() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.predict(0);
    kitchen.predict(1);
    kitchen.order("move:A-B");
    assert_eq!(kitchen.count(".question .result.right"), 1);
}

#[test]
fn an_order_that_does_not_decide_grades_nothing() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.predict(0);
    kitchen.order("serve:B");
    assert_eq!(kitchen.count(".question .result.right, .question .result.wrong"), 0);
}

#[test]
fn it_can_be_asked_again() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.predict(0);
    kitchen.order("move:A-B");
    kitchen.press("retry");
    assert_eq!(kitchen.at(), 2);
    kitchen.predict(1);
    kitchen.order("move:A-B");
    assert_eq!(kitchen.count(".question .result.right"), 1);
}

/// How often a verdict is shown.
fn verdicts(kitchen: &Kitchen) -> usize {
    kitchen.count(".question .result.right, .question .result.wrong")
}

#[test]
fn a_deciding_order_from_the_past_is_graded_as_well() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&orders=bake:A,bake:B");
    kitchen.browser().until("return document.querySelector('.question') !== null", &[]);
    kitchen.predict(0);
    kitchen.press("back");
    kitchen.order("move:A-B");
    kitchen.wait_until_at(2);
    assert_eq!(verdicts(&kitchen), 1);
}

#[test]
fn a_verdict_stays_with_the_step_that_gave_it() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.predict(0);
    kitchen.order("move:A-B");
    kitchen.wait_until_at(3);
    assert_eq!(verdicts(&kitchen), 1);
    kitchen.order("move:B-A");
    kitchen.wait_until_at(4);
    assert_eq!(verdicts(&kitchen), 0);
    kitchen.press("back");
    assert_eq!(verdicts(&kitchen), 1);
}

#[test]
fn a_run_that_starts_again_asks_again() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.predict(0);
    kitchen.order("move:A-B");
    kitchen.wait_until_at(3);
    kitchen.press("restart");
    kitchen.wait_until_at(0);
    kitchen.forward(2);
    assert!(kitchen.count(".question input:not(:disabled)") > 1);
}

#[test]
fn a_question_is_asked_of_no_run_that_it_says_false_things_about() {
    let kitchen = Kitchen::enter_still();
    for query in [
        "scene=unpin&orders=bake:W,mark:W,pin:W-A,stick:A",
        "scene=pin-macro&orders=bake:W,pin:W-F,serve:H,forget:B",
        "scene=swap&orders=bake:A,bake:B,stick:B",
        "scene=pin-box&orders=serve:A,drop:A",
        "scene=select&orders=make:A-B,join:A-B",
        "scene=toothpick&orders=bake:A,serve:B,drop:B",
        "scene=containers&orders=push:A,pin:C,stick:H",
        "scene=projection&orders=make:A,pin:A-B,poll:B,poll:B",
    ] {
        kitchen.open(query);
        assert_eq!(kitchen.count(".question"), 0, "{query}");
    }
}

#[test]
fn on_other_tables_the_same_is_asked() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:B,stick:B");
    assert_eq!(kitchen.count(".question"), 1);
}
