//! The note: what this step means, what was measured, and where to go next.

use super::ink::{Chip, Icon, Prose, Shown, ink};
use super::panel::Panel;
use super::question;
use crate::browser::rewind;
use crate::kitchen::Snapshot;
use crate::lessons::{self, Fact, Facts, Lesson, Soundness, Value};
use crate::prediction::Prediction;
use crate::score::Score;
use crate::settings::Page;
use crate::texts::{Texts, Words};

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) slug: &'static str,
    /// The number of the step.
    pub(super) number: usize,
    pub(super) texts: &'a Texts,
    pub(super) now: &'a Snapshot,
    pub(super) words: &'a Words,
    pub(super) facts: &'a Facts,
    /// rustc's card, if it is Rust that refused: HTML of the page's own.
    pub(super) card: Option<&'a str>,
    /// Whether the question belongs to this step: before its deciding order, or just answered.
    pub(super) asking: bool,
    pub(super) prediction: Prediction,
    pub(super) score: &'a Score,
}

/// The note on the page.
pub(super) struct Note {
    panel: Panel,
    /// The lesson and the step that it is about.
    shown: Option<(&'static str, usize)>,
}

impl Note {
    pub(super) const fn new(panel: Panel) -> Self {
        Self { panel, shown: None }
    }

    pub(super) fn show(&mut self, props: &Props<'_>) {
        self.panel.show(html(props));
        let step = Some((props.slug, props.number));
        if self.shown != step {
            self.shown = step;
            rewind(self.panel.element());
        }
    }
}

fn html(props: &Props<'_>) -> String {
    let Props { now, words, .. } = *props;
    let is_open = props.prediction.answer().is_none();
    let mut out = String::new();
    // Who has predicted looks for the answer first; and what rustc says is long.
    let is_first = !is_open || props.card.is_some();
    if props.asking && is_first {
        question(props, &mut out);
    }
    ink!(out, "<h2>{}</h2><p>{}</p>", Shown(&words.heading), Prose(&words.body, now));
    if let Some(card) = props.card {
        out.push_str(card);
    } else if !(props.asking && is_open) {
        // Before the deciding order the question has the room.
        facts(props.facts, now, &mut out);
    }
    if props.asking && !is_first {
        question(props, &mut out);
    }
    next(props, &mut out);
    out
}

fn question(props: &Props<'_>, out: &mut String) {
    question::html(props.slug, props.texts, props.prediction, props.score, out);
}

fn facts(facts: &Facts, now: &Snapshot, out: &mut String) {
    if facts.rows.is_empty() {
        return;
    }
    out.push_str("<ul class=facts>");
    facts.rows.iter().for_each(|row| fact(row, now, out));
    out.push_str("</ul>");
    if let Some((soundness, verdict)) = &facts.verdict {
        ink!(out, "<p class=\"verdict {}\">{}</p>", tone(*soundness), Shown(verdict));
    }
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

fn next(props: &Props<'_>, out: &mut String) {
    let slug = lessons::after(props.slug).map_or(Page::Claims.slug(), Lesson::slug);
    let teaser = Shown(props.texts.menu(slug).teaser);
    ink!(
        out,
        "<a class=next href=\"?scene={slug}\" data-open={slug}>Next: {teaser}{}</a>",
        Icon("arrow")
    );
}
