async fn bake() -> u32 {
    7
}

pub async fn wait() -> u32 {
    let mut future = bake();
    (&mut future).await
}

fn main() {}
