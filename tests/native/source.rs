//! The code that is shown is the code that was compiled, and its marks say which lines run.

use crate::bundle::{code, shown_and_steps, texts};
use crate::kitchen::{Run, every_state};
use crate::seen::seen;
use pin_cake::lessons::{Lesson, MENU};
use std::collections::BTreeSet;

/// Where the walk through the states does not come: a poll like the one before leads to no new state, and what is only
/// dragged has no button.
const CORNERS: [(&str, &str); 3] = [
    ("containers", "gather:E,poll:E,poll:E,poll:E"),
    ("containers", "join:E,poll:E,poll:E,poll:E"),
    ("refusals", "serve:A,move:A-B"),
];

/// What the build made of the lesson's `code.rs`, an element a line.
fn built(slug: &str) -> Vec<String> {
    texts(slug).source().lines().map(str::to_owned).collect()
}

/// The steps that an element names.
fn steps(element: &str) -> Vec<&str> {
    let after = element.split_once("data-steps=\"").map_or("", |(_, after)| after);
    after.split('"').next().unwrap_or_default().split_whitespace().collect()
}

/// The lines of `code.rs` without their marks.
fn unmarked(text: &str) -> Vec<&str> {
    text.lines().map(|line| shown_and_steps(line).0).collect()
}

fn marks(lesson: &Lesson) -> BTreeSet<String> {
    let code = code(lesson);
    code.lines().flat_map(|line| shown_and_steps(line).1).map(str::to_owned).collect()
}

#[test]
fn the_lines_shown_are_the_file_that_was_compiled_without_its_marks() {
    for lesson in MENU {
        let shown: Vec<String> = built(lesson.slug()).iter().map(|line| seen(line)).collect();
        assert_eq!(shown, unmarked(&code(lesson)), "{}", lesson.slug());
    }
}

#[test]
fn no_mark_is_shown() {
    for lesson in MENU {
        for line in built(lesson.slug()) {
            assert!(!seen(&line).contains("step:"), "{line}");
        }
    }
}

#[test]
fn each_lines_steps_are_those_of_its_mark() {
    for lesson in MENU {
        for (line, text) in built(lesson.slug()).iter().zip(code(lesson).lines()) {
            assert_eq!(steps(line), shown_and_steps(text).1, "{text}");
        }
    }
}

#[test]
fn laying_the_tables_runs_a_line() {
    for lesson in MENU {
        assert!(marks(lesson).contains("laid"), "{}", lesson.slug());
    }
}

#[test]
fn every_suggestion_that_compiles_runs_a_line() {
    for lesson in MENU {
        for moment in Run::script(lesson).moments().skip(1) {
            let mark = lesson.mark(moment.step).into_owned();
            let compiles = moment.step.refusal().is_none_or(|refusal| refusal.card.is_none());
            let runs = marks(lesson).contains(&mark);
            assert!(runs || !compiles, "{}: {mark}", lesson.slug());
        }
    }
}

#[test]
fn every_mark_belongs_to_an_order_that_can_be_given() {
    for lesson in MENU {
        let mut used = BTreeSet::from(["laid".to_owned()]);
        let mut see = |run: &Run| {
            used.extend(run.moments().map(|moment| lesson.mark(moment.step).into_owned()));
        };
        see(&Run::script(lesson));
        for (_, orders) in CORNERS.iter().filter(|(slug, _)| *slug == lesson.slug()) {
            see(&Run::after(lesson.slug(), orders));
        }
        every_state(lesson, 4, see);
        for mark in marks(lesson) {
            assert!(used.contains(&mark), "{}: {mark}", lesson.slug());
        }
    }
}

#[test]
fn every_line_fits_the_code_pane() {
    for lesson in MENU {
        for line in unmarked(&code(lesson)) {
            assert!(line.chars().count() <= 44, "{}: {line}", lesson.slug());
        }
    }
}

#[test]
fn the_code_is_short_enough_to_read() {
    for lesson in MENU {
        // The X-ray's is a list of functions, of which one is looked into at a time.
        // The containers' has three of them, and that of select! four functions, one for each way to wait.
        let most = match lesson.slug() {
            "x-ray" => 110,
            "containers" => 106,
            "select" => 92,
            // Two futures, one in the other.
            "projection" => 82,
            _ => 80,
        };
        assert!(code(lesson).lines().count() <= most, "{}", lesson.slug());
    }
}

#[test]
fn the_type_on_the_tables_is_defined_in_the_code_shown() {
    for lesson in MENU {
        assert!(code(lesson).contains("pub struct Cake"), "{}", lesson.slug());
    }
}
