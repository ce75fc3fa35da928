//! The page is written as HTML text: this is what it is written with.

use crate::kitchen::Snapshot;
use crate::memory::Address;
use std::fmt::{self, Write as _};

/// Appends formatted text to a `String`.
macro_rules! ink {
    ($out:expr, $($text:tt)*) => {{
        use std::fmt::Write as _;
        // Writing to a string cannot fail.
        let _ = write!($out, $($text)*);
    }};
}
pub(super) use ink;

/// Text that is shown as it is, whatever it contains.
pub(super) struct Shown<'a>(pub(super) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some((at, name)) =
            rest.bytes().enumerate().find_map(|(at, byte)| Some((at, name(byte)?)))
        {
            f.write_str(&rest[..at])?;
            f.write_str(name)?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

/// What stands for a sign that would be read as HTML.
const fn name(sign: u8) -> Option<&'static str> {
    match sign {
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'&' => Some("&amp;"),
        b'"' => Some("&quot;"),
        _ => None,
    }
}

/// A text in which what stands between backticks is code.
pub(super) struct Code<'a>(pub(super) &'a str);

impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, piece) in self.0.split('`').enumerate() {
            match index % 2 {
                0 => Shown(piece).fmt(f)?,
                _ => write!(f, "<code>{}</code>", Shown(piece))?,
            }
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

/// `text` without backticks, for where there is no HTML.
pub(super) fn plain(text: &str) -> String {
    text.replace('`', "")
}

/// The address that `text` spells.
fn address(text: &str) -> Option<Address> {
    usize::from_str_radix(text.strip_prefix("0x")?, 16).ok().map(Address::new)
}
