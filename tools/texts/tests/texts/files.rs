//! The texts as files.

use crate::kitchen::Kitchen;
use std::fs;

#[test]
fn there_is_a_file_for_each_lesson_each_other_page_and_each_card() {
    let names: Vec<String> = Kitchen::of("names").texts().into_keys().collect();
    let pages = ["en/claims.txt", "en/move.txt", "en/pin-box.txt", "en/takeaways.txt"];
    assert_eq!(names, [&["en/cards/pin_box/swap.html"][..], &pages].concat());
}

#[test]
fn files_of_lessons_that_are_gone_are_removed() {
    let kitchen = Kitchen::of("gone");
    let out = kitchen.root().join("out");
    pin_cake_texts::write(kitchen.root(), &out).expect("written");
    let kitchen = kitchen.changed("src/lessons/moving/words.en.txt", "slug = move", "slug = go");
    pin_cake_texts::write(kitchen.root(), &out).expect("written again");
    assert!(!out.join("en/move.txt").exists());
    let written = fs::read_to_string(out.join("en/go.txt")).expect("the new one");
    assert_eq!(written, kitchen.text("en/go.txt"));
}
