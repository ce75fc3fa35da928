//! Which option of its question each lesson's script shows.

use pin_cake::lessons::{Lesson, MENU};

const ANSWERS: [(&str, usize); MENU.len()] = [
    ("move", 1),
    ("handle", 1),
    ("toothpick", 1),
    ("swap", 1),
    ("safe", 1),
    ("pin-box", 0),
    ("pin-macro", 0),
    ("refusals", 1),
    ("unpin", 0),
    ("by-hand", 0),
    ("first-poll", 1),
    ("x-ray", 0),
    ("executor", 0),
    ("select", 0),
    ("projection", 1),
    ("containers", 1),
    ("drop", 0),
    ("rush-hour", 0),
];

/// The option that the lesson's script shows.
pub(crate) fn script_answer(lesson: &Lesson) -> usize {
    let answer = ANSWERS.iter().find(|(slug, _)| *slug == lesson.slug());
    answer.unwrap_or_else(|| panic!("{} has no answer here", lesson.slug())).1
}
