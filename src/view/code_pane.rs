//! The code that was compiled and is run, with the lines of the step just run marked.

use super::markup::icon;
use crate::browser::window;
use crate::kitchen::Hold;
use crate::lessons;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) slug: &'static str,
    /// The mark of the lines that the step ran.
    pub(super) mark: AttrValue,
    pub(super) refused: bool,
    /// Whether the step pinned something.
    pub(super) hold: HoldChange,
}

/// What a step did to the promise not to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HoldChange {
    None,
    To(Hold),
}

#[component]
pub(super) fn CodePane(props: &Props) -> Html {
    let pane = use_node_ref();
    {
        let pane = pane.clone();
        use_effect_with((props.slug, props.mark.clone()), move |_| show_marked(&pane));
    }
    let copy = {
        let pane = pane.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(text) = pane.cast::<web_sys::HtmlElement>().map(|pane| lines_of(&pane)) {
                // Refused in some frames; then the reader can still select the text.
                let _ = window().navigator().clipboard().write_text(&text);
            }
        })
    };
    let Some(lesson) = lessons::find(props.slug) else { return Html::default() };
    let value = match (props.refused, props.hold) {
        (true, _) => "refused",
        (false, HoldChange::To(Hold::Pinned)) => "pin",
        (false, _) => "run",
    };
    html! {
        <section class="card code" aria-label="Rust code">
            <div class="bar">
                <span>{ "code.rs" }</span>
                <button class="icon" aria-label="Copy the code" data-act="copy" onclick={copy}>{ icon("#icon-copy") }</button>
            </div>
            <pre ref={pane} tabindex="0" role="region" aria-label="Source, with the lines just run marked"><code data-code={props.slug}>
                { for lesson.source().lines.iter().enumerate().map(|(index, line)| html! {
                    <Line number={index + 1} html={line.html} names={line.names}
                        now={line.steps.contains(&props.mark.as_str()).then_some(value)} />
                }) }
            </code></pre>
        </section>
    }
}

/// Scrolls the pane, and nothing but the pane, so that the marked lines are in view.
fn show_marked(pane: &NodeRef) {
    let Some(pane) = pane.cast::<web_sys::HtmlElement>() else { return };
    let lines = |selector| pane.query_selector_all(selector).ok();
    let Some(marked) = lines("[data-now]").filter(|list| list.length() > 0) else { return };
    let bounds = |node: Option<web_sys::Node>| {
        use wasm_bindgen::JsCast;
        Some(node?.dyn_into::<web_sys::Element>().ok()?.get_bounding_client_rect())
    };
    let (Some(first), Some(last)) = (bounds(marked.get(0)), bounds(marked.get(marked.length() - 1))) else {
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

#[derive(PartialEq, Properties)]
struct LineProps {
    number: usize,
    html: &'static str,
    names: &'static str,
    now: Option<&'static str>,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let line = AttrValue::from(if props.html.is_empty() { " " } else { props.html });
    html! {
        <span class="l" data-n={props.number.to_string()} data-now={props.now} data-part={format!("line:{}", props.number)}
            data-kin={props.names} data-lights={props.names}>{ Html::from_html_unchecked(line) }</span>
    }
}
