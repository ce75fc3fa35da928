//! What the page hears: clicks and choices, keys, Back and Forward, and the host.

use super::hosting::called;
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
    _calls: Listener<MessageEvent>,
}

/// The page is called `id` by its host.
pub(super) fn listen(link: &html::Scope<App>, root: &Element, id: String) -> Hearing {
    let window = browser::window();
    let tell = || {
        let link = link.clone();
        move |message: Option<Msg>| {
            if let Some(message) = message {
                link.send_message(message);
            }
        }
    };
    let [clicks, choices, scrubs, keys, back, calls] =
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
        _calls: Listener::new(&window, "message", move |event| {
            calls(called(&event, &id).map(Msg::Called));
        }),
    }
}
