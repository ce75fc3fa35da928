//! An order that was not carried out, and who says so.

/// What rustc said of a file of `tests/ui`; checked by a test on the pinned compiler.
#[derive(Debug, PartialEq, Eq)]
pub struct Card {
    /// The short name: the file's stem.
    pub name: &'static str,
    /// The source that rustc was given.
    pub source: &'static str,
    /// What it printed, to the letter.
    pub printed: &'static str,
    /// The compiler's version, such as `rustc 1.95.0`.
    pub compiler: &'static str,
    /// The message in plain words.
    pub reading: &'static str,
    /// What to write instead.
    pub fix: &'static str,
}

impl Card {
    /// The error's code, such as `E0596`, as it stands in what was printed.
    #[must_use]
    pub fn code(&self) -> Option<&'static str> {
        let after = self.printed.split_once("error[")?.1;
        Some(after.split_once(']')?.0)
    }
}

/// Why an order was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// One sentence for the reader.
    pub reason: String,
    /// rustc's own words, where it is Rust that forbids the order.
    pub card: Option<&'static Card>,
}

impl Refusal {
    /// A refusal by the kitchen: the order does not apply now.
    #[must_use]
    pub fn because(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), card: None }
    }

    /// A refusal by the compiler: the order cannot be written in safe Rust.
    #[must_use]
    pub fn by_rustc(reason: impl Into<String>, card: &'static Card) -> Self {
        Self { reason: reason.into(), card: Some(card) }
    }
}
