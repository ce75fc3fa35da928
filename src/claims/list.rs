//! The claims, with the lesson that shows each and how it is put to the proof.

use super::Claim;
use super::Proof::{Elsewhere, Refused, Run};
use super::{futures, moving, pinned, unpin};

static CLAIMS: [Claim; 23] = [
    Claim::new(1, "executor", Elsewhere("tokio_moves"), &[]),
    Claim::new(2, "unpin", Run(unpin::MOST_FUTURES), &["unpin/async_fn"]),
    Claim::new(3, "select", Run(futures::SELECT), &["futures/select_unpinned"]),
    Claim::new(4, "select", Refused, &["futures/not_a_future"]),
    Claim::new(5, "select", Refused, &["futures/select_nothing", "pinning/handle_not_mut"]),
    Claim::new(6, "refusals", Refused, &["futures/reach_in"]),
    Claim::new(7, "handle", Run(moving::HANDLE), &[]),
    Claim::new(8, "x-ray", Run(futures::AWAIT), &["futures/await_by_reference"]),
    Claim::new(9, "refusals", Run(pinned::NEVER_MOVES), &["pinning/swap"]),
    Claim::new(10, "refusals", Run(pinned::GUARANTEED), &[]),
    Claim::new(11, "pin-box", Refused, &["pinning/not_a_pointer"]),
    Claim::new(12, "unpin", Run(moving::SAFE_TO_MOVE), &[]),
    Claim::new(13, "unpin", Run(unpin::BY_DESIGN), &["unpin/negative_impl"]),
    Claim::new(14, "unpin", Run(unpin::EVERY_VEC), &[]),
    Claim::new(15, "unpin", Refused, &["unpin/unsafe_impl"]),
    Claim::new(16, "unpin", Run(pinned::UNPINNABLE), &[]),
    Claim::new(17, "projection", Refused, &["futures/projection"]),
    Claim::new(18, "refusals", Run(pinned::UNSAFE), &[]),
    Claim::new(
        19,
        "pin-macro",
        Run(futures::HEAP),
        &["pinning/use_after_pin", "futures/different_futures", "futures/recursion"],
    ),
    Claim::new(20, "first-poll", Run(futures::MOVED), &[]),
    Claim::new(21, "toothpick", Run(moving::NOTHING), &[]),
    Claim::new(22, "drop", Run(pinned::ONLY_STAYS), &[]),
    Claim::new(23, "unpin", Elsewhere("noalias"), &[]),
];

/// All claims, by number.
#[must_use]
pub fn claims() -> &'static [Claim] {
    &CLAIMS
}
