//! Notes on what in the page's address was not understood.

use super::ink::{Icon, Shown, ink};
use super::panel::Panel;
use crate::browser::{Nodes, mark};

pub(super) fn show(panel: &mut Panel, notes: &[String]) {
    let mut out = String::new();
    for (rank, note) in notes.iter().enumerate() {
        ink!(
            out,
            "<p class=notice role=note>{}<span>{}</span>\
             <button class=icon aria-label=\"Close this note\" data-note={rank}>{}</button></p>",
            Icon("warning"),
            Shown(note),
            Icon("close")
        );
    }
    if panel.show(out) == Nodes::Fresh {
        let region = |value| (!notes.is_empty()).then_some(value);
        mark(panel.element(), "role", region("region"));
        mark(panel.element(), "aria-label", region("Notes"));
    }
}
