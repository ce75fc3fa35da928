//! What is this? Hover, tap or walk to any part of the page: a sentence says what it is, and its
//! kin lights up everywhere.
//!
//! Parts carry `data-part` (what they are), `data-kin` (the keys they answer to) and `data-lights`
//! (the keys that they light up). A field answers to `A.cherry` and `%cherry`; `#cherry` is whatever line of
//! the code has that name. The light is an attribute that no other part of the page writes.

use super::doors;
use super::ink::{Icon, Prose, Shown, plain};
use super::keys::is_for_the_browser;
use super::panel::Panel;
use crate::browser::{Listener, mark, rest_is_here};
use crate::kitchen::Snapshot;
use crate::lessons::Lesson;
use crate::texts::Texts;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// How much the picture tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Cakes and arrows alone.
    Plain,
    /// Addresses and bytes as well.
    Exact,
}

impl Detail {
    /// How the page calls it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Exact => "exact",
        }
    }
}

pub enum Msg {
    Point(Event),
    Leave,
    Walk(KeyboardEvent),
}

/// The line under the picture, and the lights.
pub(super) struct Explainer {
    panel: Panel,
    /// The element whose parts can be asked about.
    root: Element,
    asked: Option<Asked>,
    lit: Vec<Element>,
    _hearing: Option<Hearing>,
}

/// What the explainer hears.
struct Hearing {
    _events: [Listener<Event>; 4],
    _keys: Listener<KeyboardEvent>,
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

impl Explainer {
    pub(super) const fn new(panel: Panel, root: Element) -> Self {
        Self { panel, root, asked: None, lit: Vec::new(), _hearing: None }
    }

    /// Tells what is asked.
    pub(super) fn listen(&mut self, tell: impl Fn(Msg) + Clone + 'static) {
        let on = |target: &Element, kind, message: fn(Event) -> Msg| {
            let tell = tell.clone();
            Listener::new(target, kind, move |event| tell(message(event)))
        };
        let events = [
            on(&self.root, "pointerover", Msg::Point),
            on(&self.root, "pointerdown", Msg::Point),
            // A finger leaves at the end of each tap, and what it tapped stays asked for; a mouse is left.
            on(&self.root, "mouseleave", |_| Msg::Leave),
            on(self.panel.element(), "focusout", |_| Msg::Leave),
        ];
        let keys = {
            let tell = tell.clone();
            Listener::new(self.panel.element(), "keydown", move |event| tell(Msg::Walk(event)))
        };
        self._hearing = Some(Hearing { _events: events, _keys: keys });
    }

    /// Takes in what is asked, and tells whether that is something else than before.
    pub(super) fn hear(&mut self, message: Msg) -> bool {
        let asked = match message {
            Msg::Leave => None,
            Msg::Point(event) => pointed(&event),
            Msg::Walk(event) => {
                let Some(step) = step(&event) else { return false };
                event.prevent_default();
                event.stop_propagation();
                self.walk(step)
            }
        };
        let changed = asked != self.asked;
        self.asked = asked;
        changed
    }

    /// Forgets what was asked: it belonged to another lesson.
    pub(super) fn forget(&mut self) {
        self.asked = None;
    }

    /// Says what is asked about, in the scene as it is now.
    pub(super) fn show(&mut self, lesson: &Lesson, texts: &Texts, now: &Snapshot, detail: Detail) {
        let sentence = self
            .asked
            .as_ref()
            .filter(|_| rest_is_here())
            .and_then(|asked| doors::EXPLAIN.open()(&asked.part, now, lesson, texts));
        let warning = now.pointers().next().and_then(|_| doors::WARNING.open()(now));
        let (class, shown) = match (sentence, warning) {
            (Some(sentence), _) => ("explain", sentence),
            (None, Some(warning)) => ("explain banner", warning),
            (None, None) => ("explain", "Point at or tap any part to learn what it is.".to_owned()),
        };
        let (rank, last) = self.asked.as_ref().map_or((0, 0), |asked| (asked.rank, asked.last));
        let (plain_pressed, last) = (detail == Detail::Plain, last.max(1));
        mark(self.panel.element(), "class", Some(class));
        self.panel.show(format!(
            "{}<p class=explain-text tabindex=0 role=slider aria-label=\"Parts of the picture\" aria-valuemin=0 \
             aria-valuemax={last} aria-valuenow={rank} aria-valuetext=\"{}\">{}</p>\
             <div class=segmented role=group aria-label=\"How much to show\">\
             <button type=button data-act=plain aria-pressed={plain_pressed}>Plain</button>\
             <button type=button data-act=exact aria-pressed={}>Exact</button></div>",
            Icon("warning"),
            Shown(&plain(&shown)),
            Prose(&shown, now),
            !plain_pressed
        ));
        self.light();
    }

    fn walk(&self, step: Walk) -> Option<Asked> {
        // What else says the same is no stop of its own.
        let parts = all(&self.root, "[data-part]:not(.pill,.here,.toothpick)");
        let last = parts.len().checked_sub(1)?;
        let rank = match (step, &self.asked) {
            (Walk::First, _) | (Walk::Next, None) => 0,
            (Walk::Last, _) | (Walk::Before, None) => last,
            (Walk::Next, Some(asked)) => (asked.rank + 1).min(last),
            (Walk::Before, Some(asked)) => asked.rank.saturating_sub(1),
        };
        asked(parts.get(rank)?, rank, last)
    }

    fn light(&mut self) {
        let root = &self.root;
        for lit in self.lit.drain(..) {
            let _ = lit.remove_attribute("data-lit");
        }
        let Some(asked) = &self.asked else { return };
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

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}
