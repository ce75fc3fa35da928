//! What a click or a choice asks for: elements say it in their data attributes, and one listener hears
//! them all.

use super::claims::Which;
use super::controls::Act;
use super::explainer::Detail;
use crate::kitchen::Order;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, MouseEvent};

/// What the reader asks for.
pub enum Deed {
    Give(Order),
    Act(Act),
    Seek(usize),
    Open(Box<str>),
    Predict(usize),
    Retry,
    Detail(Detail),
    CloseNote(usize),
    Prove(Which),
    Print,
    Theme,
    Copy,
    Fold,
    Help,
    CloseHelp,
    Share,
    CloseShare,
    CopyShare,
    Choose(Box<str>, usize),
}

/// What is clicked on.
const CLICKED: &str = "[data-act],[data-order],[data-step],[data-open],[data-note],[data-claim]";

/// The link to another scene that an event is about, and that scene.
pub(super) fn link(event: &Event) -> Option<(Element, String)> {
    let link = target(event)?.closest("[data-open]").ok()??;
    let slug = link.get_attribute("data-open")?;
    Some((link, slug))
}

/// What a click asks for. A click that opens another tab or window is the browser's.
pub(super) fn clicked(event: &MouseEvent) -> Option<Deed> {
    let target = target(event)?.closest(CLICKED).ok()??;
    let value = |name| target.get_attribute(name);
    if let Some(order) = value("data-order") {
        return Some(Deed::Give(order.parse().ok()?));
    }
    if let Some(step) = value("data-step") {
        return Some(Deed::Seek(step.parse().ok()?));
    }
    if let Some(claim) = value("data-claim") {
        let one = || claim.parse().map(Which::One).ok();
        return (claim == "all").then_some(Which::All).or_else(one).map(Deed::Prove);
    }
    if let Some(note) = value("data-note") {
        return Some(Deed::CloseNote(note.parse().ok()?));
    }
    if let Some(slug) = value("data-open") {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return None;
        }
        event.prevent_default();
        return Some(Deed::Open(slug.into()));
    }
    Some(match value("data-act")?.as_str() {
        "restart" => Deed::Act(Act::Restart),
        "back" => Deed::Act(Act::Back),
        "play" => Deed::Act(Act::Play),
        "forward" | "next" => Deed::Act(Act::Forward),
        "speed" => Deed::Act(Act::Speed),
        "plain" => Deed::Detail(Detail::Plain),
        "exact" => Deed::Detail(Detail::Exact),
        "retry" => Deed::Retry,
        "theme" => Deed::Theme,
        "print" => Deed::Print,
        "copy" => Deed::Copy,
        "fold" => Deed::Fold,
        "help" => Deed::Help,
        "close-help" => Deed::CloseHelp,
        "share" => Deed::Share,
        "close-share" => Deed::CloseShare,
        "copy-share" => Deed::CopyShare,
        _ => return None,
    })
}

/// What a choice asks for.
pub(super) fn chosen(event: &Event) -> Option<Deed> {
    let target = target(event)?;
    if let Some(field) = target.get_attribute("data-share") {
        let chosen = target.dyn_ref::<HtmlSelectElement>()?.value();
        return Some(Deed::Choose(field.into(), chosen.parse().ok()?));
    }
    Some(Deed::Predict(target.get_attribute("data-choice")?.parse().ok()?))
}

/// What a slider that is being drawn asks for.
pub(super) fn scrubbed(event: &Event) -> Option<Deed> {
    let slider: HtmlInputElement = target(event)?.dyn_into().ok()?;
    let is_timeline = slider.has_attribute("data-scrub");
    is_timeline.then(|| slider.value().parse().ok().map(Deed::Seek)).flatten()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
