//! Brings an element's content to what HTML text says, in place: what is the same stays, and with it the
//! focus, the hand that presses, and what a screen reader has read.

use crate::markup::{Change, Difference, changes};
use std::fmt::Write;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/browser/patch.js")]
extern "C" {
    fn rewrite(element: &Element, changes: &str) -> bool;
    fn rebuild(element: &Element, html: &str, kept: &str);

    /// Sets an attribute, or takes it off; an attribute that is so already is left alone, for the browser
    /// would work out styles again.
    pub fn mark(element: &Element, name: &str, value: Option<&str>);
}

/// Makes the content of `element`, which is what `shown` says, what `html` says. On elements with a class,
/// attributes named in `kept` are somebody else's: they stay, though `html` does not have them.
pub fn patch(element: &Element, shown: &str, html: &str, kept: &[&str]) {
    // The browser's parser takes longer than all that follows from a usual step. A zero, which bytes shown as letters
    // may have, ends a word for `rewrite`.
    let rewritten = !html.contains('\0')
        && changes(shown, html).is_some_and(|changes| rewrite(element, &written(&changes)));
    if !rewritten {
        rebuild(element, html, &kept.join(" "));
    }
}

/// The changes as `rewrite` reads them.
fn written(changes: &[Change<'_>]) -> String {
    let mut out = String::new();
    for Change { node, what } in changes {
        // Writing to a string cannot fail.
        let _ = match what {
            Difference::Text(text) => write!(out, "{node}\0\0{text}\0"),
            Difference::Attribute(name, value) => write!(out, "{node}\0{name}\0{value}\0"),
            Difference::Bare(name) => write!(out, "{node}\0-{name}\0\0"),
        };
    }
    out
}
