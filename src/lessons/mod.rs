//! The menu: real code, its orders, its words and its question, one folder a lesson.
//!
//! A lesson's folder holds `code.rs` (what runs, and what is shown), `words.en.txt` (what is said)
//! and `mod.rs` (its places and orders). Lessons know nothing of how they are drawn, and a folder names what
//! it says by its key alone.

mod ahead;
mod explanation;
mod facts;
mod heard;
mod lesson;
mod letters;
mod naming;
mod narration;
mod one_call;
mod oven;
mod polling;
mod question;
mod shelves;
mod shift;
mod specimen;
mod stands;
mod tables;
mod type_row;

pub use ahead::Ahead;
pub use explanation::{Part, aim, explain, explain_named, warning};
pub use facts::{Fact, Facts, Soundness, Value};
pub use lesson::{About, Extras, Icon, Kitchen, Lesson, Moment, Offer};
pub use naming::{capital, title};
pub use narration::narrate;
pub use one_call::{Call, run as run_in_one_call};
pub use shift::{Coming, NothingMore, Served, Shift, look};
pub use type_row::TypeRow;

/// Declares the lessons' modules and lists them in the order of the menu.
macro_rules! menu {
    ($($folder:ident),* $(,)?) => {
        $(pub mod $folder;)*

        /// All lessons, in the order of the menu.
        pub const MENU: &[&Lesson] = &[$(&$folder::LESSON),*];
    };
}

menu![
    moving, handle, toothpick, swapping, safe, pin_box, pin_macro, refusals, unpin, by_hand,
    first_poll, x_ray, executor, selecting, projection, containers, dropping, rush_hour,
];

/// The lesson whose name in the page address is `slug`.
#[must_use]
pub fn find(slug: &str) -> Option<&'static Lesson> {
    MENU.iter().copied().find(|lesson| lesson.slug() == slug)
}

/// The lesson after the one called `slug`.
#[must_use]
pub fn after(slug: &str) -> Option<&'static Lesson> {
    let here = MENU.iter().position(|lesson| lesson.slug() == slug)?;
    MENU.get(here + 1).copied()
}
