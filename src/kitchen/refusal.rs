//! An order that was not carried out, and who says so.

use crate::texts::Say;
use std::ops::Deref;

/// That an order was not carried out, and why: a single pointer, because it may come out of every part of an order's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(Box<Grounds>);

/// Why an order was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grounds {
    /// One sentence for the reader: `refused.<key>` in the words.
    pub reason: Say,
    /// rustc's card, where it is Rust that forbids the order: the name of the file in `tests/ui`,
    /// such as `pin_box/swap`.
    pub card: Option<&'static str>,
}

impl Refusal {
    /// A refusal by the kitchen: the order does not apply now.
    #[must_use]
    pub fn because(reason: Say) -> Self {
        Self(Box::new(Grounds { reason, card: None }))
    }

    /// A refusal by the compiler: the order cannot be written in safe Rust.
    #[must_use]
    pub fn by_rustc(reason: Say, card: &'static str) -> Self {
        Self(Box::new(Grounds { reason, card: Some(card) }))
    }

    /// The words of `key`, in which `{reason}` stands for the reason.
    #[must_use]
    pub fn said(&self, key: &'static str) -> Say {
        let Say { key: reason, values } = self.reason.clone();
        Say { key, values }.with_line("reason", &["refused.", reason].concat())
    }
}

impl Deref for Refusal {
    type Target = Grounds;

    fn deref(&self) -> &Grounds {
        &self.0
    }
}
