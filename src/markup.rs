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
                    let differences = differences(before, after);
                    changes.extend(differences.map(|what| Change { node, what }));
                }
            }
            _ => return None,
        }
        node += 1;
    }
}

fn differences<'a>(before: &'a str, after: &'a str) -> impl Iterator<Item = Difference<'a>> {
    let set = Attributes(after)
        .filter(move |now| Attributes(before).all(|then| then != *now))
        .map(|(name, value)| Difference::Attribute(name, decoded(value)));
    let gone = Attributes(before)
        .filter(move |(then, _)| Attributes(after).all(|(now, _)| now != *then))
        .map(|(name, _)| Difference::Bare(name));
    set.chain(gone)
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
            let (text, rest) = self.0.split_at(self.0.find('<').unwrap_or(self.0.len()));
            self.0 = rest;
            return Some(Token::Text(text));
        };
        let mut quoted = false;
        let end = tag.bytes().position(|byte| {
            quoted ^= byte == b'"';
            byte == b'>' && !quoted
        });
        let end = end.unwrap_or(tag.len());
        self.0 = tag.get(end + 1..).unwrap_or_default();
        let tag = &tag[..end];
        if let Some(name) = tag.strip_prefix('/') {
            return Some(Token::Close(name));
        }
        let tag = tag.strip_suffix('/').unwrap_or(tag);
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        Some(Token::Open(name, attributes))
    }
}

/// Names and values, as they are written; an attribute without a value has an empty one.
struct Attributes<'a>(&'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0.trim_start();
        if rest.is_empty() {
            return None;
        }
        let (name, rest) = rest.split_at(rest.find([' ', '=']).unwrap_or(rest.len()));
        let Some(rest) = rest.strip_prefix('=') else {
            self.0 = rest;
            return Some((name, ""));
        };
        let (value, rest) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => rest.split_once(' ').unwrap_or((rest, "")),
        };
        self.0 = rest;
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
