//! The marks of the steps: those that were run, and those that the lesson still suggests.

use super::controls::Act;
use crate::kitchen::{Outcome, Step, Timeline};
use crate::lessons::Lesson;
use crate::texts::Texts;
use yew::prelude::*;

/// More marks than this show the name of the current one alone.
const FEW: usize = 6;
/// The most marks that are drawn; of a longer run the neighbourhood of the current step is.
const MOST: usize = 7;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a dyn Lesson,
    pub(super) texts: &'a Texts,
    pub(super) timeline: &'a Timeline,
    pub(super) ahead: &'a [&'static str],
    pub(super) on_seek: &'a Callback<usize>,
    pub(super) on_act: &'a Callback<Act>,
}

pub(super) fn marks(props: &Props<'_>) -> Html {
    let timeline = props.timeline;
    let script = props.lesson.about().script;
    let script: Vec<(&str, &str)> = script.iter().copied().zip(props.texts.steps()).collect();
    let ahead = props.ahead;
    let count = timeline.last() + 1 + ahead.len();
    let first = timeline.now().saturating_sub(MOST / 2).min(count.saturating_sub(MOST));
    let run = timeline.steps().enumerate().skip(first).take(MOST);
    let run = run.map(|(number, step)| mark(number, step, &script, props));
    let begun = timeline.last() + 1;
    let names = &script[script.len().saturating_sub(ahead.len())..];
    let still = names.iter().enumerate().take((first + MOST).saturating_sub(begun));
    html! {
        <nav class={classes!("tl", (count > FEW).then_some("many"))} aria-label="Steps">
            <ol>{ for run.chain(still.map(|(index, (_, name))| not_run(begun + index, index, name, props))) }</ol>
        </nav>
    }
}

fn not_run(number: usize, distance: usize, name: &str, props: &Props<'_>) -> Html {
    // Only the very next one can be given from here.
    let onclick = (distance == 0).then(|| props.on_act.reform(|_: MouseEvent| Act::Forward));
    html! {
        <li key={number} class="ahead">
            <button {onclick} aria-disabled={(distance > 0).then_some("true")}
                aria-label={format!("{name}, not run yet")}><i></i>{ name.to_owned() }</button>
        </li>
    }
}

fn mark(number: usize, step: &Step, script: &[(&str, &str)], props: &Props<'_>) -> Html {
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
fn name(number: usize, step: &Step, script: &[(&str, &str)]) -> String {
    match &step.outcome {
        Outcome::Laid => "laid".to_owned(),
        Outcome::Done(order) | Outcome::Refused(order, _) => {
            let here = number.checked_sub(1).and_then(|rank| script.get(rank));
            here.filter(|(step, _)| order.is(step))
                .or_else(|| script.iter().find(|(step, _)| order.is(step)))
                .map_or_else(|| order.verb().to_owned(), |(_, name)| (*name).to_owned())
        }
    }
}
