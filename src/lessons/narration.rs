//! What a screen reader hears of a step: who came, moved and went; and what else the lesson tells.

use super::naming::capital;
use super::{Lesson, Moment};
use crate::kitchen::{Outcome, Place, Snapshot, Thing};
use crate::texts::Texts;
use std::fmt::Display;

/// The step in a sentence or two, from what was measured alone: `heard.<key>` in the words.
#[must_use]
pub fn narrate(lesson: &Lesson, moment: &Moment<'_>, texts: &Texts) -> String {
    if let Outcome::Refused(order, refusal) = &moment.step.outcome {
        let reason = texts.fill("refused", &refusal.reason).replace('`', "");
        return texts.tell("heard.refused", &[("order", order), ("reason", &reason)]);
    }
    let mut said = whereabouts(moment, texts);
    said.extend((lesson.extras.hear)(moment, texts));
    said.join(" ")
}

/// Who is where now and was not before. Of a crowd, nothing: it is told in numbers.
fn whereabouts(moment: &Moment<'_>, texts: &Texts) -> Vec<String> {
    let now = moment.now();
    match moment.before {
        _ if now.tally.is_some() => Vec::new(),
        None => {
            let count = now.places.len();
            let key = if count == 1 { "heard.laid-one" } else { "heard.laid" };
            vec![texts.tell(key, &[("count", &count)])]
        }
        Some(before) if before == now => vec![texts.get("heard.same").to_owned()],
        Some(before) => changes(before, now, texts),
    }
}

fn changes(before: &Snapshot, now: &Snapshot, texts: &Texts) -> Vec<String> {
    let mut said = Vec::new();
    for (place, thing) in now.things() {
        let change = match before.find(thing.id) {
            None => "heard.here",
            Some((from, _)) if from.address != place.address => {
                let from = texts.name(&from.title);
                said.push(of_thing("heard.moved", thing, place, &[("from", &from)], texts));
                continue;
            }
            Some((_, then)) if then.type_name != thing.type_name => {
                if thing.unpin {
                    "heard.unpin"
                } else {
                    "heard.not-unpin"
                }
            }
            Some((_, then)) if then.hold != thing.hold => "heard.pinned",
            Some(_) => continue,
        };
        said.push(of_thing(change, thing, place, &[], texts));
    }
    for (place, thing) in before.things() {
        if now.find(thing.id).is_none() {
            said.push(of_thing("heard.gone", thing, place, &[], texts));
        }
    }
    said
}

/// A sentence that begins with a thing on its place.
pub(super) fn of_thing(
    key: &str,
    thing: &Thing,
    place: &Place,
    more: &[(&'static str, &dyn Display)],
    texts: &Texts,
) -> String {
    let [title, at] = [&thing.title, &place.title].map(|title| texts.name(title));
    let values: [(_, &dyn Display); 4] = [
        ("thing", &title),
        ("place", &at),
        ("address", &place.address),
        ("type", &thing.type_name),
    ];
    capital(&texts.tell(key, &[&values, more].concat()))
}
