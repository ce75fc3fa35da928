//! What the page's address asks for: read with care, written as read.

mod choice;
mod page;
mod wish;
mod written;

pub use choice::{Choice, Clock, Controls, MotionWish, Theme};
pub use page::Page;
pub use wish::Wished;

use crate::kitchen::Order;
use crate::lessons::{self, Lesson, MENU};
use crate::score::Score;

/// The version of links, as they say it in `v`. Links of all versions stay good; one without is of the first.
pub const LINK_VERSION: &str = "1";
/// The most orders that an address may give.
const MOST_ORDERS: usize = 500;
/// The most notes on what was wrong with an address; a long list helps nobody.
const MOST_NOTES: usize = 6;

/// Everything that the page's address may say.
#[derive(Clone)]
pub struct Settings {
    /// The lesson; not shown while a page is.
    pub lesson: &'static Lesson,
    /// The page that is shown instead of a lesson.
    pub page: Option<Page>,
    /// The orders to begin with.
    pub orders: Vec<Order>,
    /// The step to show; the last if not said.
    pub step: Option<usize>,
    /// Whether to play at once.
    pub autoplay: bool,
    /// The colours.
    pub theme: Theme,
    /// The controls.
    pub controls: Controls,
    /// The motion.
    pub motion: MotionWish,
    /// Whether the page is a guest in another.
    pub embed: bool,
    /// The name by which a host knows this frame.
    pub id: String,
    /// What makes time pass.
    pub clock: Clock,
    /// What was predicted rightly until now.
    pub score: Score,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lesson: MENU[0],
            page: None,
            orders: Vec::new(),
            step: None,
            autoplay: false,
            theme: Theme::default(),
            controls: Controls::default(),
            motion: MotionWish::default(),
            embed: false,
            id: String::new(),
            clock: Clock::default(),
            score: Score::default(),
        }
    }
}

impl Settings {
    /// Reads names and values. What is unknown or wrong keeps its default, with a note for the
    /// reader; the notes are in the order of what was wrong.
    #[must_use]
    pub fn read(pairs: &[(String, String)]) -> (Self, Vec<String>) {
        let mut settings = Self::default();
        let mut notes = Vec::new();
        for (name, value) in pairs {
            if let Err(note) = settings.take(name, value) {
                notes.push(note);
            }
        }
        let more = notes.len().saturating_sub(MOST_NOTES);
        notes.truncate(MOST_NOTES);
        if more > 0 {
            notes.push(format!("There is more in the address that means nothing here: {more}."));
        }
        (settings, notes)
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "scene" => {
                if !self.go_to(value) {
                    return Err(format!(
                        "There is no scene called “{}”. Here is “{}” instead.",
                        cut(value),
                        self.scene()
                    ));
                }
            }
            "orders" => return self.take_orders(value),
            "step" => match value.parse() {
                Ok(step) => self.step = Some(step),
                Err(_) => return Err(format!("“{}” is no number of a step.", cut(value))),
            },
            "autoplay" => self.autoplay = flag(name, value)?,
            "theme" => self.theme = choice(name, value)?,
            "controls" => self.controls = choice(name, value)?,
            "motion" => self.motion = choice(name, value)?,
            "embed" => self.embed = flag(name, value)?,
            "id" => value.clone_into(&mut self.id),
            "clock" => self.clock = choice(name, value)?,
            "score" => {
                let (score, wrong) = Score::read(value, |slug| Some(lessons::find(slug)?.slug()));
                self.score = score;
                if let Some(part) = wrong {
                    return Err(format!("“{}” in the address is no part of a score.", cut(part)));
                }
            }
            "v" if value != LINK_VERSION => {
                return Err(
                    "This link was made by a newer page: not all of it may be understood.".into()
                );
            }
            "v" => {}
            // English is the only language yet; the name is reserved.
            "lang" => {}
            _ => {
                return Err(format!("The address says “{}”, which means nothing here.", cut(name)));
            }
        }
        Ok(())
    }

    /// These settings for a page of its own.
    #[must_use]
    pub fn unframed(&self) -> Self {
        Self { embed: false, id: String::new(), controls: Controls::Full, ..self.clone() }
    }

    /// The name of what is shown.
    #[must_use]
    pub fn scene(&self) -> &'static str {
        self.page.map_or_else(|| self.lesson.slug(), Page::slug)
    }

    /// The same settings for another scene, at its beginning; `None` if there is no scene called `slug`.
    #[must_use]
    pub fn at(&self, slug: &str) -> Option<Self> {
        let mut settings = Self { orders: Vec::new(), step: None, ..self.clone() };
        settings.go_to(slug).then_some(settings)
    }

    fn go_to(&mut self, slug: &str) -> bool {
        match (lessons::find(slug), Page::find(slug)) {
            (Some(lesson), _) => (self.lesson, self.page) = (lesson, None),
            (None, page @ Some(_)) => self.page = page,
            (None, None) => return false,
        }
        true
    }

    fn take_orders(&mut self, value: &str) -> Result<(), String> {
        let words: Vec<&str> = value.split(',').filter(|word| !word.is_empty()).collect();
        let mut wrong = Ok(());
        if words.len() > MOST_ORDERS {
            wrong = Err(format!(
                "The address gives {} orders; the first {MOST_ORDERS} were carried out.",
                words.len()
            ));
        }
        self.orders.clear();
        for word in words.iter().take(MOST_ORDERS) {
            match word.parse() {
                Ok(order) => self.orders.push(order),
                Err(error) if wrong.is_ok() => {
                    wrong = Err(format!("“{}” in the address was left out: {error}.", cut(word)));
                }
                Err(_) => {}
            }
        }
        wrong
    }
}

/// The one that the address says by `value`.
fn choice<C: Choice>(name: &str, value: &str) -> Result<C, String> {
    C::find(value).ok_or_else(|| {
        let known: Vec<_> = C::SAID.iter().map(|choice| choice.word()).collect();
        none_of(&known.join(", "), name, value)
    })
}

/// Whether the address says so by `value`.
fn flag(name: &str, value: &str) -> Result<bool, String> {
    match value {
        "0" => Ok(false),
        "1" => Ok(true),
        _ => Err(none_of("0, 1", name, value)),
    }
}

fn none_of(known: &str, name: &str, value: &str) -> String {
    format!("The address says {name}={}, but {name} is one of: {known}.", cut(value))
}

/// A value short enough to be repeated in a note.
fn cut(value: &str) -> String {
    if value.chars().count() <= 24 {
        value.to_owned()
    } else {
        value.chars().take(23).chain(['…']).collect()
    }
}
