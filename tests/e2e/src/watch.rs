//! What is kept of a page from before its own scripts run.

use crate::{Browser, Engine};
use serde::Deserialize;

/// Keeps the app's linear memory as `__memory`.
pub const KEEP_MEMORY: &str = include_str!("linear_memory.js");

/// Runs before every page's own scripts.
pub(crate) const SCRIPT: &str = concat!(include_str!("linear_memory.js"), include_str!("watch.js"));

/// What went wrong in the page.
#[derive(Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Watched {
    pub(crate) errors: Vec<String>,
    pub(crate) violations: Vec<String>,
}

impl Browser {
    /// What Chromium kept of any page, and the other engines of those that our own server sent.
    pub(crate) fn watched(&self) -> Watched {
        let place = if Engine::chosen() == Engine::Chromium { "" } else { "globalThis." };
        self.run(
            &format!(
                "const {{ errors = [], violations = [] }} = {place}__watch ?? {{}};
                 return {{ errors, violations }};"
            ),
            &[],
        )
    }
}
