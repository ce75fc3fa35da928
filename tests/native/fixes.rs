//! What a card says to write instead compiles, runs and keeps the cakes where they are. The
//! files of `tests/ui_fixed` stand for those of `tests/ui`, name for name.

use crate::bundle::card_words;
use crate::kitchen::{Tables, conceivable_orders};
use pin_cake::claims::{Claim, claims};
use pin_cake::lessons::MENU;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Compiles the mended files into these tests; each is run by a test of its name.
macro_rules! mended {
    ($($name:ident: $path:literal),* $(,)?) => {
        $(#[path = $path] mod $name;)*

        const COMPILED: &[&str] = &[$($path),*];

        mod a_mended_file_runs {
            $(#[test] fn $name() { super::$name::main(); })*
        }
    };
}

mended! {
    futures_await_by_reference: "../ui_fixed/futures/await_by_reference.rs",
    futures_different_futures: "../ui_fixed/futures/different_futures.rs",
    futures_not_a_future: "../ui_fixed/futures/not_a_future.rs",
    futures_pin_project_unpin: "../ui_fixed/futures/pin_project_unpin.rs",
    futures_poll_unpinned: "../ui_fixed/futures/poll_unpinned.rs",
    futures_projection: "../ui_fixed/futures/projection.rs",
    futures_reach_in: "../ui_fixed/futures/reach_in.rs",
    futures_recursion: "../ui_fixed/futures/recursion.rs",
    futures_select_by_reference: "../ui_fixed/futures/select_by_reference.rs",
    futures_select_fused: "../ui_fixed/futures/select_fused.rs",
    futures_select_nothing: "../ui_fixed/futures/select_nothing.rs",
    futures_select_twice: "../ui_fixed/futures/select_twice.rs",
    futures_select_unpinned: "../ui_fixed/futures/select_unpinned.rs",
    futures_take_out: "../ui_fixed/futures/take_out.rs",
    pin_box_assign: "../ui_fixed/pin_box/assign.rs",
    pin_box_get_mut: "../ui_fixed/pin_box/get_mut.rs",
    pin_box_move_out: "../ui_fixed/pin_box/move_out.rs",
    pin_box_swap: "../ui_fixed/pin_box/swap.rs",
    pinning_handle_not_mut: "../ui_fixed/pinning/handle_not_mut.rs",
    pinning_into_inner: "../ui_fixed/pinning/into_inner.rs",
    pinning_move_out: "../ui_fixed/pinning/move_out.rs",
    pinning_new: "../ui_fixed/pinning/new.rs",
    pinning_not_a_pointer: "../ui_fixed/pinning/not_a_pointer.rs",
    pinning_return_pin: "../ui_fixed/pinning/return_pin.rs",
    pinning_swap: "../ui_fixed/pinning/swap.rs",
    pinning_take: "../ui_fixed/pinning/take.rs",
    pinning_use_after_pin: "../ui_fixed/pinning/use_after_pin.rs",
    safe_borrow_itself: "../ui_fixed/safe/borrow_itself.rs",
    unpin_async_fn: "../ui_fixed/unpin/async_fn.rs",
    unpin_negative_impl: "../ui_fixed/unpin/negative_impl.rs",
    unpin_unsafe_impl: "../ui_fixed/unpin/unsafe_impl.rs",
}

/// The Rust files of a folder of `tests`, as `folder/file`, and their texts.
fn files(folder: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files = BTreeMap::new();
    for theme in fs::read_dir(&root).expect("a folder of tests") {
        let theme = theme.expect("an entry").path();
        for file in fs::read_dir(&theme).expect("a folder for the theme") {
            let file = file.expect("an entry").path();
            if file.extension().is_some_and(|extension| extension == "rs") {
                let name = file.strip_prefix(&root).expect("it is in there").with_extension("");
                let text = fs::read_to_string(&file).expect("a text");
                files.insert(name.display().to_string().replace('\\', "/"), text);
            }
        }
    }
    files
}

/// The cards that the lessons' scripts and every order on the way can bring up.
fn cards() -> BTreeSet<&'static str> {
    let mut cards = BTreeSet::new();
    for lesson in MENU {
        for length in 0..=lesson.about.script.len() {
            let mut tables = Tables::after_script(lesson, length);
            for order in conceivable_orders(lesson) {
                match tables.give(&order).map_err(|refusal| refusal.card) {
                    Ok(()) => tables = Tables::after_script(lesson, length),
                    Err(card) => cards.extend(card),
                }
            }
        }
    }
    cards
}

#[test]
fn every_refused_file_has_its_mended_one() {
    assert!(files("ui").keys().eq(files("ui_fixed").keys()));
}

#[test]
fn every_mended_file_is_compiled() {
    for name in files("ui_fixed").keys() {
        assert!(COMPILED.contains(&format!("../ui_fixed/{name}.rs").as_str()), "{name}");
    }
}

#[test]
fn a_mended_file_names_the_refused_one() {
    for (name, text) in files("ui_fixed") {
        assert!(text.starts_with("//! What to write instead of `tests/ui/"), "{name}");
        assert!(text.contains(&format!("`tests/ui/{name}.rs`")), "{name}");
    }
}

#[test]
fn every_card_that_an_order_brings_up_is_a_refused_file() {
    let files = files("ui");
    for card in cards() {
        assert!(files.contains_key(card), "{card}");
    }
}

#[test]
fn every_refused_file_is_shown_by_an_order_or_with_a_claim() {
    let of_claims = claims().iter().flat_map(Claim::cards).copied();
    let shown: BTreeSet<&str> = cards().into_iter().chain(of_claims).collect();
    let files = files("ui");
    assert_eq!(files.keys().find(|name| !shown.contains(name.as_str())), None);
}

#[test]
fn every_card_says_what_it_means_and_what_to_write_instead() {
    let words = card_words();
    let mut keys: Vec<&str> = words.keys().collect();
    keys.sort_unstable();
    let names = files("ui").into_keys();
    let expected = names.flat_map(|name| ["fix", "reading"].map(|part| format!("{name}.{part}")));
    assert_eq!(keys, expected.collect::<Vec<_>>());
    for key in keys {
        assert!(words.get(key).ends_with('.'), "{key}");
        assert_eq!(words.get(key).matches('`').count() % 2, 0, "{key}");
    }
}

#[test]
fn what_rustc_printed_begins_with_the_error() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    for name in files("ui").keys() {
        let printed = fs::read_to_string(root.join(format!("{name}.stderr"))).expect(name);
        assert!(printed.starts_with("error"), "{name}");
        assert!(!printed.contains("\nwarning"), "{name}");
    }
}

#[test]
fn a_card_that_an_order_brings_up_has_an_errors_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    for card in cards() {
        let printed = fs::read_to_string(root.join(format!("{card}.stderr"))).expect(card);
        assert!(printed.starts_with("error[E"), "{card}");
    }
}

#[test]
fn the_code_that_a_card_advises_is_the_code_that_runs() {
    let words = card_words();
    for (name, mended) in files("ui_fixed") {
        for code in words.get(&format!("{name}.fix")).split('`').skip(1).step_by(2) {
            assert!(mended.contains(code), "{name} has no {code}");
        }
    }
}

#[test]
fn a_refused_file_is_short_and_narrow_enough_for_a_card() {
    for (name, text) in files("ui") {
        assert!(text.lines().count() <= 16, "{name}");
        assert!(text.lines().all(|line| line.chars().count() <= 66), "{name}");
    }
}
