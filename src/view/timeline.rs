//! The marks of the steps: those that were run, and those that the lesson still suggests.

use crate::kitchen::{Order, Outcome, Step, Timeline};
use crate::lessons::{self, Suggestion};
use std::rc::Rc;
use yew::prelude::*;

/// More marks than this show the name of the current one alone.
const FEW: usize = 7;
/// The most marks that are drawn; of a longer run the neighbourhood of the current step is.
const MOST: usize = 16;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) slug: &'static str,
    pub(super) timeline: Rc<Timeline>,
    pub(super) next: Option<Order>,
    pub(super) on_seek: Callback<usize>,
    pub(super) on_forward: Callback<()>,
}

#[component]
pub(super) fn TimelineMarks(props: &Props) -> Html {
    let timeline = &props.timeline;
    let script = lessons::find(props.slug).map_or(&[][..], |lesson| lesson.suggestions());
    let ahead = ahead(script, props.next.as_ref());
    let count = timeline.last() + 1 + ahead.len();
    let first = timeline.now().saturating_sub(MOST / 2).min(count.saturating_sub(MOST));
    let run = timeline.steps().enumerate().map(|(number, step)| mark(number, step, script, props));
    let still = ahead.iter().enumerate().map(|(index, suggestion)| {
        let number = timeline.last() + 1 + index;
        // Only the very next one can be given from here.
        let onclick = (index == 0).then(|| props.on_forward.reform(|_: MouseEvent| ()));
        html! {
            <li key={number} class="ahead">
                <button onclick={onclick} aria-disabled={(index > 0).then_some("true")}
                    aria-label={format!("{}, not run yet", suggestion.name)}><i></i>{ suggestion.name }</button>
            </li>
        }
    });
    html! {
        <nav class={classes!("tl", (count > FEW).then_some("many"))} aria-label="Steps">
            <ol>{ for run.chain(still).skip(first).take(MOST) }</ol>
        </nav>
    }
}

fn ahead<'a>(script: &'a [Suggestion], next: Option<&Order>) -> &'a [Suggestion] {
    let Some(next) = next.map(ToString::to_string) else { return &[] };
    script.iter().rposition(|suggestion| suggestion.order == next).map_or(&[], |at| &script[at..])
}

fn mark(number: usize, step: &Step, script: &[Suggestion], props: &Props) -> Html {
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
            let text = order.to_string();
            let here = number.checked_sub(1).and_then(|rank| script.get(rank));
            here.filter(|suggestion| suggestion.order == text)
                .or_else(|| script.iter().find(|suggestion| suggestion.order == text))
                .map_or_else(|| order.verb().to_owned(), |suggestion| suggestion.name.to_owned())
        }
    }
}
