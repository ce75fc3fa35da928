//! What was measured: values by name, for the words and for the verdict alike.

use crate::memory::{Address, Region};
use crate::texts::Say;

/// A measured value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// How many, or how many bytes.
    Count(usize),
    /// Where.
    Address(Address),
    /// In which part of memory.
    Region(Region),
    /// Whether it is so.
    Truth(bool),
}

/// Measured values, by the names of their placeholders in the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measured(Vec<(&'static str, Value)>);

impl Measured {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The same, and how many `name` there are.
    #[must_use]
    pub fn count(self, name: &'static str, count: usize) -> Self {
        self.with(name, Value::Count(count))
    }

    /// The same, and where `name` is.
    #[must_use]
    pub fn address(self, name: &'static str, address: Address) -> Self {
        self.with(name, Value::Address(address))
    }

    /// The same, and in which part of memory `name` is.
    #[must_use]
    pub fn region(self, name: &'static str, region: Region) -> Self {
        self.with(name, Value::Region(region))
    }

    /// The same, and whether `name` is so.
    #[must_use]
    pub fn truth(self, name: &'static str, truth: bool) -> Self {
        self.with(name, Value::Truth(truth))
    }

    /// The value of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    /// The number of this name.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<usize> {
        match self.get(name)? {
            Value::Count(count) => Some(count),
            _ => None,
        }
    }

    /// The part of memory of this name.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<Region> {
        match self.get(name)? {
            Value::Region(region) => Some(region),
            _ => None,
        }
    }

    /// Whether `name` is so.
    #[must_use]
    pub fn is(&self, name: &str) -> Option<bool> {
        match self.get(name)? {
            Value::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    /// Whether the two values are the same.
    #[must_use]
    pub fn same(&self, one: &str, other: &str) -> Option<bool> {
        Some(self.get(one)? == self.get(other)?)
    }

    /// The values, to be said.
    pub(super) fn say(&self) -> Say {
        self.0.iter().fold(Say::new("measured"), |say, (name, value)| match value {
            Value::Count(count) => say.with(name, count),
            Value::Address(address) => say.with(name, address),
            Value::Region(region) => say.with_line(name, &["region.", region.word()].concat()),
            Value::Truth(true) => say.with_line(name, "word.yes"),
            Value::Truth(false) => say.with_line(name, "word.no"),
        })
    }

    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.0.push((name, value));
        self
    }
}
