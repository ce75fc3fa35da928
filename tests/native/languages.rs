//! Another language is another file of words: what a lesson says is not written in its code.

use crate::bundle::translated;
use crate::kitchen::{Run, every_state};
use pin_cake::kitchen::{Place, Snapshot, Thing};
use pin_cake::lessons::{MENU, Part, Value, aim, explain, narrate, warning};
use pin_cake::texts::Texts;
use std::collections::BTreeSet;

/// How many buttons deep the lessons are walked.
const DEPTH: usize = 5;

/// Everything that is told of a moment.
pub(crate) fn told(run: &Run, texts: &Texts) -> Vec<String> {
    let (moment, now) = (run.moment(), run.now());
    let mut told = vec![narrate(run.lesson, &moment, texts)];
    let facts = (run.lesson.extras.facts)(&moment, texts);
    told.extend(facts.verdict.map(|(_, verdict)| verdict));
    for row in facts.rows {
        told.push(row.label);
        told.extend(match row.value {
            Value::Text(text) => Some(text),
            Value::Address(_) => None,
        });
    }
    told.extend(warning(now, texts));
    told.extend(now.pointers().map(|(place, .., pointer)| aim(pointer, place, now, texts)));
    let explained = parts(now).into_iter().filter_map(|part| Part::parse(&part));
    told.extend(explained.filter_map(|part| explain(&part, now, run.lesson, texts)));
    told.extend(names(now, texts));
    let words = texts.words(&(run.lesson.say)(&moment));
    told.extend([words.headline, words.heading, words.body]);
    told.extend(run.offers().iter().map(|offer| texts.fill("offer", &offer.label)));
    told
}

/// What everything that is there is called.
fn names(now: &Snapshot, texts: &Texts) -> Vec<String> {
    let things = now.things().map(|(_, thing)| &thing.title);
    let places = now.places.iter().map(|place| &place.title);
    let nouns = things.clone().map(|title| texts.noun(title));
    things.chain(places).map(|title| texts.name(title)).chain(nouns).collect()
}

/// The parts of the page that can be asked about; of the bytes of a field, the first.
fn parts(now: &Snapshot) -> Vec<String> {
    let mut parts: Vec<String> = ["line:1", "line:12", "address:16"].map(str::to_owned).into();
    for place in &now.places {
        let (name, address) = (place.name, place.address.number());
        parts.extend(["place", "thing"].map(|kind| format!("{kind}:{name}")));
        parts.extend([0, 1].map(|byte| format!("address:{}", address + byte)));
        parts.push(format!("byte:{name}.0"));
        for field in inside(place).map_or(&[][..], |thing| &thing.fields) {
            parts.extend(["field", "arrow"].map(|kind| format!("{kind}:{name}.{}", field.name)));
            parts.push(format!("byte:{name}.{}", field.offset));
        }
    }
    parts
}

fn inside(place: &Place) -> Option<&Thing> {
    place.thing().or_else(|| place.ghost())
}

/// The words that are the same in all languages: the code's names, and code that a reason quotes.
fn names_in_code(run: &Run, texts: &Texts) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = ["Unpin", "Pending", "Ready"].map(str::to_owned).into();
    let moment = run.moment();
    let snapshots = [Some(moment.now()), moment.before];
    for thing in snapshots.into_iter().flatten().flat_map(|now| &now.places).filter_map(inside) {
        names.extend(words(thing.type_name));
        names.extend(thing.fields.iter().flat_map(|field| words(field.name)));
    }
    if let Some(refusal) = moment.step.refusal() {
        let reason = texts.fill("refused", &refusal.reason);
        names.extend(reason.split('`').skip(1).step_by(2).flat_map(words));
    }
    names.extend(run.timeline().orders().flat_map(|order| words(&order.to_string())));
    names
}

/// The words of a text: runs of two letters and more, without the digits of addresses.
fn words(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let words = text.split(|c| !is_part(c)).filter(|word| word.chars().count() > 1);
    words.filter(|word| word.starts_with(char::is_alphabetic)).map(str::to_owned).collect()
}

/// A text without what stands between backticks, which is code.
fn prose(text: &str) -> String {
    text.split('`').step_by(2).collect()
}

/// A language in which every word outside placeholders and code is made of one letter.
fn foreign(text: &str) -> String {
    let (mut out, mut in_code, mut in_placeholder) = (String::new(), false, false);
    for c in text.chars() {
        match c {
            '`' => in_code = !in_code,
            '{' => in_placeholder = true,
            '}' => in_placeholder = false,
            _ => {}
        }
        let is_word = c.is_alphabetic() && !in_code && !in_placeholder;
        out.push(if is_word { 'x' } else { c });
    }
    out
}

#[test]
fn nothing_that_is_told_of_a_lesson_is_written_in_code() {
    for lesson in MENU {
        let texts = translated(lesson.slug(), |_, text| foreign(text));
        every_state(lesson, DEPTH, |run| {
            let known = names_in_code(run, &texts);
            for told in told(run, &texts) {
                for word in words(&prose(&told)) {
                    let is_foreign = word.trim_start_matches(['x', 'X', '_']).is_empty();
                    assert!(
                        is_foreign || known.contains(&word),
                        "{} after {}: “{word}” is in no file of words: {told}",
                        lesson.slug(),
                        run.orders()
                    );
                }
            }
        });
    }
}
