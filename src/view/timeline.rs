//! The marks of the steps: those that were run, and those that the lesson still suggests.

use super::ink::{Shown, ink};
use crate::kitchen::{Outcome, Step, Timeline};
use crate::lessons::{Lesson, Suggestion};
use std::cmp::Ordering;

/// More marks than this show the name of the current one alone.
const FEW: usize = 6;
/// The most marks that are drawn; of a longer run the neighbourhood of the current step is.
const MOST: usize = 7;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a dyn Lesson,
    pub(super) timeline: &'a Timeline,
    pub(super) ahead: &'a [Suggestion],
}

pub(super) fn html(props: &Props<'_>, out: &mut String) {
    let Props { timeline, ahead, .. } = *props;
    let begun = timeline.last() + 1;
    let count = begun + ahead.len();
    let first = timeline.now().saturating_sub(MOST / 2).min(count.saturating_sub(MOST));
    let many = if count > FEW { " many" } else { "" };
    ink!(out, "<nav class=\"tl{many}\" aria-label=Steps><ol>");
    for (number, step) in timeline.steps().enumerate().skip(first).take(MOST) {
        mark(number, step, props, out);
    }
    for (distance, suggestion) in
        ahead.iter().enumerate().take((first + MOST).saturating_sub(begun))
    {
        not_run(distance, suggestion, out);
    }
    out.push_str("</ol></nav>");
}

fn not_run(distance: usize, suggestion: &Suggestion, out: &mut String) {
    // Only the very next one can be given from here.
    let can = if distance == 0 { "data-act=next" } else { "aria-disabled=true" };
    let name = Shown(suggestion.name);
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
    let name = name(number, step, props.lesson.suggestions());
    ink!(
        out,
        "<li class=\"{place}{refused}\"><button data-step={number}{current}><i></i>{}</button></li>",
        Shown(&name)
    );
}

/// The step's short name: the script's, where the run follows it; else the order's verb.
fn name(number: usize, step: &Step, script: &[Suggestion]) -> String {
    match &step.outcome {
        Outcome::Laid => "laid".to_owned(),
        Outcome::Done(order) | Outcome::Refused(order, _) => {
            let here = number.checked_sub(1).and_then(|rank| script.get(rank));
            here.filter(|suggestion| order.is(suggestion.order))
                .or_else(|| script.iter().find(|suggestion| order.is(suggestion.order)))
                .map_or_else(|| order.verb().to_owned(), |suggestion| suggestion.name.to_owned())
        }
    }
}
