struct SpecialFuture;

pub async fn wait() {
    let my_future = SpecialFuture;
    tokio::select! {
        _ = my_future => {}
    }
}

fn main() {}
