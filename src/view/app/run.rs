//! The run: orders, steps and Play.

use super::errands::Errands;
use super::page::{Focus, Kept};
use super::{App, Played};
use crate::browser::rest_is_here;
use crate::chef::{Begun, Ticket};
use crate::kitchen::{Order, Standing, Step, Timeline};
use crate::lessons::Ahead;
use crate::prediction::Prediction;
use crate::settings::Clock;
use crate::view::app::Msg;
use crate::view::controls::Act;
use crate::view::doors;
use crate::view::player::{Player, SOON};
use yew::prelude::*;

impl App {
    /// Takes in a run that has just begun; what the address asks for waits until its orders are
    /// carried out.
    pub(super) fn take_up(&mut self, ctx: &Context<Self>, begun: Begun) {
        self.errands = Errands::first();
        match begun {
            Begun::Whole(timeline) => {
                self.timeline = timeline;
                self.begin(ctx);
            }
            Begun::Laid(timeline) => {
                self.timeline = timeline;
                self.errands.go_on();
            }
        }
    }

    /// Goes to the step that the address asks for, in a run that has just begun.
    pub(super) fn begin(&mut self, ctx: &Context<Self>) {
        let step = self.settings.step.take();
        if let Some(step) = step {
            self.say_if_beyond(step);
            self.timeline.seek(step);
        }
        self.arrived();
        if std::mem::take(&mut self.settings.autoplay) {
            if step.is_none() && self.is_over() {
                // Nothing is left but to show the run that was asked for.
                self.seek(0);
            }
            self.play(ctx);
        }
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
        let last = self.timeline.last();
        let (step, before) = (self.timeline.step(last), self.timeline.step(last.saturating_sub(1)));
        self.prediction = self.prediction.grade(&lesson.about, &before.snapshot, step, last);
        if let Some(answer) = self.prediction.answer() {
            self.settings.score.note(lesson.slug(), answer);
        }
        self.arrived();
    }

    pub(super) fn arrived(&mut self) {
        self.errands.answer();
        self.cards.forget_missing();
        let slug = self.settings.lesson.slug();
        if matches!(self.ahead(), Ahead::Over) && !self.done.contains(&slug) {
            self.done.push(slug);
        }
        self.stop_at_the_end();
        self.write_address();
        self.play_what_is_due();
    }

    /// What comes after the last step.
    pub(super) fn ahead(&self) -> Ahead {
        let (lesson, timeline) = (self.settings.lesson, &self.timeline);
        Ahead::by_script(lesson, timeline).unwrap_or_else(|| {
            if rest_is_here() { doors::AHEAD.open()(lesson, timeline) } else { Ahead::Nothing }
        })
    }

    /// Whether the step shown is the last one, and nothing is left to play.
    pub(super) fn is_over(&self) -> bool {
        self.timeline.standing() == Standing::Live && self.ahead().next().is_none()
    }

    fn stop_at_the_end(&mut self) {
        if self.is_over() {
            self.player = None;
        }
    }

    /// Gives an order: at the last step it is the next one; from the past, a new run begins with the orders up to
    /// there, as from what will be past when another run comes that is on its way.
    pub(super) fn give(&mut self, order: Order) {
        self.frame.crowd.watch();
        let timeline = &self.timeline;
        self.prediction = self.prediction.until(timeline.now());
        self.hand_in(match timeline.standing() {
            Standing::Live if !self.errands.lay_afresh() => Ticket::Next(order),
            Standing::Live | Standing::Replay => {
                Ticket::Again(timeline.orders_until_now().cloned().chain([order]).collect())
            }
        });
    }

    fn hand_in(&mut self, ticket: Ticket) {
        self.errands.hand_in(&ticket);
        self.chef.tell(ticket);
    }

    /// Adds a note where somebody asks for a step that there is not.
    pub(super) fn say_if_beyond(&mut self, step: usize) {
        let last = self.timeline.last();
        if step > last {
            self.notes.push(format!("There is no step {step}: this run has {last}."));
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
                self.stop_at_the_end();
                true
            }
            // Until the chef reports, the next suggestion is not known.
            Standing::Live if !self.errands.are_done() => false,
            Standing::Live => {
                if let Ahead::Next(order, _) = self.ahead() {
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
                    self.start_player(ctx, self.speed.interval());
                }
            }
        }
        true
    }

    pub(super) fn restart(&mut self) {
        self.prediction = self.prediction.until(0);
        self.hand_in(Ticket::Afresh(Vec::new()));
    }

    /// Plays on from here; from the start, if this is the end. A page that is no lesson has nothing to play.
    pub(super) fn play(&mut self, ctx: &Context<Self>) {
        if self.settings.page.is_some() {
            return;
        }
        if self.is_over() {
            if matches!(self.ahead(), Ahead::Nothing) {
                return;
            }
            self.restart();
        }
        self.played = Played::Once;
        self.start_player(ctx, SOON);
    }

    /// Lets a player take a step so many milliseconds from now, and then one after the other.
    fn start_player(&mut self, ctx: &Context<Self>, first: u32) {
        self.player = Some(match self.settings.clock {
            Clock::Manual => Player::by_ticks(),
            Clock::Frames => {
                let link = ctx.link().clone();
                Player::by_timer(first, self.speed, move || link.send_message(Msg::Play))
            }
        });
    }

    /// Lets so many milliseconds pass; tells whether that shows before the chef reports.
    pub(super) fn tick(&mut self, milliseconds: f64) -> bool {
        self.frame.stage.tick(milliseconds);
        if let Some(player) = &mut self.player {
            player.pass(milliseconds);
        }
        self.play_what_is_due()
    }

    /// Takes the steps whose time has passed by hand; what follows an order, when the chef has reported.
    fn play_what_is_due(&mut self) -> bool {
        let mut played = false;
        while self.timeline.standing() == Standing::Replay || self.errands.are_done() {
            if !self.player.as_mut().is_some_and(|player| player.is_due(self.speed)) {
                break;
            }
            played |= self.play_on();
        }
        played
    }

    /// One step of Play; tells whether it shows before the chef reports.
    pub(super) fn play_on(&mut self) -> bool {
        self.player.is_some() && self.forward()
    }

    /// Goes back to the step before the deciding order, so that it can be predicted anew.
    pub(super) fn ask_again(&mut self) {
        self.player = None;
        self.prediction = Prediction::Open;
        let verb = self.settings.lesson.about.verb;
        let timeline = &self.timeline;
        let deciding = timeline.orders().position(|order| order.verb() == verb);
        let Some(before) = deciding else { return };
        let orders = timeline.orders().take(before).cloned().collect();
        self.focus_next = Some(Kept::of(Focus::Question));
        self.hand_in(Ticket::Afresh(orders));
    }

    /// Whether the question belongs here: its deciding order comes next, or has just been run.
    pub(super) fn asking(&self, timeline: &Timeline, ahead: &Ahead) -> bool {
        let verb = self.settings.lesson.about.verb;
        let given = |step: &Step| step.order().is_some_and(|order| order.verb() == verb);
        match self.prediction {
            Prediction::Graded { step, .. } => given(timeline.shown()) && timeline.now() == step,
            Prediction::Open | Prediction::Made(_) => {
                let first = timeline.steps().take(timeline.now() + 1).all(|step| !given(step));
                let coming = match timeline.standing() {
                    Standing::Live => {
                        let about = self.settings.lesson.extras.asks;
                        ahead.next().is_some_and(|next| next.verb() == verb)
                            && about(&timeline.shown().snapshot)
                    }
                    Standing::Replay => false,
                };
                first && coming
            }
        }
    }
}
