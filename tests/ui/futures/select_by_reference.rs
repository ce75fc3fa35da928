async fn bake() -> u32 {
    7
}

pub async fn wait() -> u32 {
    let mut future = bake();
    tokio::select! {
        cherry = &mut future => cherry,
    }
}

fn main() {}
