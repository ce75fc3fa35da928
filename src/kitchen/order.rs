//! One thing the reader tells the kitchen to do, and how it is written: `move:A-B`.

use std::fmt::{self, Write};
use std::{ops::RangeInclusive, str::FromStr};

/// The verb of the one order about a number of things.
const COUNTED: &str = "open";

/// A place's one-letter name, as in `table A`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceName(char);

impl PlaceName {
    /// The place called `letter`, which is a capital letter.
    #[must_use]
    pub const fn new(letter: char) -> Option<Self> {
        if letter.is_ascii_uppercase() { Some(Self(letter)) } else { None }
    }

    /// The place so many letters after this one, wrapping round after Z.
    #[must_use]
    pub fn after(self, letters: usize) -> Self {
        let step = (self.0 as usize - 'A' as usize + letters) % 26;
        Self(char::from(b'A' + u8::try_from(step).unwrap_or(0)))
    }

    /// The letter.
    #[must_use]
    pub const fn letter(self) -> char {
        self.0
    }
}

impl fmt::Display for PlaceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// One thing the reader tells the kitchen to do: a verb, and the places or the number of things it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    verb: String,
    places: Vec<PlaceName>,
    count: Option<u32>,
}

impl Order {
    /// The verb, such as `move`.
    #[must_use]
    pub fn verb(&self) -> &str {
        &self.verb
    }

    /// The places, in the order they were said.
    #[must_use]
    pub fn places(&self) -> &[PlaceName] {
        &self.places
    }

    /// How many things it is about.
    #[must_use]
    pub const fn count(&self) -> Option<u32> {
        self.count
    }

    /// Whether this is the order written `text`.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        let mut left = Unwritten(text);
        write!(left, "{self}").is_ok() && left.0.is_empty()
    }

    /// The numbers that an order may be about.
    pub const COUNTS: RangeInclusive<u32> = 10..=10_000;

    /// `verb` about nothing in particular.
    #[must_use]
    pub fn plain(verb: &str) -> Self {
        Self { verb: verb.to_owned(), places: Vec::new(), count: None }
    }

    /// To open for `count` guests; for as many as may be, where that is too few or too many.
    #[must_use]
    pub fn open(count: u32) -> Self {
        let count = count.max(*Self::COUNTS.start()).min(*Self::COUNTS.end());
        Self { count: Some(count), ..Self::plain(COUNTED) }
    }

    /// `verb` about one place.
    #[must_use]
    pub fn at(verb: &str, place: PlaceName) -> Self {
        Self { places: vec![place], ..Self::plain(verb) }
    }

    /// `verb` from one place to another, or about both.
    #[must_use]
    pub fn between(verb: &str, from: PlaceName, to: PlaceName) -> Self {
        Self { places: vec![from, to], ..Self::plain(verb) }
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.verb)?;
        for (index, place) in self.places.iter().enumerate() {
            write!(f, "{}{place}", if index == 0 { ':' } else { '-' })?;
        }
        if let Some(count) = self.count {
            write!(f, ":{count}")?;
        }
        Ok(())
    }
}

/// What is left of a text when its beginning has been written once more; to write anything else fails.
struct Unwritten<'a>(&'a str);

impl fmt::Write for Unwritten<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
        Ok(())
    }
}

/// Why a text is no order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderError {
    /// It does not look like one.
    Unreadable,
    /// It would be one, were its number not too small or too large.
    OutOfBounds,
}

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, most) = (Order::COUNTS.start(), Order::COUNTS.end());
        match self {
            Self::Unreadable => f.write_str("an order looks like bake:A or move:A-B"),
            Self::OutOfBounds => write!(f, "the number is from {least} to {most}"),
        }
    }
}

impl FromStr for Order {
    type Err = OrderError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (verb, places) = text.split_once(':').map_or((text, None), |(v, p)| (v, Some(p)));
        if verb.is_empty() || !verb.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
            return Err(OrderError::Unreadable);
        }
        if verb == COUNTED
            && let Some(count) = places.and_then(count)
        {
            let is_possible = Self::COUNTS.contains(&count);
            return if is_possible { Ok(Self::open(count)) } else { Err(OrderError::OutOfBounds) };
        }
        let places = places
            .map_or(Some(Vec::new()), |places| places.split('-').map(place).collect())
            .ok_or(OrderError::Unreadable)?;
        Ok(Self { places, ..Self::plain(verb) })
    }
}

/// The number that `text` is; one too large to be told is the largest. A number is written in one way alone, so that
/// one with zeros before it is none that is possible.
fn count(text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| if text.starts_with('0') { 0 } else { text.parse().unwrap_or(u32::MAX) })
}

fn place(text: &str) -> Option<PlaceName> {
    let mut letters = text.chars();
    let name = PlaceName::new(letters.next()?)?;
    letters.next().is_none().then_some(name)
}

/// Reads `bake:A,stick:A`; no text is no orders. Fails on the first that is none.
pub fn parse_orders(text: &str) -> Result<Vec<Order>, OrderError> {
    text.split(',').filter(|word| !word.is_empty()).map(str::parse).collect()
}

/// Writes orders as [`parse_orders`] reads them.
#[must_use]
pub fn write_orders<'a>(orders: impl IntoIterator<Item = &'a Order>) -> String {
    orders.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}
