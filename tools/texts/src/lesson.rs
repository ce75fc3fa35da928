//! The bundle of a lesson, or of a page that is none, out of its folder.

use crate::checkout::Checkout;
use crate::highlight::Highlighter;
use crate::html::Shown;
use crate::{Error, Result, Words};
use std::collections::BTreeMap;
use std::fmt::Write;

const LESSONS: &str = "src/lessons";
/// Pages on the menu that run no code of their own.
const PAGES: [&str; 2] = ["src/claims", "src/takeaways"];
const WORDS: &str = "words.en.txt";
/// Words that several lessons share: those of all, and those that a lesson names under [`WITH`].
const SHARED: &str = "src/lessons/words";
const ALL: &str = "any";
const WITH: &str = "with";
/// A page's text, where it is written as HTML.
const HTML: &str = "words.en.html";
/// The comment that names the steps that run a line; it is not shown.
const MARK: &str = "// step: ";
/// Between the parts of a bundle.
const BREAK: &str = "\u{c}\n";

struct Page {
    folder: String,
    kind: Kind,
    words: Words,
}

#[derive(Clone, Copy)]
enum Kind {
    Lesson,
    WordsAlone,
}

/// The bundles of everything on the menu, by slug.
pub(crate) fn bundles(
    checkout: &Checkout,
    highlighter: &Highlighter,
) -> Result<BTreeMap<String, String>> {
    let pages = pages(checkout)?;
    let mut menu = String::new();
    for (slug, page) in &pages {
        menu += &menu_line(slug, page)?;
    }
    let mut bundles = BTreeMap::new();
    for (slug, page) in pages {
        let bundle = bundle(&page, &menu, checkout, highlighter)?;
        bundles.insert(slug, bundle);
    }
    Ok(bundles)
}

fn pages(checkout: &Checkout) -> Result<BTreeMap<String, Page>> {
    let mut folders: Vec<(String, Kind)> =
        PAGES.map(|folder| (folder.to_owned(), Kind::WordsAlone)).into();
    for folder in checkout.folders(LESSONS)? {
        if ["code.rs", WORDS].iter().any(|file| checkout.has(&format!("{folder}/{file}"))) {
            folders.push((folder, Kind::Lesson));
        }
    }
    let mut pages = BTreeMap::new();
    for (folder, kind) in folders {
        let file = format!("{folder}/{WORDS}");
        let words = checkout.words(&file)?;
        let slug = words.need("slug")?.to_owned();
        // A part of the page's address and of a file's name.
        if !slug.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'-')) {
            return Err(Error::new(format!("{file}: a slug has small letters and dashes: {slug}")));
        }
        if let Some(other) = pages.insert(slug.clone(), Page { folder, kind, words }) {
            return Err(Error::new(format!("{file}: {} has the slug {slug} too", other.folder)));
        }
    }
    Ok(pages)
}

fn menu_line(slug: &str, page: &Page) -> Result<String> {
    let mut texts = Vec::new();
    for key in ["chapter", "title", "teaser"] {
        let text = page.words.need(key)?;
        if text.contains('|') {
            return Err(Error::new(format!("{}/{WORDS}: `{key}` has a |", page.folder)));
        }
        texts.push(text);
    }
    Ok(format!("menu.{slug} = {}\n", texts.join("|")))
}

fn bundle(
    page: &Page,
    menu: &str,
    checkout: &Checkout,
    highlighter: &Highlighter,
) -> Result<String> {
    let mut out = String::new();
    let with = page.words.get(WITH).unwrap_or_default();
    for group in [ALL].into_iter().chain(with.split_whitespace()) {
        let shared = checkout.words(&format!("{SHARED}/{group}.en.txt"))?;
        // The page's own word for something stands in for the shared one.
        let shared = shared.entries().filter(|(key, _)| page.words.get(key).is_none());
        out.extend(shared.map(line));
    }
    out.extend(page.words.entries().filter(|(key, _)| *key != WITH).map(line));
    out += menu;
    let (source, program) = match page.kind {
        Kind::Lesson => code(&page.folder, checkout, highlighter)?,
        Kind::WordsAlone => (written(&page.folder, checkout)?, String::new()),
    };
    Ok([&out, BREAK, &source, BREAK, &program].concat())
}

fn line((key, text): (&str, &str)) -> String {
    format!("{key} = {text}\n")
}

/// A page's own HTML, if it has any.
fn written(folder: &str, checkout: &Checkout) -> Result<String> {
    let file = format!("{folder}/{HTML}");
    if checkout.has(&file) { checkout.read(&file) } else { Ok(String::new()) }
}

/// A lesson's source and its program.
fn code(folder: &str, checkout: &Checkout, highlighter: &Highlighter) -> Result<(String, String)> {
    let code = checkout.read(&format!("{folder}/code.rs"))?;
    let file = format!("{folder}/program.rs");
    let mut program = String::new();
    if checkout.has(&file) {
        program = unmarked(&code) + "\n" + &checkout.read(&file)?;
    }
    Ok((source(&code, highlighter)?, program))
}

/// What is shown of a line, and the steps that run it.
fn parted(line: &str) -> (&str, Vec<&str>) {
    let (code, steps) = line.split_once(MARK).unwrap_or((line, ""));
    (code.trim_end(), steps.split_whitespace().collect())
}

fn unmarked(code: &str) -> String {
    code.lines().map(|line| parted(line).0.to_owned() + "\n").collect()
}

/// The code as HTML, one element a line.
fn source(code: &str, highlighter: &Highlighter) -> Result<String> {
    let mut out = String::new();
    let lines = highlighter.lines(&unmarked(code))?;
    for (index, (html, line)) in lines.iter().zip(code.lines()).enumerate() {
        let number = index + 1;
        let steps = match parted(line).1.join(" ") {
            steps if steps.is_empty() => steps,
            steps => format!(" data-steps=\"{}\"", Shown(&steps)),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "<span class=l data-n={number} data-part=line:{number}{steps}>{html}</span>"
        );
    }
    Ok(out)
}
