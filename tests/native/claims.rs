//! A verdict on a claim follows from what is measured, and everything that a claim names is there.

use crate::bundle::{code, own_words};
use crate::process_memory::ProcessMemory;
use futures::executor::block_on;
use pin_cake::claims::{Claim, Finding, Measure, Measured, Proof, Run, Verdict, claims};
use pin_cake::kitchen::{Timeline, parse_orders};
use pin_cake::lessons::{NothingMore, Shift, find};
use pin_cake::memory::{Address, Region, TestCamera};
use pin_cake::texts::Texts;
use std::path::Path;

#[path = "../../examples/noalias.rs"]
mod noalias;
#[path = "../../examples/tokio_moves.rs"]
mod tokio_moves;

fn words() -> Texts {
    Texts::parse(include_str!("../../src/claims/words.en.txt"))
}

fn claim(number: u8) -> &'static Claim {
    claims().iter().find(|claim| claim.number() == number).expect("a claim of this number")
}

fn measurement(number: u8) -> &'static Run {
    match claim(number).proof() {
        Proof::Run(run) => run,
        other => panic!("claim {number} is not measured here: {other:?}"),
    }
}

fn runs() -> impl Iterator<Item = (&'static Claim, &'static Run)> {
    claims().iter().filter_map(|claim| match claim.proof() {
        Proof::Run(run) => Some((claim, run)),
        Proof::Refused | Proof::Elsewhere(_) => None,
    })
}

fn run(claim: &Claim) -> Finding {
    let finding = claim.run(&ProcessMemory::open());
    finding.unwrap_or_else(|| panic!("claim {} could not be told", claim.number()))
}

/// What these values say of the claim.
fn verdict(number: u8, measured: &Measured) -> Option<Verdict> {
    measurement(number).judge(measured).map(|finding| finding.verdict)
}

#[track_caller]
fn would_hold(number: u8, measured: &Measured) {
    assert_eq!(verdict(number, measured), Some(Verdict::Holds), "claim {number}, {measured:?}");
}

fn at(number: usize) -> Address {
    Address::new(number)
}

/// What a claim reads from its lesson when the kitchen is given these orders instead.
fn read_after(number: u8, orders: &str) -> Option<Measured> {
    let Measure::Kitchen { lesson, read, .. } = measurement(number).measure else {
        panic!("claim {number} lays no tables");
    };
    read(&timeline(lesson, orders))
}

fn timeline(lesson: &str, orders: &str) -> Timeline {
    let lesson = find(lesson).expect("a lesson");
    let orders = parse_orders(orders).expect("orders");
    block_on(Shift::run(lesson, orders, &mut NothingMore, &ProcessMemory::open())).1
}

#[test]
fn claims_are_numbered_from_1_to_23() {
    assert!(claims().iter().map(Claim::number).eq(1..=23));
}

#[test]
fn most_claims_are_measured_in_the_page() {
    assert!(runs().count() >= 14);
}

#[test]
fn every_claim_says_what_it_says_and_how_it_is() {
    for claim in claims() {
        for text in [claim.says(&words()), claim.truth(&words())] {
            assert!(!text.is_empty() && !text.contains('{'), "claim {}: {text}", claim.number());
        }
    }
}

#[test]
fn every_measured_value_is_said_and_nothing_else() {
    for (claim, _) in runs() {
        let finding = run(claim);
        let text = claim.measured(&words(), &finding);
        let unsaid = text.replace("{}", "").contains('{');
        assert!(!text.is_empty() && !unsaid, "claim {}: {text}", claim.number());
        let key = format!("claim.{}.measured", claim.number());
        for (name, _) in &finding.measured.values {
            assert!(words().get(&key).contains(&format!("{{{name}}}")), "{key} leaves out {name}");
        }
    }
}

