use std::pin::Pin;

fn main() {
    let pinned = Pin::new(5u32);
}
