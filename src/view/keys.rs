//! Keys of the page: heard while the focus is in the app; arrows also while it is nowhere.

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

/// What `event` asks for, unless the element in focus has its own use for the key.
pub(super) fn key(event: &KeyboardEvent) -> Option<Key> {
    if event.default_prevented() || event.ctrl_key() || event.alt_key() || event.meta_key() {
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
    Some(match event.key().as_str() {
        "ArrowLeft" => Key::Back,
        "ArrowRight" => Key::Forward,
        "Home" if focused => Key::First,
        "End" if focused => Key::Last,
        "p" | "P" if focused => Key::Play,
        "?" if focused => Key::Help,
        _ => return None,
    })
}
