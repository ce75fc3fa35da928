//! A lesson's bundle: words, source and program.

use crate::kitchen::Kitchen;
use crate::seen::seen;

/// The three parts of a bundle.
fn parts(bundle: &str) -> [&str; 3] {
    let parts: Vec<&str> = bundle.split("\u{c}\n").collect();
    parts.try_into().expect("three parts")
}

#[test]
fn a_bundle_has_the_shared_words_and_the_lessons_own() {
    let bundle = Kitchen::of("own_words").text("en/pin-box.txt");
    let words = parts(&bundle)[0];
    assert!(words.contains("refused.taken = Table {place} is taken.\n"), "{words}");
    assert!(words.contains("title = A box\n"), "{words}");
    assert!(!words.contains("title = A move"), "{words}");
}

#[test]
fn words_that_some_lessons_share_are_in_the_bundles_of_those_that_ask_for_them() {
    let kitchen = Kitchen::of("asked_for");
    let (with, without) = (kitchen.text("en/pin-box.txt"), kitchen.text("en/move.txt"));
    assert!(with.contains("name.box = the box | box\n"), "{with}");
    assert!(!without.contains("name.box"), "{without}");
}

#[test]
fn words_that_a_lesson_asks_for_in_vain_are_an_error_that_names_their_file() {
    let file = "src/lessons/pin_box/words.en.txt";
    let fault = Kitchen::of("in_vain").changed(file, "with = boxes", "with = bags").fault();
    assert!(fault.contains("src/lessons/words/bags.en.txt"), "{fault}");
}

#[test]
fn continued_lines_are_joined_into_one() {
    let bundle = Kitchen::of("joined").text("en/move.txt");
    assert!(bundle.contains("ask = Where is the cake now?\n"), "{bundle}");
}

#[test]
fn comments_and_empty_lines_are_left_out() {
    let bundle = Kitchen::of("comments").text("en/move.txt");
    let words = parts(&bundle)[0];
    assert!(words.lines().all(|line| line.contains(" = ") && !line.starts_with('#')), "{words}");
}

#[test]
fn a_lessons_own_word_stands_in_for_the_shared_one() {
    let bundle = Kitchen::of("stands_in").text("en/move.txt");
    assert!(!bundle.contains("A question for all"), "{bundle}");
    assert_eq!(bundle.matches("ask = ").count(), 1);
}

#[test]
fn every_bundle_has_the_whole_menu() {
    let kitchen = Kitchen::of("menu");
    for name in ["en/move.txt", "en/pin-box.txt", "en/claims.txt", "en/takeaways.txt"] {
        let bundle = kitchen.text(name);
        assert!(bundle.contains("menu.move = Pin|A move|copy the bytes\n"), "{bundle}");
        assert!(bundle.contains("menu.pin-box = Pin|A box|pin a box\n"), "{bundle}");
        assert!(bundle.contains("menu.claims = The bill|Claims|put to the test\n"), "{bundle}");
    }
}

#[test]
fn a_page_that_is_no_lesson_has_words_alone() {
    let bundle = Kitchen::of("words_alone").text("en/claims.txt");
    let [words, source, program] = parts(&bundle);
    assert!(words.contains("claim.1.says = A cake never moves, they say.\n"), "{words}");
    assert!(words.contains("refused.taken = Table {place} is taken.\n"), "{words}");
    assert_eq!([source, program], ["", ""]);
}

#[test]
fn a_page_with_html_has_it_as_it_was_written() {
    let bundle = Kitchen::of("html").text("en/takeaways.txt");
    let html = include_str!("../kitchen/src/takeaways/words.en.html");
    assert_eq!(parts(&bundle)[1..], [html, ""]);
}

#[test]
fn the_source_is_the_code_without_its_marks() {
    let bundle = Kitchen::of("source").text("en/move.txt");
    let shown = seen(parts(&bundle)[1]);
    let code = include_str!("../kitchen/src/lessons/moving/code.rs");
    assert_eq!(shown, code.replace(" // step: laid", "").replace(" // step: bake serve", ""));
}

#[test]
fn the_source_has_one_numbered_element_a_line() {
    let bundle = Kitchen::of("numbered").text("en/move.txt");
    for (index, line) in parts(&bundle)[1].lines().enumerate() {
        let number = index + 1;
        let start = format!("<span class=l data-n={number} data-part=line:{number}");
        assert!(line.starts_with(&start) && line.ends_with("</span>"), "{line}");
    }
}

#[test]
fn each_line_names_the_steps_of_its_mark() {
    let bundle = Kitchen::of("steps").text("en/move.txt");
    let steps: Vec<Option<&str>> = parts(&bundle)[1]
        .lines()
        .map(|line| Some(line.split_once("data-steps=\"")?.1.split_once('"')?.0))
        .collect();
    assert_eq!(steps, [None, Some("laid"), None, None, None, Some("bake serve"), None]);
}

#[test]
fn the_source_shows_what_html_would_take_for_its_own() {
    let bundle = Kitchen::of("escaped").text("en/move.txt");
    let source = parts(&bundle)[1];
    assert!(source.contains("&quot;cake &amp; cherry&quot;"), "{source}");
    assert!(source.contains("&lt;&amp;"), "{source}");
}

#[test]
fn the_playgrounds_program_is_the_unmarked_code_and_its_main() {
    let bundle = Kitchen::of("program").text("en/move.txt");
    let program = parts(&bundle)[2];
    assert!(program.starts_with("pub fn lay()") && program.ends_with("bake(&mut lay());\n}\n"));
    assert!(!program.contains("step:"), "{program}");
}

#[test]
fn a_lesson_without_a_program_has_an_empty_one() {
    let bundle = Kitchen::of("no_program").text("en/pin-box.txt");
    assert_eq!(parts(&bundle)[2], "");
}

#[test]
fn code_without_words_is_an_error_that_names_the_missing_file() {
    let fault = Kitchen::of("no_words").without("src/lessons/moving/words.en.txt").fault();
    assert!(fault.contains("src/lessons/moving/words.en.txt"), "{fault}");
    assert_eq!(fault.lines().count(), 1, "{fault}");
}

#[test]
fn a_missing_word_of_the_menu_is_an_error_that_names_its_key() {
    let file = "src/lessons/moving/words.en.txt";
    for key in ["slug", "chapter", "title", "teaser"] {
        let fault = Kitchen::of("no_key").changed(file, &format!("{key} ="), "other =").fault();
        assert!(fault.contains(file) && fault.contains(&format!("`{key}`")), "{fault}");
    }
}

#[test]
fn two_lessons_of_one_slug_are_an_error() {
    let file = "src/lessons/pin_box/words.en.txt";
    let fault = Kitchen::of("twins").changed(file, "slug = pin-box", "slug = move").fault();
    assert!(fault.contains(file) && fault.contains("src/lessons/moving"), "{fault}");
}

#[test]
fn a_line_that_is_no_word_is_an_error_that_names_it() {
    let file = "src/lessons/words/any.en.txt";
    for (text, line) in [("what is this\n", 1), ("a = b\na = c\n", 2), ("  goes on\n", 1)] {
        let fault = Kitchen::of("no_word").with(file, text).fault();
        assert!(fault.starts_with(&format!("{file}:{line}: ")), "{fault}");
    }
}
