//! The note: what this step means, what was measured, and where to go next.

use super::markup::{chip, icon, text};
use super::prediction::Prediction;
use super::question::QuestionForm;
use super::refusal::RefusalCard;
use crate::kitchen::{Card, Snapshot};
use crate::lessons::{self, Fact, Facts, Soundness, Value, Words};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) slug: &'static str,
    pub(super) now: Rc<Snapshot>,
    pub(super) words: Words,
    pub(super) facts: Facts,
    pub(super) card: Option<&'static Card>,
    /// Whether the question belongs to this step: before its deciding order, or just answered.
    pub(super) asking: bool,
    pub(super) prediction: Prediction,
    pub(super) on_predict: Callback<usize>,
    pub(super) on_retry: Callback<()>,
    pub(super) on_open: Callback<&'static str>,
}

#[component]
pub(super) fn Note(props: &Props) -> Html {
    let Props { now, words, .. } = props;
    html! {
        <section class="card note" aria-label="What this means">
            <h2>{ words.heading.clone() }</h2>
            <p>{ text(&words.body, now) }</p>
            if let Some(card) = props.card {
                <RefusalCard {card} now={Rc::clone(now)} />
            } else {
                { facts(&props.facts, now) }
            }
            if props.asking {
                <QuestionForm slug={props.slug} prediction={props.prediction}
                    on_predict={props.on_predict.clone()} on_retry={props.on_retry.clone()} />
            }
            { next(props) }
        </section>
    }
}

fn facts(facts: &Facts, now: &Snapshot) -> Html {
    if facts.rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <ul class="facts">{ for facts.rows.iter().map(|row| fact(row, now)) }</ul>
            if let Some((soundness, verdict)) = &facts.verdict {
                <p class={classes!("verdict", tone(*soundness))}>{ verdict.clone() }</p>
            }
        </>
    }
}

fn fact(fact: &Fact, now: &Snapshot) -> Html {
    let mark = match fact.soundness {
        Soundness::Good => Some("#icon-check"),
        Soundness::Bad => Some("#icon-cross"),
        Soundness::Plain => None,
    };
    html! {
        <li>
            if let Some(mark) = mark { <span class={tone(fact.soundness)}>{ icon(mark) }</span> }
            <span>{ fact.label.clone() }</span>
            <span class="v">
                { match &fact.value {
                    Value::Address(address) => chip(*address, now),
                    Value::Text(words) => html! { { words.clone() } },
                } }
            </span>
        </li>
    }
}

const fn tone(soundness: Soundness) -> &'static str {
    match soundness {
        Soundness::Good => "good",
        Soundness::Bad => "bad",
        Soundness::Plain => "",
    }
}

fn next(props: &Props) -> Html {
    let Some(next) = lessons::after(props.slug) else { return Html::default() };
    let slug = next.slug();
    let open = props.on_open.reform(move |event: MouseEvent| {
        event.prevent_default();
        slug
    });
    html! {
        <a class="next" href={format!("?scene={slug}")} onclick={open}>
            { format!("Next: {}", next.teaser()) }{ icon("#icon-arrow") }
        </a>
    }
}
