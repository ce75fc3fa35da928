//! The browser, and the two pages that take turns in it.

use crate::options::{Effort, Options};
use crate::subject::Subject;
use pin_cake_e2e::{Browser, Media};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// How many times slower than this machine the processor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slowdown(pub u32);

/// As it is, and as a cheap phone is.
pub const SLOWDOWNS: [Slowdown; 2] = [Slowdown(1), Slowdown(4)];

/// The line to the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// This machine's own, which costs nothing.
    Here,
    /// A slow phone's: 1.6 Mbit/s, and 150 ms there and back.
    Slow,
}

/// One figure, or one set of figures, for each page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Both<T> {
    /// The app's.
    pub app: T,
    /// The floor's.
    pub floor: T,
}

impl<T> Both<T> {
    /// Takes both through the same step.
    pub fn map<'a, U>(&'a self, step: impl Fn(&'a T) -> U) -> Both<U> {
        Both { app: step(&self.app), floor: step(&self.floor) }
    }
}

/// The browser and the two pages.
#[derive(Debug)]
pub struct Bench {
    /// How much is measured.
    pub effort: Effort,
    browser: Browser,
    crowd: Subject,
    first_visit: Subject,
    subjects: Both<Subject>,
}

impl Bench {
    /// Serves both pages and starts a browser.
    pub fn start(options: &Options) -> Self {
        let subjects =
            Both { app: Subject::app(&options.app), floor: Subject::floor(&options.floor) };
        let crowd = Subject::crowd(&options.app);
        let first_visit = Subject::first_visit(&options.app);
        let browser = Browser::start();
        browser.emulate(Media::default());
        browser.cdp("Network.enable", json!({}));
        browser.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        browser.cdp("Performance.enable", json!({}));
        Self { effort: options.effort, browser, crowd, first_visit, subjects }
    }

    /// Fetches everything over such a line from now on.
    pub fn fetch_over(&self, line: Line) {
        let (latency, bytes) = match line {
            Line::Here => (0, -1),
            Line::Slow => (150, 1_600_000 / 8),
        };
        self.browser.cdp(
            "Network.emulateNetworkConditions",
            json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes }),
        );
    }

    /// Lets both pages take turns: app, floor, app, floor, so that whatever else the machine does
    /// meanwhile falls on both.
    pub fn take_turns<T>(
        &self,
        what: &str,
        rounds: usize,
        measure: impl Fn(&Subject) -> T,
    ) -> Both<Vec<T>> {
        let pages = Both { app: &self.subjects.app, floor: &self.subjects.floor };
        turns(what, rounds, pages, measure)
    }

    /// The same with the app as a first visitor sees it.
    pub fn take_turns_of_first_visits<T>(
        &self,
        what: &str,
        rounds: usize,
        measure: impl Fn(&Subject) -> T,
    ) -> Both<Vec<T>> {
        turns(what, rounds, Both { app: &self.first_visit, floor: &self.subjects.floor }, measure)
    }

    /// Opens a page as on a first visit; returns the milliseconds until it was ready.
    pub fn open(&self, subject: &Subject, slowdown: Slowdown) -> f64 {
        self.browser.goto("about:blank");
        self.browser.cdp("Network.clearBrowserCache", json!({}));
        self.browser.slow_down(slowdown.0);
        let probe = self.browser.before_pages(&subject.probe);
        self.browser.goto(&subject.url());
        let ready = self.ask("return probe.becomesReady;", &[]);
        self.browser.take_back(&probe);
        ready
    }

    /// Opens a page and waits until its own start is over: what comes then is measured for itself.
    pub fn open_and_rest(&self, subject: &Subject, slowdown: Slowdown) {
        self.open(subject, slowdown);
        self.rest(1500);
    }

    /// The same for the app alone.
    pub fn open_app_and_rest(&self) {
        self.open_and_rest(&self.subjects.app, Slowdown(1));
    }

    /// The same for the app where it can open a crowd of futures.
    pub fn open_crowd(&self) {
        self.open_and_rest(&self.crowd, Slowdown(1));
    }

    /// One of Chromium's own counts.
    pub fn metric(&self, name: &str) -> f64 {
        let metrics = self.cdp("Performance.getMetrics", json!({}));
        let metrics = metrics["metrics"].as_array().expect("Chromium has metrics");
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).expect("Chromium counts that")
    }

    /// Lets the page come to rest.
    pub fn rest(&self, milliseconds: u32) {
        self.ask::<Value>("await probe.rest(arguments[0]);", &[milliseconds.into()]);
    }

    /// Runs the body of an async function in the page, beside the probe.
    pub fn ask<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        self.browser.run_async(body, arguments)
    }

    /// Asks Chromium itself.
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.browser.cdp(method, parameters)
    }

    /// Shows an empty page at full speed.
    pub fn clear(&self) {
        self.browser.goto("about:blank");
        self.browser.slow_down(1);
    }

    /// Ends the browser.
    pub fn end(self) {
        self.browser.close();
    }
}

fn turns<T>(
    what: &str,
    rounds: usize,
    pages: Both<&Subject>,
    measure: impl Fn(&Subject) -> T,
) -> Both<Vec<T>> {
    let mut results = Both { app: Vec::new(), floor: Vec::new() };
    for round in 1..=rounds {
        eprintln!("bench: {what}, round {round} of {rounds}");
        results.app.push(measure(pages.app));
        results.floor.push(measure(pages.floor));
    }
    results
}
