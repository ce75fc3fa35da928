//! The dialog that makes links and snippets, with a look at what they will show.

mod choice;

use self::choice::Choice;
use super::ink::{Icon, Shown, ink};
use super::panel::{Panel, part};
use crate::browser::{Letter, Listener, document, mark, window};
use crate::host::{NAMESPACE, VERSION};
use crate::kitchen::Order;
use crate::settings::Settings;
use crate::share::{Artefact, Pages, Scene, snippet};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlIFrameElement, MessageEvent};

/// How high a frame is until the preview has told better.
const HEIGHT: u32 = 900;
/// By what name the preview knows itself.
const PREVIEW: &str = "preview";

/// The dialog.
pub(super) struct Share {
    dialog: Element,
    /// Its choices, since it was first opened.
    panel: Option<Panel>,
    artefact: Artefact,
    choice: Choice,
    height: Rc<Cell<u32>>,
    /// The state that it was opened for.
    scene: Option<Opened>,
    /// The query of the scene in the preview.
    previewed: String,
    hearing: Option<Hearing>,
}

/// What it hears while it is open.
struct Hearing {
    _preview: Listener<MessageEvent>,
    _closed: Listener<Event>,
}

/// What it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The preview is as high as it has to be.
    Previewed,
    /// It was closed, by Escape too.
    Closed,
}

/// The state that it was opened for.
pub(super) struct Opened {
    /// What the page has.
    pub(super) settings: Settings,
    /// The run's orders.
    pub(super) orders: Vec<Order>,
    /// The step, if it is not the last.
    pub(super) step: Option<usize>,
    /// All scenes: their names, and their titles.
    pub(super) scenes: Vec<(&'static str, String)>,
}

impl Opened {
    fn title(&self, scene: &str) -> &str {
        let found = self.scenes.iter().find(|(slug, _)| *slug == scene);
        found.map_or("", |(_, title)| title)
    }
}

fn html() -> String {
    format!(
        "<div class=head><h2 id=share-title>Embed or share</h2>\
         <button class=icon aria-label=Close data-act=close-share>{1}</button></div>\
         <div class=choices></div>\
         <section class=figures><h3>As a picture</h3><p>What is on the stage now, with its words, for slides and \
         paper. <span class=figure-said role=log></span></p><div class=row-of-buttons>\
         <button class=btn data-figure=svg>{0}This step, SVG</button>\
         <button class=btn data-figure=png>{0}This step, PNG</button>\
         <button class=btn data-figure=strip>{0}All steps, SVG</button></div></section>\
         <div class=preview></div>",
        Icon("download"),
        Icon("close")
    )
}

impl Share {
    pub(super) fn new(root: &Element) -> Self {
        Self {
            dialog: part(root, ".share"),
            panel: None,
            artefact: artefact(),
            choice: Choice::default(),
            height: Rc::new(Cell::new(HEIGHT)),
            scene: None,
            previewed: String::new(),
            hearing: None,
        }
    }

    /// Opens the dialog for a state.
    pub(super) fn open(&mut self, opened: Opened, tell: impl Fn(Told) + Clone + 'static) {
        if self.panel.is_none() {
            self.dialog.set_inner_html(&html());
            self.panel = Some(Panel::at(&self.dialog, ".choices"));
        }
        self.choice = self.choice.anew(&opened);
        let has_stage = opened.settings.page.is_none();
        mark(&part(&self.dialog, ".figures"), "hidden", (!has_stage).then_some(""));
        self.scene = Some(opened);
        self.previewed.clear();
        part(&self.dialog, ".preview").set_inner_html("<iframe title=Preview></iframe>");
        let (frame, height) = (self.frame(), Rc::clone(&self.height));
        let closed = tell.clone();
        self.hearing = Some(Hearing {
            _preview: Listener::new(&window(), "message", move |event: MessageEvent| {
                if let Some(told) = frame.as_ref().and_then(|frame| told_height(&event, frame)) {
                    height.set(told);
                    tell(Told::Previewed);
                }
            }),
            _closed: Listener::new(&self.dialog, "close", move |_| closed(Told::Closed)),
        });
        self.show();
        if let Some(dialog) = self.dialog.dyn_ref::<HtmlDialogElement>() {
            // It fails only for a dialog that is open already.
            let _ = dialog.show_modal();
        }
    }

