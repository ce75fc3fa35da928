//! The built site, in a browser, driven as a reader would drive it.
//!
//! ```no_run
//! use pin_cake_e2e::Kitchen;
//!
//! let kitchen = Kitchen::enter();
//! kitchen.open("scene=toothpick");
//! kitchen.order("bake:A");
//! assert_eq!(kitchen.memory().field("A", "toothpick").aim, "null");
//! ```
//!
//! Everything here blocks until it is done, and panics with a reason when it cannot be. A browser is
//! taken from a pool and goes back to it, so a test binary starts as many as it has threads. It is
//! Chromium, unless `PIN_CAKE_ENGINE` names another [`Engine`].

mod browser;
mod course;
mod driver;
mod emulation;
mod engine;
mod heights;
mod host;
mod host_page;
mod kitchen;
mod lesson;
mod memory;
mod naps;
mod page;
mod pool;
mod question;
mod reading;
mod runtime;
mod site;
mod story;
mod tabbing;
mod view;
mod walk;
mod watch;

pub use browser::{Browser, Key};
pub use course::Course;
pub use driver::free_port;
pub use emulation::{Colours, Media};
pub use engine::Engine;
pub use heights::Heights;
pub use host::Host;
pub use host_page::{HostPage, SCENES};
pub use kitchen::Kitchen;
pub use lesson::{LESSONS, Lasts, Lesson, lesson, with_places};
pub use memory::{Memory, Row};
pub use page::PAGES;
pub use pin_cake_site as server;
pub use pin_cake_site::Site;
pub use question::Question;
pub use reading::{Mark, Spot};
pub use site::{built, dist, serve, shared, start};
pub use story::{Said, assert_tells};
pub use view::{View, every_view};
pub use walk::Way;
pub use watch::KEEP_MEMORY;

/// Asserts that a list is empty, and shows it when it is not.
#[macro_export]
macro_rules! assert_none {
    ($found:expr $(,)?) => {
        $crate::assert_none!($found, "nothing is wrong")
    };
    ($found:expr, $($context:tt)+) => {{
        let found = $found;
        assert!(found.is_empty(), "{}: {found:#?}", format_args!($($context)+));
    }};
}
