//! Whatever a lesson says has its text, and every text is said by somebody.

use crate::bundle::{own_words, shared_words, slugs, texts, translated};
use crate::kitchen::{Run, conceivable_orders, every_state, order};
use crate::languages::told;
use pin_cake::lessons::{Lesson, MENU};
use pin_cake::texts::{Say, Texts, Worth};
use std::collections::BTreeSet;

/// How many runs of orders as they come, and how long they are.
const RUNS: u32 = 300;
const LENGTH: u32 = 16;

/// How many buttons deep the lessons are walked for what is told of them.
const DEPTH: usize = 6;

/// What is told of bytes that no run here has: what `Pin` promises never to come to pass, what another compiler or
/// allocator might do, and what no lesson does today. It would be told all the same.
const NEVER: &[&str] = &[
    "executor: verdict.elsewhere",
    "rush-hour: verdict.moved",
    "heard.polled-moved",
    "verdict.changed",
    "drop: verdict.gone",
    "heard.whom-gone",
    "aim.another-part",
    "verdict.another-part",
    "warning.another-part",
    "explain.padding-byte",
    "explain.unwritten",
    "heard.and",
    "verdict.all-held",
    "name.bytes",
    "name.elsewhere",
    "region.memory",
    "region.statics",
];

/// What the dice seldom throw, and a button does not lead to.
const CORNERS: &[(&str, &str)] = &[
    ("pin-box", "bake:W,box:W-A,bake:W,box:W-B,swap:A-B"),
    ("containers", "push:A,pin:C,grow,grow,grow,grow,grow,grow,grow,grow"),
    ("containers", "gather:E,poll:E,poll:E,poll:E,poll:E"),
];

/// Calls back after every step of the lesson's script, after every order that is refused on the
/// way, after every step of some runs of orders as they come, and in the corners.
pub(crate) fn every_moment(lesson: &'static Lesson, mut see: impl FnMut(&Run)) {
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
    corners(lesson).for_each(|run| see(&run));
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

/// The runs into the lesson's corners.
fn corners(lesson: &'static Lesson) -> impl Iterator<Item = Run> {
    let its_own = CORNERS.iter().filter(|(slug, _)| *slug == lesson.slug());
    its_own.map(|(slug, orders)| Run::after(slug, orders))
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
    let lines = say.values.iter().flat_map(|(_, value)| match value {
        Worth::Text(text) => Vec::from_iter(line(text)),
        Worth::Name(called) => keys("name", called),
    });
    own.chain(lines).collect()
}

/// The key of the line that stands for a value, if it does.
fn line(value: &str) -> Option<String> {
    Some(value.strip_prefix('{')?.strip_suffix('}')?.to_owned())
}

/// The keys of all lines that something is told with.
fn keys_told(run: &Run, marked: &Texts) -> Vec<String> {
    let told = told(run, marked).concat();
    let keys = told.split('⟦').skip(1).filter_map(|rest| Some(rest.split_once('⟧')?.0.to_owned()));
    keys.collect()
}

/// The lesson's texts, in which each line says its key too.
fn marked(lesson: &Lesson) -> Texts {
    translated(lesson.slug(), |key, text| match text.split_once(" | ") {
        Some((name, noun)) if key.starts_with("name.") => format!("⟦{key}⟧{name} | {noun}"),
        _ => format!("⟦{key}⟧{text}"),
    })
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
    let fixed = ["slug", "chapter", "title", "teaser", "with", "steps", "ask", "why"];
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
fn every_line_that_is_told_of_a_lesson_is_among_its_own() {
    for lesson in MENU {
        let (texts, marked) = (texts(lesson.slug()), marked(lesson));
        let keys: BTreeSet<&str> = texts.keys().collect();
        every_state(lesson, DEPTH, |run| {
            for key in keys_told(run, &marked) {
                assert!(keys.contains(&*key), "{} after {}: {key}", lesson.slug(), run.orders());
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
    let (mut said_at_all, mut silent) = (BTreeSet::new(), Vec::new());
    for lesson in MENU {
        let mut said = BTreeSet::new();
        every_moment(lesson, |run| said.extend(needed(run)));
        let marked = marked(lesson);
        every_state(lesson, DEPTH, |run| said.extend(keys_told(run, &marked)));
        let mut run = Run::of(lesson);
        for text in lesson.about.script {
            run.give(order(text));
            said.extend(keys_told(&run, &marked));
        }
        for run in corners(lesson) {
            said.extend(keys_told(&run, &marked));
        }
        said.extend((lesson.extras.table)().iter().map(|row| format!("type.{}", row.key)));
        let own = keys_of(&own_words(lesson)).into_iter();
        let own = own.filter(|key| !is_fixed(key) && !said.contains(key));
        silent.extend(own.map(|key| format!("{}: {key}", lesson.slug())));
        said_at_all.append(&mut said);
    }
    silent.extend(keys_of(&shared_words()).into_iter().filter(|key| !said_at_all.contains(key)));
    silent.retain(|key| !NEVER.contains(&key.as_str()));
    assert!(silent.is_empty(), "nobody says {silent:?}");
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
