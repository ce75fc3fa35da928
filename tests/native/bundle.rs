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
    let folders = entries.map(|entry| entry.expect("an entry").path());
    folders.filter(|path| path.join("words.en.txt").exists()).map(|path| {
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
    let files = fs::read_dir(lessons().join("words")).expect("the shared words");
    files.map(|file| read(&file.expect("an entry").path())).collect()
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

/// The bundle of the lesson called `slug`, as it is fetched.
fn bundle(slug: &str) -> &'static str {
    static ALL: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let files = pin_cake_texts::texts(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("texts");
        files.into_iter().collect()
    });
    &ALL[&format!("en/{slug}.txt")]
}

/// The texts of the lesson called `slug`.
pub(crate) fn texts(slug: &str) -> &'static Texts {
    static ALL: LazyLock<BTreeMap<&str, Texts>> = LazyLock::new(|| {
        MENU.iter().map(|lesson| (lesson.slug(), Texts::parse(bundle(lesson.slug())))).collect()
    });
    &ALL[slug]
}

/// The same, and the words that other lessons share; each as `translate` makes it out of key and text.
pub(crate) fn translated(slug: &str, translate: impl Fn(&str, &str) -> String) -> Texts {
    let (words, code) = bundle(slug).split_once('\u{c}').expect("words, then code");
    let words = shared_words() + words;
    let words = words.lines().filter(|line| line.contains(" = ") && !line.starts_with('#'));
    let line = |line: &str| {
        let (key, text) = line.split_once(" = ").unwrap_or((line, ""));
        format!("{key} = {}\n", translate(key, text))
    };
    let words: String = words.map(line).collect();
    Texts::parse(&format!("{words}\u{c}{code}"))
}
