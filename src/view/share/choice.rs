//! What is chosen in the dialog, and what there is to choose from.

use super::Opened;
use crate::settings::{Controls, Settings, Theme};
use crate::share::{Artefact, Host, Width};
use crate::view::ink::{Shown, ink};

/// What is chosen in the dialog.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Choice {
    pub(super) host: Host,
    /// Another scene than the one that is shown.
    scene: Option<&'static str>,
    begin: Begin,
    pub(super) width: Width,
    pub(super) theme: Theme,
    controls: Controls,
}

/// Where the reader of the link begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Begin {
    /// At the step that is shown.
    #[default]
    Here,
    /// With the tables laid.
    Afresh,
}

/// What a field of the dialog offers: its values in the page, and their names.
const BEGINS: [(Begin, &str); 2] = [(Begin::Here, "this step"), (Begin::Afresh, "the beginning")];
const WIDTHS: [(Width, &str); 3] = [
    (Width::Full, "all there is"),
    (Width::Column, "a column, 720 px"),
    (Width::Phone, "a phone, 360 px"),
];
const THEMES: [(Theme, &str); 3] =
    [(Theme::Auto, "as the reader’s"), (Theme::Light, "light"), (Theme::Dark, "dark")];
const CONTROLS: [(Controls, &str); 3] =
    [(Controls::Full, "all"), (Controls::Min, "the timeline"), (Controls::None, "none")];

impl Choice {
    /// The choice for a state that was opened anew: its scene and its colours, and the rest as it was.
    pub(super) fn anew(self, opened: &Opened) -> Self {
        Self { scene: None, theme: opened.settings.theme, ..self }
    }

    /// Takes a choice: the field's name, and the rank of what was chosen in it.
    pub(super) fn take(&mut self, field: &str, rank: usize, artefact: Artefact, opened: &Opened) {
        fn at<T: Copy>(options: &[(T, &str)], rank: usize, otherwise: T) -> T {
            options.get(rank).map_or(otherwise, |(value, _)| *value)
        }
        match field {
            "host" => self.host = Host::offered(artefact).get(rank).copied().unwrap_or_default(),
            "scene" => {
                let chosen = opened.scenes.get(rank).map(|(slug, _)| *slug);
                self.scene = chosen.filter(|slug| *slug != opened.settings.scene());
            }
            "begin" => self.begin = at(&BEGINS, rank, self.begin),
            "width" => self.width = at(&WIDTHS, rank, self.width),
            "theme" => self.theme = at(&THEMES, rank, self.theme),
            "controls" => self.controls = at(&CONTROLS, rank, self.controls),
            _ => {}
        }
    }

    /// The name of the scene that is chosen.
    pub(super) fn scene(&self, opened: &Opened) -> &'static str {
        self.scene.unwrap_or_else(|| opened.settings.scene())
    }

    /// Writes the fields: those that mean something for what is chosen in the others.
    pub(super) fn write(&self, artefact: Artefact, opened: &Opened, out: &mut String) {
        let hosts: Vec<_> =
            Host::offered(artefact).iter().map(|host| (*host, host.name())).collect();
        let scenes: Vec<_> =
            opened.scenes.iter().map(|(slug, title)| (*slug, title.as_str())).collect();
        field("host", "For", &hosts, self.host, out);
        field("scene", "Scene", &scenes, self.scene(opened), out);
        if self.scene.is_none() && opened.settings.page.is_none() {
            field("begin", "Begins at", &BEGINS, self.begin, out);
        }
        field("theme", "Colours", &THEMES, self.theme, out);
        if self.host.is_frame() {
            field("controls", "Controls", &CONTROLS, self.controls, out);
        }
        if self.host.has_width() {
            field("width", "Width", &WIDTHS, self.width, out);
        }
    }

    /// What the address has to say for this choice.
    pub(super) fn said(&self, opened: &Opened) -> Vec<(&'static str, String)> {
        let controls = if self.host.is_frame() { self.controls } else { Controls::Full };
        let settings = Settings { theme: self.theme, controls, ..opened.settings.unframed() };
        match (self.scene.and_then(|slug| settings.at(slug)), self.begin) {
            (Some(other), _) => other.said([], None),
            (None, Begin::Here) => settings.said(&opened.orders, opened.step),
            (None, Begin::Afresh) => settings.said([], None),
        }
    }
}

/// A field with its options, of which `chosen` is chosen.
fn field<T: Copy + PartialEq>(
    name: &str,
    label: &str,
    options: &[(T, &str)],
    chosen: T,
    out: &mut String,
) {
    ink!(out, "<label>{label}<select data-share={name}>");
    for (rank, (value, title)) in options.iter().enumerate() {
        let selected = if *value == chosen { " selected" } else { "" };
        ink!(out, "<option value={rank}{selected}>{}</option>", Shown(title));
    }
    out.push_str("</select></label>");
}
