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
    by: By,
    /// Its rank among the parts that the keyboard's walk comes by, and the last one's, as they were counted last.
    pub(super) rank: usize,
    pub(super) last: usize,
}

/// How it came to be asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Pointer,
    Walk,
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
    let parts = stops(root);
    let last = parts.len().checked_sub(1)?;
    let here = before.map(|asked| asked.rank_among(&parts));
    let rank = match (step, here) {
        (Walk::First, _) | (Walk::Next, None) => 0,
        (Walk::Last, _) | (Walk::Before, None) => last,
        (Walk::Next, Some(Ok(here))) => (here + 1).min(last),
        // It is gone, and what came after it stands there.
        (Walk::Next, Some(Err(here))) => here,
        (Walk::Before, Some(Ok(here) | Err(here))) => here.saturating_sub(1),
    };
    Some(Asked { rank, last, ..asked(parts.get(rank)?, By::Walk)? })
}

/// Counts anew which of the parts it is, where the walk may go on from it: they come and go with every step.
pub(in crate::view) fn count(root: &Element, asked: &mut Asked) {
    if matches!(root.query_selector(".explain-text:focus"), Ok(Some(_))) {
        let parts = stops(root);
        let (Ok(rank) | Err(rank)) = asked.rank_among(&parts);
        (asked.rank, asked.last) = (rank, parts.len().saturating_sub(1));
    }
}

/// The parts that the walk comes by. What else says the same is no stop of its own; nor is what is not shown, nor what
/// the explanation names.
fn stops(root: &Element) -> Vec<Element> {
    let mut parts = all(root, "[data-part]:not(.pill,.here,.toothpick,.explain *)");
    parts.retain(is_shown);
    parts
}

/// Whether the keyboard's walk came to it.
fn is_walked(asked: Option<&Asked>) -> bool {
    asked.is_some_and(|asked| asked.by == By::Walk)
}

impl Asked {
    /// Its rank, if it is still there, or that of another of the same name; else where it was.
    fn rank_among(&self, parts: &[Element]) -> Result<usize, usize> {
        if parts.get(self.rank).is_some_and(|part| self.is_about(part)) {
            return Ok(self.rank);
        }
        let found = parts.iter().position(|part| self.is_about(part));
        found.ok_or_else(|| self.rank.min(parts.len().saturating_sub(1)))
    }

    fn is_about(&self, part: &Element) -> bool {
        part.get_attribute("data-part").is_some_and(|name| name == self.part)
    }
}

fn pointed(event: &Event) -> Option<Asked> {
    let target: Element = event.target()?.dyn_into().ok()?;
    asked(&target.closest("[data-part]").ok()??, By::Pointer)
}

fn asked(part: &Element, by: By) -> Option<Asked> {
    let name = part.get_attribute("data-part")?;
    Some(Asked { part: name, lights: lights(part), by, rank: 0, last: 0 })
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
