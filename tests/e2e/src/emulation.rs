//! What the reader's system asks for, emulated.

use crate::{Browser, Engine};
use serde_json::json;

/// The colours that the system asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// Light.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// The reader's own few, as in Windows high contrast.
    Forced,
}

/// What the reader's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Media {
    /// The window's width, in CSS pixels.
    pub width: u32,
    /// The window's height.
    pub height: u32,
    /// The colours.
    pub colours: Colours,
    /// Whether motion is to be reduced.
    pub reduced_motion: bool,
}

impl Default for Media {
    fn default() -> Self {
        Self { width: 1280, height: 800, colours: Colours::default(), reduced_motion: false }
    }
}

impl Browser {
    /// Emulates a reader's system; of other engines than Chromium the window's size alone.
    pub fn emulate(&self, media: Media) {
        let Media { width, height, colours, reduced_motion } = media;
        if Engine::chosen() != Engine::Chromium {
            return self.resize(width, height);
        }
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
        // On phones, scroll bars lie over the page.
        self.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": width < 480 }));
        let scheme = if colours == Colours::Dark { "dark" } else { "light" };
        let forced = if colours == Colours::Forced { "active" } else { "none" };
        let motion = if reduced_motion { "reduce" } else { "no-preference" };
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "forced-colors", "value": forced },
                { "name": "prefers-reduced-motion", "value": motion },
            ] }),
        );
    }

    /// Slows the processor down: 4 is a quarter of its speed.
    pub fn slow_down(&self, times: u32) {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Lets no page run scripts any more.
    pub fn forbid_scripts(&self) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    }

    /// Lets pages run scripts again.
    pub fn allow_scripts(&self) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
    }

    /// Runs a script in every page to come, before the page's own; returns its name.
    pub fn before_pages(&self, script: &str) -> String {
        let answer = self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        answer["identifier"].as_str().unwrap_or_default().to_owned()
    }

    /// Takes a script back that [`Browser::before_pages`] gave.
    pub fn take_back(&self, name: &str) {
        self.cdp("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": name }));
    }
}
