//! What is kept of a page from before its own scripts run.

use crate::Browser;
use serde::Deserialize;

/// Runs before every page's own scripts.
pub(crate) const SCRIPT: &str = include_str!("watch.js");

/// What went wrong in the page.
#[derive(Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Watched {
    pub(crate) errors: Vec<String>,
    pub(crate) violations: Vec<String>,
}

impl Browser {
    pub(crate) fn watched(&self) -> Watched {
        self.run("const { errors, violations } = __watch; return { errors, violations };", &[])
    }
}
