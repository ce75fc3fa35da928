//! The window that this page is framed in: messages to it, and from it alone.

use super::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent, Window};

/// The window around this one, if there is one.
fn parent() -> Option<Window> {
    let parent = window().parent().ok().flatten()?;
    (AsRef::<JsValue>::as_ref(&parent) != AsRef::<JsValue>::as_ref(&window())).then_some(parent)
}

/// Whether another window is around this one.
#[must_use]
pub fn is_framed() -> bool {
    parent().is_some()
}

/// Posts a message, given as JSON, to the window around this one. Who that is cannot be known, so what is posted is
/// for anybody to read.
pub fn post(json: &str) {
    if let (Some(parent), Ok(message)) = (parent(), js_sys::JSON::parse(json)) {
        // It fails for what cannot be copied, and JSON can.
        let _ = parent.post_message(&message, "*");
    }
}

/// A message of this page's own protocol.
pub struct Letter {
    data: JsValue,
}

impl Letter {
    /// Opens a message, if the window around this one sent it or this page itself, and it belongs to `namespace`; and
    /// if it is meant for the page called `id`, where it says for whom it is.
    #[must_use]
    pub fn open(event: &MessageEvent, namespace: &str, id: &str) -> Option<Self> {
        let sender: JsValue = event.source()?.into();
        let is_parent = parent().is_some_and(|parent| sender == *AsRef::<JsValue>::as_ref(&parent));
        let letter = Self { data: event.data() };
        let is_ours = letter.text("ns")? == namespace && letter.number("v")? == 1.0;
        let is_for_us = letter.text("id").is_none_or(|other| other.is_empty() || other == id);
        let is_trusted = is_parent || sender == *AsRef::<JsValue>::as_ref(&window());
        (is_trusted && is_ours && is_for_us).then_some(letter)
    }

    /// Opens a message that a frame of this page sent, and that belongs to `namespace`.
    #[must_use]
    pub fn from_frame(
        event: &MessageEvent,
        namespace: &str,
        frame: &HtmlIFrameElement,
    ) -> Option<Self> {
        let (sender, guest): (JsValue, JsValue) =
            (event.source()?.into(), frame.content_window()?.into());
        let letter = Self { data: event.data() };
        (sender == guest && letter.text("ns")? == namespace).then_some(letter)
    }

    /// A field that is text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        self.field(name)?.as_string()
    }

    /// A field that is a number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        self.field(name)?.as_f64().filter(|number| number.is_finite())
    }

    fn field(&self, name: &str) -> Option<JsValue> {
        let data = self.data.dyn_ref::<js_sys::Object>()?;
        js_sys::Reflect::get(data, &name.into()).ok()
    }
}
