use futures::FutureExt;

async fn bake() -> u32 {
    7
}

pub async fn wait() -> u32 {
    let mut future = bake().fuse();
    futures::select! {
        cherry = future => cherry,
    }
}

fn main() {}
