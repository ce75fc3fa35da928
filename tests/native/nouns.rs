//! What there is has a name in the words, and a word that says what it is.

use crate::bundle::texts;
use crate::kitchen::every_state;
use pin_cake::lessons::MENU;
use pin_cake::texts::{Say, Texts};

/// How many buttons deep the lessons are walked.
const DEPTH: usize = 5;

#[test]
fn a_name_and_the_word_that_says_what_it_is_stand_in_one_line() {
    let texts = Texts::parse("name.cake-with = the cake with cherry {cherry} | cake");
    let cake = Say::new("cake-with").with("cherry", 9);
    assert_eq!(texts.name(&cake), "the cake with cherry 9");
    assert_eq!(texts.noun(&cake), "cake");
}

#[test]
fn what_has_no_such_word_is_called_by_its_name() {
    let texts = Texts::parse("name.table = table {place}");
    assert_eq!(texts.noun(&Say::new("table").with("place", "A")), "table A");
}

#[test]
fn whatever_is_in_a_sentence_may_be_a_name() {
    let texts = Texts::parse("said.on = On {place}, not on {other}.\nname.table = table {place}");
    let table = |letter: &str| Say::new("table").with("place", letter);
    let say = Say::new("on").naming("place", &table("A")).naming("other", &table("B"));
    assert_eq!(texts.fill("said", &say), "On table A, not on table B.");
}

#[test]
fn every_place_and_every_thing_has_a_name_and_every_thing_a_noun() {
    for lesson in MENU {
        let texts = texts(lesson.slug());
        every_state(lesson, DEPTH, |run| {
            for place in &run.now().places {
                assert!(!texts.name(&place.title).is_empty(), "{:?}", place.title);
            }
            for (_, thing) in run.now().things() {
                let (name, noun) = (texts.name(&thing.title), texts.noun(&thing.title));
                assert!(!noun.is_empty() && !name.contains('{'), "{:?}", thing.title);
                assert!(!noun.contains(' '), "{:?}: {noun}", thing.title);
            }
        });
    }
}
