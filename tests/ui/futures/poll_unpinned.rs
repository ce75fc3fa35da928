use std::task::{Context, Waker};

async fn bake() -> u32 {
    7
}

fn main() {
    let mut future = bake();
    let mut waiter = Context::from_waker(Waker::noop());
    future.poll(&mut waiter);
}
