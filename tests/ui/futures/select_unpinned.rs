async fn bake() -> u32 {
    7
}

async fn other() {}

fn main() {
    futures::future::select(bake(), other());
}
