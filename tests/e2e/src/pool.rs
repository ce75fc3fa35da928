//! Browsers are slow to start, so tests hand them on.

use crate::emulation::Media;
use crate::{Browser, Engine, watch};
use std::sync::Mutex;

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// An idle browser, or a new one, as a reader finds it.
pub(crate) fn take() -> Browser {
    let idle = IDLE.lock().ok().and_then(|mut idle| idle.pop());
    let browser = idle.unwrap_or_else(|| {
        let browser = Browser::start();
        if Engine::chosen() == Engine::Chromium {
            browser.before_pages(watch::SCRIPT);
        }
        browser
    });
    browser.emulate(Media::default());
    // Where no part of the page is.
    browser.point(0.0, 0.0);
    browser
}

/// Gives a browser back that has nothing left of its test.
pub(crate) fn give_back(browser: Browser) {
    browser.goto("about:blank");
    let _ = browser.console();
    if let Ok(mut idle) = IDLE.lock() {
        idle.push(browser);
    }
}
