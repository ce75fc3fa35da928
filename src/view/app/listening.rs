//! What the page hears: clicks and choices, keys, Back and Forward, and time that passes by hand.

use super::{App, Msg};
use crate::browser::{self, Listener};
use crate::view::deed::{chosen, clicked, scrubbed};
use web_sys::{Element, Event, KeyboardEvent, MessageEvent, MouseEvent};
use yew::html;

/// The listeners of the page.
pub(super) struct Hearing {
    _clicks: Listener<MouseEvent>,
    _choices: Listener<Event>,
    _scrubs: Listener<Event>,
    _keys: Listener<KeyboardEvent>,
    _back: Listener<Event>,
    _ticks: Listener<MessageEvent>,
}

pub(super) fn listen(link: &html::Scope<App>, root: &Element) -> Hearing {
    let window = browser::window();
    let tell = || {
        let link = link.clone();
        move |message: Option<Msg>| {
            if let Some(message) = message {
                link.send_message(message);
            }
        }
    };
    let [clicks, choices, scrubs, keys, back, ticks] =
        [tell(), tell(), tell(), tell(), tell(), tell()];
    Hearing {
        _clicks: Listener::new(root, "click", move |event| clicks(clicked(&event).map(Msg::Asked))),
        _choices: Listener::new(root, "change", move |event| {
            choices(chosen(&event).map(Msg::Asked));
        }),
        _scrubs: Listener::new(root, "input", move |event| {
            scrubs(scrubbed(&event).map(Msg::Asked));
        }),
        _keys: Listener::new(&window, "keydown", move |event| keys(Some(Msg::Key(event)))),
        _back: Listener::new(&window, "popstate", move |_| back(Some(Msg::Returned))),
        _ticks: Listener::new(&window, "message", move |event| {
            ticks(ticked(&event).map(Msg::Tick))
        }),
    }
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
