//! A reader before the page: goes somewhere, presses, waits. What is to be seen there: `reading`.

use crate::browser::PATIENCE;
use crate::{Browser, Engine, Media, Spot, pool, site};
use pin_cake_site::{RunningSite, Site};
use serde_json::{Value, json};
use std::thread;
use std::time::Instant;

/// Whether rustc's card is there, if the step shown has one, as an expression in the page.
pub(crate) const CARD_IS_THERE: &str =
    "(!document.querySelector('[role=status]').textContent.match(/^Refused: .*rustc/)
         || document.querySelector('.note .source') !== null)";

/// A reader before the page.
#[derive(Debug)]
pub struct Kitchen {
    browser: Option<Browser>,
    /// A site of its own; else the one that tests share.
    own: Option<RunningSite>,
    /// The script that shortens naps.
    shortened: Option<String>,
    /// What every address asks for besides, where the system cannot be emulated.
    besides: &'static str,
}

impl Kitchen {
    /// A reader with a plain browser, before the site on a strict host under a path.
    #[must_use]
    pub fn enter() -> Self {
        Self { browser: Some(pool::take()), own: None, shortened: None, besides: "" }
    }

    /// A reader before whom nothing moves and no crowd naps for long: where neither is the matter,
    /// both only take time.
    #[must_use]
    pub fn enter_still() -> Self {
        Self::enter_still_in(Media::default().width, Media::default().height)
    }

    /// The same in a window of another size.
    #[must_use]
    pub fn enter_still_in(width: u32, height: u32) -> Self {
        let mut kitchen =
            Self::enter_with(Media { width, height, reduced_motion: true, ..Media::default() });
        if Engine::chosen() == Engine::Chromium {
            kitchen.shortened = Some(kitchen.browser().shorten_naps());
        } else {
            kitchen.besides = "&motion=reduce";
        }
        kitchen
    }

    /// A reader whose system asks for something else.
    #[must_use]
    pub fn enter_with(media: Media) -> Self {
        let kitchen = Self::enter();
        kitchen.browser().emulate(media);
        kitchen
    }

    /// A reader before a site that is served otherwise.
    #[must_use]
    pub fn enter_at(site: Site) -> Self {
        let mut kitchen = Self::enter();
        kitchen.own = Some(site::start(site));
        kitchen
    }

    /// The browser.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        self.browser.as_ref().expect("the browser is given back only when this is dropped")
    }

    /// The address of the site's front page.
    #[must_use]
    pub fn front(&self) -> &str {
        self.own.as_ref().map_or_else(|| site::shared(), |own| own.url())
    }

    /// Lets the site send what it holds back.
    ///
    /// # Panics
    ///
    /// When this reader has no site of its own.
    pub fn release(&self) {
        self.own.as_ref().expect("a site of its own").release();
    }

    /// Opens the page with this query, and waits until the tables are laid.
    #[track_caller]
    pub fn open(&self, query: &str) {
        self.visit(query);
        self.wait_until_ready();
    }

    /// Opens the page with this query, whatever comes of it.
    #[track_caller]
    pub fn visit(&self, query: &str) {
        // The same address with another fragment would not load anew.
        self.browser().goto(&format!("{}?{query}{}", self.front(), self.besides));
    }

    /// Waits until the app has drawn itself, with all orders of the address carried out: some take time.
    #[track_caller]
    pub fn wait_until_ready(&self) {
        self.browser().until(
            "return document.documentElement.dataset.start === 'ready'
                 && !document.querySelector('.app')?.hasAttribute('aria-busy')",
            &[],
        );
    }

    /// Presses the button of an order.
    #[track_caller]
    pub fn order(&self, order: &str) {
        self.browser().click(&format!("[data-order='{order}']"));
    }

    /// Presses `back`, `play`, `forward`, `restart` or another button with an act. A dialog comes as soon as its part
    /// of the program is here.
    #[track_caller]
    pub fn press(&self, act: &str) {
        self.browser().click(&format!("[data-act='{act}']"));
        if ["help", "share"].contains(&act) {
            self.wait_for_dialog(act);
        }
    }

    /// Waits until this dialog is open.
    #[track_caller]
    pub fn wait_for_dialog(&self, name: &str) {
        let is_open = "return document.querySelector(`dialog.${arguments[0]}`).open";
        self.browser().until(is_open, &[json!(name)]);
    }

    /// Presses the timeline's mark of a step.
    #[track_caller]
    pub fn step(&self, number: usize) {
        self.browser().click(&format!("[data-step='{number}']"));
    }

    /// Presses Forward `times` times, each when the order before is carried out.
    #[track_caller]
    pub fn forward(&self, times: usize) {
        for _ in 0..times {
            self.press("forward");
            self.wait_until_idle();
        }
    }

    /// Waits until no order is being carried out; some take time.
    #[track_caller]
    pub fn wait_until_idle(&self) {
        let idle = "return !document.querySelector('.app').hasAttribute('aria-busy')";
        self.browser().until(idle, &[]);
    }

    /// Presses a key.
    pub fn key(&self, key: impl Into<char>) {
        self.browser().key(key);
    }

    /// Waits until a step is shown: a key's way to the page is not always over when it is released.
    #[track_caller]
    pub fn wait_until_at(&self, step: usize) {
        let at = "return document.querySelector('.app')?.dataset.at === arguments[0]";
        self.browser().until(at, &[json!(step.to_string())]);
    }

    /// Lets time pass in a page that was opened with `clock=manual`.
    pub fn tick(&self, milliseconds: u32) {
        self.browser().run_async::<()>(
            "postMessage({ ns: 'pin-cake', v: 1, type: 'tick', ms: arguments[0] }, '*');
             await new Promise((done) => setTimeout(done));
             await new Promise((done) => setTimeout(done));
             return null;",
            &[json!(milliseconds)],
        );
    }

    /// Waits until this scene is shown: its texts are fetched first.
    pub fn wait_for_scene(&self, slug: &str) {
        self.browser().until(
            "return document.querySelector('.app')?.dataset.scene === arguments[0]",
            &[slug.into()],
        );
    }

    /// Waits for rustc's card, if it was rustc that refused the step shown: it is fetched first.
    #[track_caller]
    pub fn wait_for_card(&self) {
        self.browser().until(&format!("return {CARD_IS_THERE}"), &[]);
    }

    /// Waits until every thing is drawn where it belongs.
    #[track_caller]
    pub fn wait_until_at_rest(&self) {
        // A busy machine shows few frames, and a motion goes on a little in each.
        let begun = Instant::now();
        while !self.spots().iter().all(Spot::is_at_rest) {
            assert!(begun.elapsed() < PATIENCE, "things are not at rest: {:#?}", self.spots());
            self.browser().sleep(10);
        }
    }

    /// Points at the middle of the first element that `selector` finds.
    #[track_caller]
    pub fn point_at(&self, selector: &str) {
        let (x, y) = self.middle(selector);
        self.browser().point(x, y);
    }

    /// Waits until the address bar shows `part` in its query.
    #[track_caller]
    pub fn wait_for_query(&self, part: &str) {
        self.browser().until("return location.search.includes(arguments[0])", &[json!(part)]);
    }

    /// Asks the page.
    #[track_caller]
    pub fn ask<T: serde::de::DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        self.browser().run(body, arguments)
    }
}

impl Drop for Kitchen {
    fn drop(&mut self) {
        let Some(browser) = self.browser.take() else { return };
        if thread::panicking() {
            browser.close();
        } else {
            self.shortened.take().iter().for_each(|script| browser.take_back(script));
            pool::give_back(browser);
        }
        // The site outlives its last page.
        self.own.take();
    }
}
