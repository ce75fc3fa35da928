//! The note: what this step means, what was measured, and where to go next.

use super::ink::{Chip, Icon, Shown, icon, ink, prose, raw};
use super::prediction::Prediction;
use super::{question, refusal};
use crate::kitchen::Snapshot;
use crate::lessons::{self, Fact, Facts, Lesson, Soundness, Value};
use crate::texts::{Texts, Words};
use yew::prelude::*;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a dyn Lesson,
    pub(super) texts: &'a Texts,
    pub(super) now: &'a Snapshot,
    pub(super) words: &'a Words,
    pub(super) facts: &'a Facts,
    pub(super) card: Option<&'static str>,
    /// Whether the question belongs to this step: before its deciding order, or just answered.
    pub(super) asking: bool,
    pub(super) prediction: Prediction,
    pub(super) on_predict: &'a Callback<usize>,
    pub(super) on_retry: &'a Callback<()>,
    pub(super) on_open: &'a Callback<&'static str>,
}

pub(super) fn note(props: &Props<'_>) -> Html {
    let Props { now, words, .. } = *props;
    html! {
        <section class="card note" tabindex="0" role="region" aria-label="What this means">
            <h2>{ words.heading.clone() }</h2>
            <p>{ prose(&words.body, now) }</p>
            if let Some(card) = props.card {
                { refusal::card(card, now) }
            } else if !(props.asking && props.prediction.is_open()) {
                // Before the deciding order the question has the room.
                { facts(props.facts, now) }
            }
            if props.asking {
                { question::form(&question::Props {
                    lesson: props.lesson,
                    texts: props.texts,
                    prediction: props.prediction,
                    on_predict: props.on_predict,
                    on_retry: props.on_retry,
                }) }
            }
            { next(props) }
        </section>
    }
}

fn facts(facts: &Facts, now: &Snapshot) -> Html {
    if facts.rows.is_empty() {
        return Html::default();
    }
    let mut out = String::from("<ul class=facts>");
    facts.rows.iter().for_each(|row| fact(row, now, &mut out));
    out.push_str("</ul>");
    if let Some((soundness, verdict)) = &facts.verdict {
        ink!(out, "<p class=\"verdict {}\">{}</p>", tone(*soundness), Shown(verdict));
    }
    raw(out)
}

fn fact(fact: &Fact, now: &Snapshot, out: &mut String) {
    out.push_str("<li>");
    let tone = tone(fact.soundness);
    match fact.soundness {
        Soundness::Good => ink!(out, "<span class={tone}>{}</span>", Icon("check")),
        Soundness::Bad => ink!(out, "<span class={tone}>{}</span>", Icon("cross")),
        Soundness::Plain => {}
    }
    ink!(out, "<span>{}</span><span class=v>", Shown(&fact.label));
    match &fact.value {
        Value::Address(address) => ink!(out, "{}", Chip(*address, now)),
        Value::Text(words) => ink!(out, "{}", Shown(words)),
    }
    out.push_str("</span></li>");
}

const fn tone(soundness: Soundness) -> &'static str {
    match soundness {
        Soundness::Good => "good",
        Soundness::Bad => "bad",
        Soundness::Plain => "",
    }
}

fn next(props: &Props<'_>) -> Html {
    let Some(next) = lessons::after(props.lesson.slug()) else { return Html::default() };
    let slug = next.slug();
    let open = props.on_open.reform(move |event: MouseEvent| {
        event.prevent_default();
        slug
    });
    html! {
        <a class="next" href={format!("?scene={slug}")} onclick={open}>
            { format!("Next: {}", props.texts.menu(slug).teaser) }{ icon("arrow") }
        </a>
    }
}
