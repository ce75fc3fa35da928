//! What the page's address asks for: read with care, written as read.

mod page;
mod wish;
mod written;

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

/// The colours to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Which controls to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// All.
    #[default]
    Full,
    /// The timeline alone.
    Min,
    /// None.
    None,
}

/// How much may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MotionWish {
    /// As the system has it.
    #[default]
    Auto,
    /// Little.
    Reduce,
    /// All.
    Full,
}

/// What makes time pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// The browser's animation frames.
    #[default]
    Frames,
    /// Messages to the page: for tests.
    Manual,
}

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
        let unknown = |known: &str| {
            Err(format!("The address says {name}={}, but {name} is one of: {known}.", cut(value)))
        };
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
            "autoplay" => match value {
                "0" => self.autoplay = false,
                "1" => self.autoplay = true,
                _ => return unknown("0, 1"),
            },
            "theme" => match value {
                "auto" => self.theme = Theme::Auto,
                "light" => self.theme = Theme::Light,
                "dark" => self.theme = Theme::Dark,
                _ => return unknown("auto, light, dark"),
            },
            "controls" => match value {
                "full" => self.controls = Controls::Full,
                "min" => self.controls = Controls::Min,
                "none" => self.controls = Controls::None,
                _ => return unknown("full, min, none"),
            },
            "motion" => match value {
                "auto" => self.motion = MotionWish::Auto,
                "reduce" => self.motion = MotionWish::Reduce,
                "full" => self.motion = MotionWish::Full,
                _ => return unknown("auto, reduce, full"),
            },
            "embed" => match value {
                "0" => self.embed = false,
                "1" => self.embed = true,
                _ => return unknown("0, 1"),
            },
            "id" => value.clone_into(&mut self.id),
            "clock" => match value {
                "manual" => self.clock = Clock::Manual,
                _ => return unknown("manual"),
            },
            "score" => match Score::read(value, |slug| Some(lessons::find(slug)?.slug())) {
                Ok(score) => self.score = score,
                Err(part) => {
                    return Err(format!("“{}” in the address is no part of a score.", cut(part)));
                }
            },
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
        let mut wrong = None;
        for word in words.iter().take(MOST_ORDERS) {
            match word.parse::<Order>() {
                Ok(order) => self.orders.push(order),
                Err(error) => wrong = wrong.or(Some((*word, error))),
            }
        }
        match wrong {
            Some((word, error)) if error.is_out_of_bounds() => Err(format!(
                "“{}” in the address was left out: the number is from {} to {}.",
                cut(word),
                Order::COUNTS.start(),
                Order::COUNTS.end()
            )),
            Some((word, _)) => Err(format!(
                "“{}” in the address is not an order, and was left out. An order looks like bake:A \
                 or move:A-B.",
                cut(word)
            )),
            None if words.len() > MOST_ORDERS => Err(format!(
                "The address gives {} orders; the first {MOST_ORDERS} were carried out.",
                words.len()
            )),
            None => Ok(()),
        }
    }
}

/// A value short enough to be repeated in a note.
fn cut(value: &str) -> String {
    if value.chars().count() <= 24 {
        value.to_owned()
    } else {
        value.chars().take(23).chain(['…']).collect()
    }
}
