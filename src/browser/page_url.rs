//! The page's address: its query is read, and rewritten as the reader goes on.

use super::window;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{History, UrlSearchParams};

/// The query as it stands, with its question mark.
#[must_use]
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The names and values in a query, in their order, decoded.
#[must_use]
pub fn pairs(search: &str) -> Vec<(String, String)> {
    let Ok(params) = UrlSearchParams::new_with_str(search) else { return Vec::new() };
    let pairs = Array::from(params.as_ref());
    pairs
        .iter()
        .filter_map(|pair| {
            let pair = Array::from(&pair);
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        })
        .collect()
}

/// Rewrites the query, with no new entry in the history.
pub fn replace_query(query: &str) {
    change(query, |history, url| history.replace_state_with_url(&JsValue::NULL, "", Some(url)));
}

/// Rewrites the query, so that Back leads to the present one.
pub fn push_query(query: &str) {
    change(query, |history, url| history.push_state_with_url(&JsValue::NULL, "", Some(url)));
}

fn change(query: &str, write: impl Fn(&History, &str) -> Result<(), JsValue>) {
    // Some hosts forbid it (opaque origins on file://); then the address stays as it is.
    let _ = window().history().and_then(|history| write(&history, &format!("?{query}")));
}
