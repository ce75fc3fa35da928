//! Every lesson's texts as the page gets them, and the files that the build makes them of.

use pin_cake::lessons::{Lesson, MENU};
use pin_cake::texts::Texts;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// What begins the comment that says which steps run a line.
pub(crate) const MARK: &str = "// step: ";

fn lessons() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lessons")
}

/// The text of a file; an empty one if it is not there.
fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

/// The folders that have words, and the slugs that these say.
fn folders() -> impl Iterator<Item = (PathBuf, String)> {
    let entries = fs::read_dir(lessons()).expect("the lessons");
    entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()).map(|path| {
        let words = Texts::parse(&read(&path.join("words.en.txt")));
        (path, words.get("slug").to_owned())
    })
}

/// The names that the lessons' words say are theirs.
pub(crate) fn slugs() -> BTreeSet<String> {
    folders().map(|(_, slug)| slug).collect()
}

/// The folder whose words are those of the lesson called `slug`.
fn folder(slug: &str) -> PathBuf {
    let found = folders().find(|(_, known)| known == slug);
    found.unwrap_or_else(|| panic!("no words say {slug}")).0
}

/// The words that lessons share, as they are written.
pub(crate) fn shared_words() -> String {
    read(&lessons().join("words.en.txt"))
}

/// The words that are the lesson's own, as they are written.
pub(crate) fn own_words(lesson: &Lesson) -> String {
    read(&folder(lesson.slug()).join("words.en.txt"))
}

/// The words on rustc's cards.
pub(crate) fn card_words() -> Texts {
    Texts::parse(&read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cards/words.en.txt")))
}

/// The lesson's `code.rs`, marks and all.
pub(crate) fn code(lesson: &Lesson) -> String {
    read(&folder(lesson.slug()).join("code.rs"))
}

/// A line of `code.rs`: what is shown of it, and the steps that run it.
pub(crate) fn shown_and_steps(line: &str) -> (&str, Vec<&str>) {
    let (shown, steps) = line.split_once(MARK).unwrap_or((line, ""));
    (shown.trim_end(), steps.split_whitespace().collect())
}

/// The texts of the lesson called `slug`.
pub(crate) fn texts(slug: &str) -> &'static Texts {
    static ALL: LazyLock<BTreeMap<&str, Texts>> = LazyLock::new(|| {
        let files = pin_cake_texts::texts(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("texts");
        let bundle = |slug| Texts::parse(&files[&format!("en/{slug}.txt")]);
        MENU.iter().map(|lesson| (lesson.slug(), bundle(lesson.slug()))).collect()
    });
    &ALL[slug]
}
