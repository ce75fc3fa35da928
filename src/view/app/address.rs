//! The page's address: it says the state, and other lessons are entered by it.

use super::page::show_theme;
use super::{ADDRESS_DELAY, App, Msg, built_in, hire};
use crate::browser;
use crate::kitchen::Standing;
use crate::lessons;
use crate::settings::Settings;
use crate::view::prediction::Prediction;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

impl App {
    pub(super) fn open(&mut self, ctx: &Context<Self>, slug: &'static str) {
        let Some(lesson) = lessons::find(slug) else { return };
        self.write_address_now();
        let settings = Settings { lesson, orders: Vec::new(), step: None, ..self.settings.clone() };
        if !self.settings.embed {
            browser::push_query(&settings.write([], None));
        }
        self.enter(ctx, settings);
        browser::window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    pub(super) fn enter(&mut self, ctx: &Context<Self>, settings: Settings) {
        self.player = None;
        self.writing = None;
        self.search = browser::search();
        self.prediction = Prediction::default();
        // The old chef is gone before the new one's first report can come: nothing of an old lesson
        // touches a new one.
        (self.chef, self.timeline) = hire(&settings, ctx.link());
        self.texts = Rc::new(built_in::texts(settings.lesson.slug()));
        show_theme(settings.theme);
        self.settings = settings;
        self.begin(ctx);
    }

    /// Writes the state into the page's address once the reader has come to rest: browsers count
    /// these writes, and fifty clicks in a second would be too many.
    pub(super) fn write_address(&mut self) {
        let link = self.link.clone();
        self.writing =
            Some(Timeout::new(ADDRESS_DELAY, move || link.send_message(Msg::WriteAddress)));
    }

    pub(super) fn write_address_now(&mut self) {
        if self.writing.take().is_some() {
            browser::replace_query(&self.address());
            self.search = browser::search();
        }
    }

    pub(super) fn address(&self) -> String {
        let timeline = &self.timeline;
        let step = (timeline.standing() == Standing::Replay).then(|| timeline.now());
        self.settings.write(timeline.orders(), step)
    }
}