    /// Takes in what it told.
    pub(in crate::view) fn hear(&mut self, told: Told) {
        match told {
            Told::Previewed => self.show(),
            Told::Closed => self.close(),
        }
    }

    /// Closes it, and ends the scene in the preview.
    pub(super) fn close(&mut self) {
        (self.scene, self.hearing) = (None, None);
        part(&self.dialog, ".preview").set_inner_html("");
        if let Some(dialog) = self.dialog.dyn_ref::<HtmlDialogElement>() {
            dialog.close();
        }
    }

    /// Takes a choice: the field's name, and the rank of what was chosen in it.
    pub(super) fn choose(&mut self, field: &str, rank: usize) {
        if let Some(opened) = &self.scene {
            self.choice.take(field, rank, self.artefact, opened);
        }
        self.show();
    }

    /// The text to copy.
    pub(super) fn text(&self) -> String {
        let Some(opened) = &self.scene else { return String::new() };
        snippet(self.choice.host, &self.scene(opened))
    }

    /// Shows what is chosen, and what will be seen.
    fn show(&mut self) {
        let Some(opened) = &self.scene else { return };
        let scene = self.scene(opened);
        let Choice { host, width, .. } = self.choice;
        let mut out = String::from("<div class=fields>");
        self.choice.write(self.artefact, opened, &mut out);
        ink!(
            out,
            "</div><p>{}</p><pre tabindex=0 role=region aria-label=\"To copy\"><code>{}</code></pre>\
             <button class=\"btn primary\" data-act=copy-share>{}Copy</button>",
            Shown(host.hint()),
            Shown(&snippet(host, &scene)),
            Icon("copy")
        );
        if let Some(panel) = &mut self.panel {
            panel.show(out);
        }
        let query: Vec<String> =
            scene.said.iter().map(|(name, value)| [name, "=", value].concat()).collect();
        let preview = format!("?{}&embed=1&id={PREVIEW}", query.join("&"));
        if self.previewed != preview {
            // Not by an attribute: then each look would be an entry in the history.
            if let Some(inside) = self.frame().and_then(|frame| frame.content_window()) {
                // It fails for an address that cannot be read, and this one can.
                let _ = inside.location().replace(&preview);
            }
            self.previewed = preview;
        }
        let frame = part(&self.dialog, "iframe");
        let width = width.pixels().filter(|_| host.has_width());
        mark(&frame, "data-width", width.map(|width| width.to_string()).as_deref());
        mark(&frame, "height", Some(&self.height.get().to_string()));
    }

    fn scene(&self, opened: &Opened) -> Scene {
        let address = window().location().href().unwrap_or_default();
        let page = address.split(['?', '#']).next().unwrap_or_default();
        Scene {
            page: page.strip_suffix("index.html").unwrap_or(page).to_owned(),
            pages: if is_built_with("data-scenes") { Pages::EachScene } else { Pages::One },
            said: self.choice.said(opened),
            title: ["Pin & the Cake: ", opened.title(self.choice.scene(opened))].concat(),
            width: self.choice.width,
            height: self.height.get(),
        }
    }

    fn frame(&self) -> Option<HtmlIFrameElement> {
        part(&self.dialog, "iframe").dyn_into().ok()
    }
}

/// As what this page was built.
fn artefact() -> Artefact {
    if is_built_with("data-single") { Artefact::SingleFile } else { Artefact::Site }
}

fn is_built_with(mark: &str) -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(mark))
}

/// The height that the preview tells, if it was the preview.
fn told_height(event: &MessageEvent, frame: &HtmlIFrameElement) -> Option<u32> {
    let letter = Letter::read(event, NAMESPACE, VERSION)?;
    let is_resize = letter.is_from_frame(frame) && letter.text("type")? == "resize";
    let height = letter.number("height").filter(|height| (1.0..=4000.0).contains(height))?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    is_resize.then_some(height as u32)
}
