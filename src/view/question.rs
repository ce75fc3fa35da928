//! Predict, then run: the question before the deciding order, answered by the run.

use super::ink::icon;
use super::prediction::Prediction;
use crate::lessons::Lesson;
use crate::texts::Texts;
use yew::prelude::*;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a dyn Lesson,
    pub(super) texts: &'a Texts,
    pub(super) prediction: Prediction,
    pub(super) on_predict: &'a Callback<usize>,
    pub(super) on_retry: &'a Callback<()>,
}

/// The question, open or with a prediction; with its answer once the run has given it.
pub(super) fn form(props: &Props<'_>) -> Html {
    let texts = props.texts;
    html! {
        <fieldset class="question" data-question={props.lesson.slug()}>
            <legend>{ texts.get("ask").to_owned() }</legend>
            { for texts.options().enumerate().map(|(rank, words)| option(rank, words, props)) }
            { result(props) }
        </fieldset>
    }
}

fn option(rank: usize, words: &str, props: &Props<'_>) -> Html {
    let chosen = props.prediction.choice() == Some(rank);
    let (class, locked) = match props.prediction {
        Prediction::Graded { measured, .. } if measured == rank => ("right", true),
        Prediction::Graded { predicted, .. } if predicted == rank => ("wrong", true),
        Prediction::Graded { .. } => ("", true),
        Prediction::Open | Prediction::Made(_) => ("", false),
    };
    let predict = props.on_predict.reform(move |_: Event| rank);
    html! {
        <label class={classes!("option", class)}>
            <input type="radio" name={format!("predict-{}", props.lesson.slug())} checked={chosen} disabled={locked} onchange={predict} />
            <span>{ words.to_owned() }</span>
        </label>
    }
}

fn result(props: &Props<'_>) -> Html {
    match props.prediction {
        Prediction::Open => {
            html! { <p class="result hint">{ "Predict, then run it. Or just run it." }</p> }
        }
        Prediction::Made(_) => {
            html! { <p class="result hint">{ "Now run it: the run itself will tell." }</p> }
        }
        Prediction::Graded { predicted, measured } => {
            let (class, picture, verdict) = if predicted == measured {
                ("right", "check", "You predicted it.")
            } else {
                ("wrong", "cross", "It came out otherwise.")
            };
            let shown = props.texts.options().nth(measured).unwrap_or_default();
            html! {
                <>
                    <p class={classes!("result", class)}>{ icon(picture) }<span>{ format!("{verdict} Measured: {shown}. {}", props.texts.get("why")) }</span></p>
                    <button type="button" class="btn quiet" data-act="retry" onclick={props.on_retry.reform(|_: MouseEvent| ())}>{ "Ask me again" }</button>
                </>
            }
        }
    }
}
