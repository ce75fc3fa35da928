//! What a teacher pastes into a page of theirs, for each kind of host. Text alone: no page, no browser.

mod host;
mod snippet;

pub use host::{Artefact, Host};
pub use snippet::{Pages, Scene, Width, snippet};
