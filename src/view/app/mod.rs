//! The app: owns the run, hears the reader, tells the chef.

mod address;
pub(super) mod built_in;
mod listening;
mod page;
mod run;

use self::listening::listen;
use self::page::{focus, focus_is_within, say_started, show_theme, shown_theme};
use crate::browser::{self, AnimationLoop, Listener};
use crate::chef::{Chef, Report};
use crate::kitchen::{Hold, Order, Outcome, Standing, Timeline};
use crate::lessons::{Lesson, MENU, Moment, narrate};
use crate::memory::LinearMemory;
use crate::picture::MotionStyle;
use crate::settings::{Clock, MotionWish, Settings, Theme};
use crate::texts::Texts;
use crate::view::animator::Drive;
use crate::view::code_pane::HoldChange;
use crate::view::controls::{Act, Going, suggestions};
use crate::view::explainer::{Detail, Explainer};
use crate::view::ink::Panel;
use crate::view::keys::{Key, key};
use crate::view::player::{Player, Speed};
use crate::view::prediction::Prediction;
use crate::view::stage::Stage;
use crate::view::{code_pane, controls, header, help, memory_table, note, notices, strips};
use gloo_timers::callback::Timeout;
use std::ops::ControlFlow;
use std::rc::Rc;
use web_sys::{Event, HtmlDialogElement, KeyboardEvent, MessageEvent};
use yew::prelude::*;

/// How long the address waits for the reader to come to rest, in milliseconds.
const ADDRESS_DELAY: u32 = 300;

