//! The pages that are no lessons.

use crate::Kitchen;

/// Their names in the page's address, in the order of the menu.
pub const PAGES: [&str; 2] = ["claims", "takeaways"];

impl Kitchen {
    /// Opens one of the pages, and does all that can be done there.
    #[track_caller]
    pub fn use_page(&self, page: &str) {
        self.open(&format!("scene={page}"));
        if self.count("[data-claim=all]") > 0 {
            self.measure_claims();
        }
    }

    /// Has all claims measured that can be measured here.
    #[track_caller]
    pub fn measure_claims(&self) {
        self.browser().click("[data-claim=all]");
        self.browser().until("return document.querySelector('.tally').textContent !== ''", &[]);
    }
}
