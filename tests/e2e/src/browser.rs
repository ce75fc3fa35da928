//! A browser window: scripts, keys, the pointer, and Chromium's own protocol.

use crate::Engine;
use crate::driver::Driver;
use crate::runtime::wait;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};
use url::{ParseError, Url};

pub use fantoccini::key::Key;

/// How long anything may take that the page does by itself.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// A browser of its own, with a fresh profile.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    /// Outlives the client.
    _driver: Driver,
}

impl Browser {
    /// Starts a browser of the chosen engine.
    ///
    /// # Panics
    ///
    /// When its driver or the browser itself is missing.
    #[must_use]
    pub fn start() -> Self {
        let engine = Engine::chosen();
        let driver = Driver::start(engine);
        let client = wait(async {
            ClientBuilder::new(HttpConnector::new())
                .capabilities(engine.capabilities())
                .connect(&driver.url())
                .await
        });
        let client = client.unwrap_or_else(|error| panic!("no browser of {engine:?}: {error}"));
        Self { client, _driver: driver }
    }

    /// Goes to a page and waits until it is loaded.
    #[track_caller]
    pub fn goto(&self, url: &str) {
        let is_early = Engine::chosen() == Engine::WebKit;
        if is_early {
            // WebKit's driver may be back while the page before is still there: that one is marked.
            let _ = wait(self.client.execute("window.__left = true; return null", Vec::new()));
        }
        wait(self.client.goto(url)).expect("the page loads");
        if is_early {
            self.until("return window.__left === undefined", &[]);
        }
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> Url {
        wait(self.client.current_url()).expect("a page has an address")
    }

    /// Does something in a frame of the page, the first that `selector` finds.
    #[track_caller]
    pub fn in_frame<T>(&self, selector: &str, act: impl FnOnce(&Self) -> T) -> T {
        let frame = wait(self.client.find(Locator::Css(selector))).expect("there is a frame");
        self.within(&frame, act)
    }

    /// Does something in the frame of a `<pin-cake>`, the first that `selector` finds.
    #[track_caller]
    pub fn in_scene<T>(&self, selector: &str, act: impl FnOnce(&Self) -> T) -> T {
        let body = "return document.querySelector(arguments[0]).frame";
        // A reference has its kind for a name.
        let frame: HashMap<String, String> = self.run(body, &[json!(selector)]);
        let name = frame.into_values().next().expect("a reference to the frame");
        self.within(&Element::from_element_id(self.client.clone(), name.into()), act)
    }

    #[track_caller]
    fn within<T>(&self, frame: &Element, act: impl FnOnce(&Self) -> T) -> T {
        wait(frame.enter_frame()).expect("the frame can be entered");
        let done = act(self);
        wait(self.client.enter_parent_frame()).expect("the page is around the frame");
        done
    }

    /// Goes back in the history.
    pub fn back(&self) {
        wait(self.client.back()).expect("there is a page before");
    }

    /// Goes forward in the history.
    pub fn forward(&self) {
        wait(self.client.forward()).expect("there is a page after");
    }

    /// Runs the body of a function in the page and returns what it returns.
    #[track_caller]
    pub fn run<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        let answer = wait(self.client.execute(body, arguments.to_vec()));
        let answer = answer.unwrap_or_else(|error| panic!("{error}\nin the page:\n{body}"));
        read(answer, body)
    }

