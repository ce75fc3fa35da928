//! What the state byte says of a future that the compiler made.

/// Where such a future stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was never polled.
    NotBegun,
    /// At one of its `await`s, the first of which has number 0.
    Waits(u8),
    /// All is done.
    Done,
}

impl State {
    /// What `byte` says; none if that is nothing that a future says which may be polled.
    #[must_use]
    pub const fn of(byte: u8) -> Option<Self> {
        match byte {
            0 => Some(Self::NotBegun),
            1 => Some(Self::Done),
            // It panicked.
            2 => None,
            _ => Some(Self::Waits(byte - 3)),
        }
    }
}
