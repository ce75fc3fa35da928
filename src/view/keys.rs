//! Keys of the page: heard while the focus is in the app; arrows also while it is nowhere.

use crate::browser::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Back,
    Forward,
    First,
    Last,
    Play,
    Help,
}

/// Whether it means something to the browser: by itself or, where a key has a name, by what Shift selects.
pub(super) fn is_for_the_browser(event: &KeyboardEvent) -> bool {
    let selects = event.shift_key() && event.key().len() > 1;
    event.ctrl_key() || event.alt_key() || event.meta_key() || selects
}

/// What `event` asks for, unless the element in focus has its own use for the key.
pub(super) fn key(event: &KeyboardEvent) -> Option<Key> {
    if event.default_prevented() || is_for_the_browser(event) {
        return None;
    }
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let within =
        |selector| target.as_ref().is_some_and(|e| matches!(e.closest(selector), Ok(Some(_))));
    if within("input, select, textarea, dialog, pre, .scroll, [role=slider]") {
        return None;
    }
    // Single letters only while the focus is within the app: a reader who dictates must not set
    // them off by speaking (WCAG 2.1.4).
    let focused = within("#app *");
    // What is behind a dialog is not to be heard, wherever the focus is.
    if !focused && matches!(document().query_selector("dialog[open]"), Ok(Some(_))) {
        return None;
    }
    // These scroll what scrolls.
    let scrolls = target.as_ref().is_some_and(|target| matches!(target.matches(".note"), Ok(true)));
    Some(match event.key().as_str() {
        "ArrowLeft" => Key::Back,
        "ArrowRight" => Key::Forward,
        "Home" if focused && !scrolls => Key::First,
        "End" if focused && !scrolls => Key::Last,
        "p" | "P" if focused => Key::Play,
        "?" if focused => Key::Help,
        _ => return None,
    })
}
