//! The page that this one is a guest in: what it is told, and what it may ask for. Here are the messages as plain
//! data; `browser/parent` posts and hears them.

mod call;
mod news;
mod reporter;

pub use call::Call;
pub use news::{News, Told, ToldThing};
pub use reporter::Reporter;

/// What marks a message as one of ours.
pub const NAMESPACE: &str = "pin-cake";
/// The version of the messages.
pub const VERSION: u32 = 1;
