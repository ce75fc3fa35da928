//! Which part of memory an address belongs to.

use super::Address;

/// A part of the program's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Where functions keep their local variables.
    Stack,
    /// Where constants and `static`s are.
    Statics,
    /// Where `Box` and `Vec` keep what they own.
    Heap,
    /// Outside what the linker's marks tell of.
    Unknown,
}

impl Region {
    /// The word for it, in lower case.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stack => "stack",
            Self::Statics => "statics",
            Self::Heap => "heap",
            Self::Unknown => "memory",
        }
    }
}

/// Where the linker put the borders between the regions, in this very program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// The stack's lowest address.
    pub stack_low: Address,
    /// One past the stack's highest address.
    pub stack_high: Address,
    /// One past the last static.
    pub data_end: Address,
    /// Where the heap begins.
    pub heap_base: Address,
}

impl Marks {
    /// The region of `address`.
    #[must_use]
    pub fn region(&self, address: Address) -> Region {
        // The stack may begin at 0, and yet null is nobody's address.
        if address == Address::NULL {
            Region::Unknown
        } else if address >= self.heap_base {
            Region::Heap
        } else if (self.stack_low..self.stack_high).contains(&address) {
            Region::Stack
        } else if address < self.data_end {
            Region::Statics
        } else {
            Region::Unknown
        }
    }
}
