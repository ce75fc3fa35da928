//! Mounts the app on the page; nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    pin_cake::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a web page: scripts/serve builds it and serves it.");
}
