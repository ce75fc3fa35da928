//! An element of the page whose content is HTML text. The same content as yew nodes cost three times the
//! bytes and more time a step.

use crate::browser::{Lodger, Nodes, patch};
use crate::markup::Markup;
use web_sys::Element;

/// An element of the page, and the text that is in it.
pub(super) struct Panel {
    element: Element,
    shown: Markup,
}

impl Panel {
    /// The element that `selector` finds in the frame.
    pub(super) fn at(frame: &Element, selector: &str) -> Self {
        Self { element: part(frame, selector), shown: Markup::default() }
    }

    pub(super) const fn element(&self) -> &Element {
        &self.element
    }

    /// Shows `html`; what goes on stays, and keeps the focus.
    pub(super) fn show(&mut self, html: String) -> Nodes {
        self.show_beside(Lodger::default(), html)
    }

    /// Shows `html`, where somebody else is at work as well.
    pub(super) fn show_beside(&mut self, lodger: Lodger, html: String) -> Nodes {
        if self.shown.text() == html {
            return Nodes::Same;
        }
        let mut html = Markup::new(html);
        let nodes = if self.shown.text().is_empty() {
            self.element.set_inner_html(html.text());
            Nodes::Fresh
        } else {
            patch(&self.element, &self.shown, &mut html, lodger)
        };
        self.shown = html;
        nodes
    }
}

/// The part of the frame that `selector` finds; the frame is a constant of this program, which has it.
pub(super) fn part(frame: &Element, selector: &str) -> Element {
    frame.query_selector(selector).ok().flatten().expect("the frame has all its parts")
}
