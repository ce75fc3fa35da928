//! What the page hears: clicks and choices, keys, Back and Forward, and the host.

use super::hosting::hears_calls;
use super::{App, Msg};
use crate::browser::{self, Listener};
use crate::settings::Settings;
use crate::view::deed::{self, chosen, clicked, scrubbed};
use crate::view::doors;
use crate::view::menu;
use web_sys::{Element, Event, KeyboardEvent, MessageEvent, MouseEvent};
use yew::html;

/// The listeners of the page.
pub(super) struct Hearing {
    _clicks: Listener<MouseEvent>,
    _choices: Listener<Event>,
    _scrubs: Listener<Event>,
    _links: [Listener<Event>; 2],
    _keys: Listener<KeyboardEvent>,
    _back: Listener<Event>,
    _calls: Listener<MessageEvent>,
}

pub(super) fn listen(link: &html::Scope<App>, root: &Element, settings: &Settings) -> Hearing {
    menu::mind(root);
    // By this name the host calls the page.
    let id = settings.id.clone();
    let window = browser::window();
    let hears_calls = hears_calls(settings);
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
    // Before it is followed, by whatever means.
    let links = ["pointerdown", "focusin"].map(|kind| {
        let links = tell();
        Listener::new(root, kind, move |event| links(deed::link(&event).map(Msg::Link)))
    });
    Hearing {
        _clicks: Listener::new(root, "click", move |event| clicks(clicked(&event).map(Msg::Asked))),
        _choices: Listener::new(root, "change", move |event| {
            choices(chosen(&event).map(Msg::Asked));
        }),
        _scrubs: Listener::new(root, "input", move |event| {
            scrubs(scrubbed(&event).map(Msg::Asked));
        }),
        _links: links,
        _keys: Listener::new(&window, "keydown", move |event| keys(Some(Msg::Key(event)))),
        _back: Listener::new(&window, "popstate", move |_| back(Some(Msg::Returned))),
        _calls: Listener::new(&window, "message", move |event| {
            let call = hears_calls.then(|| doors::CALLED.open()(&event, &id)).flatten();
            calls(call.map(Msg::Called));
        }),
    }
}
