//! What the page hears from its window: keys, Back and Forward, and time that passes by hand.

use super::{App, Msg};
use crate::browser::{self, Listener};
use web_sys::{Event, KeyboardEvent, MessageEvent};
use yew::html;

pub(super) fn listen(
    link: &html::Scope<App>,
) -> (Listener<KeyboardEvent>, Listener<Event>, Listener<MessageEvent>) {
    let window = browser::window();
    let (keys, back, ticks) = (link.clone(), link.clone(), link.clone());
    (
        Listener::new(&window, "keydown", move |event| keys.send_message(Msg::Key(event))),
        Listener::new(&window, "popstate", move |_| back.send_message(Msg::Returned)),
        Listener::new(&window, "message", move |event: MessageEvent| {
            if let Some(milliseconds) = ticked(&event) {
                ticks.send_message(Msg::Tick(milliseconds));
            }
        }),
    )
}

/// The milliseconds of a `tick` message from the page's own window or its parent.
fn ticked(event: &MessageEvent) -> Option<f64> {
    let window = browser::window();
    let parent = window.parent().ok().flatten();
    let sender = event.source();
    let trusted = sender.as_ref().is_some_and(|sender| {
        let sender: &wasm_bindgen::JsValue = sender.as_ref();
        sender == AsRef::<wasm_bindgen::JsValue>::as_ref(&window)
            || parent
                .is_some_and(|parent| sender == AsRef::<wasm_bindgen::JsValue>::as_ref(&parent))
    });
    let data = event.data();
    let field = |name: &str| js_sys::Reflect::get(&data, &name.into()).ok();
    let is_tick = field("ns")?.as_string()? == "pin-cake" && field("type")?.as_string()? == "tick";
    let milliseconds = field("ms")?.as_f64()?;
    (trusted && is_tick && milliseconds.is_finite()).then_some(milliseconds)
}
