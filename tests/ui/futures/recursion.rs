pub async fn layers(left: u32) -> u32 {
    if left == 0 {
        return 0;
    }
    1 + layers(left - 1).await
}

fn main() {}
