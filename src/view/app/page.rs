//! The page around the app: its focus, its colours, and whether it has started.

use crate::browser::{Preference, document};
use crate::settings::{Choice, Theme};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// A part of the page that keeps the focus, even if the button in it that has it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// The buttons that give orders.
    Orders,
    /// The question's options.
    Question,
    /// The mark of the step shown.
    Mark,
    /// The page, from its beginning.
    Page,
}

impl Focus {
    pub(super) fn is_here(self) -> bool {
        let focused = document().active_element();
        focused.is_some_and(|element| matches!(element.closest(self.selector()), Ok(Some(_))))
    }

    const fn selector(self) -> &'static str {
        match self {
            Self::Orders => ".orders",
            Self::Question => ".question",
            Self::Mark => ".tl",
            Self::Page => "main",
        }
    }

    /// What gets the focus when the element that had it is gone.
    const fn heir(self) -> &'static str {
        match self {
            Self::Orders => ".orders .btn:last-child",
            Self::Question => ".question input",
            Self::Mark => "[aria-current=step]",
            Self::Page => "main:not([hidden])",
        }
    }
}

/// A part that is to keep the focus, and what had it when that became known.
pub(super) struct Kept {
    part: Focus,
    had: Option<Element>,
    /// The step that it stood for.
    step: Option<String>,
}

impl Kept {
    pub(super) fn of(part: Focus) -> Self {
        let had = document().active_element();
        let step = had.as_ref().and_then(step_of);
        Self { part, had, step }
    }

    /// Puts the focus there, unless it is still right where it was, or where the reader has gone meanwhile.
    pub(super) fn put(&self) {
        let focused = document().active_element();
        let is_lost = focused.as_ref().is_none_or(|element| {
            element.local_name() == "body" || self.had == focused && self.should_leave(element)
        });
        if !is_lost {
            return;
        }
        let found = document().query_selector(self.part.heir()).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            // The page is shown from its beginning, and that is above what it is about.
            options.set_prevent_scroll(self.part == Focus::Page);
            // It fails for an element that cannot have the focus, and these can.
            let _ = element.focus_with_options(&options);
        }
    }

    /// Whether what had the focus should have it no more: what was hidden in this turn has it still, and so has what is
    /// another step's mark now, or another scene's.
    fn should_leave(&self, element: &Element) -> bool {
        let lost = match self.part {
            Focus::Mark => return step_of(element) != self.step,
            Focus::Orders | Focus::Question => "[hidden] *",
            Focus::Page => "[hidden] *, main *, .menu:not([open]) a",
        };
        matches!(element.matches(lost), Ok(true))
    }
}

fn step_of(mark: &Element) -> Option<String> {
    mark.get_attribute("data-step")
}

/// Says that the app is in the page; unless its start has come to another end already.
pub fn say_ready() {
    if let Some(root) = document().document_element()
        && !root.has_attribute("data-start")
    {
        let _ = root.set_attribute("data-start", "ready");
    }
}

pub(super) fn show_theme(theme: Theme) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", theme.word());
    }
}

/// The other of light and dark. Where that is what the system wishes, the system's wish is followed from then on.
pub(super) fn other_theme(theme: Theme) -> Theme {
    let wished = if Preference::dark().holds() { Theme::Dark } else { Theme::Light };
    match (theme, wished) {
        (Theme::Auto | Theme::Dark, Theme::Dark) => Theme::Light,
        (Theme::Auto | Theme::Light, Theme::Light) => Theme::Dark,
        _ => Theme::Auto,
    }
}
