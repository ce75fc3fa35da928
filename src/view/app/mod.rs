//! The app: owns the run, hears the reader, tells the chef.

mod address;
mod errands;
mod fetching;
mod hosting;
mod listening;
mod obeying;
mod page;
mod run;
mod show;

use self::errands::Errands;
use self::fetching::{Cards, Coming, Entrance};
pub use self::fetching::{bring_all, fetch_needs};
pub(super) use self::hosting::Host;
use self::listening::{Hearing, listen};
pub use self::page::say_ready;
use self::page::{Kept, show_theme};
use crate::browser::{self, Preference};
use crate::chef::{Begun, Chef, Report};
use crate::executor::Task;
use crate::host::Call;
use crate::kitchen::Timeline;
use crate::memory::LinearMemory;
use crate::prediction::Prediction;
use crate::settings::{Clock, Settings};
use crate::texts::Texts;
use crate::view::animator::Drive;
use crate::view::claims::Findings;
use crate::view::deed::Deed;
use crate::view::explainer::Detail;
use crate::view::frame::Frame;
use crate::view::keys::key;
use crate::view::player::{Player, Speed};
use crate::view::{doors, explainer, share, stage};
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// How long the address rests after it was written, in milliseconds. Safari allows 100 writes in 30 seconds.
const ADDRESS_DELAY: u32 = 400;

#[doc(hidden)]
pub enum Msg {
    Reported(u32, Report),
    Fetched(&'static str, Result<Texts, String>),
    Brought(Deed, Result<(), String>),
    CardFetched(&'static str, Result<String, String>),
    Asked(Deed),
    Link((Element, String)),
    Stage(stage::Msg),
    Explain(explainer::Msg),
    Play,
    Returned,
    WriteAddress,
    Key(KeyboardEvent),
    Called(Call),
    Grant,
    Height(f64),
    Share(share::Told),
    Show,
}

/// What the page has when it starts.
#[derive(Clone, Default, PartialEq, Properties)]
pub struct Props {
    /// The texts of the lesson that the page's address names.
    pub texts: Rc<Texts>,
    /// The query that stood in the page's address when these were fetched.
    pub search: String,
}

/// Whether the page shows the app's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Showing {
    Current,
    /// It will, when the messages that are here are taken in.
    Due,
}

/// Whether a scene has gone on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Played {
    Never,
    Once,
}

/// What is to become of the page's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Address {
    /// It is written when the time is over.
    Due,
    /// It was written; not again before the time is over.
    Resting,
}

/// What the page's address says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bar {
    /// What is shown, or was just now.
    Here,
    /// A scene that Back or Forward led to and that is not shown: it is on its way, or could not be fetched.
    Elsewhere,
}

/// Whether a guest's code is to be seen: in a frame there is little room. In a page of its own it always is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    Folded,
    Open,
}

impl Code {
    const fn other(self) -> Self {
        match self {
            Self::Folded => Self::Open,
            Self::Open => Self::Folded,
        }
    }
}

/// The whole page. yew keeps its state and batches its messages; what it shows is written by its parts.
pub struct App {
    settings: Settings,
    texts: Rc<Texts>,
    notes: Vec<String>,
    link: html::Scope<Self>,
    chef: Chef,
    /// Which chef it is, counted from the first one.
    shift: u32,
    timeline: Timeline,
    prediction: Prediction,
    player: Option<Player>,
    played: Played,
    speed: Speed,
    detail: Detail,
    done: Vec<&'static str>,
    errands: Errands,
    showing: Showing,
    code: Code,
    /// Where the focus goes when what was asked for is shown, if the button that has it goes.
    focus_next: Option<Kept>,
    less_motion: Preference,
    frame: Frame,
    cards: Cards,
    findings: Findings,
    /// The fetching of the lesson that the reader wants to see.
    entering: Option<Coming>,
    /// The fetching of the rest of the program, for what the reader wants to do.
    bringing: Option<Task>,
    writing: Option<(Address, Timeout)>,
    bar: Bar,
    /// The query that stands in the page's address.
    search: String,
    host: Option<Host>,
    _hearing: Hearing,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { texts, search } = ctx.props().clone();
        let (settings, notes) = Settings::read(&browser::pairs(&search));
        show_theme(settings.theme);
        let link = ctx.link();
        let (chef, begun) = hire(&settings, 0, link);
        let frame = Frame::new(match settings.clock {
            Clock::Frames => Drive::Frames,
            Clock::Manual => Drive::Ticks,
        });
        let mut app = Self {
            texts,
            notes,
            link: link.clone(),
            chef,
            shift: 0,
            timeline: Timeline::new(Rc::default()),
            prediction: Prediction::default(),
            player: None,
            played: Played::Never,
            speed: Speed::default(),
            detail: Detail::Exact,
            done: Vec::new(),
            errands: Errands::first(),
            showing: Showing::Current,
            code: Code::Folded,
            focus_next: None,
            less_motion: Preference::less_motion(),
            host: Host::around(link, &frame.root),
            _hearing: listen(link, &frame.root, &settings),
            frame,
            cards: Cards::default(),
            findings: Findings::default(),
            entering: None,
            bringing: None,
            writing: None,
            bar: Bar::Here,
            search,
            settings,
        };
        app.take_up(ctx, begun);
        app.frame.stage.listen(tell(link, Msg::Stage));
        app.frame.explainer.listen(tell(link, Msg::Explain));
        // All that is seen, before it is seen: yew may let the browser paint before it calls `rendered`.
        app.show();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let is_news = self.take_in(ctx, msg);
        if is_news && self.showing == Showing::Current {
            self.showing = Showing::Due;
            self.link.send_message(Msg::Show);
        }
        // For yew the page is one element, and stays that.
        false
    }

    fn view(&self, _: &Context<Self>) -> Html {
        Html::VRef(self.frame.root.clone().into())
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.fetch_cards(ctx);
        self.tell_all();
    }
}

