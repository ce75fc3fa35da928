use std::pin::Pin;

async fn bake() -> u32 {
    7
}

fn main() {
    let pinned = Box::pin(bake());
    let future = Pin::into_inner(pinned);
    drop(future);
}
