//! Where something is, as a number.

use std::fmt;

/// Where something is, as a number; written `0x` and eight digits.
///
/// It is made from a pointer once, here, and is never turned back into one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(usize);

impl Address {
    /// The null address.
    pub const NULL: Self = Self(0);

    /// The address that `pointer` names.
    ///
    /// The provenance is exposed: the camera reads these bytes from outside, and the optimiser
    /// has to know that somebody may look.
    #[must_use]
    pub fn of<T>(pointer: *const T) -> Self {
        Self(pointer.expose_provenance())
    }

    /// The address with this number, as decoded from bytes.
    #[must_use]
    pub const fn new(number: usize) -> Self {
        Self(number)
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> usize {
        self.0
    }

    /// The address `bytes` further on.
    #[must_use]
    pub const fn plus(self, bytes: usize) -> Self {
        Self(self.0.wrapping_add(bytes))
    }

    /// The address `bytes` before it.
    #[must_use]
    pub const fn minus(self, bytes: usize) -> Self {
        Self(self.0.wrapping_sub(bytes))
    }

    /// How many bytes lie between the two, whichever comes first.
    #[must_use]
    pub const fn distance(self, other: Self) -> usize {
        self.0.abs_diff(other.0)
    }

    /// Whether it lies in the `size` bytes that begin at `start`.
    #[must_use]
    pub const fn is_within(self, start: Self, size: usize) -> bool {
        self.0.wrapping_sub(start.0) < size
    }

    /// Decodes a pointer from the bytes that hold it, lowest byte first.
    ///
    /// `None` if there are more or fewer bytes than a pointer has here.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        Some(Self(usize::from_le_bytes(bytes.try_into().ok()?)))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0x{:08x}", self.0)
    }
}
