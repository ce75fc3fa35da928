//! What a card says to write instead compiles, runs and keeps the cakes where they are. The
//! files of `tests/ui_fixed` stand for those of `tests/ui`, name for name.

use crate::bundle::card_words;
use crate::kitchen::{Tables, conceivable_orders};
use pin_cake::lessons::MENU;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[path = "../ui_fixed/safe/borrow_itself.rs"]
mod borrow_itself;
#[path = "../ui_fixed/pin_box/move_out.rs"]
mod move_out;
#[path = "../ui_fixed/pin_box/swap.rs"]
mod swap;

/// The Rust files of a folder of `tests`, as `folder/file.rs`, and their texts.
fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files = Vec::new();
    for lesson in fs::read_dir(&root).expect("a folder of tests") {
        let lesson = lesson.expect("an entry").path();
        for file in fs::read_dir(&lesson).expect("a folder for the lesson") {
            let file = file.expect("an entry").path();
            if file.extension().is_some_and(|extension| extension == "rs") {
                let name = file.strip_prefix(&root).expect("it is in there").display().to_string();
                files.push((name, fs::read_to_string(file).expect("a text")));
            }
        }
    }
    files.sort();
    files
}

/// The card that a file of `tests/ui` is printed on.
fn card_of(file: &str) -> String {
    file.strip_suffix(".rs").expect("Rust").replace('\\', "/")
}

/// The cards that the lessons' scripts and every order on the way can bring up.
fn cards() -> BTreeSet<&'static str> {
    let mut cards = BTreeSet::new();
    for lesson in MENU {
        for length in 0..=lesson.about().script.len() {
            let mut tables = Tables::after_script(*lesson, length);
            for order in conceivable_orders(*lesson) {
                match tables.give(&order).map_err(|refusal| refusal.card) {
                    Ok(()) => tables = Tables::after_script(*lesson, length),
                    Err(card) => cards.extend(card),
                }
            }
        }
    }
    cards
}

#[test]
fn swapping_the_handles_leaves_the_cakes_where_they_are() {
    swap::main();
}

#[test]
fn moving_the_pinned_box_leaves_the_cake_where_it_is() {
    move_out::main();
}

#[test]
fn an_index_finds_its_layer_in_the_moved_cake() {
    borrow_itself::main();
}

#[test]
fn every_refused_file_has_its_mended_one() {
    let names = |folder| files(folder).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names("ui"), names("ui_fixed"));
}

#[test]
fn every_mended_file_is_run() {
    let this = include_str!("fixes.rs");
    for (name, _) in files("ui_fixed") {
        assert!(this.contains(&format!("../ui_fixed/{name}")), "{name}");
    }
}

#[test]
fn every_refused_file_is_on_a_card_that_an_order_brings_up() {
    let files: Vec<String> = files("ui").into_iter().map(|(name, _)| card_of(&name)).collect();
    assert_eq!(cards().into_iter().collect::<Vec<_>>(), files);
}

#[test]
fn every_card_says_what_it_means_and_what_to_write_instead() {
    let words = card_words();
    let mut keys: Vec<&str> = words.keys().collect();
    keys.sort_unstable();
    let cards = cards().into_iter();
    let expected = cards.flat_map(|card| ["fix", "reading"].map(|part| format!("{card}.{part}")));
    assert_eq!(keys, expected.collect::<Vec<_>>());
    for key in keys {
        assert!(words.get(key).ends_with('.'), "{key}");
        assert_eq!(words.get(key).matches('`').count() % 2, 0, "{key}");
    }
}

#[test]
fn what_rustc_printed_of_a_card_has_an_errors_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    for card in cards() {
        let printed = fs::read_to_string(root.join(format!("{card}.stderr"))).expect(card);
        assert!(printed.starts_with("error[E"), "{card}");
    }
}

#[test]
fn the_code_that_a_card_advises_is_the_code_that_runs() {
    let (words, mended) = (card_words(), files("ui_fixed"));
    for card in cards() {
        let (_, mended) = mended.iter().find(|(name, _)| card_of(name) == card).expect("its file");
        for code in words.get(&format!("{card}.fix")).split('`').skip(1).step_by(2) {
            assert!(mended.contains(code), "{card} has no {code}");
        }
    }
}

/// Until the texts are built, the card's compiler is named here.
#[test]
fn a_card_names_the_compiler_that_is_pinned() {
    let toolchain = include_str!("../../rust-toolchain.toml");
    let card = include_str!("../../src/view/app/built_in.rs");
    let (_, version) = card.split_once("compiler: \"rustc ").expect("a compiler");
    let (version, _) = version.split_once('"').expect("its version");
    assert!(toolchain.contains(&format!("channel = \"{version}\"")), "{version}");
}
