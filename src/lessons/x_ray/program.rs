use std::task::{Context, Waker};

// Rust must not read the bytes of such a future: the page lets JavaScript do that. This prints what
// safe code can tell: sizes, addresses and answers.
fn main() {
    show("reference", reference());
    show("slice", slice());
    show("call", call());
    show("string", string());
    show("text", text());
    show("constant", constant());
    show("used", used());
    show("bare", bare());
}

fn show(name: &str, future: impl Future<Output = Cake>) {
    let mut places = lay();
    places.push(Box::pin(future));
    let pinned: &mut Pin<Box<_>> = &mut places[0];
    let size = size_of_val(&**pinned);
    let mut polls = 0;
    let cake = loop {
        polls += 1;
        let waiter = &mut Context::from_waker(Waker::noop());
        if let Poll::Ready(cake) = pinned.as_mut().poll(waiter) {
            break cake;
        }
    };
    let Cake { cherry, layers } = cake;
    println!("{name}: {size} bytes at {pinned:p}, {polls} polls, cherry {cherry}, layers {layers:?}");
}
