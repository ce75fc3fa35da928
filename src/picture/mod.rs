//! Pure geometry: from a snapshot and a width to what one animation frame shows.
//!
//! No yew, no DOM, no clock: time comes in as milliseconds, frames go out as numbers.

mod arrow;
mod bend;
mod layout;
mod memory_map;
mod motion;
mod number;
mod pill;
mod pose;

pub use arrow::{ArrowKey, ArrowPose, add_arrows, is_labelled, labels};
pub use bend::{Arch, Bend, Curve};
pub use layout::{Gap, PLATE_HEIGHT, SeatBox, StageLayout};
pub use memory_map::{Block, MapRow, MemoryMap};
pub use motion::{Motion, MotionStyle};
pub use number::{Hundredths, Tenths};
pub use pill::spread_pills;
pub use pose::{Frame, Point, ThingPose, rest, rest_things};
