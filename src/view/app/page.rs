//! The page around the app: its focus, its colours, and whether it has started.

use crate::browser::{self, document};
use crate::settings::Theme;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub(super) fn focus_is_within(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}

pub(super) fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // It fails for an element that cannot have the focus, and buttons can.
        let _ = element.focus();
    }
}

pub(super) fn say_started(state: &str) {
    if let Some(root) = document().document_element()
        && root.get_attribute("data-start").as_deref() != Some(state)
    {
        let _ = root.set_attribute("data-start", state);
    }
}

pub(super) fn show_theme(theme: Theme) {
    let name = match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", name);
    }
}

/// The theme that is seen: never `Auto`.
pub(super) fn shown_theme(theme: Theme) -> Theme {
    match theme {
        Theme::Auto if browser::prefers_dark() => Theme::Dark,
        Theme::Auto => Theme::Light,
        chosen => chosen,
    }
}
