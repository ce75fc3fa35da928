//! A lesson's bundle, out of its folder.

use crate::checkout::Checkout;
use crate::highlight::Highlighter;
use crate::html::Shown;
use crate::{Error, Result, Words};
use std::collections::BTreeMap;
use std::fmt::Write;

const LESSONS: &str = "src/lessons";
const WORDS: &str = "words.en.txt";
/// The comment that names the steps that run a line; it is not shown.
const MARK: &str = "// step: ";
/// Between the parts of a bundle.
const BREAK: &str = "\u{c}\n";

struct Lesson {
    folder: String,
    words: Words,
}

/// The bundles of all lessons, by slug.
pub(crate) fn bundles(
    checkout: &Checkout,
    highlighter: &Highlighter,
) -> Result<BTreeMap<String, String>> {
    let shared = checkout.words(&format!("{LESSONS}/{WORDS}"))?;
    let lessons = lessons(checkout)?;
    let mut menu = String::new();
    for (slug, lesson) in &lessons {
        menu += &menu_line(slug, lesson)?;
    }
    let mut bundles = BTreeMap::new();
    for (slug, lesson) in lessons {
        let bundle = bundle(&lesson, &shared, &menu, checkout, highlighter)?;
        bundles.insert(slug, bundle);
    }
    Ok(bundles)
}

fn lessons(checkout: &Checkout) -> Result<BTreeMap<String, Lesson>> {
    let mut lessons = BTreeMap::new();
    for folder in checkout.folders(LESSONS)? {
        let file = format!("{folder}/{WORDS}");
        if !checkout.has(&file) && !checkout.has(&format!("{folder}/code.rs")) {
            continue;
        }
        let words = checkout.words(&file)?;
        let slug = words.need("slug")?.to_owned();
        // A part of the page's address and of a file's name.
        if !slug.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'-')) {
            return Err(Error::new(format!("{file}: a slug has small letters and dashes: {slug}")));
        }
        if let Some(other) = lessons.insert(slug.clone(), Lesson { folder, words }) {
            return Err(Error::new(format!("{file}: {} has the slug {slug} too", other.folder)));
        }
    }
    Ok(lessons)
}

fn menu_line(slug: &str, lesson: &Lesson) -> Result<String> {
    let mut texts = Vec::new();
    for key in ["chapter", "title", "teaser"] {
        let text = lesson.words.need(key)?;
        if text.contains('|') {
            return Err(Error::new(format!("{}/{WORDS}: `{key}` has a |", lesson.folder)));
        }
        texts.push(text);
    }
    Ok(format!("menu.{slug} = {}\n", texts.join("|")))
}

fn bundle(
    lesson: &Lesson,
    shared: &Words,
    menu: &str,
    checkout: &Checkout,
    highlighter: &Highlighter,
) -> Result<String> {
    let code = checkout.read(&format!("{}/code.rs", lesson.folder))?;
    let mut out = String::new();
    // The lesson's own word for something stands in for the shared one.
    let shared = shared.entries().filter(|(key, _)| lesson.words.get(key).is_none());
    for (key, text) in shared.chain(lesson.words.entries()) {
        out += &format!("{key} = {text}\n");
    }
    out += menu;
    out += BREAK;
    out += &source(&code, highlighter)?;
    out += BREAK;
    let program = format!("{}/program.rs", lesson.folder);
    if checkout.has(&program) {
        out += &unmarked(&code);
        out += "\n";
        out += &checkout.read(&program)?;
    }
    Ok(out)
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
