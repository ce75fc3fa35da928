async fn bake() -> u32 {
    7
}

fn main() {
    let future = Box::pin(bake());
    let _inside = &mut *future;
}
