//! Waiting for what is due before the browser does anything else.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Comes when all tasks that were spawned before it have been polled; before any timer, and before the next frame.
pub async fn turn() {
    // A promise that is kept already cannot fail.
    let _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
}
