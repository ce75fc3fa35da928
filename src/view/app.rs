//! The app: owns the run, hears the reader, tells the chef.

use super::animator::Drive;
use super::code_pane::HoldChange;
use super::controls::{Act, Going, suggestions};
use super::explainer::{Detail, Explainer};
use super::keys::{Key, key};
use super::player::{Player, Speed};
use super::prediction::Prediction;
use super::stage::Stage;
use super::{code_pane, controls, header, help, memory_table, note, notices, strips};
use crate::browser::{self, AnimationLoop, Listener, document};
use crate::chef::{Chef, Report, Ticket};
use crate::kitchen::{Hold, Order, Outcome, Standing, Step, Timeline};
use crate::lessons::{self, Lesson, MENU, Moment, Suggestion, narrate};
use crate::memory::LinearMemory;
use crate::picture::MotionStyle;
use crate::settings::{Clock, MotionWish, Settings, Theme};
use gloo_timers::callback::Timeout;
use std::ops::ControlFlow;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement, KeyboardEvent, MessageEvent};
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
        let words = lesson.words(&moment);
        let narration = AttrValue::from(narrate(&moment));
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
                            <p class="eyebrow">{ eyebrow(lesson) }{ badge(timeline.standing()) }</p>
                            <h1>{ words.headline.clone() }</h1>
                        </div>
                        <figure class="card">
                            <Stage now={Rc::clone(now)} style={self.motion_style()} drive={self.drive()} ticked={self.ticked}
                                caption={narration.clone()} on_order={on.order.clone()} />
                            <Explainer {slug} now={Rc::clone(now)} root={self.root.clone()} detail={self.detail} on_detail={on.detail.clone()} />
                            { strips::strips(now) }
                        </figure>
                        { controls::controls(&controls::Props {
                            lesson,
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
                    { memory_table::memory_table(now, timeline.standing()) }
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
    /// Goes to the step that the address asks for, in a run that has just begun.
    fn begin(&mut self, ctx: &Context<Self>) {
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

    fn record(&mut self, step: Step) {
        let lesson = self.settings.lesson;
        let before = &self.timeline.step(self.timeline.last()).snapshot;
        self.prediction = self.prediction.grade(lesson.question(), before, &step);
        self.timeline.record(step);
        self.arrived();
    }

    fn arrived(&mut self) {
        self.waiting = false;
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
    fn give(&mut self, order: Order) {
        self.waiting = true;
        self.calm = browser::prefers_reduced_motion();
        let timeline = &self.timeline;
        match timeline.standing() {
            Standing::Live => self.chef.tell(Ticket::Next(order)),
            Standing::Replay => {
                let orders = timeline.orders_until_now().cloned().chain([order]).collect();
                self.chef.tell(Ticket::Afresh(orders));
            }
        }
    }

    fn seek(&mut self, step: usize) {
        self.timeline.seek(step);
        self.write_address();
    }

    /// Goes one step on, and tells whether that shows before the chef reports.
    fn forward(&mut self) -> bool {
        let timeline = &self.timeline;
        match timeline.standing() {
            Standing::Replay => {
                self.seek(timeline.now() + 1);
                true
            }
            // Until the chef reports, the next suggestion is not known.
            Standing::Live if self.waiting => false,
            Standing::Live => {
                let next = suggestions(self.settings.lesson, timeline).first();
                if let Some(Ok(order)) = next.map(|next| next.order.parse()) {
                    self.give(order);
                }
                false
            }
        }
    }

    /// Acts, and tells whether that shows before the chef reports.
    fn act(&mut self, ctx: &Context<Self>, act: Act) -> bool {
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

    fn restart(&mut self) {
        self.chef.tell(Ticket::Afresh(Vec::new()));
    }

    /// Plays on from here; from the start, if this is the end.
    fn play(&mut self, ctx: &Context<Self>) {
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

    /// One step of Play; tells whether it shows before the chef reports.
    fn play_on(&mut self) -> bool {
        self.player.is_some() && self.forward()
    }

    fn open(&mut self, ctx: &Context<Self>, slug: &'static str) {
        let Some(lesson) = lessons::find(slug) else { return };
        self.write_address_now();
        let settings = Settings { lesson, orders: Vec::new(), step: None, ..self.settings.clone() };
        if !self.settings.embed {
            browser::push_query(&settings.write([], None));
        }
        self.enter(ctx, settings);
        browser::window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    fn enter(&mut self, ctx: &Context<Self>, settings: Settings) {
        self.player = None;
        self.writing = None;
        self.search = browser::search();
        self.prediction = Prediction::default();
        // The old chef is gone before the new one's first report can come: nothing of an old lesson
        // touches a new one.
        (self.chef, self.timeline) = hire(&settings, ctx.link());
        show_theme(settings.theme);
        self.settings = settings;
        self.begin(ctx);
    }

    /// Goes back to the step before the deciding order, so that it can be predicted anew.
    fn ask_again(&mut self) {
        self.prediction = Prediction::Open;
        let verb = self.settings.lesson.question().verb;
        let timeline = &self.timeline;
        let deciding = timeline.orders().position(|order| order.verb() == verb);
        let Some(before) = deciding else { return };
        let orders = timeline.orders().take(before).cloned().collect();
        self.chef.tell(Ticket::Afresh(orders));
    }

    /// Whether the question belongs here: its deciding order comes next, or has just been run.
    fn asking(&self, timeline: &Timeline, ahead: &[Suggestion]) -> bool {
        let verb = self.settings.lesson.question().verb;
        let given = |step: &Step| step.order().is_some_and(|order| order.verb() == verb);
        let just_run = given(timeline.shown());
        match self.prediction {
            Prediction::Graded { .. } => just_run,
            Prediction::Open | Prediction::Made(_) => {
                let first = timeline.steps().take(timeline.now() + 1).all(|step| !given(step));
                let coming = match timeline.standing() {
                    Standing::Live => {
                        ahead.first().is_some_and(|next| next.order.split(':').next() == Some(verb))
                    }
                    Standing::Replay => false,
                };
                first && coming
            }
        }
    }

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

    /// Writes the state into the page's address once the reader has come to rest: browsers count
    /// these writes, and fifty clicks in a second would be too many.
    fn write_address(&mut self) {
        let link = self.link.clone();
        self.writing =
            Some(Timeout::new(ADDRESS_DELAY, move || link.send_message(Msg::WriteAddress)));
    }

    fn write_address_now(&mut self) {
        if self.writing.take().is_some() {
            browser::replace_query(&self.address());
            self.search = browser::search();
        }
    }

    fn address(&self) -> String {
        let timeline = &self.timeline;
        let step = (timeline.standing() == Standing::Replay).then(|| timeline.now());
        self.settings.write(timeline.orders(), step)
    }
}

fn hire(settings: &Settings, link: &html::Scope<App>) -> (Chef, Timeline) {
    let link = link.clone();
    Chef::hire(settings.lesson, settings.orders.clone(), LinearMemory::new(), move |report| {
        link.send_message(Msg::Reported(report));
    })
}

fn listen(
    link: &html::Scope<App>,
) -> (Listener<KeyboardEvent>, Listener<Event>, Listener<MessageEvent>) {
    let window = browser::window();
    let (keys, back, ticks) = (link.clone(), link.clone(), link.clone());
    (
        Listener::new(&window, "keydown", move |event| keys.send_message(Msg::Key(event))),
        Listener::new(&window, "popstate", move |_| back.send_message(Msg::Returned)),
        Listener::new(&window, "message", move |event: MessageEvent| {
            if let Some(milliseconds) = ticked(&event) {
                ticks.send_message(Msg::Tick(milliseconds));
            }
        }),
    )
}

/// The milliseconds of a `tick` message from the page's own window or its parent.
fn ticked(event: &MessageEvent) -> Option<f64> {
    let window = browser::window();
    let parent = window.parent().ok().flatten();
    let sender = event.source();
    let trusted = sender.as_ref().is_some_and(|sender| {
        let sender: &wasm_bindgen::JsValue = sender.as_ref();
        sender == AsRef::<wasm_bindgen::JsValue>::as_ref(&window)
            || parent
                .is_some_and(|parent| sender == AsRef::<wasm_bindgen::JsValue>::as_ref(&parent))
    });
    let data = event.data();
    let field = |name: &str| js_sys::Reflect::get(&data, &name.into()).ok();
    let is_tick = field("ns")?.as_string()? == "pin-cake" && field("type")?.as_string()? == "tick";
    let milliseconds = field("ms")?.as_f64()?;
    (trusted && is_tick && milliseconds.is_finite()).then_some(milliseconds)
}

fn focus_is_within(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}

fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // It fails for an element that cannot have the focus, and buttons can.
        let _ = element.focus();
    }
}

fn say_started(state: &str) {
    if let Some(root) = document().document_element()
        && root.get_attribute("data-start").as_deref() != Some(state)
    {
        let _ = root.set_attribute("data-start", state);
    }
}

fn show_theme(theme: Theme) {
    let name = match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", name);
    }
}

/// The theme that is seen: never `Auto`.
fn shown_theme(theme: Theme) -> Theme {
    match theme {
        Theme::Auto if browser::prefers_dark() => Theme::Dark,
        Theme::Auto => Theme::Light,
        chosen => chosen,
    }
}

fn eyebrow(lesson: &dyn Lesson) -> String {
    let rank =
        MENU.iter().position(|other| other.slug() == lesson.slug()).map_or(0, |rank| rank + 1);
    format!("{} · lesson {rank} of {}", lesson.chapter(), MENU.len())
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
