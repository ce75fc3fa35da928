//! The code that was compiled and is run, with the lines of the step just run marked.

use super::app::built_in;
use super::ink::icon;
use crate::browser::window;
use crate::kitchen::{Hold, Step};
use crate::lessons::{Lesson, Line};
use yew::prelude::*;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a dyn Lesson,
    pub(super) step: &'a Step,
    /// What the step did to the promise not to move.
    pub(super) hold: HoldChange,
    pub(super) pane: &'a NodeRef,
}

/// What a step did to the promise not to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HoldChange {
    None,
    To(Hold),
}

pub(super) fn code_pane(props: &Props<'_>) -> Html {
    let copy = {
        let pane = props.pane.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(text) = pane.cast::<web_sys::HtmlElement>().map(|pane| lines_of(&pane)) {
                // Refused in some frames; then the reader can still select the text.
                let _ = window().navigator().clipboard().write_text(&text);
            }
        })
    };
    let Props { lesson, step, .. } = *props;
    let mark = step.order().map_or("laid", |order| lesson.mark(order));
    let value = match (step.refusal().is_some(), props.hold) {
        (true, _) => "refused",
        (false, HoldChange::To(Hold::Pinned)) => "pin",
        (false, _) => "run",
    };
    html! {
        <section class="card code" aria-label="Rust code">
            <div class="bar">
                <span>{ "code.rs" }</span>
                <button class="icon" aria-label="Copy the code" data-act="copy" onclick={copy}>{ icon("copy") }</button>
            </div>
            <pre ref={props.pane.clone()} tabindex="0" role="region" aria-label="Source, with the lines just run marked"><code data-code={lesson.slug()}>
                { for built_in::source(lesson.slug()).lines.iter().enumerate().map(|(index, line)| shown_line(index + 1, line, mark, value)) }
            </code></pre>
        </section>
    }
}

fn shown_line(number: usize, line: &Line, mark: &str, value: &'static str) -> Html {
    let code = AttrValue::Static(if line.html.is_empty() { " " } else { line.html });
    let now = line.steps.contains(&mark).then_some(value);
    html! {
        <span class="l" data-n={number.to_string()} data-part={format!("line:{number}")} data-now={now}>
            { Html::from_html_unchecked(code) }
        </span>
    }
}

/// Scrolls the pane, and nothing but the pane, so that the marked lines are in view.
pub(super) fn show_marked(pane: &NodeRef) {
    let Some(pane) = pane.cast::<web_sys::HtmlElement>() else { return };
    let lines = |selector| pane.query_selector_all(selector).ok();
    let Some(marked) = lines("[data-now]").filter(|list| list.length() > 0) else { return };
    let bounds = |node: Option<web_sys::Node>| {
        use wasm_bindgen::JsCast;
        Some(node?.dyn_into::<web_sys::Element>().ok()?.get_bounding_client_rect())
    };
    let (Some(first), Some(last)) =
        (bounds(marked.get(0)), bounds(marked.get(marked.length() - 1)))
    else {
        return;
    };
    let view = pane.get_bounding_client_rect();
    if first.top() < view.top() || last.bottom() > view.bottom() {
        let middle = f64::midpoint(first.top(), last.bottom()) - view.top() - view.height() / 2.0;
        #[allow(clippy::cast_possible_truncation)]
        pane.set_scroll_top(pane.scroll_top() + middle as i32);
    }
}

fn lines_of(pane: &web_sys::HtmlElement) -> String {
    let Ok(lines) = pane.query_selector_all(".l") else { return String::new() };
    (0..lines.length())
        .filter_map(|index| lines.get(index)?.text_content())
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}
