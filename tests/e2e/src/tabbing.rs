//! Goes about the page with Tab.

use crate::{Key, Kitchen};
use serde_json::json;

/// How many stops a page may have.
const MOST: usize = 200;

/// How often the page's own count of stops is trusted, until each stop is looked at.
const GUESSES: usize = 3;

/// How many stops of Tab lie between the element in focus and the first that a selector finds, as far
/// as can be told from the page; null when that one has the focus.
const DISTANCE: &str = include_str!("tabbing.js");

impl Kitchen {
    /// Goes on with Tab until the element in focus matches `selector`.
    ///
    /// The keys are sent many at once; where they led is looked at afterwards.
    ///
    /// # Panics
    ///
    /// When Tab never comes there.
    #[track_caller]
    pub fn tab_to(&self, selector: &str) {
        let mut pressed = 0;
        for guess in 0.. {
            let Some(distance) = self.ask::<Option<usize>>(DISTANCE, &[json!(selector)]) else {
                return;
            };
            assert!(pressed < MOST, "Tab never comes to {selector}");
            let times = if guess < GUESSES { distance.clamp(1, MOST - pressed) } else { 1 };
            self.browser().key_times(Key::Tab, times);
            pressed += times;
        }
    }
}
