//! The app on a page of its own, driven and read as a reader would.

use crate::kitchen::settle;
use gloo_timers::future::TimeoutFuture;
use pin_cake::browser::{document, replace_query, search};
use pin_cake::memory::Address;
use pin_cake::view::{App, Props};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

static PANICKED: AtomicBool = AtomicBool::new(false);
static WATCH: Once = Once::new();

/// Remembers panics in event handlers, which end no test; the runner's own hook goes on reporting.
fn watch_for_panics() {
    // After a test that failed there is no hook to be had, and nothing left to prove.
    if std::thread::panicking() {
        return;
    }
    WATCH.call_once(|| {
        let report = std::panic::take_hook();
        yew::set_custom_panic_hook(Box::new(move |info| {
            PANICKED.store(true, Ordering::Relaxed);
            report(info);
        }));
    });
}

/// The app, mounted on an element of its own until this is dropped.
pub(crate) struct Page {
    root: Element,
    app: Option<AppHandle<App>>,
}

/// A row of the memory table.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) place: String,
    pub(crate) field: String,
    pub(crate) address: Address,
    pub(crate) bytes: Vec<u8>,
    pub(crate) aim: Option<String>,
}

impl Page {
    /// Opens the page whose address has this query.
    pub(crate) async fn open(query: &str) -> Self {
        watch_for_panics();
        PANICKED.store(false, Ordering::Relaxed);
        replace_query(query);
        let root = document().create_element("div").expect("an element");
        document().body().expect("a body").append_child(&root).expect("it is put on the page");
        let props = Props { search: search(), ..Props::default() };
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
        let page = Self { root, app: Some(app) };
        settle().await;
        page
    }

    /// The first element that the selector finds.
    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).expect("a selector")
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.root.query_selector_all(selector).expect("a selector");
        (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
    }

    /// Clicks what the selector finds, without waiting for anything.
    pub(crate) fn click(&self, selector: &str) {
        let found = self.find(selector).unwrap_or_else(|| panic!("there is no {selector}"));
        found.dyn_into::<HtmlElement>().expect("an HTML element").click();
    }

    /// Clicks one of the order buttons there are, whichever, without waiting.
    pub(crate) fn click_any_order(&self, number: usize) {
        let buttons = self.all("button[data-order]");
        if let Some(button) = buttons.get(number % buttons.len().max(1)) {
            button.clone().dyn_into::<HtmlElement>().expect("a button").click();
        }
    }

    /// Clicks the button of this order and waits for what comes of it.
    pub(crate) async fn order(&self, order: &str) {
        self.click(&format!("[data-order=\"{order}\"]"));
        settle().await;
    }

    /// Clicks the timeline's button and waits for what comes of it.
    pub(crate) async fn act(&self, act: &str) {
        self.click(&format!("[data-act={act}]"));
        settle().await;
    }

    /// Waits until no order is being carried out; some take time.
    pub(crate) async fn until_idle(&self) {
        settle().await;
        for _ in 0..1000 {
            if self.find("[data-at][aria-busy]").is_none() {
                return;
            }
            TimeoutFuture::new(5).await;
        }
        panic!("the chef is never done");
    }

    /// Waits until a step is shown; some take time.
    pub(crate) async fn until_at(&self, step: usize) {
        for _ in 0..1000 {
            if self.at() == step {
                return;
            }
            TimeoutFuture::new(5).await;
        }
        panic!("step {step} never comes");
    }

    /// The step shown.
    pub(crate) fn at(&self) -> usize {
        let at = self.find("[data-at]").and_then(|app| app.get_attribute("data-at"));
        at.expect("the app is there").parse().expect("a number")
    }

    /// Whether what is shown is in memory now.
    pub(crate) fn is_live(&self) -> bool {
        let table = self.find("table[data-memory]").expect("a memory table");
        table.get_attribute("data-live").as_deref() == Some("true")
    }

    /// The rows of the memory table.
    pub(crate) fn rows(&self) -> Vec<Row> {
        self.all("table[data-memory] tr[data-address]").iter().map(row).collect()
    }

    /// What the page says, all of it.
    pub(crate) fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// Takes the app off the page.
    pub(crate) fn leave(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// Whether anything panicked since a page was opened.
    pub(crate) fn has_panicked() -> bool {
        PANICKED.load(Ordering::Relaxed)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.leave();
        self.root.remove();
    }
}

fn row(row: &Element) -> Row {
    let say = |name: &str| row.get_attribute(name).unwrap_or_default();
    let address = say("data-address");
    let number = usize::from_str_radix(address.trim_start_matches("0x"), 16).expect("an address");
    let bytes = say("data-bytes");
    let bytes: Vec<u8> = bytes
        .split_whitespace()
        .map(|byte| u8::from_str_radix(byte, 16).expect("a byte"))
        .collect();
    assert_eq!(say("data-size"), bytes.len().to_string());
    Row {
        place: say("data-place"),
        field: say("data-field"),
        address: Address::new(number),
        bytes,
        aim: row.get_attribute("data-aim"),
    }
}
