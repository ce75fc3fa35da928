//! An event listener that is taken off when its handle is dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::prelude::Closure;
use web_sys::EventTarget;

/// A listener on a target; dropping it takes it off.
#[must_use = "the listener is taken off when this is dropped"]
pub struct Listener<E: 'static> {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(E)>,
}

impl<E: FromWasmAbi + 'static> Listener<E> {
    /// Listens on `target` for events of this kind, whose class must be `E`.
    pub fn new(target: &EventTarget, kind: &'static str, heard: impl FnMut(E) + 'static) -> Self {
        let closure = Closure::new(heard);
        // It fails for a missing callback only, and there is one.
        let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        Self { target: target.clone(), kind, closure }
    }
}

impl<E: 'static> Drop for Listener<E> {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.kind, callback);
    }
}
