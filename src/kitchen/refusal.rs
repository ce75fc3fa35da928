//! An order that was not carried out, and who says so.

use crate::texts::Say;

/// Why an order was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// One sentence for the reader: `refused.<key>` in the words.
    pub reason: Say,
    /// rustc's card, where it is Rust that forbids the order: the name of the file in `tests/ui`,
    /// such as `pin_box/swap`.
    pub card: Option<&'static str>,
}

impl Refusal {
    /// A refusal by the kitchen: the order does not apply now.
    #[must_use]
    pub const fn because(reason: Say) -> Self {
        Self { reason, card: None }
    }

    /// A refusal by the compiler: the order cannot be written in safe Rust.
    #[must_use]
    pub const fn by_rustc(reason: Say, card: &'static str) -> Self {
        Self { reason, card: Some(card) }
    }

    /// The words of `key`, in which `{reason}` stands for the reason.
    #[must_use]
    pub fn said(&self, key: &'static str) -> Say {
        let Say { key: reason, values } = self.reason.clone();
        Say { key, values }.with_line("reason", &["refused.", reason].concat())
    }
}
