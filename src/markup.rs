//! Two versions of a piece of the page's HTML text, compared: what of the one has to change so that it is
//! the other. Text alone; nothing of a browser is known here.
//!
//! It is HTML as this program writes it: no comments, values plain or in double quotes, and none of the
//! elements that a browser would add by itself left out.

use std::borrow::Cow;

/// What differs at one node. Nodes are elements and texts, counted from 0 in the order of the text.
#[derive(Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// Which node.
    pub node: usize,
    /// What it is to have.
    pub what: Difference<'a>,
}

/// What a node is to have.
#[derive(Debug, PartialEq, Eq)]
pub enum Difference<'a> {
    /// A text node's new text.
    Text(Cow<'a, str>),
    /// An attribute's new value.
    Attribute(&'a str, Cow<'a, str>),
    /// No such attribute.
    Bare(&'a str),
}

impl Difference<'_> {
    /// The name of the attribute that it is about.
    #[must_use]
    pub const fn attribute(&self) -> Option<&str> {
        match self {
            Self::Text(_) => None,
            Self::Attribute(name, _) | Self::Bare(name) => Some(name),
        }
    }
}

/// A piece of HTML text.
#[derive(Debug, Default)]
pub struct Markup {
    text: String,
    /// Where its tokens end, the first ones' at least. To read them again took a tenth of each step.
    ends: Vec<usize>,
}

impl Markup {
    /// Markup with this text.
    #[must_use]
    pub const fn new(text: String) -> Self {
        Self { text, ends: Vec::new() }
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What to change in its nodes so that they are those of `next`, in the order of the nodes; `None` if the two have
    /// not the same elements and texts.
    pub fn changes<'a>(&'a self, next: &'a mut Self) -> Option<Vec<Change<'a>>> {
        let Self { text, ends } = next;
        let (mut old, mut new): (&str, &str) = (&self.text, text);
        let mut known = self.ends.iter();
        let mut changes = Vec::new();
        let mut node = 0;
        ends.clear();
        while !(old.is_empty() && new.is_empty()) {
            let passed = self.text.len() - old.len();
            let end = known.next().map_or_else(|| token_end(old), |end| end - passed);
            let (was, old_rest) = old.split_at(end);
            let (is, new_rest) = match new.strip_prefix(was) {
                // A tag has an end, a text may go on.
                Some(rest) if was.starts_with('<') || rest.is_empty() || rest.starts_with('<') => {
                    (was, rest)
                }
                _ => new.split_at(token_end(new)),
            };
            if is.is_empty() || was.is_empty() {
                return None;
            }
            if was != is {
                compare_tokens(node, was, is, &mut changes)?;
            }
            node += usize::from(!is.starts_with("</"));
            (old, new) = (old_rest, new_rest);
            ends.push(text.len() - new.len());
        }
        Some(changes)
    }
}

/// Where the first token ends: a tag, or the text before one.
fn token_end(text: &str) -> usize {
    if !text.starts_with('<') {
        return until(text, |byte| byte == b'<');
    }
    let mut quoted = false;
    let end = until(text, |byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    });
    text.len().min(end + 1)
}

/// Pushes what differs between two tokens that are not the same; `None` if that is more than a text or attributes.
fn compare_tokens<'a>(
    node: usize,
    old: &'a str,
    new: &'a str,
    changes: &mut Vec<Change<'a>>,
) -> Option<()> {
    match (tag(old), tag(new)) {
        (None, None) => changes.push(Change { node, what: Difference::Text(decoded(new)) }),
        (Some((was, before)), Some((is, after))) if was == is => {
            compare(node, before, after, changes);
        }
        _ => return None,
    }
    Some(())
}

/// The name of a token that is a tag, with the slash of one that closes, and its attributes as they are written.
fn tag(token: &str) -> Option<(&str, &str)> {
    let tag = token.strip_prefix('<')?;
    let tag = tag.strip_suffix('>').unwrap_or(tag);
    let tag = tag.strip_suffix('/').unwrap_or(tag);
    Some(tag.split_at(until(tag, |byte| byte == b' ')))
}

/// Pushes what differs between the attributes of a node.
fn compare<'a>(node: usize, old: &'a str, new: &'a str, changes: &mut Vec<Change<'a>>) {
    let mut set = |name, value| {
        changes.push(Change { node, what: Difference::Attribute(name, decoded(value)) });
    };
    let (mut then, mut now) = (Attributes(old), Attributes(new));
    // Mostly they are the same ones in the same order.
    let (old, new) = loop {
        let left = (then.0, now.0);
        match (then.next(), now.next()) {
            (None, None) => return,
            (Some((was_name, was)), Some((name, is))) if was_name == name => {
                if was != is {
                    set(name, is);
                }
            }
            _ => break left,
        }
    };
    for (name, value) in Attributes(new) {
        if Attributes(old).all(|then| then != (name, value)) {
            set(name, value);
        }
    }
    for (name, _) in Attributes(old) {
        if Attributes(new).all(|(now, _)| now != name) {
            changes.push(Change { node, what: Difference::Bare(name) });
        }
    }
}

/// Where the first byte stands that is sought; the text's end if there is none.
fn until(text: &str, sought: impl FnMut(u8) -> bool) -> usize {
    text.bytes().position(sought).unwrap_or(text.len())
}

/// Names and values, as they are written; an attribute without a value has an empty one.
struct Attributes<'a>(&'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0.trim_ascii_start();
        if rest.is_empty() {
            return None;
        }
        let (name, rest) = rest.split_at(until(rest, |byte| byte == b' ' || byte == b'='));
        let Some(rest) = rest.strip_prefix('=') else {
            self.0 = rest;
            return Some((name, ""));
        };
        let (rest, end) = match rest.strip_prefix('"') {
            Some(quoted) => (quoted, b'"'),
            None => (rest, b' '),
        };
        let (value, rest) = rest.split_at(until(rest, |byte| byte == end));
        self.0 = rest.get(1..).unwrap_or_default();
        Some((name, value))
    }
}

/// The text that HTML text stands for.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&amp;", "&").into()
}
