async fn bake() {}

async fn serve() {}

fn main() {
    let both = vec![bake(), serve()];
}
