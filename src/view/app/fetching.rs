//! What is fetched when it is first needed: a lesson's texts, and rustc's cards.

use super::hosting::hears_calls;
use super::{App, Bar, Msg};
use crate::browser::{bring_rest, document, fetch_text, rest_is_here};
use crate::executor::Task;
use crate::lessons::MENU;
use crate::settings::{Page, Settings};
use crate::texts::Texts;
use crate::view::claims;
use crate::view::deed::Deed;
use crate::view::doors;
use crate::view::ink::Shown;
use futures::future;
use std::rc::Rc;
use yew::prelude::*;

/// What is missing where the rest of the program is.
const MISSING: &str = "The part of the page that does this";

/// How the reader comes to a lesson.
#[derive(Clone)]
pub enum Entrance {
    /// By a link of the page: the browser's history gets an entry.
    Opened(Settings),
    /// By Back or Forward, with notes on the address.
    Returned(Settings, Vec<String>),
    /// Because the host wished for it, with notes on the wish.
    Wished(Settings, Vec<String>),
}

/// A scene that is on its way.
pub(super) struct Coming {
    /// How the reader comes to it.
    pub(super) entrance: Entrance,
    _task: Task,
}

impl Coming {
    /// Whether its address is in the page already.
    pub(super) const fn has_an_address(&self) -> bool {
        self.entrance.has_an_address()
    }
}

impl Entrance {
    const fn has_an_address(&self) -> bool {
        matches!(self, Self::Returned(..))
    }

    /// What it will be shown with.
    pub(super) const fn settings(&self) -> &Settings {
        match self {
            Self::Opened(settings) | Self::Returned(settings, _) | Self::Wished(settings, _) => {
                settings
            }
        }
    }

    pub(super) const fn settings_mut(&mut self) -> &mut Settings {
        match self {
            Self::Opened(settings) | Self::Returned(settings, _) | Self::Wished(settings, _) => {
                settings
            }
        }
    }

    /// Adds notes to those that it will be shown with.
    pub(super) fn note(&mut self, more: &[String]) {
        if let Self::Returned(_, notes) | Self::Wished(_, notes) = self {
            notes.extend_from_slice(more);
        }
    }

    /// Takes over what the reader has changed since this began, and what is not of one scene. In a frame the host may have
    /// wished for other colours; there the reader cannot.
    fn catch_up(&mut self, with: &Settings) {
        let settings = self.settings_mut();
        settings.score.clone_from(&with.score);
        if !settings.embed {
            settings.theme = with.theme;
        }
    }
}

/// What a scene needs: its texts, and all of the program, unless it is the first lesson; or what was wrong, in a few
/// words.
///
/// # Errors
/// See [`fetch_text`] and [`bring_rest`].
pub async fn fetch_needs(settings: &Settings) -> Result<Texts, String> {
    let texts = async {
        let bundle = fetch_text(&[settings.scene(), ".txt"].concat()).await?;
        // Some hosts have a page of their own for whatever is missing.
        if bundle.starts_with('<') {
            Err("a web page came instead".into())
        } else {
            Ok(Texts::parse(&bundle))
        }
    };
    let rest = async { if needs_all(settings) { bring_all().await } else { Ok(()) } };
    future::try_join(texts, rest).await.map(|(texts, ())| texts)
}

/// Whether a scene needs all of the program: any but the first one in a page of its own.
fn needs_all(settings: &Settings) -> bool {
    settings.scene() != MENU[0].slug() || settings.embed || hears_calls(settings)
}

/// Waits until all of the program is here, and its drawings are in the page.
///
/// # Errors
/// See [`bring_rest`].
pub async fn bring_all() -> Result<(), String> {
    bring_rest().await?;
    doors::DRAWINGS.open()();
    Ok(())
}

impl App {
    /// Goes to a lesson, as soon as its texts are here. Where the reader wanted to go before does
    /// not matter any more.
    pub(super) fn come_to(&mut self, ctx: &Context<Self>, entrance: Entrance) {
        match entrance {
            Entrance::Opened(_) => self.write_address_now(),
            Entrance::Returned(..) | Entrance::Wished(..) => {
                if entrance.has_an_address() {
                    self.writing = None;
                    if !self.settings.embed {
                        self.bar = Bar::Elsewhere;
                    }
                }
                // What it says is of what was shown.
                if matches!(document().query_selector("dialog.share[open]"), Ok(Some(_))) {
                    doors::DIALOG.open()(self, ctx, Deed::CloseShare);
                }
            }
        }
        let slug = entrance.settings().scene();
        let is_here = rest_is_here() || !needs_all(entrance.settings());
        if slug == self.settings.scene() && is_here {
            self.entering = None;
            self.enter(ctx, entrance, None);
            return;
        }
        let link = ctx.link().clone();
        let settings = entrance.settings().clone();
        let task = Task::spawn(async move {
            let texts = fetch_needs(&settings).await;
            link.send_message(Msg::Fetched(settings.scene(), texts));
        });
        self.entering = Some(Coming { entrance, _task: task });
    }

