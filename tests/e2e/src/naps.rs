//! The naps of the crowd, made short where they are not the matter.

use crate::Browser;

/// Ten thousand futures nap for five seconds in all. What is shorter than a nap is left as it is.
pub(crate) const SHORTEN: &str =
    "if (new URLSearchParams(location.search).get('scene') === 'rush-hour') {
    const later = window.setTimeout;
    window.setTimeout = (act, time, ...rest) => later(act, time > 100 ? time / 20 : time, ...rest);
}";

impl Browser {
    /// Makes the crowd's naps short in every page to come; returns the script's name.
    pub(crate) fn shorten_naps(&self) -> String {
        self.before_pages(SHORTEN)
    }
}
