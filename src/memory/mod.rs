//! What is read from the running program: addresses, regions, layouts and bytes.
//!
//! Nothing here draws, decides or remembers. Rust names addresses; JavaScript reads the bytes
//! there, so that Rust's own rules on what may be read are never bent.

mod address;
mod camera;
mod layout;
mod region;
mod state;
mod xray;

pub use address::Address;
#[cfg(target_arch = "wasm32")]
pub use camera::LinearMemory;
pub use camera::{Camera, TestCamera};
pub use layout::{FieldLayout, Layout, Meaning, Role, field_size};
pub use region::{Marks, Region};
pub use state::State;
pub use xray::{Clue, PAINT, Photograph, Twins, state_byte, xray};

#[doc(hidden)]
pub use layout::{NotUnpin, Probe};
