//! The page's executor: `spawn_local`, with the browser's timers.

use crate::browser::{AnimationLoop, window};
use futures::channel::oneshot;
use futures::future::select;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use std::ops::ControlFlow;

pub(super) fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// A timer of the browser's; it does not ring once it is dropped.
#[derive(Debug)]
#[must_use = "it does not ring once it is dropped"]
pub struct Alarm {
    _timeout: Timeout,
}

impl Alarm {
    /// Calls `ring` after so many milliseconds.
    pub fn set(milliseconds: u32, ring: impl FnOnce() + 'static) -> Self {
        Self { _timeout: Timeout::new(milliseconds, ring) }
    }
}

/// Comes when all tasks that were woken have been polled: they run before any timer does.
pub async fn idle() {
    TimeoutFuture::new(0).await;
}

/// A timer of its own.
pub fn nap(milliseconds: u32) -> TimeoutFuture {
    TimeoutFuture::new(milliseconds)
}

/// The longest wait for a frame, in milliseconds: a page that is not seen has none.
const PATIENCE: u32 = 100;

/// Comes with the next frame; all tasks that were woken until now have been polled by then.
pub async fn frame() {
    let (tell, told) = oneshot::channel();
    let mut tell = Some(tell);
    let _frame = AnimationLoop::start(move |_| {
        if let Some(tell) = tell.take() {
            // Nobody waits any more where the wait was too long.
            let _ = tell.send(());
        }
        ControlFlow::Break(())
    });
    select(told, TimeoutFuture::new(PATIENCE)).await;
}

/// The time in milliseconds, since some time before.
#[must_use]
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
