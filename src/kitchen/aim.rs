//! What a pointer's bytes point at, told from the bytes and the places alone.

use super::{PlaceName, Snapshot};
use crate::memory::{Address, Meaning};

/// What is at the address that a pointer's bytes spell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// The thing that holds the pointer.
    Own,
    /// Another live thing, at this place.
    Stranger(PlaceName),
    /// No live thing: an empty place, or no place we know.
    Dangling(Option<PlaceName>),
    /// The null address.
    Null,
}

/// Whether a pointer says what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// It was never set, or what it was for is over.
    Unset,
    /// It points at what it is meant to point at.
    Whole,
    /// It must not be followed: what it is for is not there.
    Broken,
}

impl Aim {
    /// What a pointer at `target`, held by the thing at `holder`, points at in `snapshot`.
    #[must_use]
    pub fn of(target: Address, holder: PlaceName, snapshot: &Snapshot) -> Self {
        if target == Address::NULL {
            return Self::Null;
        }
        match snapshot.place_at(target) {
            Some(place) if place.is_free() => Self::Dangling(Some(place.name)),
            Some(place) if place.name == holder => Self::Own,
            Some(place) => Self::Stranger(place.name),
            None => Self::Dangling(None),
        }
    }

    /// The word for it in the memory table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Stranger(_) => "stranger",
            Self::Dangling(_) => "dangling",
            Self::Null => "null",
        }
    }

    /// Whether a pointer meant for `meaning` may be followed when it aims so.
    #[must_use]
    pub const fn bond(self, meaning: Meaning) -> Bond {
        match (self, meaning) {
            (Self::Null, _) => Bond::Unset,
            (Self::Own, Meaning::Itself(_))
            | (Self::Stranger(_), Meaning::Another | Meaning::Through(_)) => Bond::Whole,
            _ => Bond::Broken,
        }
    }
}
