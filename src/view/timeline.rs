//! The marks of the steps: those that were run, and those that the lesson still suggests.

use super::ink::{Shown, ink};
use crate::kitchen::{Standing, Step, Timeline};
use crate::lessons::Lesson;
use crate::texts::Texts;
use std::cmp::Ordering;

/// More marks than this show the name of the current one alone.
const FEW: usize = 6;
/// The most marks that are drawn; of a longer run the neighbourhood of the current step is.
const MOST: usize = 7;

/// A run of more steps than this can be gone through with a slider; no lesson’s own has as many, and on a laptop there is
/// no room for one.
const LONG: usize = 20;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a Lesson,
    pub(super) texts: &'a Texts,
    pub(super) timeline: &'a Timeline,
    pub(super) ahead: &'a [&'static str],
}

pub(super) fn html(props: &Props<'_>, out: &mut String) {
    let Props { timeline, ahead, .. } = *props;
    let begun = timeline.last() + 1;
    let count = begun + ahead.len();
    let first = timeline.now().saturating_sub(MOST / 2).min(count.saturating_sub(MOST));
    let many = if count > FEW { " many" } else { "" };
    let cut_before = if first > 0 { " cut-before" } else { "" };
    let cut_after = if first + MOST < count { " cut-after" } else { "" };
    ink!(out, "<nav class=\"tl{many}{cut_before}{cut_after}\" aria-label=Steps><ol>");
    for (number, step) in timeline.steps().enumerate().skip(first).take(MOST) {
        mark(number, step, props, out);
    }
    let names = props.texts.steps().skip(props.lesson.about.script.len() - ahead.len());
    let room = (first + MOST).saturating_sub(begun).min(ahead.len());
    for (distance, name) in names.take(room).enumerate() {
        not_run(distance, name, timeline.standing(), out);
    }
    out.push_str("</ol>");
    if timeline.last() > LONG {
        let (now, last) = (timeline.now(), timeline.last());
        ink!(
            out,
            "<input type=range data-scrub min=0 max={last} value={now} aria-label=Step \
             aria-valuetext=\"step {now} of {last}\">"
        );
    }
    out.push_str("</nav>");
}

fn not_run(distance: usize, name: &str, standing: Standing, out: &mut String) {
    // Only the very next one can be given, and only from the last step.
    let is_next = distance == 0 && standing == Standing::Live;
    let can = if is_next { "data-act=next" } else { "aria-disabled=true" };
    let name = Shown(name);
    ink!(
        out,
        "<li class=ahead><button {can} aria-label=\"{name}, not run yet\"><i></i>{name}</button></li>"
    );
}

fn mark(number: usize, step: &Step, props: &Props<'_>, out: &mut String) {
    let (place, current) = match number.cmp(&props.timeline.now()) {
        Ordering::Less => ("past", ""),
        Ordering::Equal => ("now", " aria-current=step"),
        Ordering::Greater => ("later", ""),
    };
    let refused = if step.refusal().is_some() { " refused" } else { "" };
    let name = name(number, step, props);
    ink!(
        out,
        "<li class=\"{place}{refused}\"><button data-step={number}{current}><i></i>{}</button></li>",
        Shown(name)
    );
}

/// The step's short name: the script's, where the run follows it; else the order's verb.
fn name<'a>(number: usize, step: &'a Step, props: &Props<'a>) -> &'a str {
    let Some(order) = step.order() else { return "laid" };
    let script = || props.lesson.about.script.iter().zip(props.texts.steps());
    let here = number.checked_sub(1).and_then(|rank| script().nth(rank));
    here.filter(|(suggestion, _)| order.is(suggestion))
        .or_else(|| script().find(|(suggestion, _)| order.is(suggestion)))
        .map_or(order.verb(), |(_, name)| name)
}
