//! The page's frame: what stands in it from first to last, and the parts that change.

use super::animator::Drive;
use super::app::Code;
use super::code_pane::CodePane;
use super::crowd::Crowd;
use super::explainer::{Detail, Explainer};
use super::help::Help;
use super::ink::Icon;
use super::note::Note;
use super::panel::{Panel, part};
use super::share::Share;
use super::stage::Stage;
use crate::browser::{document, mark};
use crate::settings::{Controls, Page};
use web_sys::Element;

/// What the frame is around.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Framing {
    pub(super) scene: &'static str,
    /// A page instead of a lesson.
    pub(super) page: Option<Page>,
    pub(super) detail: Detail,
    /// In somebody else's page: whether the code is to be seen.
    pub(super) guest_code: Option<Code>,
    pub(super) controls: Controls,
    /// Whether what is shown is about to change.
    pub(super) busy: bool,
}

/// The page, and its parts.
pub(super) struct Frame {
    pub(super) root: Element,
    pub(super) lesson: Element,
    pub(super) header: Panel,
    framing: Option<Framing>,
    /// The scene that is framed, and how many lessons were done then: the head changes with these alone.
    pub(super) framed: Option<(&'static str, usize)>,
    /// The way to the other scenes of the chapter.
    pub(super) siblings: String,
    pub(super) notices: Panel,
    pub(super) lede: Panel,
    pub(super) stage: Stage,
    pub(super) crowd: Crowd,
    pub(super) explainer: Explainer,
    pub(super) strips: Panel,
    pub(super) rail: Panel,
    pub(super) controls: Panel,
    pub(super) status: Panel,
    pub(super) code: CodePane,
    pub(super) note: Note,
    pub(super) table: Panel,
    pub(super) types: Panel,
    pub(super) share: Share,
    pub(super) help: Help,
    /// What is shown instead of a lesson.
    pub(super) paper: Panel,
}

impl Frame {
    pub(super) fn new(drive: Drive) -> Self {
        let root = document().create_element("div").expect("a page has elements");
        root.set_class_name("app");
        root.set_inner_html(&html());
        let panel = |selector| Panel::at(&root, selector);
        Self {
            lesson: part(&root, ".lesson"),
            header: panel(".top"),
            framing: None,
            framed: None,
            siblings: String::new(),
            notices: panel(".notices"),
            lede: panel(".lede"),
            crowd: Crowd::new(&root),
            stage: Stage::new(part(&root, ".stage"), drive),
            explainer: Explainer::new(Panel::at(&root, ".explain"), root.clone()),
            strips: panel(".mem"),
            rail: panel(".rail"),
            controls: panel(".ctl"),
            status: panel("[role=status]"),
            code: CodePane::new(part(&root, "pre"), part(&root, ".playground")),
            note: Note::new(panel(".note")),
            table: panel(".table"),
            types: panel(".types"),
            paper: panel(".paper"),
            share: Share::new(&root),
            help: Help::new(&root),
            root,
        }
    }

    /// Says in the frame's attributes what it is around, where that is something else than before: most steps change
    /// none of it, and each attribute is a call.
    pub(super) fn frame_with(&mut self, framing: Framing) {
        if self.framing == Some(framing) {
            return;
        }
        let Framing { scene, page, detail, guest_code, controls, busy } = framing;
        let on = |holds: bool| holds.then_some("");
        let mark_root = |name, value| mark(&self.root, name, value);
        mark_root("data-scene", Some(scene));
        mark_root("data-view", Some(detail.word()));
        mark_root("data-embed", on(guest_code.is_some()));
        mark_root("data-code-open", on(guest_code == Some(Code::Open)));
        mark_root("aria-busy", busy.then_some("true"));
        if let Some(code) = guest_code {
            let said = if code == Code::Open { "true" } else { "false" };
            mark(&part(&self.root, ".fold"), "aria-expanded", Some(said));
        }
        // The link that skips the head leads to what can be done here.
        let play = |is_here: bool| is_here.then_some("play");
        let is_bare = controls == Controls::None;
        mark(self.controls.element(), "id", play(page.is_none() && !is_bare));
        mark(&self.lesson, "id", play(page.is_none() && is_bare));
        mark(self.paper.element(), "id", play(page.is_some()));
        mark(&self.lesson, "hidden", on(page.is_some()));
        mark(self.paper.element(), "hidden", on(page.is_none()));
        self.framing = Some(framing);
    }
}

fn html() -> String {
    format!(
        "<header class=top></header><div class=notices aria-live=polite></div>\
         <main class=lesson tabindex=-1>\
         <div class=left>\
         <div class=lede></div>\
         <figure class=card>\
         <div class=stage-box><svg class=stage role=img></svg><canvas class=crowd role=img hidden></canvas></div>\
         <div class=explain></div>\
         <div class=mem></div>\
         <section class=rail aria-label=\"The ticket rail: what the executor did\" hidden></section>\
         <section class=crowd-numbers aria-label=\"The crowd in numbers\" hidden></section>\
         </figure>\
         <div class=\"card ctl\" id=play role=group aria-label=Controls></div>\
         <p class=sr role=status></p>\
         </div>\
         <aside class=right aria-label=\"Code and explanation\">\
         <section class=\"card code\" aria-label=\"Rust code\"><div class=bar><span>code.rs</span>\
         <a class=playground target=_blank rel=noopener>Open in the Playground{}</a>\
         <button class=icon aria-label=\"Copy the code\" data-act=copy>{}</button>\
         <button class=fold data-act=fold aria-expanded=false>Code</button></div>\
         <pre tabindex=0 role=region aria-label=\"Source, with the lines just run marked\"><code></code></pre></section>\
         <section class=\"card note\" tabindex=0 role=region aria-label=\"What this means\"></section>\
         </aside>\
         <details class=\"memory-table wide\"><summary>The scene as text</summary>\
         <div class=scroll tabindex=0 role=region aria-label=Memory><div class=table></div></div></details>\
         <details class=\"memory-table types wide\" hidden></details>\
         </main>\
         <main class=paper tabindex=-1 hidden></main>\
         <dialog class=help aria-labelledby=help-title></dialog>\
         <dialog class=share aria-labelledby=share-title></dialog>",
        Icon("link"),
        Icon("copy")
    )
}
