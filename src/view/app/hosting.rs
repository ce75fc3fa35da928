//! The host, where this page is framed: what it asks for is done, and what is new it is told.

use super::fetching::Entrance;
use super::page::show_theme;
use super::{App, Msg};
use crate::browser::{self, Letter, SizeObserver};
use crate::host::{Call, NAMESPACE, News, Reporter, Told, ToldThing, VERSION};
use crate::kitchen::{Hold, Snapshot};
use crate::lessons::MENU;
use crate::score::Answer;
use crate::settings::{Clock, Settings, Wished};
use crate::view::controls::Act;
use crate::view::doors;
use gloo_timers::callback::Timeout;
use std::ops::RangeInclusive;
use web_sys::{Element, MessageEvent};
use yew::prelude::*;

/// Whether somebody may ask this page for anything, at any time: its host, or who lets its time pass.
pub(super) fn hears_calls(settings: &Settings) -> bool {
    browser::is_framed() || settings.clock == Clock::Manual
}

/// The host as this page knows it.
pub(in crate::view) struct Host {
    reporter: Reporter,
    /// What is to be set, and when: many messages at once are one wish.
    wishes: Vec<(&'static str, String)>,
    granting: Option<Timeout>,
    _height: Option<SizeObserver>,
}

impl Host {
    /// The host, if there is one.
    pub(super) fn around(link: &html::Scope<App>, root: &Element) -> Option<Self> {
        browser::is_framed().then(|| doors::HOST.open()(link, root))
    }

    pub(in crate::view) fn new(link: &html::Scope<App>, root: &Element) -> Self {
        let link = link.clone();
        let height = SizeObserver::new(root, move |_, height| {
            link.send_message(Msg::Height(height));
        });
        Self { reporter: Reporter::default(), wishes: Vec::new(), granting: None, _height: height }
    }

    /// What a message asks for, if it is one of ours for the page called `id`.
    pub(in crate::view) fn called(event: &MessageEvent, id: &str) -> Option<Call> {
        let letter = Letter::read(event, NAMESPACE, VERSION)?;
        if !letter.is_from_here_or_around() || !letter.is_for(id) {
            return None;
        }
        let kind = letter.text("type")?;
        if kind == "tick" {
            let passes = |milliseconds: &f64| LONGEST_TICK.contains(milliseconds);
            return letter.number("ms").filter(passes).map(Call::Tick);
        }
        Call::read(&kind, |name| letter.text(name).or_else(|| letter.number(name).and_then(whole)))
    }

    fn wish(&mut self, wishes: Vec<(&'static str, String)>, link: &html::Scope<App>) {
        for (name, value) in wishes {
            self.wishes.retain(|(known, _)| *known != name);
            self.wishes.push((name, value));
        }
        let link = link.clone();
        self.granting.get_or_insert_with(|| Timeout::new(0, move || link.send_message(Msg::Grant)));
    }
}

/// How much time may pass by hand at once, in milliseconds.
const LONGEST_TICK: RangeInclusive<f64> = 0.0..=60_000.0;

/// A number that counts something, as text.
fn whole(number: f64) -> Option<String> {
    let counts = number.fract() == 0.0 && (0.0..=1e9).contains(&number);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    counts.then(|| (number as u32).to_string())
}

impl App {
    /// Does what the host asks for, and tells whether that shows before the chef reports.
    pub(in crate::view) fn answer_call(&mut self, ctx: &Context<Self>, call: Call) -> bool {
        match call {
            Call::Set(wishes) => {
                if let Some(host) = &mut self.host {
                    host.wish(wishes, ctx.link());
                }
                false
            }
            Call::Play if self.wish_to_play(ctx, true) || self.player.is_some() => false,
            Call::Play => self.act(ctx, Act::Play),
            Call::Pause => {
                self.wish_to_play(ctx, false);
                self.player.take().is_some()
            }
            Call::Tick(milliseconds) => self.tick(milliseconds),
        }
    }

