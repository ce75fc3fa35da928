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

/// What to change in the nodes of `old` so that they are those of `new`, in the order of the nodes; `None`
/// if the two have not the same elements and texts.
#[must_use]
pub fn changes<'a>(old: &'a str, new: &'a str) -> Option<Vec<Change<'a>>> {
    let (mut old, mut new) = (Tokens(old), Tokens(new));
    let mut changes = Vec::new();
    let mut node = 0;
    loop {
        match (old.next(), new.next()) {
            (None, None) => return Some(changes),
            (Some(Token::Close(was)), Some(Token::Close(is))) if was == is => continue,
            (Some(Token::Text(was)), Some(Token::Text(is))) => {
                if was != is {
                    changes.push(Change { node, what: Difference::Text(decoded(is)) });
                }
            }
            (Some(Token::Open(was, before)), Some(Token::Open(is, after))) if was == is => {
                if before != after {
                    compare(node, before, after, &mut changes);
                }
            }
            _ => return None,
        }
        node += 1;
    }
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

enum Token<'a> {
    /// The element's name, and its attributes as they are written.
    Open(&'a str, &'a str),
    Close(&'a str),
    Text(&'a str),
}

struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if self.0.is_empty() {
            return None;
        }
        let Some(tag) = self.0.strip_prefix('<') else {
            let (text, rest) = self.0.split_at(until(self.0, |byte| byte == b'<'));
            self.0 = rest;
            return Some(Token::Text(text));
        };
        let mut quoted = false;
        let end = until(tag, |byte| {
            quoted ^= byte == b'"';
            byte == b'>' && !quoted
        });
        self.0 = tag.get(end + 1..).unwrap_or_default();
        let tag = &tag[..end];
        if let Some(name) = tag.strip_prefix('/') {
            return Some(Token::Close(name));
        }
        let tag = tag.strip_suffix('/').unwrap_or(tag);
        let (name, attributes) = tag.split_at(until(tag, |byte| byte == b' '));
        Some(Token::Open(name, attributes))
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
