//! The lesson's words and facts, all from the tally.

use super::tally;
use crate::lessons::facts::row;
use crate::lessons::{Fact, Facts, Moment, Soundness, Value};
use crate::observed::Tally;
use crate::texts::Say;

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
pub(super) fn facts(moment: &Moment<'_>) -> Facts {
    let Some(tally) = tally(moment.now()).filter(|tally| tally.tasks() > 0) else {
        return Facts::default();
    };
    let count = |label: &str, count: u32| row(label, Value::Text(grouped(count)));
    let judged = |label: &str, is_good: bool, value: String| Fact {
        soundness: if is_good { Soundness::Good } else { Soundness::Bad },
        ..row(label, Value::Text(value))
    };
    let Tally { polls, moves, live, done, right, .. } = *tally;
    let mut rows = vec![
        count("polls by then", polls),
        judged("addresses changed", moves == 0, grouped(moves)),
    ];
    if done > 0 {
        let value = [&grouped(right), " of ", &grouped(done)].concat();
        rows.push(judged("toothpicks still right", right == done, value));
    }
    rows.push(count("futures not dropped yet", live));
    let verdict = match (moves, live) {
        (1.., _) => (Soundness::Bad, "A pinned future moved."),
        (0, 0) => (Soundness::Good, "None ever moved, and none is left."),
        (0, _) => (Soundness::Good, "None has moved."),
    };
    Facts { rows, verdict: Some((verdict.0, verdict.1.to_owned())) }
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
