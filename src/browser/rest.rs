//! The part of the program that is not needed at the start.

use super::{said, window};
use js_sys::{Function, Promise, Reflect};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

static IS_HERE: AtomicBool = AtomicBool::new(false);

/// Whether it is here.
#[must_use]
pub fn rest_is_here() -> bool {
    IS_HERE.load(Ordering::Relaxed)
}

/// Waits until all of the program is here; or says what was wrong, in a few words. Where it was not built in two parts,
/// it is here already.
///
/// # Errors
/// No network, or the host does not have the file.
pub async fn bring_rest() -> Result<(), String> {
    // The script that starts the app knows where it is; see `start/page.js`.
    let bring = Reflect::get(&window(), &"bringRest".into()).unwrap_or_default();
    if let Some(bring) = bring.dyn_ref::<Function>() {
        let brought: Promise = bring.call0(&JsValue::NULL).map_err(|e| said(&e))?.unchecked_into();
        JsFuture::from(brought).await.map_err(|e| said(&e))?;
    }
    IS_HERE.store(true, Ordering::Relaxed);
    Ok(())
}