    /// Runs the body of an async function in the page and waits for what it returns.
    #[track_caller]
    pub fn run_async<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        let whole = format!(
            "const done = arguments[arguments.length - 1];
             (async (...arguments) => {{ {body} }})(...Array.from(arguments).slice(0, -1))
                 .then((value) => done({{ value }}), (reason) => done({{ reason: String(reason?.stack ?? reason) }}));"
        );
        let answer = wait(self.client.execute_async(&whole, arguments.to_vec()));
        let mut answer = answer.unwrap_or_else(|error| panic!("{error}\nin the page:\n{body}"));
        assert!(answer["reason"].is_null(), "{}\nin the page:\n{body}", answer["reason"]);
        read(answer["value"].take(), body)
    }

    /// Waits until the body of a function returns something true in the page.
    #[track_caller]
    pub fn until(&self, body: &str, arguments: &[Value]) {
        let begun = Instant::now();
        while !self.run::<Value>(body, arguments).as_bool().unwrap_or(false) {
            assert!(begun.elapsed() < PATIENCE, "waited in vain in the page for:\n{body}");
            self.wait_in_the_page(body, arguments);
        }
    }

    /// Waits in the page, for as long as the page lasts but not for long: most waits are over within
    /// a frame, and each look from out here takes the driver's time.
    fn wait_in_the_page(&self, body: &str, arguments: &[Value]) {
        let watch = format!(
            "const done = arguments[arguments.length - 1];
             const given = Array.from(arguments).slice(0, -1);
             const holds = function () {{ {body} }};
             const latest = performance.now() + 250;
             (function look() {{
                 try {{
                     if (performance.now() > latest || holds(...given) === true) return done();
                 }} catch {{
                     return done();
                 }}
                 setTimeout(look, 4);
             }})();"
        );
        // A page that is left meanwhile takes its waiting along.
        if wait(self.client.execute_async(&watch, arguments.to_vec())).is_err() {
            self.sleep(20);
        }
    }

    /// Lets real time pass.
    pub fn sleep(&self, milliseconds: u64) {
        thread::sleep(Duration::from_millis(milliseconds));
    }

    /// Clicks on the first element that `selector` finds, where the browser says it can be hit.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let element = wait(self.client.find(Locator::Css(selector)))
            .unwrap_or_else(|error| panic!("nothing to click on at {selector}: {error}"));
        wait(element.click()).unwrap_or_else(|error| panic!("cannot click {selector}: {error}"));
    }

    /// Presses and releases a key.
    pub fn key(&self, key: impl Into<char>) {
        self.key_times(key, 1);
    }

    /// Presses and releases a key so many times, one after the other.
    pub fn key_times(&self, key: impl Into<char>, times: usize) {
        let value = key.into();
        let keys = (0..times).fold(KeyActions::new("keys".into()), |keys, _| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        wait(self.client.perform_actions(keys)).expect("the key is pressed");
    }

    /// Presses and releases a key while Shift is held.
    pub fn shift(&self, key: impl Into<char>) {
        let (shift, value) = (char::from(Key::Shift), key.into());
        let keys = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: shift });
        wait(self.client.perform_actions(keys)).expect("the keys are pressed");
    }

    /// Moves the pointer to a point of the window.
    pub fn point(&self, x: f64, y: f64) {
        let there = MouseActions::new("mouse".into()).then(move_to(x, y, 0));
        wait(self.client.perform_actions(there)).expect("the pointer moves");
    }

    /// Drags from one point of the window to another, through the points between.
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let between =
            |part: f64| (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        let mut mouse = MouseActions::new("mouse".into())
            .then(move_to(from.0, from.1, 0))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        for part in [0.1, 0.4, 0.7, 1.0] {
            let (x, y) = between(part);
            mouse = mouse.then(move_to(x, y, 30));
        }
        let mouse = mouse.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        wait(self.client.perform_actions(mouse)).expect("the pointer drags");
    }

    /// Goes into the first frame of the page: scripts, clicks and keys are for it from now on.
    pub fn enter_frame(&self) {
        wait(self.client.enter_frame(0)).expect("the page has a frame");
    }

    /// Asks Chromium over its DevTools protocol.
    ///
    /// # Panics
    ///
    /// When it is another browser that is driven.
    #[track_caller]
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        let is_chromium = Engine::chosen() == Engine::Chromium;
        assert!(
            is_chromium,
            "only Chromium can be asked for {method}: scripts/test skips who asks"
        );
        let command = Vendor {
            path: "goog/cdp/execute",
            body: json!({ "cmd": method, "params": parameters }),
        };
        let answer = wait(self.client.issue_cmd(command));
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// What the browser's console has said since this was last asked: level and text. Chromium alone tells.
    #[must_use]
    pub fn console(&self) -> Vec<(String, String)> {
        if Engine::chosen() != Engine::Chromium {
            return Vec::new();
        }
        let command = Vendor { path: "se/log", body: json!({ "type": "browser" }) };
        let answer = wait(self.client.issue_cmd(command)).expect("the browser keeps a log");
        let text = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        let entries = answer.as_array().cloned().unwrap_or_default();
        entries.iter().map(|entry| (text(entry, "level"), text(entry, "message"))).collect()
    }

    /// Makes the window so large that the page has this much of it, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let mut outer = (width, height);
        // What the browser keeps for itself is known when it has a size.
        for _ in 0..2 {
            wait(self.client.set_window_rect(0, 0, outer.0, outer.1))
                .expect("a window can be sized");
            let inner: (u32, u32) = self.run("return [innerWidth, innerHeight];", &[]);
            outer.0 += width.saturating_sub(inner.0);
            outer.1 += height.saturating_sub(inner.1);
        }
    }

    /// Writes a picture of the window, for a person to look at.
    pub fn picture(&self, path: impl AsRef<Path>) {
        let png = wait(self.client.screenshot()).expect("the window can be pictured");
        fs::write(path, png).expect("the picture can be written");
    }

    /// Ends the browser.
    pub fn close(self) {
        // One that is gone already is as good as closed.
        let _ = wait(self.client.close());
    }
}

fn move_to(x: f64, y: f64, milliseconds: u64) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::from_millis(milliseconds)), x, y }
}

#[track_caller]
fn read<T: DeserializeOwned>(answer: Value, body: &str) -> T {
    serde_json::from_value(answer).unwrap_or_else(|error| panic!("{error}\nin the page:\n{body}"))
}

/// A command of chromedriver's own.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