#[doc(hidden)]
pub enum Msg {
    Reported(Report),
    Give(Order),
    Act(Act),
    Seek(usize),
    Play,
    Open(&'static str),
    Returned,
    Theme,
    Detail(Detail),
    Predict(usize),
    Retry,
    CloseNote(usize),
    WriteAddress,
    Help,
    Key(KeyboardEvent),
    Tick(f64),
}

/// The whole page.
pub struct App {
    settings: Settings,
    texts: Rc<Texts>,
    notes: Vec<String>,
    link: html::Scope<Self>,
    chef: Chef,
    timeline: Timeline,
    prediction: Prediction,
    player: Option<Player>,
    speed: Speed,
    detail: Detail,
    done: Vec<&'static str>,
    ticked: f64,
    /// Whether an order is on its way to the chef and back.
    waiting: bool,
    /// Whether an order was given by a button: the focus stays among them, even if that one goes.
    keep_focus: bool,
    /// Whether the reader's system asks for less motion; read at each order, not at each render.
    calm: bool,
    root: NodeRef,
    help: NodeRef,
    pane: NodeRef,
    strips: Panel,
    table: Panel,
    /// The lesson and step whose lines the code pane was scrolled to.
    scrolled_to: Option<(&'static str, usize)>,
    scrolling: Option<AnimationLoop>,
    writing: Option<Timeout>,
    /// The query that stands in the page's address.
    search: String,
    callbacks: Callbacks,
    _listeners: (Listener<KeyboardEvent>, Listener<Event>, Listener<MessageEvent>),
}

/// Made once, so that components can tell that nothing changed.
struct Callbacks {
    order: Callback<Order>,
    act: Callback<Act>,
    seek: Callback<usize>,
    open: Callback<&'static str>,
    theme: Callback<()>,
    help: Callback<()>,
    detail: Callback<Detail>,
    predict: Callback<usize>,
    retry: Callback<()>,
    close: Callback<usize>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (settings, notes) = Settings::read(&browser::query());
        show_theme(settings.theme);
        let link = ctx.link();
        let (chef, timeline) = hire(&settings, link);
        let mut app = Self {
            texts: Rc::new(built_in::texts(settings.lesson.slug())),
            notes,
            link: link.clone(),
            chef,
            timeline,
            prediction: Prediction::default(),
            player: None,
            speed: Speed::default(),
            detail: Detail::Exact,
            done: Vec::new(),
            ticked: 0.0,
            waiting: false,
            keep_focus: false,
            calm: browser::prefers_reduced_motion(),
            root: NodeRef::default(),
            help: NodeRef::default(),
            pane: NodeRef::default(),
            strips: Panel::new(),
            table: Panel::new(),
            scrolled_to: None,
            scrolling: None,
            writing: None,
            search: browser::search(),
            callbacks: Callbacks {
                order: link.callback(Msg::Give),
                act: link.callback(Msg::Act),
                seek: link.callback(Msg::Seek),
                open: link.callback(Msg::Open),
                theme: link.callback(|()| Msg::Theme),
                help: link.callback(|()| Msg::Help),
                detail: link.callback(Msg::Detail),
                predict: link.callback(Msg::Predict),
                retry: link.callback(|()| Msg::Retry),
                close: link.callback(Msg::CloseNote),
            },
            _listeners: listen(link),
            settings,
        };
        app.begin(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Reported(Report::Afresh(timeline)) => {
                self.timeline = timeline;
                self.arrived();
            }
            Msg::Reported(Report::Next(step)) => self.record(step),
            Msg::Reported(Report::Again(timeline)) => self.record_again(timeline),
            // What was ordered is shown when the chef reports it.
            Msg::Give(order) => {
                self.keep_focus = focus_is_within(".orders");
                let stopped = self.player.take().is_some();
                self.give(order);
                return stopped;
            }
            Msg::Act(act) => return self.act(ctx, act),
            Msg::Seek(step) => {
                self.player = None;
                self.seek(step);
            }
            Msg::Play => return self.play_on(),
            Msg::Open(slug) => self.open(ctx, slug),
            Msg::Returned => {
                // A jump within the page is no other state.
                if browser::search() == self.search {
                    return false;
                }
                let (settings, notes) = Settings::read(&browser::query());
                self.notes = notes;
                self.enter(ctx, settings);
            }
            Msg::Theme => {
                self.settings.theme = match shown_theme(self.settings.theme) {
                    Theme::Dark => Theme::Light,
                    _ => Theme::Dark,
                };
                show_theme(self.settings.theme);
                self.write_address();
            }
            Msg::Detail(detail) => self.detail = detail,
            Msg::Predict(choice) => self.prediction = Prediction::Made(choice),
            Msg::Retry => self.ask_again(),
            Msg::WriteAddress => {
                self.write_address_now();
                return false;
            }
            Msg::CloseNote(rank) => {
                self.notes.remove(rank);
            }
            Msg::Help => {
                if let Some(dialog) = self.help.cast::<HtmlDialogElement>() {
                    // It fails only for a dialog that is open already.
                    let _ = dialog.show_modal();
                }
                return false;
            }
            Msg::Key(event) => return self.key(ctx, &event),
            Msg::Tick(milliseconds) => {
                self.ticked += milliseconds;
                let due =
                    self.player.as_mut().map_or(0, |player| player.tick(milliseconds, self.speed));
                for _ in 0..due {
                    self.play_on();
                }
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let timeline = &self.timeline;
        let lesson = self.settings.lesson;
        let slug = lesson.slug();
        let step = timeline.shown();
        let now = &step.snapshot;
        let moment = Moment { step, before: timeline.before().map(|before| &*before.snapshot) };
        let texts = &self.texts;
        let words = texts.words(&lesson.say(&moment));
        let narration = AttrValue::from(narrate(&moment, texts));
        let ahead = suggestions(lesson, timeline);
        let view = match self.detail {
            Detail::Plain => "plain",
            Detail::Exact => "exact",
        };
        let on = &self.callbacks;
        html! {
            <div ref={self.root.clone()} class="app" data-view={view} data-scene={slug} data-at={timeline.now().to_string()}
                data-embed={self.settings.embed.then_some("")}>
                if !self.settings.embed {
                    { header::header(&header::Props {
                        lesson: slug,
                        texts,
                        done: &self.done,
                        on_open: &on.open,
                        on_theme: &on.theme,
                        on_help: &on.help,
                    }) }
                }
                { notices::notices(&notices::Props { notes: &self.notes, on_close: &on.close }) }
                <main class="lesson">
                    <div class="left">
                        <div class="lede">
                            <p class="eyebrow">{ eyebrow(lesson, texts) }{ badge(timeline.standing()) }</p>
                            <h1>{ words.headline.clone() }</h1>
                        </div>
                        <figure class="card">
                            <Stage now={Rc::clone(now)} style={self.motion_style()} drive={self.drive()} ticked={self.ticked}
                                caption={narration.clone()} on_order={on.order.clone()} />
                            <Explainer {slug} texts={Rc::clone(texts)} now={Rc::clone(now)} root={self.root.clone()} detail={self.detail} on_detail={on.detail.clone()} />
                            { strips::strips(&self.strips, now) }
                        </figure>
                        { controls::controls(&controls::Props {
                            lesson,
                            texts,
                            timeline,
                            offers: &lesson.offers(now),
                            ahead,
                            going: self.going(),
                            speed: self.speed.label(),
                            which: self.settings.controls,
                            on_order: &on.order,
                            on_act: &on.act,
                            on_seek: &on.seek,
                        }) }
                        <p class="sr" role="status">{ narration }</p>
                    </div>
                    <aside class="right" aria-label="Code and explanation">
                        { code_pane::code_pane(&code_pane::Props {
                            lesson,
                            step,
                            hold: hold_change(&moment),
                            pane: &self.pane,
                        }) }
                        { note::note(&note::Props {
                            lesson,
                            texts,
                            now,
                            words: &words,
                            facts: &lesson.facts(&moment),
                            card: step.refusal().and_then(|refusal| refusal.card),
                            asking: self.asking(timeline, ahead),
                            prediction: self.prediction,
                            on_predict: &on.predict,
                            on_retry: &on.retry,
                            on_open: &on.open,
                        }) }
                    </aside>
                    { memory_table::memory_table(&self.table, now, timeline.standing()) }
                </main>
                { help::help(&help::Props { dialog: &self.help }) }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let shown = Some((self.settings.lesson.slug(), self.timeline.now()));
        if self.scrolled_to != shown {
            self.scrolled_to = shown;
            // In the next frame, which lays the page out anyhow; asking now would do it twice.
            let pane = self.pane.clone();
            self.scrolling = Some(AnimationLoop::start(move |_| {
                code_pane::show_marked(&pane);
                ControlFlow::Break(())
            }));
        }
        say_started("ready");
        if !self.waiting && std::mem::take(&mut self.keep_focus) && !focus_is_within(".orders") {
            focus(".orders .btn:last-child");
        }
    }
}

impl App {
    fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        let Some(key) = key(event) else { return false };
        event.prevent_default();
        let last = self.timeline.last();
        let msg = match key {
            Key::Back => Msg::Act(Act::Back),
            Key::Forward => Msg::Act(Act::Forward),
            Key::First => Msg::Seek(0),
            Key::Last => Msg::Seek(last),
            Key::Play => Msg::Act(Act::Play),
            Key::Help => Msg::Help,
        };
        Component::update(self, ctx, msg)
    }

    fn going(&self) -> Going {
        if self.player.is_some() { Going::Playing } else { Going::Paused }
    }

    fn drive(&self) -> Drive {
        match self.settings.clock {
            Clock::Frames => Drive::Frames,
            Clock::Manual => Drive::Ticks,
        }
    }

    fn motion_style(&self) -> MotionStyle {
        match self.settings.motion {
            MotionWish::Full => MotionStyle::Full,
            MotionWish::Reduce => MotionStyle::Reduced,
            MotionWish::Auto if self.calm => MotionStyle::Reduced,
            MotionWish::Auto => MotionStyle::Full,
        }
    }
}

fn hire(settings: &Settings, link: &html::Scope<App>) -> (Chef, Timeline) {
    let link = link.clone();
    Chef::hire(settings.lesson, settings.orders.clone(), LinearMemory::new(), move |report| {
        link.send_message(Msg::Reported(report));
    })
}

fn eyebrow(lesson: &dyn Lesson, texts: &Texts) -> String {
    let rank =
        MENU.iter().position(|other| other.slug() == lesson.slug()).map_or(0, |rank| rank + 1);
    format!("{} · lesson {rank} of {}", texts.get("chapter"), MENU.len())
}

fn badge(standing: Standing) -> Html {
    match standing {
        Standing::Live => html! { <span class="badge live">{ "live" }</span> },
        Standing::Replay => html! { <span class="badge replay">{ "replay" }</span> },
    }
}

/// Whether this step pinned something.
fn hold_change(moment: &Moment<'_>) -> HoldChange {
    if !matches!(moment.step.outcome, Outcome::Done(_)) {
        return HoldChange::None;
    }
    let pinned = |snapshot: &crate::kitchen::Snapshot| {
        snapshot.things().filter(|(_, thing)| thing.hold == Hold::Pinned).count()
    };
    let before = moment.before.map_or(0, pinned);
    if pinned(moment.now()) > before { HoldChange::To(Hold::Pinned) } else { HoldChange::None }
}
