//! UNTIL THE TEXTS ARE FETCHED: what the page will fetch, put together from what is compiled in.
//! This file goes then, and with it `lessons/source.rs` and `build.rs`.

use crate::lessons::{MENU, Source};
use crate::texts::Texts;

const SHARED: &str = include_str!("../../lessons/words.en.txt");

/// What rustc printed of a file of `tests/ui`.
pub(in crate::view) struct Card {
    pub(in crate::view) printed: &'static str,
    pub(in crate::view) compiler: &'static str,
    pub(in crate::view) reading: String,
    pub(in crate::view) fix: String,
}

/// The texts of the lesson called `slug`, as they would be fetched.
pub(super) fn texts(slug: &str) -> Texts {
    let mut bundle = [SHARED, words(slug)].concat();
    for lesson in MENU {
        let words = Texts::parse(words(lesson.slug()));
        let [chapter, title, teaser] = ["chapter", "title", "teaser"].map(|key| words.get(key));
        bundle += &format!("\nmenu.{} = {chapter}|{title}|{teaser}", lesson.slug());
    }
    bundle += "\n\u{c}\n";
    for (rank, line) in source(slug).lines.iter().enumerate() {
        let (number, steps) = (rank + 1, line.steps.join(" "));
        bundle += &format!(
            "<span class=l data-n={number} data-part=line:{number} data-steps=\"{steps}\">{}</span>\n",
            line.html
        );
    }
    bundle += "\u{c}\n";
    Texts::parse(&bundle)
}

/// The card called `name`.
pub(in crate::view) fn card(name: &str) -> Card {
    let words = Texts::parse(include_str!("../../cards/words.en.txt"));
    let word = |key: &str| words.get(&format!("{name}.{key}")).to_owned();
    let printed = match name {
        "pin_box/swap" => include_str!("../../../tests/ui/pin_box/swap.stderr"),
        "pin_box/move_out" => include_str!("../../../tests/ui/pin_box/move_out.stderr"),
        _ => "",
    };
    Card { printed, compiler: "rustc 1.95.0", reading: word("reading"), fix: word("fix") }
}

fn words(slug: &str) -> &'static str {
    match slug {
        "move" => include_str!("../../lessons/moving/words.en.txt"),
        "toothpick" => include_str!("../../lessons/toothpick/words.en.txt"),
        "pin-box" => include_str!("../../lessons/pin_box/words.en.txt"),
        _ => "",
    }
}

/// The highlighted source of the lesson called `slug`.
pub(in crate::view) fn source(slug: &str) -> Source {
    match slug {
        "move" => Source {
            text: include_str!("../../lessons/moving/code.rs"),
            lines: include!(concat!(env!("OUT_DIR"), "/moving.rs")),
        },
        "toothpick" => Source {
            text: include_str!("../../lessons/toothpick/code.rs"),
            lines: include!(concat!(env!("OUT_DIR"), "/toothpick.rs")),
        },
        "pin-box" => Source {
            text: include_str!("../../lessons/pin_box/code.rs"),
            lines: include!(concat!(env!("OUT_DIR"), "/pin_box.rs")),
        },
        _ => Source { text: "", lines: &[] },
    }
}
