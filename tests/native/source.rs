//! The code that is shown is the code that was compiled, and its marks say which lines run.

use crate::kitchen::{Tables, conceivable_orders, order};
use pin_cake::lessons::{Lesson, MENU};
use std::collections::BTreeSet;

const MARK: &str = "// step: ";

/// What a reader sees of a line of HTML.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The lines of `code.rs` without their marks.
fn unmarked(text: &str) -> Vec<&str> {
    text.lines()
        .map(|line| line.split_once(MARK).map_or(line, |(code, _)| code).trim_end())
        .collect()
}

fn marks(lesson: &dyn Lesson) -> BTreeSet<&'static str> {
    lesson.source().lines.iter().flat_map(|line| line.steps.iter().copied()).collect()
}

#[test]
fn the_lines_shown_are_the_file_that_was_compiled_without_its_marks() {
    for lesson in MENU {
        let source = lesson.source();
        let shown: Vec<String> = source.lines.iter().map(|line| text_of(line.html)).collect();
        assert_eq!(shown, unmarked(source.text), "{}", lesson.slug());
    }
}

#[test]
fn no_mark_is_shown() {
    for lesson in MENU {
        for line in lesson.source().lines {
            assert!(!text_of(line.html).contains("step:"), "{}", line.html);
        }
    }
}

#[test]
fn each_lines_steps_are_those_of_its_mark() {
    for lesson in MENU {
        let source = lesson.source();
        for (line, text) in source.lines.iter().zip(source.text.lines()) {
            let mark = text.split_once(MARK).map_or("", |(_, steps)| steps);
            assert_eq!(line.steps, mark.split_whitespace().collect::<Vec<_>>(), "{text}");
        }
    }
}

#[test]
fn laying_the_tables_runs_a_line() {
    for lesson in MENU {
        assert!(marks(*lesson).contains("laid"), "{}", lesson.slug());
    }
}

#[test]
fn every_suggestion_runs_a_line() {
    for lesson in MENU {
        for suggestion in lesson.suggestions() {
            let order = order(suggestion.order);
            let mark = lesson.mark(&order);
            assert!(marks(*lesson).contains(mark), "{}: {mark}", lesson.slug());
        }
    }
}

#[test]
fn every_mark_belongs_to_an_order_that_can_be_carried_out() {
    for lesson in MENU {
        let mut used = BTreeSet::from(["laid".to_owned()]);
        for length in 0..=lesson.suggestions().len() {
            for order in conceivable_orders(*lesson) {
                let mark = lesson.mark(&order);
                if !used.contains(mark)
                    && Tables::after_script(*lesson, length).give(&order).is_ok()
                {
                    used.insert(mark.to_owned());
                }
            }
        }
        for mark in marks(*lesson) {
            assert!(used.contains(mark), "{}: {mark}", lesson.slug());
        }
    }
}

#[test]
fn every_line_fits_the_code_pane() {
    for lesson in MENU {
        for line in unmarked(lesson.source().text) {
            assert!(line.chars().count() <= 44, "{}: {line}", lesson.slug());
        }
    }
}

#[test]
fn the_code_is_short_enough_to_read() {
    for lesson in MENU {
        assert!(lesson.source().lines.len() <= 80, "{}", lesson.slug());
    }
}

#[test]
fn the_type_on_the_tables_is_defined_in_the_code_shown() {
    for lesson in MENU {
        assert!(lesson.source().text.contains("pub struct Cake {"), "{}", lesson.slug());
    }
}
