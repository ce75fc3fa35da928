//! Settings as the page's address says them.

use super::{Choice, Settings};
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
        let all = [
            ("scene", self.scene().to_owned()),
            ("orders", orders),
            ("step", step.map_or_else(String::new, |step| step.to_string())),
            ("theme", self.theme.written().to_owned()),
            ("controls", self.controls.written().to_owned()),
            ("motion", self.motion.written().to_owned()),
            ("embed", if self.embed { "1".to_owned() } else { String::new() }),
            ("id", encode(&self.id)),
            ("clock", self.clock.written().to_owned()),
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
