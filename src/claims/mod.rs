//! What people say of `Pin` and `Unpin`, and what is measured of it.
//!
//! A claim is shown true or false by a [`Run`] in this very program, by rustc's refusal, or, where
//! no page can run it, by a program of `examples/`. What is said is in `words.en.txt`, by the
//! claim's number; a verdict is never written down, but follows from what was measured.

mod claim;
mod futures;
mod list;
mod measured;
mod moving;
mod pinned;
mod run;
mod unpin;
mod witness;

pub use claim::{Claim, Proof};
pub use list::claims;
pub use measured::{Measured, Value};
pub use run::{Finding, Measure, Run, Verdict};
