//! Watches an element's size.

use super::AnimationLoop;
use js_sys::Array;
use std::cell::RefCell;
use std::ops::ControlFlow;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Calls back with an element's width and height, soon and whenever they change; stops when dropped.
#[must_use = "the watch ends when this is dropped"]
pub struct SizeObserver {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl SizeObserver {
    /// Watches `element`; `None` where the browser cannot.
    pub fn new(element: &Element, changed: impl Fn(f64, f64) + 'static) -> Option<Self> {
        let changed = Rc::new(changed);
        let next_frame: RefCell<Option<AnimationLoop>> = RefCell::new(None);
        let closure = Closure::new(move |entries: Array| {
            let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() else { return };
            let (changed, size) = (Rc::clone(&changed), entry.content_rect());
            // Not here: a change of size while sizes are being told is an error on the page.
            *next_frame.borrow_mut() = Some(AnimationLoop::start(move |_| {
                changed(size.width(), size.height());
                ControlFlow::Break(())
            }));
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for SizeObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
