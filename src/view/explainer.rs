//! What is this? Hover, tap or walk to any part of the page: a sentence says what it is, and its
//! kin lights up everywhere.
//!
//! Parts carry `data-part` (what they are), `data-kin` (the keys they answer to) and `data-lights`
//! (the keys that they light up). A field answers to `A.cherry` and `%cherry`; `#cherry` is whatever line of
//! the code has that name. The light is an attribute that no component renders.

use super::ink::{icon, plain, prose};
use crate::browser::Listener;
use crate::kitchen::Snapshot;
use crate::lessons::{self, Part};
use crate::texts::Texts;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::prelude::*;

/// How much the picture tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Cakes and arrows alone.
    Plain,
    /// Addresses and bytes as well.
    Exact,
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) slug: &'static str,
    pub(super) texts: Rc<Texts>,
    pub(super) now: Rc<Snapshot>,
    /// The element whose parts can be asked about.
    pub(super) root: NodeRef,
    pub(super) detail: Detail,
    pub(super) on_detail: Callback<Detail>,
}

pub(super) enum Msg {
    Point(Event),
    Leave,
    Walk(KeyboardEvent),
}

pub(super) struct Explainer {
    asked: Option<Asked>,
    listeners: Vec<Listener<Event>>,
    lit: Vec<Element>,
}

/// The part that is asked about, as its element says it.
#[derive(PartialEq)]
struct Asked {
    part: String,
    lights: String,
    /// Its rank among the parts, and the last one's, for the keyboard's walk.
    rank: usize,
    last: usize,
}

impl Component for Explainer {
    type Message = Msg;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { asked: None, listeners: Vec::new(), lit: Vec::new() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().slug != old.slug {
            self.asked = None;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let asked = match msg {
            Msg::Leave => None,
            Msg::Point(event) => pointed(&event),
            Msg::Walk(event) => {
                let Some(step) = step(&event) else { return false };
                event.prevent_default();
                event.stop_propagation();
                self.walk(ctx, step)
            }
        };
        let changed = asked != self.asked;
        self.asked = asked;
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { now, detail, on_detail, .. } = ctx.props();
        let (class, shown) = match (self.sentence(ctx), lessons::warning(now)) {
            (Some(sentence), _) => ("", sentence),
            (None, Some(warning)) => ("banner", warning),
            (None, None) => ("", "Point at any part to learn what it is.".to_owned()),
        };
        let choice = |this: Detail, label: &'static str| {
            let pick = on_detail.reform(move |_: MouseEvent| this);
            html! { <button type="button" aria-pressed={(this == *detail).to_string()} onclick={pick}>{ label }</button> }
        };
        let (rank, last) = self.asked.as_ref().map_or((0, 0), |asked| (asked.rank, asked.last));
        html! {
            <div class={classes!("explain", class)}>
                if class == "banner" { { icon("warning") } }
                <p class="explain-text" tabindex="0" role="slider" aria-label="Parts of the picture" aria-valuemin="0"
                    aria-valuemax={last.max(1).to_string()} aria-valuenow={rank.to_string()} aria-valuetext={plain(&shown)}
                    onkeydown={ctx.link().callback(Msg::Walk)} onblur={ctx.link().callback(|_| Msg::Leave)}>{ prose(&shown, now) }</p>
                <div class="segmented" role="group" aria-label="How much to show">
                    { choice(Detail::Plain, "Plain") }
                    { choice(Detail::Exact, "Exact") }
                </div>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first && let Some(root) = ctx.props().root.cast::<Element>() {
            let (over, leave) =
                (ctx.link().callback(Msg::Point), ctx.link().callback(|_| Msg::Leave));
            let down = over.clone();
            self.listeners = vec![
                Listener::new(&root, "pointerover", move |event| over.emit(event)),
                Listener::new(&root, "pointerdown", move |event| down.emit(event)),
                Listener::new(&root, "pointerleave", move |_| leave.emit(())),
            ];
        }
        self.light(ctx);
    }
}

impl Explainer {
    fn sentence(&self, ctx: &Context<Self>) -> Option<String> {
        let part = Part::parse(&self.asked.as_ref()?.part)?;
        let lesson = lessons::find(ctx.props().slug)?;
        lessons::explain(&part, &ctx.props().now, lesson, &ctx.props().texts)
    }

    fn walk(&self, ctx: &Context<Self>, step: Walk) -> Option<Asked> {
        let parts = parts(ctx);
        let last = parts.len().checked_sub(1)?;
        let rank = match (step, &self.asked) {
            (Walk::First, _) | (Walk::Next, None) => 0,
            (Walk::Last, _) | (Walk::Before, None) => last,
            (Walk::Next, Some(asked)) => (asked.rank + 1).min(last),
            (Walk::Before, Some(asked)) => asked.rank.saturating_sub(1),
        };
        asked(parts.get(rank)?, rank, last)
    }

    fn light(&mut self, ctx: &Context<Self>) {
        let Some(root) = ctx.props().root.cast::<Element>() else { return };
        for lit in self.lit.drain(..) {
            let _ = lit.remove_attribute("data-lit");
        }
        let Some(asked) = &self.asked else { return };
        let mut kin = all(&root, &format!("[data-part=\"{}\"]", asked.part));
        for key in asked.lights.split(' ').filter(|key| !key.is_empty()) {
            kin.extend(all(&root, &format!("[data-kin~=\"{key}\"]")));
            if let Some(name) = key.strip_prefix('#') {
                kin.extend(
                    all(&root, ".l")
                        .into_iter()
                        .filter(|line| names(line).any(|word| word == name)),
                );
            }
        }
        for part in &kin {
            let _ = part.set_attribute("data-lit", "");
        }
        self.lit = kin;
    }
}

/// The names in a line of the code.
fn names(line: &Element) -> impl Iterator<Item = String> {
    let text = line.text_content().unwrap_or_default();
    let words: Vec<String> =
        text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map(str::to_owned).collect();
    words.into_iter().filter(|word| !word.is_empty())
}

/// How the keyboard walks from part to part.
#[derive(Clone, Copy)]
enum Walk {
    Next,
    Before,
    First,
    Last,
}

fn step(event: &KeyboardEvent) -> Option<Walk> {
    Some(match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => Walk::Next,
        "ArrowLeft" | "ArrowUp" => Walk::Before,
        "Home" => Walk::First,
        "End" => Walk::Last,
        _ => return None,
    })
}

fn pointed(event: &Event) -> Option<Asked> {
    let target: Element = event.target()?.dyn_into().ok()?;
    asked(&target.closest("[data-part]").ok()??, 0, 0)
}

fn asked(part: &Element, rank: usize, last: usize) -> Option<Asked> {
    Some(Asked { part: part.get_attribute("data-part")?, lights: lights(part), rank, last })
}

/// The keys that a part lights up: its own, or those of what it is a part of. A line of the code lights
/// up whatever has a name that is in it.
fn lights(part: &Element) -> String {
    if matches!(part.matches(".l"), Ok(true)) {
        return names(part).map(|name| format!("%{name}")).collect::<Vec<_>>().join(" ");
    }
    let holder = part.closest("[data-lights]").ok().flatten();
    holder.and_then(|holder| holder.get_attribute("data-lights")).unwrap_or_default()
}

/// The parts in the order of the page.
fn parts(ctx: &Context<Explainer>) -> Vec<Element> {
    ctx.props().root.cast::<Element>().map(|root| all(&root, "[data-part]")).unwrap_or_default()
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}
