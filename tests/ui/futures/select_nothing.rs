async fn bake() {}

pub async fn wait() {
    let pinned = Box::pin(bake());
    tokio::select! {
        // () = pinned.as_mut() => {}
    }
}

fn main() {}
