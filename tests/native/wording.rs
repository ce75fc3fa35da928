//! Whatever a lesson says has its text, and every text is said by somebody.

use crate::bundle::{own_words, shared_words, slugs, texts};
use crate::kitchen::{Run, conceivable_orders, order};
use pin_cake::lessons::{Lesson, MENU};
use pin_cake::texts::{Say, Texts};
use std::collections::BTreeSet;

/// How many runs of orders as they come, and how long they are.
const RUNS: u32 = 300;
const LENGTH: u32 = 16;

/// What the dice seldom throw, and a button does not lead to.
const CORNERS: &[(&str, &str)] = &[
    ("pin-box", "bake:W,box:W-A,bake:W,box:W-B,swap:A-B"),
    ("containers", "push:A,pin:C,grow,grow,grow,grow,grow,grow,grow,grow"),
];

/// Calls back after every step of the lesson's script, after every order that is refused on the
/// way, after every step of some runs of orders as they come, and in the corners.
fn every_moment(lesson: &'static Lesson, mut see: impl FnMut(&Run)) {
    let script = lesson.about.script;
    let conceivable = conceivable_orders(lesson);
    for length in 0..=script.len() {
        let begin = || {
            let mut run = Run::of(lesson);
            script[..length].iter().for_each(|text| run.give(order(text)));
            run
        };
        let mut run = begin();
        see(&run);
        for order in &conceivable {
            run.give(order.clone());
            see(&run);
            // In one call, a long run would be run again for every order.
            if run.moment().step.refusal().is_none() || lesson.extras.call.is_some() {
                run = begin();
            }
        }
    }
    for (_, orders) in CORNERS.iter().filter(|(slug, _)| *slug == lesson.slug()) {
        see(&Run::after(lesson.slug(), orders));
    }
    if lesson.slug() == "rush-hour" {
        // Who is in a hurry.
        let mut run = Run::after(lesson.slug(), "open:10");
        run.give_before(order("wait"), &order("stop"));
        see(&run);
    }
    let mut dice = Dice(1);
    for _ in 0..RUNS {
        let mut run = Run::of(lesson);
        for _ in 0..LENGTH {
            let mut offers = run.offers();
            // Mostly what is offered: orders out of the blue are mostly refused.
            let order = if offers.is_empty() || dice.roll(5) == 0 {
                conceivable[dice.roll(conceivable.len())].clone()
            } else {
                offers.swap_remove(dice.roll(offers.len())).order
            };
            run.give(order);
            see(&run);
        }
    }
}

/// The same numbers each time, in no order that means anything.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }
}

/// The keys that `say` needs, of this kind, and of the lines that stand in it.
fn keys(kind: &str, say: &Say) -> Vec<String> {
    let parts: &[&str] = if kind == "said" { &[".headline", ".heading", ".body"] } else { &[""] };
    let own = parts.iter().map(|part| format!("{kind}.{}{part}", say.key));
    let line = |value: &String| Some(value.strip_prefix('{')?.strip_suffix('}')?.to_owned());
    own.chain(say.values.iter().filter_map(|(_, value)| line(value))).collect()
}

/// The keys of everything that is said, offered or given as a reason.
fn needed(run: &Run) -> Vec<String> {
    let moment = run.moment();
    let mut needed = keys("said", &(run.lesson.say)(&moment));
    needed.extend(run.offers().iter().flat_map(|offer| keys("offer", &offer.label)));
    needed.extend(moment.step.refusal().into_iter().flat_map(|no| keys("refused", &no.reason)));
    needed
}

/// Everything that is said, offered or given as a reason, as the page writes it.
fn written(run: &Run, texts: &Texts) -> Vec<String> {
    let moment = run.moment();
    let words = texts.words(&(run.lesson.say)(&moment));
    let offers = run.offers().into_iter().map(|offer| texts.fill("offer", &offer.label));
    let reason = moment.step.refusal().map(|refusal| texts.fill("refused", &refusal.reason));
    [words.headline, words.heading, words.body].into_iter().chain(offers).chain(reason).collect()
}

/// The first placeholder that nothing was put into.
fn unfilled(text: &str) -> Option<&str> {
    let names = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    let mut names = names.filter(|name| !name.is_empty());
    names.find(|name| name.chars().all(|c| c.is_ascii_lowercase() || "-_.".contains(c)))
}

/// What every lesson's words have, whatever happens.
fn is_fixed(key: &str) -> bool {
    let fixed = ["slug", "chapter", "title", "teaser", "steps", "ask", "why"];
    fixed.contains(&key) || key.starts_with("option.")
}

fn keys_of(words: &str) -> BTreeSet<String> {
    Texts::parse(words).keys().map(str::to_owned).collect()
}

#[test]
fn whatever_a_lesson_says_has_its_text() {
    for lesson in MENU {
        let texts = texts(lesson.slug());
        for row in (lesson.extras.table)() {
            let key = format!("type.{}", row.key);
            assert!(!texts.get(&key).is_empty(), "{}: {key}", lesson.slug());
        }
        every_moment(lesson, |run| {
            for key in needed(run) {
                assert!(
                    !texts.get(&key).is_empty(),
                    "{} after {}: {key}",
                    lesson.slug(),
                    run.orders()
                );
            }
        });
    }
}

#[test]
fn every_placeholder_is_filled() {
    for lesson in MENU {
        let texts = texts(lesson.slug());
        every_moment(lesson, |run| {
            for text in written(run, texts) {
                assert_eq!(
                    unfilled(&text),
                    None,
                    "{} after {}: {text}",
                    lesson.slug(),
                    run.orders()
                );
            }
        });
    }
}

#[test]
fn every_text_is_said_by_somebody() {
    let mut said_at_all = BTreeSet::new();
    for lesson in MENU {
        let mut said = BTreeSet::new();
        every_moment(lesson, |run| said.extend(needed(run)));
        said.extend((lesson.extras.table)().iter().map(|row| format!("type.{}", row.key)));
        for key in keys_of(&own_words(lesson)) {
            assert!(is_fixed(&key) || said.contains(&key), "{}: nobody says {key}", lesson.slug());
        }
        said_at_all.append(&mut said);
    }
    for key in keys_of(&shared_words()) {
        assert!(said_at_all.contains(&key), "nobody says {key}");
    }
}

#[test]
fn the_words_name_the_lessons_as_the_menu_does() {
    let menu: BTreeSet<String> = MENU.iter().map(|lesson| lesson.slug().to_owned()).collect();
    assert_eq!(slugs(), menu);
}

#[test]
fn every_order_of_the_script_has_a_name() {
    for lesson in MENU {
        let names: Vec<&str> = texts(lesson.slug()).steps().collect();
        assert_eq!(names.len(), lesson.about.script.len(), "{}: {names:?}", lesson.slug());
        assert!(names.iter().all(|name| !name.is_empty()), "{}: {names:?}", lesson.slug());
    }
}

#[test]
fn every_lesson_has_what_the_menu_shows() {
    for lesson in MENU {
        for key in ["chapter", "title", "teaser"] {
            let text = texts(lesson.slug()).get(key);
            assert!(!text.is_empty() && !text.contains('|'), "{}: {key} is {text}", lesson.slug());
        }
    }
}

#[test]
fn no_file_of_words_has_a_key_twice_or_a_line_without_one() {
    for words in MENU.iter().map(|lesson| own_words(lesson)).chain([shared_words()]) {
        assert_eq!(keys_of(&words).len(), Texts::parse(&words).keys().count());
        for line in words.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(line.starts_with("  ") || line.contains(" = "), "{line}");
        }
    }
}
