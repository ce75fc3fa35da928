//! Parts of the page that hold no focus and hear no event, written as HTML text. The same parts as
//! yew nodes cost three times the bytes and more time a step; yew replaces such a text only when it
//! changes.

use crate::browser::document;
use crate::kitchen::Snapshot;
use crate::memory::Address;
use std::cell::RefCell;
use std::fmt::{self, Write as _};
use web_sys::Element;
use yew::{AttrValue, Html};

/// Appends formatted text to a `String`.
macro_rules! ink {
    ($out:expr, $($text:tt)*) => {{
        use std::fmt::Write as _;
        // Writing to a string cannot fail.
        let _ = write!($out, $($text)*);
    }};
}
pub(super) use ink;

/// HTML text as a node.
pub(super) fn raw(html: String) -> Html {
    Html::from_html_unchecked(AttrValue::from(html))
}

/// An element of the page whose content is text that changes with most steps. It stays, and its content is
/// replaced in one go; what [`raw`] makes is taken out and put in node by node.
pub(super) struct Panel {
    element: Option<Element>,
    shown: RefCell<String>,
}

impl Panel {
    /// A `div`.
    pub(super) fn new() -> Self {
        Self::of(document().create_element("div").ok())
    }

    /// A group of a drawing.
    pub(super) fn group() -> Self {
        Self::of(document().create_element_ns(Some("http://www.w3.org/2000/svg"), "g").ok())
    }

    fn of(element: Option<Element>) -> Self {
        Self { element, shown: RefCell::default() }
    }

    /// The element, with `html` in it and of this class.
    pub(super) fn show(&self, class: &str, html: String) -> Html {
        // Names as these are always allowed, so there is an element.
        let Some(element) = &self.element else { return Html::default() };
        if element.get_attribute("class").as_deref() != Some(class) {
            let _ = element.set_attribute("class", class);
        }
        if *self.shown.borrow() != html {
            element.set_inner_html(&html);
            self.shown.replace(html);
        }
        Html::VRef(element.clone().into())
    }
}

/// Text that is shown as it is, whatever it contains.
pub(super) struct Shown<'a>(pub(super) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in self.0.split_inclusive(['<', '>', '&', '"']) {
            let (text, mark) = match piece.char_indices().last() {
                Some((at, '<')) => (&piece[..at], "&lt;"),
                Some((at, '>')) => (&piece[..at], "&gt;"),
                Some((at, '&')) => (&piece[..at], "&amp;"),
                Some((at, '"')) => (&piece[..at], "&quot;"),
                _ => (piece, ""),
            };
            f.write_str(text)?;
            f.write_str(mark)?;
        }
        Ok(())
    }
}

/// A lesson's text: what stands between backticks is code, and an address there wears the colour
/// of its place.
pub(super) struct Prose<'a>(pub(super) &'a str, pub(super) &'a Snapshot);

impl fmt::Display for Prose<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, piece) in self.0.split('`').enumerate() {
            match (index % 2, address(piece)) {
                (0, _) => Shown(piece).fmt(f)?,
                (_, Some(address)) => Chip(address, self.1).fmt(f)?,
                (_, None) => write!(f, "<code>{}</code>", Shown(piece))?,
            }
        }
        Ok(())
    }
}

/// An address in the colour of its place.
pub(super) struct Chip<'a>(pub(super) Address, pub(super) &'a Snapshot);

impl fmt::Display for Chip<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(address, now) = self;
        let number = address.number();
        match now.place_at(*address) {
            None => write!(f, "<code class=addr data-part=address:{number}>{address}</code>"),
            Some(place) => {
                let (hue, key) = (super::hue::hue(place.hue), place.name);
                write!(
                    f,
                    "<code class=\"addr {hue}\" data-part=address:{number} data-kin={key} data-lights={key}>{address}</code>"
                )
            }
        }
    }
}

/// Bytes as two digits each, with spaces between.
pub(super) struct Hex<'a>(pub(super) &'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, byte) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_char(' ')?;
            }
            for digit in [byte >> 4, byte & 15] {
                f.write_char(char::from_digit(digit.into(), 16).unwrap_or('?'))?;
            }
        }
        Ok(())
    }
}

/// A picture of the sprite, as large as its surroundings make it.
pub(super) struct Icon(pub(super) &'static str);

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "<svg viewBox=\"0 0 24 24\" width=20 height=20 aria-hidden=true><use href=\"#icon-{}\"/></svg>",
            self.0
        )
    }
}

/// The same as a node.
pub(super) fn icon(name: &'static str) -> Html {
    raw(Icon(name).to_string())
}

/// A lesson's text as a node.
pub(super) fn prose(text: &str, now: &Snapshot) -> Html {
    raw(Prose(text, now).to_string())
}

/// `text` without backticks, for where there is no HTML.
pub(super) fn plain(text: &str) -> String {
    text.replace('`', "")
}

/// The address that `text` spells.
fn address(text: &str) -> Option<Address> {
    usize::from_str_radix(text.strip_prefix("0x")?, 16).ok().map(Address::new)
}
