//! From Rust source to lines of HTML, with a class for each kind of token.

use crate::html::Shown;
use crate::{Error, Result};
use std::fmt::Write;
use syntect::parsing::{ParseState, ScopeStack, SyntaxReference, SyntaxSet};

/// Scopes and their classes; the first that fits the innermost scope wins.
const CLASSES: &[(&str, &str)] = &[
    ("comment", "cm"),
    ("string", "str"),
    ("constant.numeric", "num"),
    ("meta.annotation", "lt"),
    ("support.macro", "mac"),
    ("entity.name.function", "fn"),
    ("support.function", "fn"),
    ("variable.function", "fn"),
    ("entity.name", "ty"),
    ("support.type", "ty"),
    ("keyword.operator", ""),
    ("storage", "kw"),
    ("keyword", "kw"),
    ("variable.language", "kw"),
];

/// Types that are words of the language.
const PRIMITIVES: &[&str] = &["u8", "u32", "usize", "bool", "str"];

pub(crate) struct Highlighter {
    syntaxes: SyntaxSet,
    rust: SyntaxReference,
}

impl Highlighter {
    pub(crate) fn new() -> Result<Self> {
        let syntaxes = SyntaxSet::load_defaults_newlines();
        let rust = syntaxes.find_syntax_by_extension("rs");
        let rust = rust.ok_or_else(|| Error::new("no syntax for Rust"))?.clone();
        Ok(Self { syntaxes, rust })
    }

    /// The lines of Rust source as HTML: text in `<span>`s whose class is the kind of token.
    pub(crate) fn lines(&self, source: &str) -> Result<Vec<String>> {
        let mut state = ParseState::new(&self.rust);
        let mut stack = ScopeStack::new();
        source.lines().map(|line| self.line(&format!("{line}\n"), &mut state, &mut stack)).collect()
    }

    fn line(&self, line: &str, state: &mut ParseState, stack: &mut ScopeStack) -> Result<String> {
        let fault = |reason: &dyn std::error::Error| Error::new(format!("{line}: {reason}"));
        let mut html = Html::default();
        let mut from = 0;
        for (at, change) in state.parse_line(line, &self.syntaxes).map_err(|e| fault(&e))? {
            words(&line[from..at]).for_each(|word| html.push(word, class(stack, word)));
            stack.apply(&change).map_err(|e| fault(&e))?;
            from = at;
        }
        words(&line[from..]).for_each(|word| html.push(word, class(stack, word)));
        Ok(html.end())
    }
}

fn class(stack: &ScopeStack, word: &str) -> &'static str {
    let found = stack.as_slice().iter().rev().find_map(|scope| {
        let name = scope.build_string();
        CLASSES.iter().find(|(prefix, _)| name.starts_with(prefix)).map(|(_, class)| *class)
    });
    match found {
        Some(class @ ("cm" | "str" | "lt")) => class,
        // The grammar does not know a type by its use, but a capital letter tells one in Rust.
        _ if word.starts_with(char::is_uppercase) || PRIMITIVES.contains(&word) => "ty",
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => "num",
        // In `*const` and `&raw const` it takes these for operators.
        _ if matches!(word, "const" | "raw") => "kw",
        Some(class) => class,
        None => "",
    }
}

/// Splits a text into words and what is between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| is_word(c) != is_word(first)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

/// HTML in the making: neighbours of one class share a span.
#[derive(Default)]
struct Html {
    done: String,
    class: &'static str,
}

impl Html {
    fn push(&mut self, text: &str, class: &'static str) {
        let text = text.trim_end_matches('\n');
        if text.is_empty() {
            return;
        }
        let class = if text.trim().is_empty() { self.class } else { class };
        if class != self.class {
            self.close();
            if !class.is_empty() {
                self.done += &format!("<span class={class}>");
            }
            self.class = class;
        }
        // Writing to a string cannot fail.
        let _ = write!(self.done, "{}", Shown(text));
    }

    fn close(&mut self) {
        if !self.class.is_empty() {
            self.done += "</span>";
        }
        self.class = "";
    }

    fn end(mut self) -> String {
        self.close();
        self.done
    }
}
