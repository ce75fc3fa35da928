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
    let cake = bake(); // step: reference-first
    let toothpick = &cake.cherry; // step: reference-first
    rest().await; // step: reference-first reference-last
    Cake { cherry: *toothpick, ..cake } // step: reference-last
}

pub async fn slice() -> Cake { // step: slice
    let cake = bake(); // step: slice-first
    let toothpick = &cake.layers[1..]; // step: slice-first
    rest().await; // step: slice-first slice-last
    let cherry = toothpick.len() as u32; // step: slice-last
    Cake { cherry, ..cake } // step: slice-last
}

pub async fn call() -> Cake { // step: call
    let mut cake = bake(); // step: call-first
    stir(&mut cake.cherry).await; // step: call-first call-last
    cake // step: call-last
}

async fn stir(cherry: &mut u32) {
    rest().await; // step: call-first call-last
    *cherry += 2; // step: call-last
}

pub async fn string() -> Cake { // step: string
    let jam = String::from(JAM); // step: string-first
    let toothpick = &jam; // step: string-first
    rest().await; // step: string-first string-last
    let cherry = toothpick.len() as u32; // step: string-last
    Cake { cherry, ..bake() } // step: string-last
}

pub async fn text() -> Cake { // step: text
    let jam = String::from(JAM); // step: text-first
    let toothpick = jam.as_str(); // step: text-first
    rest().await; // step: text-first text-last
    let cherry = toothpick.len() as u32; // step: text-last
    Cake { cherry, ..bake() } // step: text-last
}

pub const JAM: &str = "cherries";

pub async fn constant() -> Cake { // step: constant
    let toothpick = &SPICE; // step: constant-first
    rest().await; // step: constant-first constant-last
    let cherry = toothpick.len() as u32; // step: constant-last
    Cake { cherry, ..bake() } // step: constant-last
}

pub const SPICE: [u8; 8] = *b"cinnamon";

pub async fn used() -> Cake { // step: used
    let mut cake = bake(); // step: used-first
    let toothpick = &mut cake.cherry; // step: used-first
    *toothpick += 2; // step: used-first
    rest().await; // step: used-first used-last
    cake // step: used-last
}

pub async fn bare() -> Cake { // step: bare
    let cake = bake(); // step: bare-first
    rest().await; // step: bare-first bare-last
    cake // step: bare-last
}