#[test]
fn what_was_measured_is_said_without_numbers_of_our_own() {
    for (claim, _) in runs() {
        let words = words();
        let text = words.get(&format!("claim.{}.measured", claim.number()));
        // Types may have some.
        let prose = text.split('`').step_by(2).collect::<String>();
        assert!(!prose.contains(|c: char| c.is_ascii_digit()), "{text}");
    }
}

#[test]
fn what_is_measured_elsewhere_names_its_program() {
    for claim in claims() {
        if let Proof::Elsewhere(program) = claim.proof() {
            let text = claim.elsewhere(&words());
            assert!(text.contains(&format!("`{program}`")), "{text}");
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(program);
            assert!(file.with_extension("rs").exists(), "{program}");
        }
    }
}

#[test]
fn what_rustc_is_to_show_has_a_card() {
    for claim in claims().iter().filter(|claim| matches!(claim.proof(), Proof::Refused)) {
        assert!(!claim.cards().is_empty(), "claim {}", claim.number());
    }
}

#[test]
fn every_card_has_rustcs_words_and_ours() {
    let cards = Texts::parse(include_str!("../../src/cards/words.en.txt"));
    for claim in claims() {
        for card in claim.cards() {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui").join(card);
            assert!(file.with_extension("stderr").exists(), "{card}");
            assert!(!cards.get(&format!("{card}.reading")).is_empty(), "{card}");
        }
    }
}

#[test]
fn every_claim_names_a_lesson() {
    for claim in claims() {
        assert!(find(claim.lesson()).is_some(), "{}", claim.lesson());
    }
}

#[test]
fn the_lesson_that_a_claim_leads_to_shows_code_of_which_the_claim_speaks() {
    for claim in claims() {
        let says = claim.says(&words());
        let named: Vec<&str> = says.split('`').skip(1).step_by(2).collect();
        let lesson = find(claim.lesson()).expect("a lesson");
        let shown = own_words(lesson) + &code(lesson);
        let is_shown = named.is_empty() || named.iter().any(|code| shown.contains(code));
        assert!(is_shown, "claim {}: {} shows none of {named:?}", claim.number(), claim.lesson());
    }
}

#[test]
fn the_page_has_all_its_words() {
    let words = words();
    let keys = [
        "slug",
        "chapter",
        "title",
        "teaser",
        "heading",
        "intro",
        "run",
        "run-again",
        "run-all",
        "rustc",
        "lesson",
        "holds",
        "fails",
        "untold",
        "refused",
        "tally",
        "word.yes",
        "word.no",
    ];
    for key in keys {
        assert!(!words.get(key).is_empty(), "{key}");
    }
    let known = |key: &str| keys.contains(&key) || key.starts_with("claim.");
    assert_eq!(words.keys().find(|key| !known(key)), None);
}

#[test]
fn every_claim_that_is_measured_here_fails() {
    for (claim, _) in runs() {
        let finding = run(claim);
        let text = claim.measured(&words(), &finding);
        assert_eq!(finding.verdict, Verdict::Fails, "claim {}: {text}", claim.number());
    }
}

#[test]
fn without_its_values_a_claim_is_left_open() {
    for (claim, run) in runs() {
        assert_eq!(run.judge(&Measured::new()), None, "claim {}", claim.number());
    }
}

#[test]
fn if_most_async_futures_were_unpin_claim_2_would_hold() {
    would_hold(2, &Measured::new().count("unpin", 3).count("all", 5));
}

#[test]
fn if_select_moved_what_it_polls_claim_3_would_hold() {
    let measured = Measured::new().truth("unpin", false).count("polls", 3).truth("ended", true);
    would_hold(3, &measured.count("addresses", 3));
}

#[test]
fn if_the_letters_lay_in_the_struct_claim_7_would_hold() {
    would_hold(7, &Measured::new().truth("inside", true));
}

#[test]
fn if_an_unpinned_future_could_not_be_awaited_claim_8_would_hold() {
    would_hold(8, &Measured::new().truth("unpin", false).truth("ended", false));
}

#[test]
fn if_the_awaited_future_were_unpin_claim_8_would_hold() {
    would_hold(8, &Measured::new().truth("unpin", true).truth("ended", true));
}

