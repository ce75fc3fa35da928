//! What was predicted rightly is counted over the lessons, in the page's address and nowhere else.

use pin_cake_e2e::{Kitchen, Question, assert_none};
use serde_json::{Value, json};

/// Predicts an option where the question is asked, and runs the deciding order.
#[track_caller]
fn answer(kitchen: &Kitchen, question: Question, option: usize) {
    kitchen.predict(option);
    kitchen.order(question.deciding());
    kitchen.wait_until_at(question.step);
}

#[test]
fn each_lessons_answer_is_counted_and_written_into_the_address() {
    let kitchen = Kitchen::enter_still();
    let mut wrong = Vec::new();
    for question in Question::all() {
        let slug = question.lesson.slug;
        for (option, right, word) in [(question.right, 1, "right"), (question.wrong(), 0, "wrong")]
        {
            kitchen.open(&question.asked());
            answer(&kitchen, question, option);
            let (said, counts) =
                (kitchen.text(".score p"), format!("Predicted rightly so far: {right} of 1."));
            if said != counts {
                wrong.push(format!("{slug}, {word}: “{said}”"));
            }
            kitchen.wait_for_query(question.deciding());
            let written = format!("score={slug}:{word}");
            if !kitchen.query().contains(&written) {
                wrong.push(format!("{slug}, {word}: no {written} in {}", kitchen.query()));
            }
        }
    }
    assert_none!(wrong);
}

#[test]
fn the_score_goes_along_from_lesson_to_lesson() {
    let kitchen = Kitchen::enter_still();
    let first = Question::of("move");
    kitchen.open(&first.asked());
    answer(&kitchen, first, first.right);
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("handle");
    kitchen.wait_for_query("score=move:right");

    let second = Question::of("handle");
    kitchen.forward(second.step - 1);
    answer(&kitchen, second, second.wrong());
    assert_eq!(kitchen.text(".score p"), "Predicted rightly so far: 1 of 2.");
    kitchen.wait_for_query("score=move:right,handle:wrong");
}

#[test]
fn a_link_keeps_its_score() {
    let kitchen = Kitchen::enter_still();
    let question = Question::of("refusals");
    kitchen.open(&format!("{}&score=move:right,swap:wrong", question.asked()));
    assert_none!(kitchen.notices());
    answer(&kitchen, question, question.right);
    assert_eq!(kitchen.text(".score p"), "Predicted rightly so far: 2 of 3.");
    kitchen.wait_for_query("score=move:right,swap:wrong,refusals:right");

    let query = kitchen.query();
    kitchen.open(&query);
    kitchen.press("restart");
    kitchen.wait_until_at(0);
    kitchen.forward(question.step - 1);
    answer(&kitchen, question, question.wrong());
    assert_eq!(kitchen.text(".score p"), "Predicted rightly so far: 1 of 3.");
}

#[test]
fn the_last_answer_of_a_lesson_is_the_one_that_counts() {
    let kitchen = Kitchen::enter_still();
    let question = Question::of("toothpick");
    kitchen.open(&question.asked());
    answer(&kitchen, question, question.wrong());
    assert_eq!(kitchen.text(".score p"), "Predicted rightly so far: 0 of 1.");
    kitchen.press("retry");
    kitchen.wait_until_at(question.step - 1);
    answer(&kitchen, question, question.right);
    assert_eq!(kitchen.text(".score p"), "Predicted rightly so far: 1 of 1.");
    kitchen.wait_for_query("score=toothpick:right");
}

#[test]
fn no_score_is_written_before_an_answer() {
    let kitchen = Kitchen::enter_still();
    let question = Question::of("toothpick");
    kitchen.open(&question.asked());
    kitchen.predict(question.right);
    kitchen.order("serve:B");
    kitchen.wait_for_query("serve:B");
    assert!(!kitchen.query().contains("score="), "{}", kitchen.query());
}

#[test]
fn a_score_is_kept_in_no_storage() {
    let kitchen = Kitchen::enter_still();
    let question = Question::of("move");
    kitchen.open(&question.asked());
    answer(&kitchen, question, question.right);
    kitchen.wait_for_query("score=");
    let kept: Value = kitchen.browser().run_async(
        "return { local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
                  databases: (await indexedDB.databases()).length, state: history.state };",
        &[],
    );
    let nothing = json!({ "local": 0, "session": 0, "cookie": "", "databases": 0, "state": null });
    assert_eq!(kept, nothing);
}

#[test]
fn an_odd_score_is_said_and_left_out() {
    let kitchen = Kitchen::enter_still();
    for odd in ["soup:right", "move", "move:odd", "move:right,soup:wrong"] {
        let question = Question::of("move");
        kitchen.open(&format!("{}&score={odd}", question.asked()));
        assert_eq!(kitchen.notices().len(), 1, "{odd}: {:?}", kitchen.notices());
        answer(&kitchen, question, question.right);
        assert_eq!(kitchen.text(".score p"), "Predicted rightly so far: 1 of 1.", "{odd}");
    }
}

#[test]
fn back_keeps_what_was_predicted_and_the_colours_that_were_chosen() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.browser().click("nav .chap a[href*='move']");
    kitchen.wait_for_scene("move");
    kitchen.forward(1);
    kitchen.predict(0);
    kitchen.forward(1);
    kitchen.wait_for_query("score=move:");
    kitchen.browser().click("[data-act=theme]");
    kitchen.wait_for_query("theme=");
    kitchen.browser().back();
    kitchen.wait_for_scene("toothpick");
    kitchen.wait_for_query("score=move:");
    kitchen.wait_for_query("theme=");
}
