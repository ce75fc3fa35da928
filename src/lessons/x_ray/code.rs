use std::{future::poll_fn, mem::replace};
use std::{pin::Pin, task::Poll};

#[repr(C)]
pub struct Cake {
    pub cherry: u32,
    pub layers: [u8; 4],
}

pub fn bake() -> Cake {
    Cake { cherry: 7, layers: [3, 1, 4, 1] }
}

type Table<T> = Vec<T>;

pub fn lay<T>() -> Table<T> {
    Vec::with_capacity(1) // step: laid
}

pub fn carry<F>(
    a: &mut Table<F>,
    b: &mut Table<F>,
) {
    b.extend(a.pop()); // step: move
}

pub fn pin<F>(future: F) -> Pin<Box<F>> {
    Box::pin(future) // step: pin
}

pub fn clear<T>(table: &mut Table<T>) {
    table.clear(); // step: drop eat
}

/// Pending once; then ready.
fn rest() -> impl Future<Output = ()> {
    let mut next = Poll::Pending;
    poll_fn(move |cx| {
        cx.waker().wake_by_ref();
        replace(&mut next, Poll::Ready(()))
    })
}

pub async fn reference() -> Cake { // step: reference
    let cake = bake(); // step: poll-reference-first
    let toothpick = &cake.cherry; // step: poll-reference-first
    rest().await; // step: poll-reference-first poll-reference-last
    Cake { cherry: *toothpick, ..cake } // step: poll-reference-last
}

pub async fn slice() -> Cake { // step: slice
    let cake = bake(); // step: poll-slice-first
    let toothpick = &cake.layers[1..]; // step: poll-slice-first
    rest().await; // step: poll-slice-first poll-slice-last
    let cherry = toothpick.len() as u32; // step: poll-slice-last
    Cake { cherry, ..cake } // step: poll-slice-last
}

pub async fn call() -> Cake { // step: call
    let mut cake = bake(); // step: poll-call-first
    stir(&mut cake.cherry).await; // step: poll-call-first poll-call-last
    cake // step: poll-call-last
}

async fn stir(cherry: &mut u32) {
    rest().await; // step: poll-call-first poll-call-last
    *cherry += 2; // step: poll-call-last
}

pub async fn string() -> Cake { // step: string
    let jam = String::from(JAM); // step: poll-string-first
    let toothpick = &jam; // step: poll-string-first
    rest().await; // step: poll-string-first poll-string-last
    let cherry = toothpick.len() as u32; // step: poll-string-last
    Cake { cherry, ..bake() } // step: poll-string-last
}

pub async fn text() -> Cake { // step: text
    let jam = String::from(JAM); // step: poll-text-first
    let toothpick = jam.as_str(); // step: poll-text-first
    rest().await; // step: poll-text-first poll-text-last
    let cherry = toothpick.len() as u32; // step: poll-text-last
    Cake { cherry, ..bake() } // step: poll-text-last
}

pub const JAM: &str = "cherries";

pub async fn constant() -> Cake { // step: constant
    let toothpick = &SPICE; // step: poll-constant-first
    rest().await; // step: poll-constant-first poll-constant-last
    let cherry = toothpick.len() as u32; // step: poll-constant-last
    Cake { cherry, ..bake() } // step: poll-constant-last
}

pub const SPICE: [u8; 8] = *b"cinnamon";

pub async fn used() -> Cake { // step: used
    let mut cake = bake(); // step: poll-used-first
    let toothpick = &mut cake.cherry; // step: poll-used-first
    *toothpick += 2; // step: poll-used-first
    rest().await; // step: poll-used-first poll-used-last
    cake // step: poll-used-last
}

pub async fn bare() -> Cake { // step: bare
    let cake = bake(); // step: poll-bare-first
    rest().await; // step: poll-bare-first poll-bare-last
    cake // step: poll-bare-last
}