#[test]
fn if_the_pinned_string_stayed_claim_9_would_hold() {
    would_hold(9, &Measured::new().address("before", at(64)).address("after", at(64)));
}

#[test]
fn if_the_pinned_cake_stayed_claim_10_would_hold() {
    would_hold(10, &Measured::new().address("toothpick", at(64)).address("cherry", at(64)));
}

#[test]
fn if_the_self_pointing_cake_were_not_unpin_claim_12_would_hold() {
    let measured = Measured::new().truth("own", true).truth("broken", true);
    would_hold(12, &measured.truth("unpin", false));
}

#[test]
fn if_an_empty_future_had_room_for_a_pointer_claim_13_would_hold() {
    let measured = Measured::new().count("size", 8).count("pointer", 8);
    would_hold(13, &measured.truth("unpin", false));
}

#[test]
fn if_every_vec_were_unpin_claim_14_would_hold() {
    would_hold(14, &Measured::new().truth("plain", true).truth("vec", true));
}

#[test]
fn if_the_pin_led_elsewhere_claim_16_would_hold() {
    would_hold(16, &Measured::new().address("string", at(64)).address("pinned", at(96)));
}

#[test]
fn if_nothing_changed_behind_a_pin_claim_18_would_hold() {
    let measured = Measured::new().count("before", 7).count("after", 7);
    would_hold(18, &measured.count("old", 7).count("new", 7));
}

#[test]
fn if_pin_took_the_heap_claim_19_would_hold() {
    would_hold(19, &Measured::new().region("local", Region::Heap).truth("ended", true));
}

#[test]
fn where_nothing_is_known_of_regions_claim_19_is_left_open() {
    assert_eq!(claim(19).run(&TestCamera::default()), None);
}

#[test]
fn if_the_moved_future_returned_nonsense_claim_20_would_hold() {
    would_hold(20, &Measured::new().count("moves", 3).count("result", 0).count("right", 7));
}

#[test]
fn if_the_future_was_never_moved_claim_20_is_left_open() {
    let measured = Measured::new().count("moves", 0).count("result", 7).count("right", 7);
    assert_eq!(verdict(20, &measured), None);
}

#[test]
fn if_nothing_was_served_on_the_old_table_claim_21_would_hold() {
    would_hold(21, &Measured::new().truth("stranger", false));
}

#[test]
fn if_forgetting_the_pin_skipped_the_drop_claim_22_would_hold() {
    would_hold(22, &Measured::new().count("pinned", 0));
}

#[test]
fn a_cake_that_was_not_broken_by_its_move_tells_nothing_against_claim_12() {
    let home = read_after(12, "bake:A,stick:A,stick:A").expect("a stuck cake");
    assert_eq!(home.is("broken"), Some(false));
    would_hold(12, &home);
}

#[test]
fn a_run_that_was_cut_short_leaves_its_claim_open() {
    assert_eq!(read_after(12, "bake:A,stick:A"), None);
    assert_eq!(read_after(21, "bake:A,stick:A,move:A-B"), None);
}

#[test]
fn an_old_table_that_stays_free_tells_nothing_against_claim_21() {
    let free = read_after(21, "bake:A,stick:A,move:A-B,serve:C").expect("a run");
    would_hold(21, &free);
}

#[test]
fn every_program_that_is_to_show_a_claim_is_run_by_these_tests() {
    let named: Vec<_> = claims()
        .iter()
        .filter_map(|claim| match claim.proof() {
            Proof::Elsewhere(program) => Some(*program),
            Proof::Run(_) | Proof::Refused => None,
        })
        .collect();
    assert_eq!(named, ["tokio_moves", "noalias"]);
}

#[test]
fn tokio_polls_each_task_at_one_address() {
    tokio_moves::main().expect("no task moves");
}

#[test]
fn the_marker_takes_noalias_away() {
    noalias::main().expect("the marker makes the difference");
}
