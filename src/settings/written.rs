//! Settings as the page's address says them.

use super::{Clock, Controls, MotionWish, Settings, Theme};
use crate::kitchen::{Order, write_orders};

impl Settings {
    /// Names and values of the address of a state: these settings, with these orders and this step. What has its
    /// default is left out, and so is the step if it is the last.
    #[must_use]
    pub fn said<'a>(
        &self,
        orders: impl IntoIterator<Item = &'a Order>,
        step: Option<usize>,
    ) -> Vec<(&'static str, String)> {
        let orders = write_orders(orders);
        let theme = match self.theme {
            Theme::Auto => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let controls = match self.controls {
            Controls::Full => "",
            Controls::Min => "min",
            Controls::None => "none",
        };
        let motion = match self.motion {
            MotionWish::Auto => "",
            MotionWish::Reduce => "reduce",
            MotionWish::Full => "full",
        };
        let clock = match self.clock {
            Clock::Frames => "",
            Clock::Manual => "manual",
        };
        let all = [
            ("scene", self.scene().to_owned()),
            ("orders", orders),
            ("step", step.map_or_else(String::new, |step| step.to_string())),
            ("theme", theme.to_owned()),
            ("controls", controls.to_owned()),
            ("motion", motion.to_owned()),
            ("embed", if self.embed { "1".to_owned() } else { String::new() }),
            ("id", encode(&self.id)),
            ("clock", clock.to_owned()),
            ("score", self.score.to_string()),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The same as a query.
    #[must_use]
    pub fn write<'a>(
        &self,
        orders: impl IntoIterator<Item = &'a Order>,
        step: Option<usize>,
    ) -> String {
        let pairs = self.said(orders, step).into_iter();
        pairs.map(|(name, value)| [name, "=", &value].concat()).collect::<Vec<_>>().join("&")
    }
}

/// Percent-encodes what has a meaning of its own in a query.
fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}
