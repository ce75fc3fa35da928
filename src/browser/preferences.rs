//! What the reader has asked the system for.

use super::window;
use web_sys::MediaQueryList;

/// A wish of the reader's; it may change while the page is open.
#[derive(Debug)]
pub struct Preference(Option<MediaQueryList>);

impl Preference {
    /// Less motion.
    #[must_use]
    pub fn less_motion() -> Self {
        Self::asked("(prefers-reduced-motion: reduce)")
    }

    /// Dark colours.
    #[must_use]
    pub fn dark() -> Self {
        Self::asked("(prefers-color-scheme: dark)")
    }

    /// Whether it holds now.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.0.as_ref().is_some_and(MediaQueryList::matches)
    }

    fn asked(query: &str) -> Self {
        Self(window().match_media(query).ok().flatten())
    }
}
