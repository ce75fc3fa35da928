//! The code that was compiled and is run, with the lines of the step just run marked.

use super::panel::part;
use crate::browser::mark;
use crate::kitchen::{Hold, Step};
use crate::lessons::Lesson;
use crate::texts::Texts;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Where a whole program can be run by whoever reads it.
const PLAYGROUND: &str = "https://play.rust-lang.org/?version=stable&mode=debug&edition=2024&code=";

#[wasm_bindgen(module = "/src/view/code_pane.js")]
extern "C" {
    /// Scrolls the pane to its marked lines.
    #[wasm_bindgen(js_name = bringIntoView)]
    fn bring_into_view(pane: &Element);
}

/// What a step did to the promise not to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HoldChange {
    None,
    To(Hold),
}

/// The pane with a lesson's code.
pub(super) struct CodePane {
    pane: Element,
    /// The link to a program that does the same elsewhere.
    playground: Element,
    lines: Vec<Line>,
    /// The lesson whose code is shown, and the step whose lines were scrolled to.
    shown: Option<(&'static str, usize)>,
}

/// A line, and what it is marked with.
struct Line {
    element: Element,
    /// The steps that run it, with spaces between.
    steps: String,
    now: Option<&'static str>,
}

impl Line {
    fn is_run_by(&self, step: &str) -> bool {
        !self.steps.is_empty() && self.steps.split(' ').any(|one| one == step)
    }
}

impl CodePane {
    pub(super) const fn new(pane: Element, playground: Element) -> Self {
        Self { pane, playground, lines: Vec::new(), shown: None }
    }

    /// Shows the lesson's code with the lines of `step`, which is the run's `number`-th.
    pub(super) fn show(
        &mut self,
        lesson: &'static Lesson,
        texts: &Texts,
        number: usize,
        step: &Step,
        hold: HoldChange,
    ) {
        let slug = lesson.slug();
        if self.shown.is_none_or(|(shown, _)| shown != slug) {
            self.open(lesson.slug(), texts);
        }
        let run = lesson.mark(step);
        let value = match (step.refusal().is_some(), hold) {
            (true, _) => "refused",
            (false, HoldChange::To(Hold::Pinned)) => "pin",
            (false, _) => "run",
        };
        for line in &mut self.lines {
            let now = line.is_run_by(&run).then_some(value);
            if line.now != now {
                mark(&line.element, "data-now", now);
                line.now = now;
            }
        }
        if self.shown != Some((slug, number)) {
            self.shown = Some((slug, number));
            bring_into_view(&self.pane);
        }
    }

    /// Brings the marked lines into view once more: the room for them has changed.
    pub(super) fn look_again(&self) {
        bring_into_view(&self.pane);
    }

    /// The code as text.
    pub(super) fn text(&self) -> String {
        let lines = self.lines.iter().filter_map(|line| line.element.text_content());
        lines.map(|line| line.trim_end().to_owned() + "\n").collect()
    }

    fn open(&mut self, slug: &str, texts: &Texts) {
        let code = part(&self.pane, "code");
        mark(&code, "data-code", Some(slug));
        code.set_inner_html(texts.source());
        let program = texts.program();
        let address = (!program.is_empty()).then(|| {
            let code: String = js_sys::encode_uri_component(program).into();
            [PLAYGROUND, &code].concat()
        });
        mark(&self.playground, "href", address.as_deref());
        mark(&self.playground, "hidden", address.is_none().then_some(""));
        let lines = code.children();
        let elements = (0..lines.length()).filter_map(|rank| lines.item(rank));
        let line = |element: Element| {
            let steps = element.get_attribute("data-steps").unwrap_or_default();
            Line { element, steps, now: None }
        };
        self.lines = elements.map(line).collect();
    }
}
