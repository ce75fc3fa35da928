async fn bake() -> u32 {
    7
}

pub async fn wait() -> u32 {
    let future = bake();
    loop {
        tokio::select! {
            cherry = future => return cherry,
            () = async {} => {}
        }
    }
}

fn main() {}
