//! What to write instead of `tests/ui/futures/different_futures.rs`: pinned boxes of one type.

use futures::executor::block_on;
use std::future::Future;
use std::pin::Pin;

async fn bake() {}

async fn serve() {}

pub(crate) fn main() {
    let both: Vec<Pin<Box<dyn Future<Output = ()>>>> = vec![Box::pin(bake()), Box::pin(serve())];
    for future in both {
        block_on(future);
    }
}
