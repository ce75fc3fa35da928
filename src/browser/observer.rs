//! Watches an element's width.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Calls back with an element's width, at once and whenever it changes; stops when dropped.
#[must_use = "the watch ends when this is dropped"]
pub struct WidthObserver {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl WidthObserver {
    /// Watches `element`; `None` where the browser cannot.
    pub fn new(element: &Element, mut changed: impl FnMut(f64) + 'static) -> Option<Self> {
        let closure = Closure::new(move |entries: Array| {
            if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
                changed(entry.content_rect().width());
            }
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for WidthObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
