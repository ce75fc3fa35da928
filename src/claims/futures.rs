//! Claims on futures: what `.await`, `select!` and a move do to them.

use super::witness::{Places, Witness, finish};
use super::{Measure, Measured, Run};
use crate::is_value_unpin;
use crate::memory::{Camera, Region};
use std::future::pending;
use std::pin::pin;

/// How many polls are in vain.
const WAITS: usize = 2;

/// `select!` is said to move its futures, and so to take none that is not `Unpin`.
pub(super) const SELECT: Run = Run {
    measure: Measure::Here(|_| {
        let places = Places::default();
        let cake = Witness::new(WAITS, places.clone());
        let unpin = is_value_unpin!(&cake);
        let ended = finish(pin!(async {
            tokio::select! {
                biased;
                () = cake => {}
                () = pending() => {}
            }
        }));
        polled(&places, unpin, ended.is_some())
    }),
    holds: |measured| {
        let once = measured.is("ended")? && measured.number("addresses")? == 1;
        Some(measured.is("unpin")? || !once)
    },
};

/// It is said that what is awaited must have been pinned.
pub(super) const AWAIT: Run = Run {
    measure: Measure::Here(|_| {
        let places = Places::default();
        let cake = Witness::new(WAITS, places.clone());
        let unpin = is_value_unpin!(&cake);
        let ended = finish(pin!(awaits(cake)));
        polled(&places, unpin, ended.is_some())
    }),
    holds: |measured| Some(measured.is("unpin")? || !measured.is("ended")?),
};

/// Awaits what nobody has pinned.
async fn awaits(future: impl Future<Output = ()>) {
    future.await;
}

fn polled(places: &Places, unpin: bool, ended: bool) -> Measured {
    Measured::new()
        .truth("unpin", unpin)
        .count("polls", places.looks())
        .count("addresses", places.addresses())
        .truth("ended", ended)
}

/// To pin is said to take the heap.
pub(super) const HEAP: Run = Run {
    measure: Measure::Here(heap),
    holds: |measured| {
        // Where nothing is known of regions, nothing is known of the claim.
        let region = measured.part("local").filter(|region| *region != Region::Unknown)?;
        Some(region == Region::Heap || !measured.is("ended")?)
    },
};

fn heap(camera: &dyn Camera) -> Measured {
    let (local, boxed) = (Places::default(), Places::default());
    let ended = finish(pin!(Witness::new(WAITS, local.clone()))).is_some();
    let _ = finish(Box::pin(Witness::new(WAITS, boxed.clone())).as_mut());
    Measured::new()
        .address("address", local.last())
        .region("local", camera.region(local.last()))
        .count("polls", local.looks())
        .truth("ended", ended)
        .address("boxed-address", boxed.last())
        .region("boxed", camera.region(boxed.last()))
}

/// A move is said to break a future.
pub(super) const MOVED: Run = Run {
    measure: Measure::Here(|_| moved()),
    holds: |measured| match measured.number("moves")? {
        0 => None,
        _ => Some(!measured.same("result", "right")?),
    },
};

fn moved() -> Measured {
    let (whole, layers) = (Places::default(), Places::default());
    let right = 7;
    let unpolled = bake(right, layers.clone());
    whole.note(&raw const unpolled);
    let boxed = Box::new(unpolled);
    whole.note(&raw const *boxed);
    let mut row = Vec::from([*boxed]);
    whole.note(row.as_ptr());
    let ended = row.pop().and_then(|last| {
        let mut pinned = Box::pin(last);
        whole.note(&raw const *pinned);
        finish(pinned.as_mut())
    });
    let (result, polls) = ended.unwrap_or_default();
    Measured::new()
        .count("moves", whole.moves())
        .count("polls", polls)
        .count("addresses", layers.addresses())
        .count("result", result)
        .count("right", right)
}

/// A future that points into itself while it waits.
async fn bake(cherry: usize, places: Places) -> usize {
    let layers = [cherry; 4];
    let top = &layers[3];
    for _ in 0..WAITS {
        places.note(layers.as_ptr());
        Witness::new(1, Places::default()).await;
    }
    places.note(layers.as_ptr());
    *top
}
