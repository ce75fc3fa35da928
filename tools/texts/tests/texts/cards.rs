//! rustc's cards.

use crate::kitchen::Kitchen;
use std::fs;

const CARD: &str = "en/cards/pin_box/swap.html";
const REFUSED: &str = "tests/ui/pin_box/swap.rs";
const PRINTED: &str = "tests/ui/pin_box/swap.stderr";
const WORDS: &str = "src/cards/words.en.txt";

/// The numbers of the lines that a card marks.
fn marked(card: &str) -> Vec<usize> {
    let starts = card.split("<mark class=row data-n=").skip(1);
    starts.map(|rest| rest.split_once('>').expect("a tag").0.parse().expect("a number")).collect()
}

/// A card whose program has four lines, as rustc would blame them.
fn blamed(test: &str, quote: &str) -> Vec<usize> {
    let printed = format!("error[E0308]: mismatched types\n --> {REFUSED}:1:1\n  |\n{quote}");
    let kitchen = Kitchen::of(test)
        .with(REFUSED, "let a = one(\n    2,\n    3,\n);\n")
        .with(PRINTED, &printed);
    marked(&kitchen.text(CARD))
}

#[test]
fn a_card_shows_rustcs_message_to_the_letter() {
    let card = Kitchen::of("letter").text(CARD);
    let message = card.split_once("message\">").expect("a message").1;
    let message = message.split_once("</pre>").expect("its end").0;
    let mut inside = true;
    let mut text = String::new();
    for c in message.chars() {
        match c {
            '<' => inside = false,
            '>' => inside = true,
            c if inside => text.push(c),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let printed = fs::read_to_string(Kitchen::of("letters").root().join(PRINTED)).expect("it");
    assert!(printed.starts_with(text.trim_end()) && text.lines().count() > 5, "{text}");
}

#[test]
fn a_card_shows_the_first_error_alone() {
    let card = Kitchen::of("first").text(CARD);
    assert!(!card.contains("the second half"), "{card}");
    assert!(card.contains("<p class=source>The first of 2 errors that were printed by"), "{card}");
}

#[test]
fn of_one_error_a_card_says_that_it_was_printed() {
    let printed = format!(
        "error[E0308]: alone\n --> {REFUSED}:5:1\n  |\n5 |     mem::swap(&mut **a, &mut **b);\n  |     ^\n"
    );
    let card = Kitchen::of("alone").with(PRINTED, &printed).text(CARD);
    assert!(card.contains("<p class=source>Printed by"), "{card}");
}

#[test]
fn a_cards_bar_has_the_errors_code() {
    let card = Kitchen::of("code").text(CARD);
    assert!(card.contains("<code>error[E0596]</code>"), "{card}");
}

#[test]
fn an_error_without_a_code_has_none_in_its_bar() {
    let card = Kitchen::of("no_code").changed(PRINTED, "error[E0596]", "error").text(CARD);
    assert!(card.contains("<code>error</code>"), "{card}");
}

#[test]
fn the_line_that_the_error_underlines_is_marked_and_no_other() {
    assert_eq!(marked(&Kitchen::of("underlined").text(CARD)), [5]);
}

#[test]
fn every_line_of_an_error_over_several_lines_is_marked() {
    let from_its_start = "1 | / let a = one(\n2 | |     2,\n... |\n4 | | );\n  | |_^ expected\n";
    assert_eq!(blamed("several", from_its_start), [1, 2, 4]);
    let from_its_middle =
        "1 |   let a = one(\n  |  _________^\n2 | |     2,\n3 | |     3,\n  | |______^ expected\n";
    assert_eq!(blamed("middle", from_its_middle), [1, 2, 3]);
    let twice_told = "1 | / let a = one(\n2 | |     2,\n3 | |     3,\n  | |     ^\n  | |     |\n  | |_____expected\n  |       found\n";
    assert_eq!(blamed("twice", twice_told), [1, 2, 3]);
}

#[test]
fn a_line_that_only_explains_is_not_marked() {
    let quote =
        "1 | let a = one(\n  |         --- this asks for it\n2 |     2,\n  |     ^ expected\n";
    assert_eq!(blamed("explains", quote), [2]);
}

#[test]
fn a_message_that_quotes_another_program_is_an_error() {
    let quote = "5 |     mem::swap(&mut **a, &mut **b);";
    let fault = Kitchen::of("quotes").changed(PRINTED, quote, "5 |     other();").fault();
    assert!(fault.contains("tests/ui/pin_box/swap.rs:5"), "{fault}");
}

#[test]
fn a_message_about_no_line_of_the_program_is_an_error() {
    let fault = Kitchen::of("elsewhere").changed(PRINTED, REFUSED, "src/other.rs").fault();
    assert!(fault.contains(REFUSED), "{fault}");
}

#[test]
fn the_refused_program_is_shown_without_its_empty_main() {
    let card = Kitchen::of("main").text(CARD);
    assert!(card.contains("<span class=row data-n=7>}</span>\n</code>"), "{card}");
}

#[test]
fn the_diff_shows_what_was_mended() {
    let card = Kitchen::of("mended").text(CARD);
    let removed = "<del class=row>    mem::swap(&amp;<span class=kw>mut </span>**a, &amp;<span class=kw>mut </span>**b);</del>";
    assert!(card.contains(removed), "{card}");
    assert!(card.contains("<ins class=row>    mem::swap(a, b);</ins>"), "{card}");
    assert_eq!(card.matches("<del ").count(), 1, "{card}");
}

#[test]
fn what_only_tests_need_of_the_mended_program_is_not_shown() {
    let card = Kitchen::of("tests_need").text(CARD);
    assert!(!card.contains("What to write instead.") && !card.contains("crate"), "{card}");
}

#[test]
fn a_cards_words_show_code_between_backticks_and_escape_the_rest() {
    let card = Kitchen::of("words").text(CARD);
    assert!(card.contains("<p>A swap needs <code>&amp;mut Cake</code> &amp; more.</p>"), "{card}");
    assert!(card.contains("<code>Pin&lt;Box&lt;Cake&gt;&gt;</code> handles."), "{card}");
}

#[test]
fn a_card_names_the_compiler_that_is_pinned() {
    let card = Kitchen::of("compiler").text(CARD);
    assert!(card.contains(" by rustc 1.23.4;"), "{card}");
}

#[test]
fn a_missing_word_of_a_card_is_an_error_that_names_its_key() {
    for key in ["pin_box/swap.reading", "pin_box/swap.fix"] {
        let fault = Kitchen::of("card_word").changed(WORDS, key, "other").fault();
        assert!(fault.contains(WORDS) && fault.contains(&format!("`{key}`")), "{fault}");
    }
}

#[test]
fn a_missing_mended_program_is_an_error_that_names_it() {
    let mended = "tests/ui_fixed/pin_box/swap.rs";
    let fault = Kitchen::of("no_mended").without(mended).fault();
    assert!(fault.contains(mended), "{fault}");
}
