//! The page's address: it says the state, and other lessons are entered by it.

use super::fetching::{Coming, Entrance};
use super::page::{Focus, Kept, show_theme};
use super::{ADDRESS_DELAY, Address, App, Bar, Msg, Played, hire};
use crate::browser::{self, mark};
use crate::kitchen::{Order, Standing};
use crate::lessons::MENU;
use crate::prediction::Prediction;
use crate::score::Score;
use crate::settings::{Page, Settings};
use crate::texts::Texts;
use crate::view::share;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

impl App {
    /// Enters a lesson, with its texts if it is another one than before.
    pub(super) fn enter(
        &mut self,
        ctx: &Context<Self>,
        entrance: Entrance,
        texts: Option<Rc<Texts>>,
    ) {
        let settings = match entrance {
            Entrance::Opened(settings) => {
                if !self.settings.embed {
                    match self.bar {
                        Bar::Here => self.write_address_now(),
                        // What is left behind has no entry in the history any more.
                        Bar::Elsewhere => browser::push_query(&self.address()),
                    }
                    browser::push_query(&settings.write([], None));
                }
                self.notes.clear();
                browser::window().scroll_to_with_x_and_y(0.0, 0.0);
                self.focus_next = Some(Kept::of(Focus::Page));
                settings
            }
            Entrance::Returned(settings, notes) | Entrance::Wished(settings, notes) => {
                self.notes = notes;
                settings
            }
        };
        (self.player, self.played) = (None, Played::Never);
        self.writing = None;
        self.bar = Bar::Here;
        self.search = browser::search();
        self.prediction = Prediction::default();
        // Nothing of an old lesson touches a new one: the old chef goes, and what of him is on its way is known by
        // his shift.
        self.shift += 1;
        let begun;
        (self.chef, begun) = hire(&settings, self.shift, ctx.link());
        if let Some(texts) = texts {
            self.texts = texts;
        }
        show_theme(settings.theme);
        self.settings = settings;
        self.frame.explainer.forget();
        self.take_up(ctx, begun);
    }

    /// Writes the state into the page's address: at once, and then with all that happens during a rest, for browsers
    /// count these writes, and fifty clicks in a second would be too many.
    pub(super) fn write_address(&mut self) {
        // Back and Forward have the address of where they lead already.
        if self.entering.as_ref().is_some_and(Coming::has_an_address) {
            return;
        }
        self.writing = match self.writing.take() {
            // At once, but not while the reader waits.
            None => Some((Address::Due, self.write_in(0))),
            Some((_, time)) => Some((Address::Due, time)),
        };
    }

    fn write_in(&self, milliseconds: u32) -> Timeout {
        let link = self.link.clone();
        Timeout::new(milliseconds, move || link.send_message(Msg::WriteAddress))
    }

    /// Writes what is due when its time has come; after that there is a rest.
    pub(super) fn write_what_is_due(&mut self) {
        let due = matches!(self.writing, Some((Address::Due, _)));
        self.write_address_now();
        self.writing = due.then(|| (Address::Resting, self.write_in(ADDRESS_DELAY)));
    }

    pub(super) fn write_address_now(&mut self) {
        if let Some((Address::Due, _)) = self.writing.take() {
            match std::mem::replace(&mut self.bar, Bar::Here) {
                Bar::Here => browser::replace_query(&self.address()),
                // What it says is still to be had, by Back.
                Bar::Elsewhere => browser::push_query(&self.address()),
            }
            self.search = browser::search();
        }
    }

    /// Opens the dialog that makes links and snippets, for what is shown.
    pub(super) fn share(&mut self, ctx: &Context<Self>) {
        let (orders, step) = self.asked_for();
        let pages = Page::ALL.into_iter().map(Page::slug);
        let slugs = MENU.iter().map(|lesson| lesson.slug()).chain(pages);
        let opened = share::Opened {
            // Whoever follows the link has predicted nothing yet.
            settings: Settings { score: Score::default(), ..self.settings.clone() },
            orders: orders.cloned().collect(),
            step,
            scenes: slugs.map(|slug| (slug, self.texts.menu(slug).title.to_owned())).collect(),
        };
        let link = ctx.link().clone();
        self.frame.share.open(opened, move |told| link.send_message(Msg::Share(told)));
    }

    pub(super) fn address(&self) -> String {
        let (orders, step) = self.asked_for();
        self.settings.write(orders, step)
    }

    /// Gives a link to another scene what is not of one scene: who opens it in a tab of its own keeps it.
    pub(super) fn equip(&self, link: &Element, slug: &str) {
        if let Some(settings) = self.settings.unframed().at(slug) {
            mark(link, "href", Some(&["?", &settings.write([], None)].concat()));
        }
    }

    /// The orders and the step that lead to what is shown; to what will be, where the run is on its way.
    pub(super) fn asked_for(&self) -> (impl Iterator<Item = &Order>, Option<usize>) {
        let timeline = &self.timeline;
        let (orders, step) = if self.errands.have_begun() {
            let step = (timeline.standing() == Standing::Replay).then(|| timeline.now());
            (timeline.orders().collect(), step)
        } else {
            (self.settings.orders.iter().collect::<Vec<_>>(), self.settings.step)
        };
        (orders.into_iter(), step)
    }
}
