//! The compiler's card: what rustc printed, the program that it refuses, and what to write instead.

use crate::checkout::Checkout;
use crate::diff;
use crate::highlight::Highlighter;
use crate::html::{Prose, Shown};
use crate::message::{Message, errors};
use crate::{Error, Result};
use std::fmt::Write;

const REFUSED: &str = "tests/ui";
const MENDED: &str = "tests/ui_fixed";
const WORDS: &str = "src/cards/words.en.txt";
/// What a file must have to be a program, and what says nothing.
const EMPTY_MAIN: &str = "fn main() {}";

/// The cards of all programs that rustc refuses, as name and HTML.
pub(crate) fn cards(
    checkout: &Checkout,
    highlighter: &Highlighter,
) -> Result<Vec<(String, String)>> {
    let words = checkout.words(WORDS)?;
    let compiler = compiler(checkout)?;
    let mut cards = Vec::new();
    for printed in checkout.files(REFUSED, ".stderr")? {
        let name = printed
            .strip_prefix(REFUSED)
            .and_then(|name| name.strip_prefix('/')?.strip_suffix(".stderr"))
            .unwrap_or_default()
            .to_owned();
        let printed = checkout.read(&printed)?;
        let card = Card {
            message: Message::first(&printed),
            errors: errors(&printed),
            refused: Program::refused(checkout, &name)?,
            mended: Program::mended(checkout, &name)?,
            reading: words.need(&format!("{name}.reading"))?,
            fix: words.need(&format!("{name}.fix"))?,
            compiler: &compiler,
        };
        cards.push((name, card.html(highlighter)?));
    }
    Ok(cards)
}

/// The compiler that the checkout is pinned to, which printed the messages: a test of its own sees to that.
fn compiler(checkout: &Checkout) -> Result<String> {
    let file = "rust-toolchain.toml";
    let toolchain = checkout.read(file)?;
    let channel = toolchain.lines().find_map(|line| {
        let value = line.strip_prefix("channel")?.trim_start().strip_prefix('=')?;
        Some(value.trim().trim_matches('"'))
    });
    let channel = channel.ok_or_else(|| Error::new(format!("{file}: no channel")))?;
    Ok(format!("rustc {channel}"))
}

struct Card<'a> {
    message: Message<'a>,
    /// How many there are, of which the message is the first.
    errors: usize,
    refused: Program,
    mended: Program,
    reading: &'a str,
    fix: &'a str,
    compiler: &'a str,
}

impl Card<'_> {
    fn html(&self, highlighter: &Highlighter) -> Result<String> {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "<section class=refusal aria-label=\"What rustc says\"><div class=bar>\
             <svg viewBox=\"0 0 24 24\" width=20 height=20 aria-hidden=true><use href=\"#icon-cross\"/></svg>\
             <code>{}</code></div>\
             <pre class=rustc tabindex=0 role=region aria-label=\"rustc’s message\">{}</pre>\
             <p>{}</p><p><strong>Instead: </strong>{}</p>\
             <div class=programs>{}{}</div>\
             <p class=source>{} by {}; a test checks that it still says so. A program cannot run what does \
             not compile.</p></section>",
            Shown(self.message.title()),
            self.message.html(),
            Prose(self.reading),
            Prose(self.fix),
            figure("Refused", "The program that rustc refuses", &self.refused_rows(highlighter)?),
            figure(
                "Mended",
                "What to write instead",
                &diff::rows(&self.refused.text, &self.mended.text, highlighter)?
            ),
            self.share(),
            Shown(self.compiler)
        );
        Ok(out)
    }

    /// What is shown of what rustc printed.
    fn share(&self) -> String {
        match self.errors {
            1 => "Printed".to_owned(),
            errors => format!("The first of {errors} errors that were printed"),
        }
    }

    /// The refused program, with the lines marked that rustc is about.
    fn refused_rows(&self, highlighter: &Highlighter) -> Result<String> {
        let file = &self.refused.file;
        let blamed = self.message.blamed(file);
        if blamed.is_empty() {
            return Err(Error::new(format!("{file}: rustc's message blames no line of it")));
        }
        for (number, quoted) in &blamed {
            let line = self.refused.text.lines().nth(number - 1).map(str::trim);
            if !line.is_some_and(|line| quoted.trim_end().ends_with(line)) {
                let reason = format!("{file}:{number}: rustc's message quotes this line otherwise");
                return Err(Error::new(reason));
            }
        }
        let mut out = String::new();
        for (index, html) in highlighter.lines(&self.refused.text)?.iter().enumerate() {
            let number = index + 1;
            let is_blamed = blamed.iter().any(|(line, _)| *line == number);
            let element = if is_blamed { "mark" } else { "span" };
            let _ = writeln!(out, "<{element} class=row data-n={number}>{html}</{element}>");
        }
        Ok(out)
    }
}

fn figure(title: &str, label: &str, rows: &str) -> String {
    format!(
        "<figure class=program><figcaption>{title}</figcaption>\
         <pre tabindex=0 role=region aria-label=\"{label}\"><code>{rows}</code></pre></figure>"
    )
}

/// A program as it is shown.
struct Program {
    file: String,
    text: String,
}

impl Program {
    /// Its lines have the numbers that they have in the file.
    fn refused(checkout: &Checkout, name: &str) -> Result<Self> {
        let file = format!("{REFUSED}/{name}.rs");
        let text = checkout.read(&file)?;
        let text = text.trim_end();
        let text = text.strip_suffix(EMPTY_MAIN).unwrap_or(text).trim_end();
        Ok(Self { file, text: text.to_owned() })
    }

    /// Without the comment at its top, which is for who reads the file, and what lets a test call it.
    fn mended(checkout: &Checkout, name: &str) -> Result<Self> {
        let file = format!("{MENDED}/{name}.rs");
        let text = checkout.read(&file)?;
        let lines: Vec<&str> =
            text.lines().skip_while(|line| line.starts_with("//!") || line.is_empty()).collect();
        Ok(Self { file, text: lines.join("\n").replace("pub(crate) fn main", "fn main") })
    }
}
