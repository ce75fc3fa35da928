//! The lessons' questions.

use crate::{Kitchen, LESSONS, Lesson, lesson};

/// For each lesson: the number of its deciding step, and the option that this step shows.
const QUESTIONS: [(&str, usize, usize); LESSONS.len()] = [
    ("move", 2, 1),
    ("handle", 3, 1),
    ("toothpick", 3, 1),
    ("swap", 5, 1),
    ("safe", 4, 1),
    ("pin-box", 4, 0),
    ("pin-macro", 8, 0),
    ("refusals", 10, 1),
    ("unpin", 4, 0),
    ("by-hand", 5, 0),
    ("first-poll", 6, 1),
    ("x-ray", 4, 0),
    ("executor", 2, 0),
    ("select", 3, 0),
    ("projection", 8, 1),
    ("containers", 5, 1),
    ("drop", 4, 0),
    ("rush-hour", 2, 0),
];

/// A lesson's question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Whose it is.
    pub lesson: Lesson,
    /// The number of the deciding step.
    pub step: usize,
    /// The option that this step shows, counted from 0.
    pub right: usize,
}

impl Question {
    /// All of them, in the order of the menu.
    pub fn all() -> impl Iterator<Item = Self> {
        QUESTIONS.into_iter().map(|(slug, step, right)| Self { lesson: lesson(slug), step, right })
    }

    /// The question of the lesson called `slug`.
    ///
    /// # Panics
    ///
    /// When there is none.
    #[must_use]
    pub fn of(slug: &str) -> Self {
        let found = Self::all().find(|question| question.lesson.slug == slug);
        found.unwrap_or_else(|| panic!("no question in a lesson {slug}"))
    }

    /// The order that decides.
    #[must_use]
    pub fn deciding(&self) -> &'static str {
        self.lesson.orders[self.step - 1]
    }

    /// The page's query at the step before it, where the question is asked.
    #[must_use]
    pub fn asked(&self) -> String {
        let orders = self.lesson.orders[..self.step - 1].join(",");
        format!("scene={}&orders={orders}", self.lesson.slug)
    }

    /// An option that the deciding step does not show.
    #[must_use]
    pub fn wrong(&self) -> usize {
        usize::from(self.right == 0)
    }
}

impl Kitchen {
    /// Predicts an option of the question, counted from 0.
    #[track_caller]
    pub fn predict(&self, option: usize) {
        self.browser().click(&format!(".question label:nth-of-type({})", option + 1));
    }
}
