//! The compiler's card: what rustc printed, which order it forbids, and what to write instead.

use super::app::built_in;
use super::ink::{Icon, Prose, Shown, ink, raw};
use crate::kitchen::Snapshot;
use yew::prelude::*;

/// The card.
pub(super) fn card(name: &str, now: &Snapshot) -> Html {
    let card = built_in::card(name);
    let mut out = String::new();
    ink!(
        out,
        "<section class=refusal aria-label=\"What rustc says\"><div class=bar>{}<code>error[{}]</code></div>\
         <pre class=rustc tabindex=0 role=region aria-label=\"rustc’s message\">",
        Icon("cross"),
        code(card.printed).unwrap_or_default()
    );
    first_error(card.printed).lines().for_each(|text| line(text, &mut out));
    ink!(
        out,
        "</pre><p>{}</p><p><strong>Instead: </strong>{}</p><p class=source>Printed by {}, checked when this page was \
         built. A program cannot run what does not compile.</p></section>",
        Prose(&card.reading, now),
        Prose(&card.fix, now),
        card.compiler
    );
    raw(out)
}

/// The error's code, such as `E0596`, as it stands in what was printed.
fn code(printed: &str) -> Option<&str> {
    let after = printed.split_once("error[")?.1;
    Some(after.split_once(']')?.0)
}

/// rustc says the same of both halves of a swap: the first is enough.
fn first_error(printed: &str) -> &str {
    printed.split_once("\n\nerror").map_or(printed, |(first, _)| first)
}

/// A line in rustc's colours: the error red, the gutter blue, advice green.
fn line(line: &str, out: &mut String) {
    let text = line.trim_start();
    let starts = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let class = if starts(&["error", "warning"]) {
        "e"
    } else if starts(&["help", "= help"]) {
        "h"
    } else if starts(&["note", "= note"]) {
        "n"
    } else if starts(&["-->"]) {
        "b"
    } else {
        gutter(line, out);
        return;
    };
    ink!(out, "<span class={class}>{}</span>\n", Shown(line));
}

fn gutter(line: &str, out: &mut String) {
    let Some((number, code)) = line.split_once('|') else {
        ink!(out, "{}\n", Shown(line));
        return;
    };
    let class = if code.contains('^') || code.trim_start().starts_with("---") { "e" } else { "" };
    ink!(out, "<span class=b>{number}|</span><span class=\"{class}\">{}</span>\n", Shown(code));
}
