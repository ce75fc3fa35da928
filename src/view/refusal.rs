//! The compiler's card: what rustc printed, which order it forbids, and what to write instead.

use super::markup::{icon, text};
use crate::kitchen::{Card, Snapshot};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) card: &'static Card,
    pub(super) now: Rc<Snapshot>,
}

#[component]
pub(super) fn RefusalCard(props: &Props) -> Html {
    let card = props.card;
    html! {
        <section class="refusal" aria-label="What rustc says">
            <div class="bar">
                { icon("#icon-cross") }
                <code>{ format!("error[{}]", card.code().unwrap_or_default()) }</code>
            </div>
            <pre class="rustc" tabindex="0" role="region" aria-label="rustc’s message">
                { for first_error(card.printed).lines().map(line) }
            </pre>
            <p>{ text(card.reading, &props.now) }</p>
            <p><strong>{ "Instead: " }</strong>{ text(card.fix, &props.now) }</p>
            <p class="source">{ format!("Printed by {}, checked when this page was built. A program cannot run what does not compile.", card.compiler) }</p>
        </section>
    }
}

/// rustc says the same of both halves of a swap: the first is enough.
fn first_error(printed: &str) -> &str {
    printed.split_once("\n\nerror").map_or(printed, |(first, _)| first)
}

/// A line in rustc's colours: the error red, the gutter blue, advice green.
fn line(line: &str) -> Html {
    let class = match line.trim_start() {
        text if text.starts_with("error") => "e",
        text if text.starts_with("warning") => "e",
        text if text.starts_with("help") || text.starts_with("= help") => "h",
        text if text.starts_with("note") || text.starts_with("= note") => "n",
        text if text.starts_with("-->") => "b",
        _ => return gutter(line),
    };
    html! { <><span {class}>{ line.to_owned() }</span>{ "\n" }</> }
}

fn gutter(line: &str) -> Html {
    let Some((number, code)) = line.split_once('|') else { return html! { { format!("{line}\n") } } };
    let marks = code.contains('^') || code.trim_start().starts_with("---");
    html! {
        <>
            <span class="b">{ format!("{number}|") }</span>
            if marks { <span class="e">{ code.to_owned() }</span> } else { { code.to_owned() } }
            { "\n" }
        </>
    }
}
