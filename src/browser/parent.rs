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

/// A message of some protocol, opened: who sent it and what it says.
pub struct Letter {
    sender: JsValue,
    data: JsValue,
}

impl Letter {
    /// Opens a message, if it says that it belongs to this version of `namespace`.
    #[must_use]
    pub fn read(event: &MessageEvent, namespace: &str, version: u32) -> Option<Self> {
        let letter = Self { sender: event.source()?.into(), data: event.data() };
        let belongs = letter.text("ns")? == namespace && letter.number("v")? == f64::from(version);
        belongs.then_some(letter)
    }

    /// Whether this page itself sent it, or the window around it.
    #[must_use]
    pub fn is_from_here_or_around(&self) -> bool {
        self.is_from(&window()) || parent().is_some_and(|parent| self.is_from(&parent))
    }

    /// Whether this frame sent it.
    #[must_use]
    pub fn is_from_frame(&self, frame: &HtmlIFrameElement) -> bool {
        frame.content_window().is_some_and(|guest| self.is_from(&guest))
    }

    fn is_from(&self, window: &Window) -> bool {
        self.sender == *AsRef::<JsValue>::as_ref(window)
    }

    /// Whether it is meant for the page called `id`: where it does not say for whom it is, it is for everybody.
    #[must_use]
    pub fn is_for(&self, id: &str) -> bool {
        self.text("id").is_none_or(|other| other.is_empty() || other == id)
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
