//! Which part of the page is asked about, and what lights up with it.
//!
//! Parts carry `data-part` (what they are), `data-kin` (the keys they answer to) and `data-lights`
//! (the keys that they light up). A field answers to `A.cherry` and `%cherry`; `#cherry` is whatever line of
//! the code has that name.

use super::Msg;
use crate::browser::mark;
use crate::view::keys::is_for_the_browser;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// The part that is asked about, as its element says it.
#[derive(PartialEq)]
pub struct Asked {
    /// Its name.
    pub(super) part: String,
    lights: String,
    /// Its rank among the parts that are shown, if the keyboard's walk came to it; and the last one's.
    pub(super) rank: Option<usize>,
    pub(super) last: usize,
}

/// What is asked about after a message; no answer where the message is of no concern.
#[expect(clippy::option_option, reason = "the outer one tells whether anything was asked")]
pub(in crate::view) fn ask(
    root: &Element,
    before: Option<&Asked>,
    message: Msg,
) -> Option<Option<Asked>> {
    Some(match message {
        // A mouse that passes by is not to lead the walk astray.
        Msg::PointAway if is_walked(before) => return None,
        Msg::Point(event) => match pointed(&event) {
            None if is_walked(before) => return None,
            asked => asked,
        },
        Msg::PointAway | Msg::Leave => None,
        Msg::Walk(event) => {
            let step = step(&event)?;
            event.prevent_default();
            event.stop_propagation();
            walk(root, before, step)
        }
    })
}

/// Lights up the kin of a part, and tells what was lit.
pub(in crate::view) fn light(root: &Element, asked: &Asked) -> Vec<Element> {
    let mut kin = all(root, &format!("[data-part=\"{}\"]", asked.part));
    for key in asked.lights.split(' ').filter(|key| !key.is_empty()) {
        kin.extend(all(root, &format!("[data-kin~=\"{key}\"]")));
        if let Some(name) = key.strip_prefix('#') {
            kin.extend(
                all(root, ".l").into_iter().filter(|line| names(line).any(|word| word == name)),
            );
        }
    }
    for part in &kin {
        mark(part, "data-lit", Some(""));
    }
    kin
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
    if is_for_the_browser(event) {
        return None;
    }
    Some(match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => Walk::Next,
        "ArrowLeft" | "ArrowUp" => Walk::Before,
        "Home" => Walk::First,
        "End" => Walk::Last,
        _ => return None,
    })
}

fn walk(root: &Element, before: Option<&Asked>, step: Walk) -> Option<Asked> {
    // What else says the same is no stop of its own; nor is what is not shown, nor what the explanation names.
    let mut parts = all(root, "[data-part]:not(.pill,.here,.toothpick,.explain *)");
    parts.retain(is_shown);
    let last = parts.len().checked_sub(1)?;
    let here = before.map(|asked| match asked.rank {
        Some(rank) => rank,
        None => parts.iter().position(|part| asked.is_about(part)).unwrap_or(0),
    });
    let rank = match (step, here) {
        (Walk::First, _) | (Walk::Next, None) => 0,
        (Walk::Last, _) | (Walk::Before, None) => last,
        (Walk::Next, Some(here)) => (here + 1).min(last),
        (Walk::Before, Some(here)) => here.saturating_sub(1),
    };
    asked(parts.get(rank)?, Some(rank), last)
}

/// Whether the keyboard's walk came to it.
fn is_walked(asked: Option<&Asked>) -> bool {
    asked.is_some_and(|asked| asked.rank.is_some())
}

impl Asked {
    fn is_about(&self, part: &Element) -> bool {
        part.get_attribute("data-part").is_some_and(|name| name == self.part)
    }
}

fn pointed(event: &Event) -> Option<Asked> {
    let target: Element = event.target()?.dyn_into().ok()?;
    asked(&target.closest("[data-part]").ok()??, None, 0)
}

fn asked(part: &Element, rank: Option<usize>, last: usize) -> Option<Asked> {
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

/// The names in a line of the code.
fn names(line: &Element) -> impl Iterator<Item = String> {
    let text = line.text_content().unwrap_or_default();
    let words: Vec<String> =
        text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map(str::to_owned).collect();
    words.into_iter().filter(|word| !word.is_empty())
}

/// Whether it takes room: what is folded, or not for this look, takes none.
fn is_shown(part: &Element) -> bool {
    let room = part.get_bounding_client_rect();
    room.width() + room.height() > 0.0
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}
