//! Handles to the browser: each cleans up after itself when it is dropped. Of ours only `markup` is known here, which is
//! about texts alone.

mod clock;
mod failed_start;
mod fetch;
mod listener;
mod observer;
mod page_url;
mod parent;
mod patch;
mod preferences;
mod rest;
mod sight;
mod turn;

pub use clock::AnimationLoop;
pub use failed_start::show_failed_start;
pub use fetch::fetch_text;
pub use listener::Listener;
pub use observer::SizeObserver;
pub use page_url::{pairs, push_query, replace_query, search};
pub use parent::{Letter, is_framed, post};
pub use patch::{Lodger, Nodes, copy, mark, patch, rewind};
pub use preferences::Preference;
pub use rest::{bring_rest, rest_is_here};
pub use sight::is_in_sight;
pub use turn::turn;

use wasm_bindgen::{JsCast, JsValue};

/// What was wrong, in the browser's words.
fn said(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into())
}

/// The window. There is one: this code runs in pages only.
#[must_use]
pub fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

/// The page's document.
#[must_use]
pub fn document() -> web_sys::Document {
    window().document().expect("a page has a document")
}

/// The window's width in CSS pixels; 0 where it has none.
#[must_use]
pub fn window_width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default()
}
