//! A lesson's texts: a file of words, fetched with the lesson, and what code asks of it.

use std::fmt::Display;

/// What to say: a key into the lesson's words, and the values of its placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// The words' name, without what stands before and after it in the file.
    pub key: &'static str,
    /// The placeholders' names and values.
    pub values: Vec<(&'static str, Worth)>,
}

/// What stands for a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Worth {
    /// This text; between braces, another line of the words, with these same values.
    Text(String),
    /// What something is called.
    Name(Say),
}

impl Say {
    /// The words of this key, without values.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, values: Vec::new() }
    }

    /// The same, with a value for the placeholder `name`.
    #[must_use]
    // A lesson hands in what it has at hand, and the reference would be written at each call.
    #[allow(clippy::needless_pass_by_value)]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, Worth::Text(value.to_string())));
        self
    }

    /// The same, with what something is called for the placeholder `name`.
    #[must_use]
    pub fn naming(mut self, name: &'static str, called: &Self) -> Self {
        self.values.push((name, Worth::Name(called.clone())));
        self
    }

    /// The same, with another line of the words for the placeholder `name`; `key` is its whole
    /// key, and its own placeholders have these same values.
    #[must_use]
    pub fn with_line(self, name: &'static str, key: &str) -> Self {
        let line = ["{", key, "}"].concat();
        self.with(name, line)
    }
}

/// What is said at a step. In texts, what stands between backticks is code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The page's headline.
    pub headline: String,
    /// The note's heading.
    pub heading: String,
    /// The note: two or three short sentences.
    pub body: String,
}

/// How the menu shows a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The chapter that it is in.
    pub chapter: &'a str,
    /// Its name in the navigation.
    pub title: &'a str,
    /// What the link to it says, after “Next: ”.
    pub teaser: &'a str,
}

/// A lesson's texts, as they were fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    lines: Vec<(String, String)>,
    source: String,
    program: String,
}

/// What stands on a line of its own between the words, the source and the program.
const BETWEEN: char = '\u{c}';

/// How deep a line may stand in another: a reason in the words of a refusal, and no deeper.
const DEEPEST: usize = 2;

impl Texts {
    /// Reads a bundle: the words, then the source, then the program. Words alone will do.
    #[must_use]
    pub fn parse(bundle: &str) -> Self {
        let mut parts = bundle.splitn(3, BETWEEN);
        let mut lines: Vec<(String, String)> = Vec::new();
        for line in parts.next().unwrap_or_default().lines() {
            let text = line.trim();
            if text.is_empty() || line.starts_with('#') {
                continue;
            }
            if line.starts_with(char::is_whitespace) {
                if let Some((_, before)) = lines.last_mut() {
                    before.push(' ');
                    before.push_str(text);
                }
            } else if let Some((key, text)) = text.split_once('=') {
                lines.push((key.trim_end().to_owned(), text.trim_start().to_owned()));
            }
        }
        let mut rest = || parts.next().map_or("", |part| part.trim_start_matches('\n')).to_owned();
        Self { lines, source: rest(), program: rest() }
    }

    /// The text of this key, placeholders and all; empty if there is none. Of two the later
    /// stands: a lesson's words come after those that lessons share.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        let found = self.lines.iter().rev().find(|(known, _)| known == key);
        found.map_or("", |(_, text)| text)
    }

    /// All keys, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(key, _)| key.as_str())
    }

    /// The short names of the script's orders.
    pub fn steps(&self) -> impl Iterator<Item = &str> {
        self.get("steps").split('|').map(str::trim)
    }

    /// What the reader may predict.
    pub fn options(&self) -> impl Iterator<Item = &str> {
        let option = |rank: usize| self.get(&["option.", &rank.to_string()].concat());
        (0..).map(option).take_while(|option| !option.is_empty())
    }

    /// How the menu shows the lesson called `slug`.
    #[must_use]
    pub fn menu(&self, slug: &str) -> Entry<'_> {
        let mut parts = self.get(&["menu.", slug].concat()).split('|').map(str::trim);
        let mut next = || parts.next().unwrap_or_default();
        Entry { chapter: next(), title: next(), teaser: next() }
    }

    /// The text of `kind` that is to be said, such as `offer` or `refused`.
    #[must_use]
    pub fn fill(&self, kind: &str, say: &Say) -> String {
        self.fill_line(&[kind, ".", say.key].concat(), say)
    }

    /// The text of this key, with the values of `say`.
    #[must_use]
    pub fn fill_line(&self, key: &str, say: &Say) -> String {
        let mut out = String::new();
        self.fill_into(&mut out, self.get(key), say, 0);
        out
    }

    /// The text of this key, with these values.
    #[must_use]
    pub fn tell(&self, key: &str, values: &[(&'static str, &dyn Display)]) -> String {
        let values = values.iter().map(|(name, value)| (*name, Worth::Text(value.to_string())));
        self.fill_line(key, &Say { key: "", values: values.collect() })
    }

    /// What something is called in a sentence, such as `the cake with cherry 9`.
    #[must_use]
    pub fn name(&self, called: &Say) -> String {
        self.called(called).0
    }

    /// What something is, in a word, such as `cake`.
    #[must_use]
    pub fn noun(&self, called: &Say) -> String {
        self.called(called).1
    }

    /// What it is called, and in the same line after a bar, where it is a thing, what it is.
    fn called(&self, called: &Say) -> (String, String) {
        let whole = self.fill("name", called);
        match whole.split_once(" | ") {
            Some((name, noun)) => (name.to_owned(), noun.to_owned()),
            None => (whole.clone(), whole),
        }
    }

    /// What is to be said at a step.
    #[must_use]
    pub fn words(&self, say: &Say) -> Words {
        let part = |part: &str| self.fill_line(&["said.", say.key, ".", part].concat(), say);
        Words { headline: part("headline"), heading: part("heading"), body: part("body") }
    }

    /// The source as HTML, one element a line.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The whole program, for a playground; empty if the lesson has none.
    #[must_use]
    pub fn program(&self) -> &str {
        &self.program
    }

    /// Writes `text` with its placeholders filled. One without a value stays as it is.
    fn fill_into(&self, out: &mut String, text: &str, say: &Say, depth: usize) {
        let mut rest = text;
        while let Some((before, name, after)) = placeholder(rest) {
            out.push_str(before);
            match say.values.iter().find(|(known, _)| *known == name) {
                Some((_, Worth::Name(called))) => out.push_str(&self.name(called)),
                Some((_, Worth::Text(value))) => match placeholder(value) {
                    Some(("", key, "")) if depth < DEEPEST => {
                        self.fill_into(out, self.get(key), say, depth + 1);
                    }
                    _ => out.push_str(value),
                },
                None => out.push_str(&rest[before.len()..rest.len() - after.len()]),
            }
            rest = after;
        }
        out.push_str(rest);
    }
}

/// The first placeholder of a text: what is before it, its name, and what is after it.
fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
