//! The marks of the steps: those that were run, and those that the lesson still suggests.

use super::controls::Act;
use crate::kitchen::{Outcome, Step, Timeline};
use crate::lessons::{Lesson, Suggestion};
use yew::prelude::*;

/// More marks than this show the name of the current one alone.
const FEW: usize = 6;
/// The most marks that are drawn; of a longer run the neighbourhood of the current step is.
const MOST: usize = 7;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a dyn Lesson,
    pub(super) timeline: &'a Timeline,
    pub(super) ahead: &'a [Suggestion],
    pub(super) on_seek: &'a Callback<usize>,
    pub(super) on_act: &'a Callback<Act>,
}

pub(super) fn marks(props: &Props<'_>) -> Html {
    let timeline = props.timeline;
    let script = props.lesson.suggestions();
    let ahead = props.ahead;
    let count = timeline.last() + 1 + ahead.len();
    let first = timeline.now().saturating_sub(MOST / 2).min(count.saturating_sub(MOST));
    let run = timeline.steps().enumerate().skip(first).take(MOST);
    let run = run.map(|(number, step)| mark(number, step, script, props));
    let begun = timeline.last() + 1;
    let still = ahead.iter().enumerate().take((first + MOST).saturating_sub(begun));
    html! {
        <nav class={classes!("tl", (count > FEW).then_some("many"))} aria-label="Steps">
            <ol>{ for run.chain(still.map(|(index, suggestion)| not_run(begun + index, index, suggestion, props))) }</ol>
        </nav>
    }
}

fn not_run(number: usize, distance: usize, suggestion: &Suggestion, props: &Props<'_>) -> Html {
    // Only the very next one can be given from here.
    let onclick = (distance == 0).then(|| props.on_act.reform(|_: MouseEvent| Act::Forward));
    html! {
        <li key={number} class="ahead">
            <button {onclick} aria-disabled={(distance > 0).then_some("true")}
                aria-label={format!("{}, not run yet", suggestion.name)}><i></i>{ suggestion.name }</button>
        </li>
    }
}

fn mark(number: usize, step: &Step, script: &[Suggestion], props: &Props<'_>) -> Html {
    let now = props.timeline.now();
    let place = match number.cmp(&now) {
        std::cmp::Ordering::Less => "past",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "later",
    };
    let refused = step.refusal().is_some();
    let seek = props.on_seek.reform(move |_: MouseEvent| number);
    html! {
        <li key={number} class={classes!(place, refused.then_some("refused"))}>
            <button data-step={number.to_string()} onclick={seek} aria-current={(number == now).then_some("step")}>
                <i></i>{ name(number, step, script) }
            </button>
        </li>
    }
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
