//! The code that was compiled and is run, with the lines of the step just run marked.

use super::panel::part;
use crate::browser::{AnimationLoop, mark};
use crate::kitchen::{Hold, Step};
use crate::lessons::Lesson;
use crate::texts::Texts;
use std::cell::Cell;
use std::ops::ControlFlow;
use std::rc::Rc;
use web_sys::Element;

/// Where a whole program can be run by whoever reads it.
const PLAYGROUND: &str = "https://play.rust-lang.org/?version=stable&mode=debug&edition=2024&code=";

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
    /// The lines to bring into view, the first and the last.
    sought: Rc<Cell<Option<[Element; 2]>>>,
    scrolling: AnimationLoop,
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
    pub(super) fn new(pane: Element, playground: Element) -> Self {
        let sought: Rc<Cell<Option<[Element; 2]>>> = Rc::default();
        let scrolling = {
            let (pane, sought) = (pane.clone(), Rc::clone(&sought));
            AnimationLoop::idle(move |_| {
                if let Some([first, last]) = sought.take() {
                    show_lines(&pane, &first, &last);
                }
                ControlFlow::Break(())
            })
        };
        Self { pane, playground, lines: Vec::new(), shown: None, sought, scrolling }
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
        let run = step.order().map_or("laid", |order| (lesson.extras.mark)(order, &step.snapshot));
        let value = match (step.refusal().is_some(), hold) {
            (true, _) => "refused",
            (false, HoldChange::To(Hold::Pinned)) => "pin",
            (false, _) => "run",
        };
        for line in &mut self.lines {
            let now = line.is_run_by(run).then_some(value);
            if line.now != now {
                mark(&line.element, "data-now", now);
                line.now = now;
            }
        }
        if self.shown != Some((slug, number)) {
            self.shown = Some((slug, number));
            self.scroll();
        }
    }

    /// Brings the marked lines into view once more: the room for them has changed.
    pub(super) fn look_again(&mut self) {
        self.scroll();
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

    /// In the next frame, which lays the page out anyhow; asking now would do it twice.
    fn scroll(&mut self) {
        let marked = || self.lines.iter().filter(|line| line.now.is_some());
        let (Some(first), Some(last)) = (marked().next(), marked().next_back()) else { return };
        self.sought.set(Some([first.element.clone(), last.element.clone()]));
        self.scrolling.go();
    }
}

/// Scrolls the pane, and nothing but the pane, so that the lines are in view; from the first on, if the
/// pane is too small for all.
fn show_lines(pane: &Element, first: &Element, last: &Element) {
    let (first, last) = (first.get_bounding_client_rect(), last.get_bounding_client_rect());
    let view = pane.get_bounding_client_rect();
    if first.top() < view.top() || last.bottom() > view.bottom() {
        // Whole lines, so that the pane cuts none in two where it begins; not even at its end.
        let line = first.height();
        let room = view.height() - (last.bottom() - first.top());
        let above = if room < 0.0 { 1.0 } else { (room / 2.0 / line).floor() };
        let [scrolled, whole, seen] =
            [pane.scroll_top(), pane.scroll_height(), pane.client_height()].map(f64::from);
        let goal = scrolled + first.top() - view.top() - above * line;
        let beyond = (goal - (whole - seen)).max(0.0);
        #[allow(clippy::cast_possible_truncation)]
        pane.set_scroll_top((goal - (beyond / line).ceil() * line) as i32);
    }
}
