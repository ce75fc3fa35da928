//! What a card says to write instead compiles, runs and keeps the cakes where they are. The
//! files of `tests/ui_fixed` stand for those of `tests/ui`, name for name.

use std::collections::BTreeMap;
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
    futures_select_nothing: "../ui_fixed/futures/select_nothing.rs",
    futures_select_twice: "../ui_fixed/futures/select_twice.rs",
    futures_select_unpinned: "../ui_fixed/futures/select_unpinned.rs",
    pin_box_move_out: "../ui_fixed/pin_box/move_out.rs",
    pin_box_swap: "../ui_fixed/pin_box/swap.rs",
    pinning_assign: "../ui_fixed/pinning/assign.rs",
    pinning_get_mut: "../ui_fixed/pinning/get_mut.rs",
    pinning_handle_not_mut: "../ui_fixed/pinning/handle_not_mut.rs",
    pinning_into_inner: "../ui_fixed/pinning/into_inner.rs",
    pinning_move_out: "../ui_fixed/pinning/move_out.rs",
    pinning_new: "../ui_fixed/pinning/new.rs",
    pinning_not_a_pointer: "../ui_fixed/pinning/not_a_pointer.rs",
    pinning_return_pin: "../ui_fixed/pinning/return_pin.rs",
    pinning_swap: "../ui_fixed/pinning/swap.rs",
    pinning_use_after_pin: "../ui_fixed/pinning/use_after_pin.rs",
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
                files.insert(name.display().to_string(), text);
            }
        }
    }
    files
}

/// What the cards say: `pin_box/swap.fix` and its words.
fn words() -> BTreeMap<String, String> {
    let mut words: Vec<(String, String)> = Vec::new();
    for line in include_str!("../../src/cards/words.en.txt").lines() {
        match (line.split_once(" = "), words.last_mut()) {
            (_, Some((_, text))) if line.starts_with(' ') => text.extend([" ", line.trim()]),
            (Some((key, text)), _) if !line.starts_with('#') => {
                words.push((key.to_owned(), text.to_owned()));
            }
            _ => assert!(line.is_empty() || line.starts_with('#'), "{line}"),
        }
    }
    let count = words.len();
    let words: BTreeMap<_, _> = words.into_iter().collect();
    assert_eq!(words.len(), count, "a key stands there twice");
    words
}

/// What stands between backticks.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
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
fn every_card_has_a_reading_and_a_fix_and_nothing_else_has() {
    let names = files("ui").into_keys();
    let keys = names.flat_map(|name| [format!("{name}.fix"), format!("{name}.reading")]);
    assert!(keys.eq(words().into_keys()));
}

#[test]
fn the_code_that_a_card_advises_is_the_code_that_runs() {
    let words = words();
    for (name, mended) in files("ui_fixed") {
        for code in code(&words[&format!("{name}.fix")]) {
            assert!(mended.contains(code), "{name} has no {code}");
        }
    }
}

#[test]
fn what_a_card_reads_to_us_ends_in_a_full_stop_and_closes_its_code() {
    for (key, text) in words() {
        assert!(text.ends_with('.'), "{key}");
        assert_eq!(text.matches('`').count() % 2, 0, "{key}");
    }
}

#[test]
fn a_refused_file_is_short_and_narrow_enough_for_a_card() {
    for (name, text) in files("ui") {
        assert!(text.lines().count() <= 16, "{name}");
        assert!(text.lines().all(|line| line.chars().count() <= 64), "{name}");
    }
}
