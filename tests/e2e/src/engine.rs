//! The browsers that tests can drive, and what each is asked for at its start.

use serde_json::{Map, Value, json};
use std::env;
use std::ffi::OsString;
use std::sync::LazyLock;

static CHOSEN: LazyLock<Engine> = LazyLock::new(|| {
    let named = env::var("PIN_CAKE_ENGINE").unwrap_or_else(|_| "chromium".into());
    match named.as_str() {
        "chromium" => Engine::Chromium,
        "firefox" => Engine::Firefox,
        "webkit" => Engine::WebKit,
        other => panic!("PIN_CAKE_ENGINE is {other}, which is none of chromium, firefox, webkit"),
    }
});

/// A browser's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver. The only one whose system can be emulated.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKit, which Safari is made of, by WebKitGTK's driver and small browser.
    WebKit,
}

impl Engine {
    /// The one that `PIN_CAKE_ENGINE` names; Chromium, where it names none.
    ///
    /// # Panics
    ///
    /// When it names one that is unknown.
    #[must_use]
    pub fn chosen() -> Self {
        *CHOSEN
    }

    /// The driver's program and arguments.
    pub(crate) fn driver(self, port: u16) -> Vec<OsString> {
        let program = |variable: &str, usual: &str| -> OsString {
            env::var_os(variable).unwrap_or_else(|| usual.into())
        };
        match self {
            Self::Chromium => {
                vec![program("CHROMEDRIVER", "chromedriver"), format!("--port={port}").into()]
            }
            Self::Firefox => {
                vec![
                    program("PIN_CAKE_GECKODRIVER", "geckodriver"),
                    format!("--port={port}").into(),
                ]
            }
            // It has no way to go without a screen. Two that look for a free one at once start apart.
            Self::WebKit => vec![
                "xvfb-run".into(),
                "--auto-servernum".into(),
                format!("--server-num={}", 100 + port % 1000).into(),
                "--server-args=-screen 0 1600x1600x24".into(),
                "WebKitWebDriver".into(),
                format!("--port={port}").into(),
            ],
        }
    }

    /// What a driver is asked for.
    pub(crate) fn capabilities(self) -> Map<String, Value> {
        let mut capabilities = match self {
            Self::Chromium => chromium(),
            Self::Firefox => firefox(),
            Self::WebKit => Map::new(),
        };
        capabilities.insert("timeouts".into(), json!({ "script": 60_000, "pageLoad": 60_000 }));
        capabilities
    }
}

fn chromium() -> Map<String, Value> {
    let flags = include_str!("../../../webdriver.json");
    let mut capabilities: Map<String, Value> =
        serde_json::from_str(flags).expect("webdriver.json is JSON");
    if let Ok(browser) = env::var("PIN_CAKE_BROWSER") {
        capabilities["goog:chromeOptions"]["binary"] = browser.into();
    }
    capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
    capabilities
}

fn firefox() -> Map<String, Value> {
    let mut options = Map::new();
    options.insert("args".into(), json!(["-headless"]));
    if let Ok(browser) = env::var("PIN_CAKE_FIREFOX") {
        options.insert("binary".into(), browser.into());
    }
    Map::from_iter([("moz:firefoxOptions".into(), options.into())])
}
