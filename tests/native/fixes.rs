//! What a card says to write instead compiles, runs and keeps the cakes where they are. The
//! files of `tests/ui_fixed` stand for those of `tests/ui`, name for name.

use crate::kitchen::{Tables, conceivable_orders};
use pin_cake::kitchen::Card;
use pin_cake::lessons::MENU;
use std::fs;
use std::path::Path;

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

/// The cards that the lessons' scripts and every order on the way can bring up.
fn cards() -> Vec<&'static Card> {
    let mut cards: Vec<&'static Card> = Vec::new();
    for lesson in MENU {
        for length in 0..=lesson.suggestions().len() {
            let mut tables = Tables::after_script(*lesson, length);
            for order in conceivable_orders(*lesson) {
                match tables.give(&order).map_err(|refusal| refusal.card) {
                    Ok(()) => tables = Tables::after_script(*lesson, length),
                    Err(Some(card)) if !cards.contains(&card) => cards.push(card),
                    Err(_) => {}
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
    let cards = cards();
    for (name, text) in files("ui") {
        assert!(cards.iter().any(|card| card.source == text), "{name}");
    }
}

#[test]
fn the_code_that_a_card_advises_is_the_code_that_runs() {
    let (refused, mended) = (files("ui"), files("ui_fixed"));
    for card in cards() {
        let (name, _) = refused.iter().find(|(_, text)| text == card.source).expect("its file");
        let (_, mended) = mended.iter().find(|(other, _)| other == name).expect("its mended file");
        for code in card.fix.split('`').skip(1).step_by(2) {
            assert!(mended.contains(code), "{name} has no {code}");
        }
    }
}

#[test]
fn a_card_names_the_compiler_that_is_pinned() {
    let toolchain = include_str!("../../rust-toolchain.toml");
    for card in cards() {
        let version = card.compiler.strip_prefix("rustc ").expect("rustc");
        assert!(toolchain.contains(&format!("channel = \"{version}\"")), "{}", card.compiler);
    }
}
