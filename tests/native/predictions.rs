//! A prediction is graded by what the run measured: there is no answer key.

use crate::kitchen::{Run, lesson};
use pin_cake::kitchen::{Outcome, Step};
use pin_cake::lessons::MENU;
use pin_cake::prediction::Prediction;
use pin_cake::score::Answer;
use std::rc::Rc;

/// The prediction `choice` in the lesson called `slug`, graded by its script's deciding step as it was run,
/// and again by one after which nothing had moved.
fn graded(slug: &str, choice: usize) -> [Prediction; 2] {
    let run = Run::script(lesson(slug));
    let about = &run.lesson.about;
    let moment = run.moments().find(|m| m.deed() == about.verb).expect("the deciding order");
    let before = moment.before.expect("it is not the first");
    let order = moment.step.order().expect("an order").clone();
    let nothing_moved = Step { outcome: Outcome::Done(order), snapshot: Rc::new(before.clone()) };
    [moment.step, &nothing_moved].map(|step| Prediction::Made(choice).grade(about, before, step, 1))
}

#[test]
fn the_same_prediction_is_right_after_one_run_and_wrong_after_another() {
    for (slug, choice) in [("move", 1), ("toothpick", 1), ("pin-box", 0)] {
        let [as_run, nothing_moved] = graded(slug, choice);
        assert_eq!(as_run.answer(), Some(Answer::Right), "{slug}");
        assert_ne!(nothing_moved.answer(), Some(Answer::Right), "{slug}");
    }
}

#[test]
fn a_prediction_is_open_until_its_deciding_order_has_run() {
    for lesson in MENU {
        let run = Run::script(lesson);
        let about = &lesson.about;
        let moment = run.moments().find(|m| m.deed() != about.verb).expect("another step");
        let before = moment.before.unwrap_or(moment.now());
        let grade = Prediction::Made(0).grade(about, before, moment.step, 1);
        assert_eq!(grade, Prediction::Made(0), "{}", lesson.slug());
    }
}

#[test]
fn a_verdict_goes_with_the_run_that_gave_it() {
    let verdict = Prediction::Graded { predicted: 0, measured: 0, step: 3 };
    assert_eq!(verdict.until(3), verdict);
    assert_eq!(verdict.until(2), Prediction::Open);
    assert_eq!(Prediction::Made(1).until(0), Prediction::Made(1));
}

#[test]
fn what_was_not_predicted_is_not_graded() {
    let run = Run::script(lesson("toothpick"));
    let about = &run.lesson.about;
    for moment in run.moments() {
        let before = moment.before.unwrap_or(moment.now());
        assert_eq!(Prediction::Open.grade(about, before, moment.step, 1), Prediction::Open);
    }
}
