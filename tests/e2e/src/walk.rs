//! Walks through the steps of a lesson within one call in the page: no step waits for the driver.

use crate::kitchen::CARD_IS_THERE;
use crate::{Kitchen, Lesson};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const WALK: &str = include_str!("walk.js");

/// How many frames are drawn before each look: in the first of them what watches sizes answers, and
/// the second shows it.
const FRAMES: usize = 2;

/// A way through the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// With Forward.
    Forward,
    /// With Back.
    Back,
}

impl Kitchen {
    /// Opens a lesson and goes through it with Forward; returns what the body of a function returns
    /// at the tables laid and after each order, with a name for the step.
    #[track_caller]
    pub fn walk<T: DeserializeOwned>(&self, lesson: Lesson, look: &str) -> Vec<(String, T)> {
        self.open(&format!("scene={}", lesson.slug));
        let seen = self.steps(Way::Forward, lesson.orders.len(), look, &[]);
        lesson.steps().zip(seen).collect()
    }

    /// Goes so many steps on or back in the page as it is; returns what the body of a function
    /// returns before and after each, when it is drawn and rustc's card is there.
    #[track_caller]
    pub fn steps<T: DeserializeOwned>(
        &self,
        way: Way,
        steps: usize,
        look: &str,
        arguments: &[Value],
    ) -> Vec<T> {
        let act = if way == Way::Back { "back" } else { "forward" };
        let given = [json!(act), json!(steps), json!(FRAMES)];
        // rustc's card is fetched first.
        let body = format!(
            "const look = async function () {{ {look} }};
             const cardIsThere = () => {CARD_IS_THERE};\n{WALK}"
        );
        self.browser().run_async(&body, &[&given, arguments].concat())
    }
}
