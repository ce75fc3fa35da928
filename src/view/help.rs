//! The help: what to do, and the keys.

use super::markup::icon;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

const KEYS: &[(&str, &str)] = &[
    ("→", "one step forward"),
    ("←", "one step back"),
    ("Home", "to the first step"),
    ("End", "to the last step"),
    ("P", "play or pause"),
    ("?", "this help"),
];

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) dialog: NodeRef,
}

#[component]
pub(super) fn Help(props: &Props) -> Html {
    let close = {
        let dialog = props.dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    html! {
        <dialog ref={props.dialog.clone()} class="help" aria-labelledby="help-title">
            <header>
                <h2 id="help-title">{ "How this works" }</h2>
                <button class="icon" aria-label="Close" onclick={close}>{ icon("#icon-close") }</button>
            </header>
            <p>{ "Press a button to give the kitchen an order. Real Rust code runs in this page, and the picture shows what was then read from its memory. Nothing is drawn from a script." }</p>
            <p>{ "Any step can be looked at again: it is then marked as a replay. Give an order from there, and the whole run is done afresh up to it." }</p>
            <p>{ "You can also drag a cake to another place. Point at any part to learn what it is; by keyboard, go to the line under the picture and use the arrow keys." }</p>
            <h3>{ "Keys" }</h3>
            <dl class="keys">{ for KEYS.iter().map(|(key, deed)| html! { <><dt><kbd>{ *key }</kbd></dt><dd>{ *deed }</dd></> }) }</dl>
        </dialog>
    }
}