    pub(super) fn fetched(
        &mut self,
        ctx: &Context<Self>,
        slug: &'static str,
        texts: Result<Texts, String>,
    ) {
        // What was wished for meanwhile is another matter.
        let is_wanted = |coming: &mut Coming| coming.entrance.settings().scene() == slug;
        let Some(Coming { mut entrance, .. }) = self.entering.take_if(is_wanted) else { return };
        match texts {
            Ok(texts) => {
                entrance.catch_up(&self.settings);
                self.enter(ctx, entrance, Some(Rc::new(texts)));
            }
            Err(reason) => {
                self.say_once(format!(
                    "“{slug}” could not be fetched: {reason}. Everything here is as it was; try again."
                ));
            }
        }
    }

    /// Does what needs all of the program, as soon as that is here.
    pub(super) fn obey_when_whole(&mut self, ctx: &Context<Self>, deed: Deed) {
        let link = ctx.link().clone();
        self.bringing = Some(Task::spawn(async move {
            let brought = bring_all().await;
            link.send_message(Msg::Brought(deed, brought));
        }));
    }

    pub(super) fn brought(&mut self, ctx: &Context<Self>, deed: Deed, brought: Result<(), String>) {
        self.bringing = None;
        match brought {
            Ok(()) => {
                self.notes.retain(|note| !note.starts_with(MISSING));
                doors::DIALOG.open()(self, ctx, deed);
            }
            Err(reason) => self.say_once(format!(
                "{MISSING} could not be fetched: {reason}. Everything here is as it was; try again."
            )),
        }
    }

    /// Adds a note, unless the reader was told so already.
    fn say_once(&mut self, note: String) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Fetches the cards that are to be shown and are not here yet.
    pub(super) fn fetch_cards(&mut self, ctx: &Context<Self>) {
        let card = self.timeline.shown().refusal().and_then(|refusal| refusal.card);
        if card.is_some() || self.settings.page.is_some() {
            doors::CARDS.open()(self, ctx, card);
        }
    }

    /// Fetches the card of the lesson's step; or those of the page.
    pub(in crate::view) fn fetch_these(&mut self, ctx: &Context<Self>, card: Option<&'static str>) {
        let mut fetch = |name| self.cards.fetch(name, ctx.link());
        match self.settings.page {
            None => card.into_iter().for_each(fetch),
            Some(Page::Claims) => claims::cards().for_each(&mut fetch),
            Some(Page::Takeaways) => {}
        }
    }
}

/// rustc's cards, as far as they were needed.
#[derive(Default)]
pub(super) struct Cards(Vec<(&'static str, Card)>);

enum Card {
    Coming {
        _task: Task,
    },
    Here(String),
    /// It could not be fetched: what the reader is told.
    Missing(String),
}

impl Cards {
    /// The HTML of the card; empty while it is on its way.
    pub(super) fn found(&self, name: &str) -> Option<&str> {
        let (_, card) = self.0.iter().find(|(known, _)| *known == name)?;
        Some(match card {
            Card::Coming { .. } => "",
            Card::Here(html) | Card::Missing(html) => html,
        })
    }

    /// Keeps a card, or says why there is none.
    pub(super) fn keep(&mut self, name: &'static str, card: Result<String, String>) {
        let card = match card {
            Ok(html) => Card::Here(html),
            Err(reason) => Card::Missing(format!(
                "<p class=source>What rustc says could not be fetched: {}. Come back to this step to try again.</p>",
                Shown(&reason)
            )),
        };
        self.0.retain(|(known, _)| *known != name);
        self.0.push((name, card));
    }

    /// Lets the missing cards be fetched once more, when they are next to be shown.
    pub(super) fn forget_missing(&mut self) {
        self.0.retain(|(_, card)| !matches!(card, Card::Missing(_)));
    }

    /// Fetches a card, unless it is here or on its way.
    fn fetch(&mut self, name: &'static str, link: &html::Scope<App>) {
        if self.found(name).is_some() {
            return;
        }
        let link = link.clone();
        let task = Task::spawn(async move {
            let card = fetch_text(&["cards/", name, ".html"].concat()).await;
            link.send_message(Msg::CardFetched(name, card));
        });
        self.0.push((name, Card::Coming { _task: task }));
    }
}
