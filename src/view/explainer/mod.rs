//! What is this? Hover, tap or walk to any part of the page: a sentence says what it is, and its
//! kin lights up everywhere. The light is an attribute that no other part of the page writes.

mod kin;

pub(super) use self::kin::{Asked, ask, count, light};
use super::doors;
use super::ink::{Icon, Prose, Shown, plain};
use super::panel::Panel;
use crate::browser::{Listener, mark, rest_is_here};
use crate::kitchen::Snapshot;
use crate::lessons::Lesson;
use crate::texts::Texts;
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
    PointAway,
    Leave,
    Walk(KeyboardEvent),
}

/// The line under the picture, and the lights.
pub(super) struct Explainer {
    panel: Panel,
    /// The element whose parts can be asked about.
    root: Element,
    /// What was heard last when nothing could be explained yet.
    heard: Option<Msg>,
    asked: Option<Asked>,
    lit: Vec<Element>,
    _hearing: Option<Hearing>,
}

/// What the explainer hears.
struct Hearing {
    _events: [Listener<Event>; 4],
    _keys: Listener<KeyboardEvent>,
}

impl Explainer {
    pub(super) const fn new(panel: Panel, root: Element) -> Self {
        Self { panel, root, heard: None, asked: None, lit: Vec::new(), _hearing: None }
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
            on(&self.root, "mouseleave", |_| Msg::PointAway),
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
        // Nothing can be explained before.
        if !rest_is_here() {
            self.heard = Some(message);
            return false;
        }
        self.heard = None;
        let Some(asked) = doors::ASK.open()(&self.root, self.asked.as_ref(), message) else {
            return false;
        };
        let changed = asked != self.asked;
        self.asked = asked;
        changed
    }

    /// Forgets what was asked: it belonged to another lesson.
    pub(super) fn forget(&mut self) {
        (self.heard, self.asked) = (None, None);
    }

    /// Says what is asked about, in the scene as it is now.
    pub(super) fn show(&mut self, lesson: &Lesson, texts: &Texts, now: &Snapshot, detail: Detail) {
        if let Some(message) = self.heard.take_if(|_| rest_is_here()) {
            self.hear(message);
        }
        if let Some(asked) = &mut self.asked {
            doors::COUNT.open()(&self.root, asked);
        }
        let sentence = self
            .asked
            .as_ref()
            .and_then(|asked| doors::EXPLAIN.open()(&asked.part, now, lesson, texts));
        let warning = now.pointers().next().and_then(|_| doors::WARNING.open()(now, texts));
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

    fn light(&mut self) {
        for lit in self.lit.drain(..) {
            mark(&lit, "data-lit", None);
        }
        if let Some(asked) = &self.asked {
            self.lit = doors::LIGHT.open()(&self.root, asked);
        }
    }
}
