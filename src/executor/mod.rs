//! The executor that tasks run on, and its timers: the page's own. Natively a pool stands in for it, on
//! which time passes at once, so that lessons with tasks can be tested without a browser.

#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod pool;
mod task;

#[cfg(target_arch = "wasm32")]
use page as here;
#[cfg(not(target_arch = "wasm32"))]
use pool as here;

pub use here::{Alarm, frame, idle, nap, now};
pub use task::{Task, count};
