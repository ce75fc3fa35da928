//! What a reader sees on the page, and what is found in it.

use crate::watch::Watched;
use crate::{Kitchen, Memory};
use serde::Deserialize;
use serde_json::json;

/// The memory table, as an expression in the page.
pub(crate) const MEMORY: &str = "(() => {
    const table = document.querySelector('[data-memory]');
    const byte = (text) => parseInt(text, 16);
    return {
        live: table.dataset.live === 'true',
        rows: [...table.querySelectorAll('tr[data-address]')].map(({ dataset: row }) => ({
            place: row.place, thing: row.thing, field: row.field,
            address: Number(row.address), size: Number(row.size),
            bytes: row.bytes.split(' ').filter(Boolean).map(byte),
            role: row.role, aim: row.aim ?? '',
        })),
    };
})()";

/// A mark of the timeline.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Mark {
    /// The step's number.
    pub step: usize,
    /// Whether it is the step shown.
    pub current: bool,
}

/// A point of the picture: a thing, and where it and its seat are drawn.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Spot {
    /// Which thing.
    pub thing: String,
    /// The letter of the place that it is at.
    pub place: String,
    /// Where the thing is drawn: across and down, in the stage's units.
    pub at: (f64, f64),
    /// Where it belongs.
    pub seat: (f64, f64),
    /// How solid it is drawn.
    pub opacity: f64,
}

impl Spot {
    /// Whether the thing is drawn where it belongs, and solid.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        let near = |one: f64, other: f64| (one - other).abs() < 0.11;
        near(self.at.0, self.seat.0) && near(self.at.1, self.seat.1) && self.opacity == 1.0
    }
}

impl Kitchen {
    /// Whether the element in focus matches `selector`.
    #[must_use]
    pub fn is_focused(&self, selector: &str) -> bool {
        self.ask(
            "return document.activeElement?.matches(arguments[0]) ?? false",
            &[json!(selector)],
        )
    }

    /// Whether the button of an act is there and can be used.
    #[must_use]
    pub fn may(&self, act: &str) -> bool {
        self.ask(
            "return document.querySelector(`[data-act=${arguments[0]}]`).ariaDisabled !== 'true'",
            &[json!(act)],
        )
    }

    /// The orders on the buttons.
    #[must_use]
    pub fn orders(&self) -> Vec<String> {
        self.ask(
            "return [...document.querySelectorAll('[data-order]')].map((b) => b.dataset.order)",
            &[],
        )
    }

    /// The number of the step shown.
    #[must_use]
    pub fn at(&self) -> usize {
        let at: String = self.ask("return document.querySelector('.app').dataset.at", &[]);
        at.parse().expect("a step's number")
    }

    /// The slug of the lesson shown.
    #[must_use]
    pub fn scene(&self) -> String {
        self.ask("return document.querySelector('.app').dataset.scene", &[])
    }

    /// The marks of the steps that were run.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        self.ask(
            "return [...document.querySelectorAll('[data-step]')].map((mark) => ({
                 step: Number(mark.dataset.step), current: mark.ariaCurrent === 'step' }))",
            &[],
        )
    }

    /// The number of the last step that was run.
    #[must_use]
    pub fn last(&self) -> usize {
        self.marks().iter().map(|mark| mark.step).max().expect("a run has a first step")
    }

    /// The word of the badge: `live` or `replay`.
    #[must_use]
    pub fn badge(&self) -> String {
        self.text(".badge")
    }

    /// The page's headline.
    #[must_use]
    pub fn headline(&self) -> String {
        self.text("h1")
    }

    /// What a screen reader is told of the step.
    #[must_use]
    pub fn narration(&self) -> String {
        self.text("[role=status]")
    }

    /// The sentence under the picture; it comes with the rest of the program, as the drawing of the shelf does.
    #[must_use]
    pub fn explanation(&self) -> String {
        self.browser().until("return document.getElementById('shelf') !== null", &[]);
        self.text(".explain-text")
    }

    /// The notes on what was not understood.
    #[must_use]
    pub fn notices(&self) -> Vec<String> {
        self.texts(".notice span")
    }

    /// The text of the only element that `selector` finds.
    ///
    /// # Panics
    ///
    /// When there is none, or more than one.
    #[must_use]
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let mut texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector} should find one element, but finds {texts:?}");
        texts.remove(0)
    }

    /// Whether the step shown was refused.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.count(".tl .refused [aria-current]") == 1
    }

    /// The texts of all elements that `selector` finds.
    #[must_use]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.ask(
            "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent.trim())",
            &[json!(selector)],
        )
    }

    /// How many elements `selector` finds.
    #[must_use]
    pub fn count(&self, selector: &str) -> usize {
        self.ask("return document.querySelectorAll(arguments[0]).length", &[json!(selector)])
    }

    /// The memory table.
    #[must_use]
    #[track_caller]
    pub fn memory(&self) -> Memory {
        self.ask(&format!("return {MEMORY}"), &[])
    }

    /// Reads the app's linear memory without the app.
    #[must_use]
    pub fn read_memory(&self, address: u32, size: u32) -> Vec<u8> {
        self.ask(
            "return [...new Uint8Array(__memory.buffer, arguments[0], arguments[1])]",
            &[json!(address), json!(size)],
        )
    }

    /// The things on the stage, and where they are drawn.
    #[must_use]
    pub fn spots(&self) -> Vec<Spot> {
        self.ask(
            r"const numbers = (text) => text.match(/-?[\d.]+/g).map(Number);
              const letter = (part) => part.split(':')[1];
              return [...document.querySelectorAll('.stage [data-thing]')].map((thing) => {
                  const place = letter(thing.dataset.part);
                  const table = document.querySelector(`.stage [data-part='place:${place}'] use`);
                  const [x, y] = numbers(table.getAttribute('transform'));
                  const at = numbers(thing.getAttribute('transform'));
                  return {
                      thing: thing.dataset.thing, place, at: [at[0], at[1]],
                      // A thing stands a little above the cloth.
                      seat: [x, y - 3], opacity: Number(thing.getAttribute('opacity') ?? 1),
                  };
              });",
            &[],
        )
    }

    /// The middle of the first element that `selector` finds, in the window.
    #[must_use]
    #[track_caller]
    pub fn middle(&self, selector: &str) -> (f64, f64) {
        self.ask(
            "const one = document.querySelector(arguments[0]);
             one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
             const box = one.getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2]",
            &[json!(selector)],
        )
    }

    /// The page's query, as the address bar shows it.
    #[must_use]
    pub fn query(&self) -> String {
        self.browser().url().query().unwrap_or_default().to_owned()
    }

    /// What went wrong in the page: errors, violations of the content security policy, and the
    /// console's errors.
    #[must_use]
    pub fn mishaps(&self) -> Vec<String> {
        let Watched { errors, violations } = self.browser().watched();
        let console = self.browser().console();
        let console = console.into_iter().filter(|(level, _)| level == "SEVERE");
        errors.into_iter().chain(violations).chain(console.map(|(_, text)| text)).collect()
    }
}
