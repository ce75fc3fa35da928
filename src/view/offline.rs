//! The switch that keeps the site for when there is no network.

use super::ink::{Icon, Shown, ink};
use super::panel::Panel;
use crate::browser::offline;
use web_sys::Element;

/// Whether the site is kept in this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It cannot be, or nobody asked yet.
    #[default]
    Unknown,
    /// It is not.
    No,
    /// Its files are on their way.
    UnderWay,
    /// It is.
    Yes,
    /// It could not be, for this reason.
    Failed(String),
}

/// The switch, in the help.
pub(super) struct Offline {
    panel: Panel,
    keeping: Keeping,
}

impl Offline {
    pub(super) fn new(root: &Element) -> Self {
        Self { panel: Panel::at(root, ".offline"), keeping: Keeping::default() }
    }

    /// Shows how things are.
    pub(super) fn show(&mut self, keeping: Keeping) {
        let (icon, button, said) = match &keeping {
            Keeping::Unknown => return,
            Keeping::No => ("download", "Keep it here", "All of it, until you say otherwise."),
            // The button stays, and so does the focus on it.
            Keeping::UnderWay => ("download", "One moment…", ""),
            Keeping::Yes => {
                ("close", "Forget it", "It is kept: this page opens without a network.")
            }
            Keeping::Failed(_) => ("download", "Try again", "It could not be kept."),
        };
        let reason = if let Keeping::Failed(reason) = &keeping { reason } else { "" };
        let mut out =
            String::from("<h3>Without a network</h3><p>This site can be kept in this browser.");
        ink!(out, " <span role=log>{} {}</span></p>", Shown(said), Shown(reason));
        let off = if keeping == Keeping::UnderWay { " aria-disabled=true" } else { "" };
        ink!(out, "<button class=btn data-act=offline{off}>{}{button}</button>", Icon(icon));
        self.keeping = keeping;
        self.panel.show(out);
    }

    /// Does the other of keeping and forgetting; `tell` is told how it goes.
    pub(super) fn switch(&self, tell: impl Fn(Keeping) + 'static) {
        if self.keeping == Keeping::UnderWay {
            return;
        }
        let is_kept = self.keeping == Keeping::Yes;
        tell(Keeping::UnderWay);
        wasm_bindgen_futures::spawn_local(async move {
            let (done, then) = if is_kept {
                (offline::forget().await, Keeping::No)
            } else {
                (offline::keep().await, Keeping::Yes)
            };
            tell(done.map_or_else(Keeping::Failed, |()| then));
        });
    }
}

/// Asks how things are, where the site could be kept.
pub(super) fn look(tell: impl Fn(Keeping) + 'static) {
    if offline::can_be_kept() {
        wasm_bindgen_futures::spawn_local(async move {
            tell(if offline::is_kept().await { Keeping::Yes } else { Keeping::No });
        });
    }
}
