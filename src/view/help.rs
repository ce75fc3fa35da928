//! The help: what to do, and the keys.

use super::ink::{Icon, ink};
use super::panel::part;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

/// The dialog that it is in.
pub(super) struct Help {
    dialog: Element,
}

impl Help {
    pub(super) fn new(root: &Element) -> Self {
        Self { dialog: part(root, ".help") }
    }

    pub(super) fn open(&self) {
        if self.dialog.child_element_count() == 0 {
            self.dialog.set_inner_html(&html());
        }
        if let Some(dialog) = self.dialog.dyn_ref::<HtmlDialogElement>() {
            // It fails only for a dialog that is open already.
            let _ = dialog.show_modal();
        }
    }

    pub(super) fn close(&self) {
        if let Some(dialog) = self.dialog.dyn_ref::<HtmlDialogElement>() {
            dialog.close();
        }
    }
}

const KEYS: &[(&str, &str)] = &[
    ("→", "one step forward"),
    ("←", "one step back"),
    ("Home", "to the first step"),
    ("End", "to the last step"),
    ("P", "play or pause"),
    ("?", "this help"),
];

fn html() -> String {
    let mut out = format!(
        "<div class=head><h2 id=help-title>How this works</h2>\
         <button class=icon aria-label=Close data-act=close-help>{}</button></div>\
         <p>Press a button to give the kitchen an order. Real Rust code runs in this page, and the picture shows \
         what was then read from its memory. Nothing is drawn from a script.</p>\
         <p>Any step can be looked at again: it is then marked as a replay. Give an order from there, and the whole \
         run is done afresh up to it.</p>\
         <p>You can also drag a cake to another place. Point at or tap any part to learn what it is; by keyboard, go to the \
         line under the picture and use the arrow keys.</p><h3>Keys</h3><dl class=keys>",
        Icon("close")
    );
    for (key, deed) in KEYS {
        ink!(out, "<dt><kbd>{key}</kbd></dt><dd>{deed}</dd>");
    }
    ink!(
        out,
        "</dl><section class=offline><h3>Without a network</h3><p>This site can be kept in this browser, all of it, \
         until you say otherwise. <span class=keeping role=log></span></p>\
         <button class=btn data-keep=keep>{}Keep it here</button>\
         <button class=btn data-keep=forget>{}Forget it</button></section>",
        Icon("download"),
        Icon("close")
    );
    out
}
