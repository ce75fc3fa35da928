//! One thing the reader tells the kitchen to do, and how it is written: `move:A-B`.

use std::{fmt, str::FromStr};

/// A place's one-letter name, as in `table A`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceName(char);

impl PlaceName {
    /// The place called `letter`, which is a capital letter.
    #[must_use]
    pub const fn new(letter: char) -> Option<Self> {
        if letter.is_ascii_uppercase() { Some(Self(letter)) } else { None }
    }

    /// The `index`-th place after `first`, wrapping round after Z.
    #[must_use]
    pub fn nth(first: char, index: usize) -> Self {
        let step = (first as usize - 'A' as usize + index) % 26;
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

/// One thing the reader tells the kitchen to do: a verb and the places it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    verb: String,
    places: Vec<PlaceName>,
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

    /// Whether this is the order written `text`.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        let (verb, places) = text.split_once(':').unwrap_or((text, ""));
        let letters = places.chars().filter(|letter| *letter != '-');
        verb == self.verb && letters.eq(self.places.iter().map(|place| place.letter()))
    }

    /// `verb` about nothing in particular.
    #[must_use]
    pub fn plain(verb: &str) -> Self {
        Self { verb: verb.to_owned(), places: Vec::new() }
    }

    /// `verb` about one place.
    #[must_use]
    pub fn at(verb: &str, place: PlaceName) -> Self {
        Self { verb: verb.to_owned(), places: vec![place] }
    }

    /// `verb` from one place to another, or about both.
    #[must_use]
    pub fn between(verb: &str, from: PlaceName, to: PlaceName) -> Self {
        Self { verb: verb.to_owned(), places: vec![from, to] }
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.verb)?;
        for (index, place) in self.places.iter().enumerate() {
            write!(f, "{}{place}", if index == 0 { ':' } else { '-' })?;
        }
        Ok(())
    }
}

/// Why a text is no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderError {
    /// The text that was given.
    pub text: String,
}

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not an order; an order looks like bake:A or move:A-B", self.text)
    }
}

impl FromStr for Order {
    type Err = OrderError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || OrderError { text: text.to_owned() };
        let (verb, places) = text.split_once(':').map_or((text, None), |(v, p)| (v, Some(p)));
        if verb.is_empty() || !verb.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
            return Err(error());
        }
        let places = places
            .map_or(Some(Vec::new()), |places| places.split('-').map(place).collect())
            .ok_or_else(error)?;
        Ok(Self { verb: verb.to_owned(), places })
    }
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