impl App {
    /// Takes in a message, and tells whether the page has to show something else now.
    fn take_in(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Show => {
                self.showing = Showing::Current;
                self.fetch_cards(ctx);
                self.show();
                self.tell_all();
                return false;
            }
            // What was on its way when its chef left.
            Msg::Reported(shift, _) if shift != self.shift => return false,
            Msg::Reported(_, Report::Afresh(timeline)) => {
                self.timeline = timeline;
                self.begin(ctx);
            }
            Msg::Reported(_, Report::UnderWay) => self.errands.go_on(),
            Msg::Reported(_, Report::Next(step)) => self.record(step),
            Msg::Reported(_, Report::Again(timeline)) => self.record_again(timeline),
            Msg::Fetched(slug, texts) => self.fetched(ctx, slug, texts),
            Msg::Brought(deed, brought) => self.brought(ctx, deed, brought),
            Msg::CardFetched(name, card) => {
                self.cards.keep(name, card);
                self.frame.code.look_again();
            }
            Msg::Asked(deed) => return self.obey(ctx, deed),
            Msg::Stage(message) => {
                let order = self.frame.stage.hear(message);
                return order.is_some_and(|order| self.obey(ctx, Deed::Give(order)));
            }
            Msg::Explain(message) => {
                if self.frame.explainer.hear(message) {
                    let now = &self.timeline.shown().snapshot;
                    self.frame.explainer.show(self.settings.lesson, &self.texts, now, self.detail);
                }
                return false;
            }
            Msg::Play => return self.play_on(),
            Msg::Link((link, slug)) => {
                self.equip(&link, &slug);
                return false;
            }
            Msg::Returned => {
                // A jump within the page is no other state.
                let search = browser::search();
                if search == self.search {
                    return false;
                }
                let (read, notes) = Settings::read(&browser::pairs(&search));
                self.search = search;
                // What the reader has predicted and how it is to look is not of one scene.
                let (theme, score) = (self.settings.theme, self.settings.score.clone());
                let settings = Settings { theme, score, ..read };
                self.come_to(ctx, Entrance::Returned(settings, notes));
            }
            Msg::WriteAddress => {
                self.write_what_is_due();
                return false;
            }
            Msg::Key(event) => {
                if event.key() == "Escape" {
                    self.frame.stage.hear(stage::Msg::Cancel);
                }
                let Some(deed) = key(&event).and_then(|key| self.asked_by(key)) else {
                    return false;
                };
                event.prevent_default();
                return self.obey(ctx, deed);
            }
            Msg::Called(call) => return doors::ANSWER.open()(self, ctx, call),
            Msg::Grant => doors::GRANT.open()(self, ctx),
            Msg::Share(told) => {
                doors::SHARING.open()(&mut self.frame.share, told);
                return false;
            }
            Msg::Height(height) => {
                doors::HEIGHT.open()(self, height);
                return false;
            }
        }
        true
    }

    /// Tells whoever has to know that the page shows the app's state.
    fn tell_all(&mut self) {
        say_ready();
        if self.host.is_some() {
            doors::TELL.open()(self);
        }
        if self.errands.are_done()
            && let Some(place) = self.focus_next.take()
        {
            place.put();
        }
    }
}

/// Sends on what a part of the page hears.
fn tell<Heard>(
    link: &html::Scope<App>,
    message: fn(Heard) -> Msg,
) -> impl Fn(Heard) + Clone + use<Heard> {
    let link = link.clone();
    move |heard| link.send_message(message(heard))
}

fn hire(settings: &Settings, shift: u32, link: &html::Scope<App>) -> (Chef, Begun) {
    let link = link.clone();
    Chef::hire(settings.lesson, settings.orders.clone(), LinearMemory::new(), move |report| {
        link.send_message(Msg::Reported(shift, report));
    })
}
