//! The two pages that are compared, and how each is used.

use pin_cake_e2e::KEEP_MEMORY;
use pin_cake_e2e::server::{RunningSite, Site};
use serde_json::json;
use std::path::Path;

const PROBE: &str = include_str!("probe.js");

/// A page under measurement.
#[derive(Debug)]
pub struct Subject {
    /// What to call it in messages.
    pub name: &'static str,
    /// Its probe, to be run before the page's own scripts.
    pub probe: String,
    /// What to click, one after the other, for the state that it started in; none: it needs no such thing.
    pub restart: &'static [&'static str],
    site: RunningSite,
    query: &'static str,
}

impl Subject {
    /// The app, at a cake that can be moved to and fro.
    pub fn app(directory: &Path) -> Self {
        Self {
            name: "app",
            probe: probe(
                r#"html[data-start="ready"]"#,
                r#"[data-order^="move:"]"#,
                ".app",
                "data-at",
            ),
            restart: &[
                r#"[data-act="restart"]"#,
                r#"[data-order="bake:A"]"#,
                r#"[data-order="stick:A"]"#,
            ],
            site: serve(directory),
            query: "?scene=toothpick&orders=bake:A,stick:A",
        }
    }

    /// The app, as somebody sees it who comes for the first time.
    pub fn first_visit(directory: &Path) -> Self {
        Self {
            name: "first visit",
            probe: probe(r#"html[data-start="ready"]"#, "[data-order]", ".app", "data-at"),
            restart: &[],
            site: serve(directory),
            query: "",
        }
    }

    /// The app, where it can open a crowd of futures.
    pub fn crowd(directory: &Path) -> Self {
        Self {
            name: "crowd",
            probe: probe(r#"html[data-start="ready"]"#, ".dial button", ".app", "data-at"),
            restart: &[],
            site: serve(directory),
            query: "?scene=rush-hour",
        }
    }

    /// The bare yew counter.
    pub fn floor(directory: &Path) -> Self {
        Self {
            name: "floor",
            probe: probe("#add", "#add", "#add", "data-count"),
            restart: &[],
            site: serve(directory),
            query: "",
        }
    }

    /// Where it is.
    pub fn url(&self) -> String {
        format!("{}{}", self.site.url(), self.query)
    }
}

fn probe(ready: &str, button: &str, watched: &str, attribute: &str) -> String {
    let subject =
        json!({ "ready": ready, "button": button, "watched": watched, "attribute": attribute });
    [KEEP_MEMORY, &PROBE.replacen("= SUBJECT;", &format!("= {subject};"), 1)].concat()
}

fn serve(directory: &Path) -> RunningSite {
    // Only to an isolated page does Chromium tell the time to some microseconds.
    let site = Site::serve(directory)
        .header("cross-origin-opener-policy", "same-origin")
        .header("cross-origin-embedder-policy", "require-corp");
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let started = runtime.expect("a thread to start on").block_on(site.start());
    started.unwrap_or_else(|error| panic!("{error}"))
}
