//! What is fetched when it is first needed: a lesson's texts, and rustc's cards.

use super::{App, Msg};
use crate::browser::fetch_text;
use crate::executor::Task;
use crate::settings::{Page, Settings};
use crate::texts::Texts;
use crate::view::claims;
use crate::view::ink::Shown;
use yew::prelude::*;

/// How the reader comes to a lesson.
#[derive(Clone)]
pub enum Entrance {
    /// By a link of the page: the browser's history gets an entry.
    Opened(Settings),
    /// By Back or Forward, with notes on the address.
    Returned(Settings, Vec<String>),
}

/// A scene that is on its way.
pub(super) struct Coming {
    /// What it will be shown with.
    pub(super) settings: Settings,
    _task: Task,
}

impl Entrance {
    const fn settings(&self) -> &Settings {
        match self {
            Self::Opened(settings) | Self::Returned(settings, _) => settings,
        }
    }
}

/// The texts of the lesson called `slug`; or what was wrong, in a few words.
///
/// # Errors
/// See [`fetch_text`].
pub async fn fetch_texts(slug: &str) -> Result<Texts, String> {
    fetch_text(&[slug, ".txt"].concat()).await.map(|bundle| Texts::parse(&bundle))
}

impl App {
    /// Goes to a lesson, as soon as its texts are here. Where the reader wanted to go before does
    /// not matter any more.
    pub(super) fn come_to(&mut self, ctx: &Context<Self>, entrance: Entrance) {
        match entrance {
            Entrance::Opened(_) => self.write_address_now(),
            Entrance::Returned(..) => self.writing = None,
        }
        let slug = entrance.settings().scene();
        if slug == self.settings.scene() {
            self.entering = None;
            self.enter(ctx, entrance, None);
            return;
        }
        let link = ctx.link().clone();
        let settings = entrance.settings().clone();
        let task = Task::spawn(async move {
            let texts = fetch_texts(slug).await;
            link.send_message(Msg::Fetched(entrance, texts));
        });
        self.entering = Some(Coming { settings, _task: task });
    }

    pub(super) fn fetched(
        &mut self,
        ctx: &Context<Self>,
        entrance: Entrance,
        texts: Result<Texts, String>,
    ) {
        self.entering = None;
        match texts {
            Ok(texts) => self.enter(ctx, entrance, Some(texts)),
            Err(reason) => self.notes.push(format!(
                "The words of “{}” could not be fetched: {reason}. Everything here is as it was; try again.",
                entrance.settings().scene()
            )),
        }
    }

    /// Fetches the cards that are to be shown and are not here yet.
    pub(super) fn fetch_cards(&mut self, ctx: &Context<Self>) {
        let refusal = self.timeline.shown().refusal();
        match self.settings.page {
            None => {
                if let Some(name) = refusal.and_then(|refusal| refusal.card) {
                    self.cards.fetch(name, ctx.link());
                }
            }
            Some(Page::Claims) => {
                claims::cards().for_each(|name| self.cards.fetch(name, ctx.link()))
            }
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
