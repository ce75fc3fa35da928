//! Guarantees that need a browser: real WebAssembly memory, a real executor, a real page. They are
//! run in the release profile too, where the optimiser may do what it likes with an address.

#![cfg(target_arch = "wasm32")]

#[path = "../native/answers.rs"]
mod answers;
mod kitchen;
mod page;

mod app;
mod camera;
mod chef;
mod claims;
mod crowd;
mod executor;
mod handles;
mod lessons;
mod patch;
mod polled;
mod x_ray;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
