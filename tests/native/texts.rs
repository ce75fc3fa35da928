//! A file of words is read as it is written, and placeholders are filled with what was measured.

use pin_cake::texts::{Entry, Say, Texts};

const FILE: &str = "\
# A comment is no word.
plain = as it is

long = begins here
  goes on
\tand ends = here
offer.go = Go to {place}
said.come.headline = Who?
said.come.heading = {who} comes
said.come.body = {why} And {who} {stays}.
said.come.late = {who} was late.
menu.one = First | One|what comes first
option.0 = yes
option.1 = no
steps = bake | move back
plain = said anew
";

fn file() -> Texts {
    Texts::parse(FILE)
}

#[test]
fn a_text_is_found_by_its_key_and_a_missing_one_is_empty() {
    assert_eq!(file().get("offer.go"), "Go to {place}");
    assert_eq!(file().get("offer"), "");
}

#[test]
fn comments_and_empty_lines_are_no_texts() {
    assert_eq!(file().keys().count(), 12);
}

#[test]
fn a_line_that_begins_with_white_space_goes_on_with_the_one_before() {
    assert_eq!(file().get("long"), "begins here goes on and ends = here");
}

#[test]
fn of_two_lines_with_one_key_the_later_stands() {
    assert_eq!(file().get("plain"), "said anew");
}

#[test]
fn a_placeholder_is_filled_with_its_value() {
    assert_eq!(file().fill("offer", &Say::new("go").with("place", 'B')), "Go to B");
}

#[test]
fn a_placeholder_without_a_value_stays_to_be_seen() {
    assert_eq!(file().fill("offer", &Say::new("go")), "Go to {place}");
}

#[test]
fn a_value_may_be_another_line_with_the_same_values() {
    let say = Say::new("come").with("who", "The cook").with_line("why", "said.come.late");
    let words = file().words(&say);
    assert_eq!(words.headline, "Who?");
    assert_eq!(words.heading, "The cook comes");
    assert_eq!(words.body, "The cook was late. And The cook {stays}.");
}

#[test]
fn a_line_that_stands_in_itself_comes_to_an_end() {
    let texts = Texts::parse("offer.again = {more} and {more}");
    let said = texts.fill("offer", &Say::new("again").with_line("more", "offer.again"));
    assert!(said.contains("and"), "{said}");
}

#[test]
fn braces_that_are_no_placeholder_are_left_alone() {
    let texts = Texts::parse("offer.odd = } { {} {place} {");
    assert_eq!(texts.fill("offer", &Say::new("odd").with("place", "A")), "} { {} A {");
}

#[test]
fn steps_options_and_the_menu_are_read_from_their_lines() {
    let texts = file();
    assert_eq!(texts.steps().collect::<Vec<_>>(), ["bake", "move back"]);
    assert_eq!(texts.options().collect::<Vec<_>>(), ["yes", "no"]);
    let entry = Entry { chapter: "First", title: "One", teaser: "what comes first" };
    assert_eq!(texts.menu("one"), entry);
    assert_eq!(texts.menu("two"), Entry { chapter: "", title: "", teaser: "" });
}

#[test]
fn a_bundle_has_words_source_and_program() {
    let source = "<span>1</span>\n<span>2</span>\n";
    let program = "fn main() {\n    let a = 1;\n}\n";
    let texts = Texts::parse(&format!("{FILE}\u{c}\n{source}\u{c}\n{program}"));
    assert_eq!((texts.source(), texts.program()), (source, program));
    assert_eq!(texts.get("plain"), "said anew");
    assert_eq!(texts.keys().count(), file().keys().count());
}

#[test]
fn a_bundle_without_a_program_has_an_empty_one() {
    let texts = Texts::parse(&format!("{FILE}\u{c}\n<span></span>\n\u{c}\n"));
    assert_eq!(texts.program(), "");
    assert_eq!((file().source(), file().program()), ("", ""));
}

#[test]
fn hostile_files_are_read_without_a_panic() {
    for text in ["", "=", " ", "\n  goes on", "{", "= {}", "\u{c}\u{c}\u{c}", "\0", "é = {é", "a"]
    {
        let texts = Texts::parse(text);
        let _ = texts.words(&Say::new("a").with_line("é", "é"));
        assert_eq!(texts.steps().count(), 1, "{text}");
        assert_eq!(texts.options().count(), 0, "{text}");
    }
}
