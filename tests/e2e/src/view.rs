//! What a reader sees of a step, read at once.

use crate::reading::MEMORY;
use crate::{Kitchen, LESSONS, Lesson, Memory, Way};
use serde::Deserialize;
use std::sync::LazyLock;

/// What a reader sees of a step.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct View {
    /// The page's headline.
    pub headline: String,
    /// What a screen reader is told.
    pub narration: String,
    /// The word of the badge.
    pub badge: String,
    /// The memory table.
    pub memory: Memory,
    /// What lies where each row of the table says, read without the app.
    pub bytes: Vec<Vec<u8>>,
}

/// Each step of every lesson, seen on one walk for all tests that do no more than look.
static SEEN: LazyLock<Vec<Seen>> = LazyLock::new(|| {
    let kitchen = Kitchen::enter_still();
    let seen = |lesson| {
        kitchen.views(lesson).into_iter().map(move |(step, view)| Seen { lesson, step, view })
    };
    LESSONS.into_iter().flat_map(seen).collect()
});

struct Seen {
    lesson: Lesson,
    step: String,
    view: View,
}

/// What a reader sees at each step of every lesson, with a name for the step.
pub fn every_view() -> impl Iterator<Item = (Lesson, &'static str, &'static View)> {
    SEEN.iter().map(|seen| (seen.lesson, seen.step.as_str(), &seen.view))
}

impl Kitchen {
    /// Opens a lesson and goes through it with Forward; returns what a reader sees at the tables laid
    /// and after each order, with a name for the step.
    #[track_caller]
    pub fn views(&self, lesson: Lesson) -> Vec<(String, View)> {
        self.walk(lesson, &script())
    }

    /// Goes so many steps on or back in the page as it is; returns what a reader sees before and
    /// after each.
    #[track_caller]
    pub fn views_on(&self, way: Way, steps: usize) -> Vec<View> {
        self.steps(way, steps, &script(), &[])
    }
}

fn script() -> String {
    format!(
        "const text = (selector) => {{
             const found = document.querySelectorAll(selector);
             if (found.length !== 1) throw new Error(`${{selector}} should find one, but finds ${{found.length}}`);
             return found[0].textContent.trim();
         }};
         const memory = {MEMORY};
         const bytes = memory.rows.map((row) => [...new Uint8Array(__memory.buffer, row.address, row.size)]);
         return {{ headline: text('h1'), narration: text('[role=status]'), badge: text('.badge'), memory, bytes }};"
    )
}
