//! The orders that Rust itself forbids here, and what rustc printed of them.

use super::words;
use crate::kitchen::Card;

/// The compiler that printed the cards; the tests check that it still does.
const COMPILER: &str = "rustc 1.95.0";

pub(super) static SWAP: Card = Card {
    name: "swap",
    source: include_str!("../../../tests/ui/pin_box/swap.rs"),
    printed: include_str!("../../../tests/ui/pin_box/swap.stderr"),
    compiler: COMPILER,
    reading: words::SWAP_READING,
    fix: words::SWAP_FIX,
};

pub(super) static MOVE_OUT: Card = Card {
    name: "move_out",
    source: include_str!("../../../tests/ui/pin_box/move_out.rs"),
    printed: include_str!("../../../tests/ui/pin_box/move_out.stderr"),
    compiler: COMPILER,
    reading: words::MOVE_OUT_READING,
    fix: words::MOVE_OUT_FIX,
};
