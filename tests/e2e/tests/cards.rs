//! What Rust refuses, it refuses in its own words, with what they mean and what to write instead.

use pin_cake_e2e::{Kitchen, LESSONS, assert_none, serve};
use std::fs;
use std::path::{Path, PathBuf};

/// What rustc refuses in each lesson: the orders before, the refused one, and its card.
const REFUSED: [(&str, &str, &str, &str); 27] = [
    ("safe", "bake:A", "borrow:A-B", "safe/borrow_itself"),
    ("pin-box", "bake:W,box:W-A,serve:B,pin:A,pin:B", "swap:A-B", "pin_box/swap"),
    ("pin-box", "bake:W,pin:W-A", "move:H-W", "pin_box/move_out"),
    ("pin-macro", "bake:W,pin:W-F", "return:A", "pinning/return_pin"),
    ("pin-macro", "bake:W,pin:W-F", "move:F-W", "pinning/move_out"),
    ("pin-macro", "bake:W,pin:W-F,serve:H", "move:H-W", "pin_box/move_out"),
    ("refusals", "serve:A,serve:B", "swap:A-B", "pin_box/swap"),
    ("refusals", "serve:A", "take:A", "pin_box/move_out"),
    ("refusals", "serve:A", "unbox:A", "pinning/into_inner"),
    ("refusals", "serve:A", "open:A", "pin_box/get_mut"),
    ("refusals", "serve:A", "frost:A", "pin_box/assign"),
    ("refusals", "serve:B", "take:B", "pin_box/move_out"),
    ("by-hand", "make:A", "call:A", "futures/poll_unpinned"),
    ("by-hand", "make:A,pin:A-C,poll:C", "move:H-A", "pinning/into_inner"),
    ("first-poll", "make:A", "poll:A", "futures/poll_unpinned"),
    ("x-ray", "bare:A,pin:A-C,poll:C", "move:H-A", "futures/take_out"),
    ("select", "make:A-B", "special:A", "futures/not_a_future"),
    ("select", "make:A-B", "again:A", "futures/select_twice"),
    ("select", "make:A-B", "lend:A", "futures/select_by_reference"),
    ("select", "make:A-B", "fuse:A", "futures/select_fused"),
    ("drop", "bake:W", "join:W", "pinning/new"),
    ("drop", "serve:A", "move:A-B", "pinning/take"),
    ("projection", "make:A,pin:A-B", "reach:B", "futures/projection"),
    ("projection", "make:A,pin:A-B,poll:B", "move:B-A", "pinning/take"),
    ("projection", "make:A,pin:A-B", "disarm:B", "futures/pin_project_unpin"),
    ("unpin", "bake:W,mark:W,pin:W-A,stick:A", "move:H-W", "pinning/into_inner"),
    ("unpin", "bake:W,mark:W,stick:W,pin:W-A", "move:H-W", "pinning/into_inner"),
];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    let path = repository().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The first error that rustc printed of a program.
fn printed(card: &str) -> String {
    let printed = read(&format!("tests/ui/{card}.stderr"));
    let end = printed.find("\n\nerror").unwrap_or(printed.len());
    printed[..end].trim_end().to_owned()
}

/// The lines of the program that the first error points at.
fn blamed(card: &str) -> Vec<usize> {
    let printed = printed(card);
    let lead = printed.lines().find_map(|line| line.trim().strip_prefix("--> "));
    let line = lead.and_then(|place| place.split(':').nth(1)).and_then(|line| line.parse().ok());
    line.into_iter().collect()
}

/// A text of the cards' words, without its marks.
fn words(key: &str) -> String {
    let words = read("src/cards/words.en.txt");
    let mut lines = words.lines().skip_while(|line| !line.starts_with(&format!("{key} = ")));
    let first = lines.next().and_then(|line| line.split_once(" = ")).map(|(_, text)| text);
    let more = lines.take_while(|line| line.starts_with(' ')).map(str::trim);
    let text: Vec<&str> = first.into_iter().chain(more).collect();
    text.join(" ").replace('`', "")
}

