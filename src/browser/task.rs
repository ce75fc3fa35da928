//! A task on the executor that ends when its handle is dropped.

use futures::future::{AbortHandle, abortable};
use std::future::Future;

/// A running task; dropping it aborts it.
#[derive(Debug)]
#[must_use = "the task is aborted when this is dropped"]
pub struct Task {
    abort: AbortHandle,
}

impl Task {
    /// Spawns `future` on the executor of this page.
    pub fn spawn(future: impl Future<Output = ()> + 'static) -> Self {
        let (future, abort) = abortable(future);
        wasm_bindgen_futures::spawn_local(async move {
            // An abort is how tasks are meant to end here.
            let _ = future.await;
        });
        Self { abort }
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.abort.abort();
    }
}
