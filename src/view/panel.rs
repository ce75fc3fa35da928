//! An element of the page whose content is HTML text. The same content as yew nodes cost three times the
//! bytes and more time a step.

use crate::browser::patch;
use web_sys::Element;

/// An element of the page, and the text that is in it.
pub(super) struct Panel {
    element: Element,
    shown: String,
}

impl Panel {
    /// The element that `selector` finds in the frame.
    pub(super) fn at(frame: &Element, selector: &str) -> Self {
        Self { element: part(frame, selector), shown: String::new() }
    }

    pub(super) const fn element(&self) -> &Element {
        &self.element
    }

    /// Shows `html`; what goes on stays, and keeps the focus.
    pub(super) fn show(&mut self, html: String) {
        self.show_but(&[], html);
    }

    /// Shows `html`; the attributes `kept` are somebody else's.
    pub(super) fn show_but(&mut self, kept: &[&str], html: String) {
        if self.shown == html {
            return;
        }
        if self.shown.is_empty() {
            self.element.set_inner_html(&html);
        } else {
            patch(&self.element, &self.shown, &html, kept);
        }
        self.shown = html;
    }
}

/// The part of the frame that `selector` finds; the frame is a constant of this program, which has it.
pub(super) fn part(frame: &Element, selector: &str) -> Element {
    frame.query_selector(selector).ok().flatten().expect("the frame has all its parts")
}
