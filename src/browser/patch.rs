//! Brings an element's content to what HTML text says, in place: what is the same stays, and with it the
//! focus, the hand that presses, and what a screen reader has read.

use crate::markup::{Change, Difference, Markup};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/browser/patch.js")]
extern "C" {
    fn rewrite(element: &Element, changes: &str) -> bool;
    fn rebuild(element: &Element, html: &str, kept: &str);

    /// Copies a text. Refused in some frames, and where the site came over an insecure line; then the reader can still
    /// select it.
    pub fn copy(text: &str);

    /// Shows what scrolls from its beginning, in the next frame.
    pub fn rewind(element: &Element);

    /// Sets an attribute, or takes it off; an attribute that is so already is left alone, for the browser
    /// would work out styles again.
    pub fn mark(element: &Element, name: &str, value: Option<&str>);
}

/// Who else is at work on an element's content.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lodger {
    /// The attributes that he writes, on elements with a class: they stay, though the text does not have them.
    pub writes: &'static [&'static str],
    /// The attributes that he finds elements by.
    pub finds_by: &'static [&'static str],
}

/// Whether an element's content is made of the nodes that it was made of before, as far as a lodger knows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nodes {
    /// It is; texts and other attributes may have changed.
    #[default]
    Same,
    /// He has to find them anew.
    Fresh,
}

/// Makes the content of `element`, which is what `shown` says, what `html` says.
pub fn patch(element: &Element, shown: &Markup, html: &mut Markup, lodger: Lodger) -> Nodes {
    // The browser's parser takes longer than all that follows from a usual step.
    if let Some(changes) = shown.changes(html)
        && written(&changes).is_some_and(|changes| rewrite(element, &changes))
    {
        let is_key = |name: &str| lodger.finds_by.contains(&name);
        let is_new = changes.iter().any(|change| change.what.attribute().is_some_and(is_key));
        return if is_new { Nodes::Fresh } else { Nodes::Same };
    }
    rebuild(element, html.text(), &lodger.writes.join(" "));
    Nodes::Fresh
}

/// The changes as `rewrite` reads them; none if it could not: a zero ends a word, and bytes shown as letters may have
/// one. A node's number is the sign that has it, which is quicker than digits to write and to read.
fn written(changes: &[Change<'_>]) -> Option<String> {
    let mut out = String::new();
    for Change { node, what } in changes {
        let (off, name, value) = match what {
            Difference::Text(text) => ("", "", &**text),
            Difference::Attribute(name, value) => ("", *name, &**value),
            Difference::Bare(name) => ("-", *name, ""),
        };
        if value.contains('\0') {
            return None;
        }
        out.push(u32::try_from(node + 1).ok().and_then(char::from_u32)?);
        for word in ["\0", off, name, "\0", value, "\0"] {
            out.push_str(word);
        }
    }
    Some(out)
}
