//! Claims on which types are `Unpin`.

use super::{Measure, Measured, Run};
use crate::{is_unpin, is_value_unpin};
use std::marker::PhantomPinned;

/// Most futures of `async` code are said to be `Unpin`.
pub(super) const MOST_FUTURES: Run = Run {
    measure: Measure::Here(|_| {
        let futures = [
            is_value_unpin!(&nothing()),
            is_value_unpin!(&add(2, 2)),
            is_value_unpin!(&add_later(2)),
            is_value_unpin!(&async {}),
            is_value_unpin!(&async { String::new() }),
        ];
        let unpin = futures.iter().filter(|unpin| **unpin).count();
        Measured::new().count("unpin", unpin).count("all", futures.len())
    }),
    holds: |measured| Some(2 * measured.number("unpin")? > measured.number("all")?),
};

async fn nothing() {}

async fn add(one: u32, other: u32) -> u32 {
    one + other
}

async fn add_later(one: u32) -> u32 {
    one + add(1, 1).await
}

/// A type is said not to be `Unpin` only if it was built to point into itself.
pub(super) const BY_DESIGN: Run = Run {
    measure: Measure::Here(|_| {
        let empty = async {};
        Measured::new()
            .count("size", size_of_val(&empty))
            .count("pointer", size_of::<*const u8>())
            .truth("unpin", is_value_unpin!(&empty))
    }),
    // What has no room for a pointer cannot point into itself.
    holds: |measured| {
        let room = measured.number("size")? >= measured.number("pointer")?;
        Some(measured.is("unpin")? || room)
    },
};

/// Every `Vec` is said to be `Unpin`.
pub(super) const EVERY_VEC: Run = Run {
    measure: Measure::Here(|_| {
        Measured::new()
            .truth("plain", is_unpin!(Vec<u32>))
            .truth("vec", is_unpin!(Vec<PhantomPinned>))
            .truth("box", is_unpin!(Box<PhantomPinned>))
    }),
    holds: |measured| Some(measured.is("plain")? && measured.is("vec")?),
};
