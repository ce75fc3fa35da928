//! The letters of places that lessons call by name.

use crate::kitchen::PlaceName;

pub(super) const A: PlaceName = letter('A');
pub(super) const B: PlaceName = letter('B');
pub(super) const C: PlaceName = letter('C');
pub(super) const D: PlaceName = letter('D');
pub(super) const E: PlaceName = letter('E');
/// A function's frame, or another table.
pub(super) const F: PlaceName = letter('F');
/// The first shelf.
pub(super) const H: PlaceName = letter('H');
/// The second shelf.
pub(super) const I: PlaceName = letter('I');
pub(super) const J: PlaceName = letter('J');
pub(super) const K: PlaceName = letter('K');
/// Where a list begins, or another slot.
pub(super) const L: PlaceName = letter('L');
pub(super) const M: PlaceName = letter('M');
pub(super) const N: PlaceName = letter('N');
pub(super) const O: PlaceName = letter('O');
/// The worktop.
pub(super) const W: PlaceName = letter('W');

/// Called for the constants alone: it is the compiler that would panic.
const fn letter(letter: char) -> PlaceName {
    PlaceName::new(letter).expect("a capital letter")
}
