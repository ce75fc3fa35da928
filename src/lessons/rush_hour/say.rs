//! The lesson's words and facts, all from the tally.

use super::tally;
use crate::lessons::facts::row;
use crate::lessons::{Fact, Facts, Moment, Soundness, Value};
use crate::observed::Tally;
use crate::texts::{Say, Texts};
use std::fmt::Display;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    let Some(tally) = tally(moment.now()) else { return Say::new("begin") };
    let key = match (&moment.step.refusal(), moment.deed()) {
        (Some(refusal), _) => return refusal.said("refused"),
        (None, "open") => "opened",
        (None, "wait") if tally.live > 0 => "cut-short",
        (None, "wait") => "over",
        (None, "stop") => "stopped",
        (None, _) => "begin",
    };
    let number = |number: usize| grouped(u32::try_from(number).unwrap_or(u32::MAX));
    let all = Say::new(key)
        .with("tasks", number(tally.tasks()))
        .with("size", tally.size)
        .with("live", grouped(tally.live))
        .with("done", grouped(tally.done));
    match key {
        "opened" => all.with("addresses", number(tally.addresses())),
        "stopped" => all.with("stopped", grouped(tally.stopped())),
        _ => all
            .with("polls", grouped(tally.polls))
            .with("moves", grouped(tally.moves))
            .with("right", grouped(tally.right)),
    }
}

/// What was counted, and whether that is what pinning promises.
pub(super) fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let Some(tally) = tally(moment.now()).filter(|tally| tally.tasks() > 0) else {
        return Facts::default();
    };
    let count = |key: &str, count: u32| row(texts.get(key), Value::Text(grouped(count)));
    let judged = |key: &str, is_good: bool, value: String| Fact {
        soundness: if is_good { Soundness::Good } else { Soundness::Bad },
        ..row(texts.get(key), Value::Text(value))
    };
    let Tally { polls, moves, live, done, right, .. } = *tally;
    let mut rows =
        vec![count("fact.polls", polls), judged("fact.moves", moves == 0, grouped(moves))];
    if done > 0 {
        let (part, all) = (grouped(right), grouped(done));
        let value = texts.tell("fact.of", &[("part", &part), ("all", &all)]);
        rows.push(judged("fact.right", right == done, value));
    }
    rows.push(count("fact.live", live));
    let verdict = match (moves, live) {
        (1.., _) => (Soundness::Bad, "verdict.moved"),
        (0, 0) => (Soundness::Good, "verdict.none-left"),
        (0, _) => (Soundness::Good, "verdict.none-moved"),
    };
    Facts { rows, verdict: Some((verdict.0, texts.get(verdict.1).to_owned())) }
}

/// The crowd in numbers.
pub(super) fn hear(moment: &Moment<'_>, texts: &Texts) -> Vec<String> {
    let Some(tally) = tally(moment.now()).filter(|tally| tally.tasks() > 0) else {
        return vec![texts.get("heard.nobody").to_owned()];
    };
    let values: &[(_, &dyn Display)] = &[
        ("tasks", &tally.tasks()),
        ("live", &tally.live),
        ("done", &tally.done),
        ("stopped", &tally.stopped()),
        ("polls", &tally.polls),
        ("moves", &tally.moves),
    ];
    vec![texts.tell("heard.crowd", values)]
}

/// The number with its thousands set apart.
#[must_use]
pub fn grouped(number: u32) -> String {
    let mut text = number.to_string();
    let mut at = text.len();
    while at > 3 {
        at -= 3;
        text.insert(at, ',');
    }
    text
}