    /// Whether to play is a wish as well, where it is about a run that is on its way.
    fn wish_to_play(&mut self, ctx: &Context<Self>, wish: bool) -> bool {
        let Some(host) = &mut self.host else { return false };
        if host.granting.is_some() || self.entering.is_some() {
            let word = if wish { "1" } else { "0" };
            host.wish(vec![("autoplay", word.to_owned())], ctx.link());
            return true;
        }
        let waits = !self.errands.have_begun();
        if waits {
            self.settings.autoplay = wish;
        }
        waits
    }

    /// Shows what the host has wished for.
    pub(in crate::view) fn grant(&mut self, ctx: &Context<Self>) {
        let Some(host) = &mut self.host else { return };
        host.granting = None;
        let wishes = std::mem::take(&mut host.wishes);
        // What is on its way is what the host knows.
        let known =
            self.entering.as_ref().map_or(&self.settings, |coming| coming.entrance.settings());
        let Wished { settings, begins, wrong } = known.wished(&wishes);
        if begins {
            self.come_to(ctx, Entrance::Wished(settings, wrong));
        } else if let Some(coming) = &mut self.entering {
            let known = coming.entrance.settings_mut();
            if settings.theme != known.theme {
                // Colours are of no one scene: the one that is still here has them, too.
                self.settings.theme = settings.theme;
                show_theme(settings.theme);
            }
            *known = settings;
            coming.entrance.note(&wrong);
            self.notes = wrong;
        } else {
            self.notes = wrong;
            self.take_looks(settings);
            if self.errands.have_begun() {
                let is_to_play = std::mem::take(&mut self.settings.autoplay);
                if is_to_play && self.player.is_none() {
                    self.play(ctx);
                }
            }
        }
    }

    /// Takes over the step, the colours and the motion; a run that is on its way goes to its step by itself.
    fn take_looks(&mut self, settings: Settings) {
        self.settings = settings;
        show_theme(self.settings.theme);
        let step = if self.errands.have_begun() { self.settings.step.take() } else { None };
        match step {
            Some(step) => {
                self.player = None;
                self.say_if_beyond(step);
                self.seek(step);
            }
            None => self.write_address(),
        }
    }

    /// Tells the host what is new in what is shown.
    pub(in crate::view) fn tell_host(&mut self) {
        let (lesson, score) = (self.settings.lesson.slug(), &self.settings.score);
        let right = |slug: &&&'static str| score.of(slug) == Some(Answer::Right);
        let (done, right) = (self.done.len(), self.done.iter().filter(right).count());
        let told = self.told();
        let Some(host) = &mut self.host else { return };
        let reporter = &mut host.reporter;
        let mut news = reporter.shown(told, self.timeline.last());
        news.extend(reporter.graded(lesson, self.prediction.answer()));
        news.extend(reporter.done(done, MENU.len(), right));
        news.extend(reporter.wrong(&self.notes));
        self.post(&news);
    }

    /// Tells the host how high the page is.
    pub(in crate::view) fn tell_height(&mut self, height: f64) {
        let Some(host) = &mut self.host else { return };
        // Pages are not as high as that numbers get too large.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let news = host.reporter.height(height.ceil() as u32);
        self.post(news.as_slice());
    }

    fn post(&self, news: &[News]) {
        for one in news {
            browser::post(&one.json(&self.settings.id));
        }
    }

    fn told(&self) -> Told {
        let timeline = &self.timeline;
        Told {
            scene: self.settings.scene(),
            step: timeline.now(),
            orders: crate::kitchen::write_orders(timeline.orders()),
            live: self.is_live(),
            things: things(&timeline.shown().snapshot),
        }
    }
}

fn things(now: &Snapshot) -> Vec<ToldThing> {
    now.things()
        .map(|(place, thing)| ToldThing {
            place: place.name.to_string(),
            type_name: thing.type_name,
            address: place.address.to_string(),
            pinned: thing.hold == Hold::Pinned,
        })
        .collect()
}
