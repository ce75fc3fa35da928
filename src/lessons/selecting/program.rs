use std::future::poll_fn;
use std::task::Waker;

fn main() {
    let (mut a, mut b) = (lay(), lay());
    a.push(make(7, 3));
    b.push(make(9, 2));
    for (slow, fast) in a.into_iter().zip(b) {
        println!("select! by value");
        finish(race(told(slow), told(fast)));
    }

    println!("select! in a loop, by &mut");
    let cherry = Cell::new(7);
    let fast = || {
        cherry.update(|cherry| cherry + 2);
        told(make(cherry.get(), 2))
    };
    finish(rounds(told(make(7, 3)), fast));

    println!("futures’ select!, in a fixed order, pinned and by name");
    finish(named(told(make(7, 3)), told(make(9, 2))));

    println!("join! by value");
    finish(both(told(make(7, 3)), told(make(9, 2))));
}

/// What an executor does.
fn finish(call: impl Future<Output = Cake>) {
    let mut call = pin!(call);
    let mut cx = Context::from_waker(Waker::noop());
    for number in 1.. {
        println!("  poll {number}");
        if let Poll::Ready(cake) = call.as_mut().poll(&mut cx) {
            println!("    ready: a cake with cherry {} and layers {:?}", cake.cherry, cake.layers);
            return;
        }
    }
}

/// The same future, which prints where it is at each poll, and when it is dropped.
async fn told(baking: Baking) -> Cake {
    let _gone = Gone(baking.cherry);
    let mut baking = pin!(baking);
    poll_fn(|cx| {
        let polled = baking.as_mut().poll(cx);
        let Baking { cherry, toothpick, left, .. } = &*baking;
        let (left, says) = (left.get(), toothpick.get());
        println!("    cherry {cherry} at {cherry:p}, toothpick says {says:p}, polls to go: {left}");
        polled
    })
    .await
}

struct Gone(u32);

impl Drop for Gone {
    fn drop(&mut self) {
        println!("    cherry {} is gone", self.0);
    }
}
