//! The run: orders, steps and Play.

use super::page::Focus;
use super::{App, Errand};
use crate::chef::{Begun, Ticket};
use crate::kitchen::{Order, Standing, Step, Timeline};
use crate::prediction::Prediction;
use crate::settings::Clock;
use crate::view::app::Msg;
use crate::view::controls::{Act, suggestions};
use crate::view::player::Player;
use yew::prelude::*;

impl App {
    /// Takes in a run that has just begun; what the address asks for waits until its orders are
    /// carried out.
    pub(super) fn take_up(&mut self, ctx: &Context<Self>, begun: Begun) {
        match begun {
            Begun::Whole(timeline) => {
                self.timeline = timeline;
                self.begin(ctx);
            }
            Begun::Laid(timeline) => {
                self.timeline = timeline;
                self.errand = Errand::UnderWay;
            }
        }
    }

    /// Goes to the step that the address asks for, in a run that has just begun.
    pub(super) fn begin(&mut self, ctx: &Context<Self>) {
        if let Some(step) = self.settings.step.take() {
            let last = self.timeline.last();
            if step > last {
                self.notes.push(format!("There is no step {step}: this run has {last}."));
            }
            self.timeline.seek(step);
        }
        if std::mem::take(&mut self.settings.autoplay) {
            self.play(ctx);
        }
        self.arrived();
    }

    pub(super) fn record(&mut self, step: Step) {
        self.timeline.record(step);
        self.ran();
    }

    /// Takes in a run that is one step longer than the one shown.
    pub(super) fn record_again(&mut self, timeline: Timeline) {
        self.timeline = timeline;
        self.ran();
    }

    /// Grades the last step, if it decides.
    fn ran(&mut self) {
        let lesson = self.settings.lesson;
        let step = self.timeline.step(self.timeline.last());
        let before = self.timeline.step(self.timeline.last().saturating_sub(1));
        self.prediction = self.prediction.grade(&lesson.about, &before.snapshot, step);
        if let Some(answer) = self.prediction.answer() {
            self.settings.score.note(lesson.slug(), answer);
        }
        self.arrived();
    }

    pub(super) fn arrived(&mut self) {
        self.errand = Errand::Done;
        self.cards.forget_missing();
        let slug = self.settings.lesson.slug();
        let ended = self.timeline.last() > 0
            && suggestions(self.settings.lesson, &self.timeline).is_empty();
        if ended {
            self.player = None;
            if !self.done.contains(&slug) {
                self.done.push(slug);
            }
        }
        self.write_address();
    }

    /// Gives an order: at the last step it is the next one; from the past, a new run begins with
    /// the orders up to there.
    pub(super) fn give(&mut self, order: Order) {
        self.errand = Errand::HandedIn;
        self.frame.crowd.watch();
        let timeline = &self.timeline;
        match timeline.standing() {
            Standing::Live => self.chef.tell(Ticket::Next(order)),
            Standing::Replay => {
                let orders = timeline.orders_until_now().cloned().chain([order]).collect();
                self.chef.tell(Ticket::Afresh(orders));
            }
        }
    }

    pub(super) fn seek(&mut self, step: usize) {
        self.timeline.seek(step);
        self.cards.forget_missing();
        self.write_address();
    }

    /// Goes one step on, and tells whether that shows before the chef reports.
    pub(super) fn forward(&mut self) -> bool {
        let timeline = &self.timeline;
        match timeline.standing() {
            Standing::Replay => {
                self.seek(timeline.now() + 1);
                true
            }
            // Until the chef reports, the next suggestion is not known.
            Standing::Live if self.errand != Errand::Done => false,
            Standing::Live => {
                let next = suggestions(self.settings.lesson, timeline).first();
                if let Some(Ok(order)) = next.map(|next| next.parse()) {
                    self.give(order);
                }
                false
            }
        }
    }

    /// Acts, and tells whether that shows before the chef reports.
    pub(super) fn act(&mut self, ctx: &Context<Self>, act: Act) -> bool {
        let now = self.timeline.now();
        let played = self.player.is_some();
        match act {
            Act::Back => {
                self.player = None;
                self.seek(now.saturating_sub(1));
                return true;
            }
            Act::Forward => {
                self.player = None;
                return self.forward() || played;
            }
            Act::Restart => {
                self.player = None;
                self.restart();
                return played;
            }
            Act::Play if played => self.player = None,
            Act::Play => self.play(ctx),
            Act::Speed => {
                self.speed = self.speed.next();
                if played {
                    self.play(ctx);
                }
            }
        }
        true
    }

    pub(super) fn restart(&mut self) {
        self.chef.tell(Ticket::Afresh(Vec::new()));
    }

    /// Plays on from here; from the start, if this is the end.
    pub(super) fn play(&mut self, ctx: &Context<Self>) {
        let ended = self.timeline.standing() == Standing::Live
            && suggestions(self.settings.lesson, &self.timeline).is_empty();
        if ended {
            self.restart();
        }
        self.player = Some(match self.settings.clock {
            Clock::Manual => Player::by_ticks(),
            Clock::Frames => {
                let link = ctx.link().clone();
                Player::by_timer(self.speed, move || link.send_message(Msg::Play))
            }
        });
    }

    /// Lets so many milliseconds pass; tells whether that shows before the chef reports.
    pub(super) fn tick(&mut self, milliseconds: f64) -> bool {
        self.frame.stage.tick(milliseconds);
        let due = self.player.as_mut().map_or(0, |player| player.tick(milliseconds, self.speed));
        for _ in 0..due {
            self.play_on();
        }
        due > 0
    }

    /// One step of Play; tells whether it shows before the chef reports.
    pub(super) fn play_on(&mut self) -> bool {
        self.player.is_some() && self.forward()
    }

    /// Goes back to the step before the deciding order, so that it can be predicted anew.
    pub(super) fn ask_again(&mut self) {
        self.prediction = Prediction::Open;
        let verb = self.settings.lesson.about.verb;
        let timeline = &self.timeline;
        let deciding = timeline.orders().position(|order| order.verb() == verb);
        let Some(before) = deciding else { return };
        let orders = timeline.orders().take(before).cloned().collect();
        self.errand = Errand::HandedIn;
        self.focus_next = Some(Focus::Question);
        self.chef.tell(Ticket::Afresh(orders));
    }

    /// Whether the question belongs here: its deciding order comes next, or has just been run.
    pub(super) fn asking(&self, timeline: &Timeline, ahead: &[&str]) -> bool {
        let verb = self.settings.lesson.about.verb;
        let given = |step: &Step| step.order().is_some_and(|order| order.verb() == verb);
        let just_run = given(timeline.shown());
        match self.prediction {
            Prediction::Graded { .. } => just_run,
            Prediction::Open | Prediction::Made(_) => {
                let first = timeline.steps().take(timeline.now() + 1).all(|step| !given(step));
                let coming = match timeline.standing() {
                    Standing::Live => {
                        ahead.first().is_some_and(|next| next.split(':').next() == Some(verb))
                    }
                    Standing::Replay => false,
                };
                first && coming
            }
        }
    }
}