/// Checks the card on the page against what rustc printed.
fn assert_card(kitchen: &Kitchen, card: &str, context: &str) {
    assert_eq!(kitchen.count(".note .refusal"), 1, "{context}");
    let printed = printed(card);
    let code = printed.split(':').next().unwrap_or_default();
    assert!(code.starts_with("error["), "{context}: {printed}");
    assert_eq!(kitchen.text(".refusal .bar code"), code, "{context}");
    assert_eq!(kitchen.text(".refusal pre.rustc"), printed, "{context}");

    let said = kitchen.texts(".refusal > p");
    assert_eq!(said[0], words(&format!("{card}.reading")), "{context}");
    assert_eq!(said[1], format!("Instead: {}", words(&format!("{card}.fix"))), "{context}");

    let refused = kitchen.texts(".refusal .program:first-child .row").join("\n");
    let program = read(&format!("tests/ui/{card}.rs"));
    // What a library needs no more than a program does is left out.
    let program = program.trim_end().trim_end_matches("fn main() {}").trim_end();
    let lines: Vec<&str> = program.lines().map(str::trim).collect();
    assert_eq!(refused, lines.join("\n"), "{context}");
    let marked: Vec<usize> = kitchen.ask(
        "return [...document.querySelectorAll('.refusal mark')].map((line) => Number(line.dataset.n))",
        &[],
    );
    for line in blamed(card) {
        assert!(marked.contains(&line), "{context}: {line} of {marked:?}");
    }
    assert!(kitchen.count(".refusal ins, .refusal del") >= 1, "{context}: no difference is shown");
}

#[test]
fn every_order_that_rustc_refuses_leads_to_its_card() {
    let kitchen = Kitchen::enter_still();
    for (slug, orders, refused, card) in REFUSED {
        let context = format!("{slug}: {orders},{refused}");
        kitchen.open(&format!("scene={slug}&orders={orders},{refused}"));
        kitchen.wait_for_card();
        let narration = kitchen.narration();
        assert!(narration.starts_with(&format!("Refused: {refused}.")), "{context}: {narration}");
        assert!(kitchen.is_refused(), "{context}");
        assert_card(&kitchen, card, &context);
        assert_none!(kitchen.mishaps(), "{context}");
    }
}

#[test]
fn every_refused_step_of_every_lesson_has_a_card_and_no_other_step_has_one() {
    let kitchen = Kitchen::enter_still();
    let mut cards = 0;
    for lesson in LESSONS {
        let seen: Vec<(String, [usize; 2])> = kitchen.walk(
            lesson,
            "return ['.tl .refused [aria-current]', '.refusal'].map((part) => document.querySelectorAll(part).length)",
        );
        for (step, [refused, shown]) in seen {
            assert_eq!(shown, usize::from(refused == 1), "{step}");
            cards += shown;
        }
    }
    assert!(cards >= 9, "only {cards} cards were shown");
}

#[test]
fn a_refused_order_that_is_pressed_shows_its_card_and_changes_no_byte() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=refusals&orders=serve:A,serve:B");
    let before = kitchen.memory();
    let refused =
        REFUSED.iter().filter(|(slug, orders, ..)| *slug == "refusals" && orders.contains('A'));
    for (rank, (_, _, order, card)) in refused.enumerate() {
        kitchen.order(order);
        kitchen.wait_until_at(3 + rank);
        kitchen.wait_for_card();
        assert_card(&kitchen, card, order);
        assert_eq!(kitchen.memory().rows, before.rows, "{order}");
    }
    assert_eq!(kitchen.at(), 7, "each of them was pressed");
}

#[test]
fn an_order_that_only_the_kitchen_refuses_has_no_card() {
    let kitchen = Kitchen::enter_still();
    let fetched = || -> Vec<String> {
        // Whatever the page asked for is answered before this is.
        kitchen.browser().run_async(
            "await fetch('heights.json').catch(() => {});
             return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/cards/'))",
            &[],
        )
    };
    for query in [
        "scene=move&orders=bake:A,move:B-A",
        "scene=refusals&orders=take:A",
        "scene=pin-macro&orders=return:A",
        "scene=unpin&orders=move:H-W",
        "scene=safe&orders=borrow:A-B",
    ] {
        kitchen.open(query);
        assert!(kitchen.is_refused(), "{query}");
        assert_none!(fetched(), "{query}");
        assert_eq!(kitchen.count(".refusal"), 0, "{query}");
        assert!(!kitchen.narration().contains("rustc"), "{query}: {}", kitchen.narration());
    }
    kitchen.open("scene=refusals&orders=serve:A,take:A");
    kitchen.wait_for_card();
    assert_eq!(fetched().len(), 1, "a card would be found");
}

#[test]
fn a_card_that_cannot_be_fetched_is_said_in_the_note_and_stops_nothing() {
    let kitchen = Kitchen::enter_at(serve().fail("cards/pin_box/swap.html", 404));
    kitchen.open("scene=refusals&orders=serve:A,serve:B,swap:A-B");
    kitchen.wait_for_card();
    let note = kitchen.text(".note .source");
    assert!(note.contains("could not be fetched"), "{note}");
    assert!(note.contains("pin_box/swap.html") && note.contains("404"), "{note}");
    assert!(kitchen.narration().contains("rustc"), "{}", kitchen.narration());
    kitchen.order("take:A");
    kitchen.wait_until_at(4);
    kitchen.wait_for_card();
    assert_card(&kitchen, "pin_box/move_out", "the next card");
}
