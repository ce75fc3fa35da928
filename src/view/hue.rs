//! Colour means place: the classes that give a place's colour to whatever names it.

use crate::kitchen::Snapshot;
use crate::memory::Address;

const HUES: [&str; 8] = ["hue-a", "hue-b", "hue-c", "hue-d", "hue-e", "hue-f", "hue-g", "hue-h"];

/// The class of the `index`-th place colour.
pub(super) const fn hue(index: usize) -> &'static str {
    HUES[index % HUES.len()]
}

/// The class of the place that `address` lies in; none if it is in none.
pub(super) fn hue_at(address: Address, now: &Snapshot) -> Option<&'static str> {
    now.place_at(address).map(|place| hue(place.hue))
}
