//! The one clock: `requestAnimationFrame`, as long as there is something to show.

use super::window;
use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Calls back before each frame with the milliseconds since the last; stops when the callback
/// breaks or when it is dropped.
#[must_use = "the loop stops when this is dropped"]
pub struct AnimationLoop {
    shared: Rc<Shared>,
}

/// What the browser calls before a frame, with the time in milliseconds.
type FrameCallback = Closure<dyn FnMut(f64)>;

struct Shared {
    request: Cell<Option<i32>>,
    callback: RefCell<Option<FrameCallback>>,
}

impl AnimationLoop {
    /// Starts at the next frame.
    pub fn start(mut frame: impl FnMut(f64) -> ControlFlow<()> + 'static) -> Self {
        let shared = Rc::new(Shared { request: Cell::new(None), callback: RefCell::new(None) });
        let weak = Rc::downgrade(&shared);
        let mut last: Option<f64> = None;
        let callback = Closure::new(move |now: f64| {
            let Some(shared) = weak.upgrade() else { return };
            let passed = last.map_or(0.0, |last| now - last);
            last = Some(now);
            shared.request.set(None);
            if frame(passed).is_continue() {
                shared.ask();
            }
        });
        *shared.callback.borrow_mut() = Some(callback);
        shared.ask();
        Self { shared }
    }
}

impl Shared {
    fn ask(&self) {
        if let Some(callback) = &*self.callback.borrow() {
            let request = window().request_animation_frame(callback.as_ref().unchecked_ref());
            self.request.set(request.ok());
        }
    }
}

impl Drop for AnimationLoop {
    fn drop(&mut self) {
        if let Some(request) = self.shared.request.take() {
            // It only fails for a window that is gone, and then there is nothing to cancel.
            let _ = window().cancel_animation_frame(request);
        }
    }
}
