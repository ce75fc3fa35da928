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

/// Where the loop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    Idle,
    /// The browser was asked for a frame, by this number.
    Asked(i32),
    /// In the callback, which may start it, stop it or drop it.
    InFrame,
}

struct Shared {
    stand: Cell<Stand>,
    /// When the last frame was; none since the loop was started.
    last: Cell<Option<f64>>,
    callback: RefCell<Option<FrameCallback>>,
}

impl AnimationLoop {
    /// Starts at the next frame.
    pub fn start(frame: impl FnMut(f64) -> ControlFlow<()> + 'static) -> Self {
        let idle = Self::idle(frame);
        idle.go();
        idle
    }

    /// Waits until it is told to go.
    pub fn idle(mut frame: impl FnMut(f64) -> ControlFlow<()> + 'static) -> Self {
        let shared = Rc::new(Shared {
            stand: Cell::new(Stand::Idle),
            last: Cell::new(None),
            callback: RefCell::new(None),
        });
        let weak = Rc::downgrade(&shared);
        let callback = Closure::new(move |now: f64| {
            let Some(shared) = weak.upgrade() else { return };
            let passed = shared.last.replace(Some(now)).map_or(0.0, |last| now - last);
            shared.stand.set(Stand::InFrame);
            let goes_on = frame(passed).is_continue();
            if shared.stand.get() == Stand::InFrame {
                shared.stand.set(Stand::Idle);
                if goes_on {
                    shared.ask();
                }
            }
        });
        *shared.callback.borrow_mut() = Some(callback);
        Self { shared }
    }

    /// Starts at the next frame, unless it is going already.
    pub fn go(&self) {
        if !matches!(self.shared.stand.get(), Stand::Asked(_)) {
            self.shared.last.set(None);
            self.shared.ask();
        }
    }

    /// Stops until it is told to go.
    pub fn stop(&self) {
        self.shared.stop();
    }
}

impl Shared {
    fn ask(&self) {
        if let Some(callback) = &*self.callback.borrow() {
            let request = window().request_animation_frame(callback.as_ref().unchecked_ref());
            self.stand.set(request.map_or(Stand::Idle, Stand::Asked));
        }
    }

    fn stop(&self) {
        if let Stand::Asked(request) = self.stand.replace(Stand::Idle) {
            // It only fails for a window that is gone, and then there is nothing to cancel.
            let _ = window().cancel_animation_frame(request);
        }
    }
}

impl Drop for AnimationLoop {
    fn drop(&mut self) {
        self.shared.stop();
    }
}
