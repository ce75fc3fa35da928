//! Settings that are one of a few, each of which has a word in the page's address.

/// One of a few, the first of which holds where the address says nothing.
pub trait Choice: Copy + Default + PartialEq + 'static {
    /// Those that the address may say.
    const SAID: &'static [Self];

    /// Its word.
    fn word(self) -> &'static str;

    /// The one that is called `word`.
    #[must_use]
    fn find(word: &str) -> Option<Self> {
        Self::SAID.iter().copied().find(|choice| choice.word() == word)
    }

    /// Its word, unless it holds anyhow.
    #[must_use]
    fn written(self) -> &'static str {
        if self == Self::default() { "" } else { self.word() }
    }
}

/// The colours to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Choice for Theme {
    const SAID: &'static [Self] = &[Self::Auto, Self::Light, Self::Dark];

    fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Which controls to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// All.
    #[default]
    Full,
    /// The timeline alone.
    Min,
    /// None.
    None,
}

impl Choice for Controls {
    const SAID: &'static [Self] = &[Self::Full, Self::Min, Self::None];

    fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Min => "min",
            Self::None => "none",
        }
    }
}

/// How much may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MotionWish {
    /// As the system has it.
    #[default]
    Auto,
    /// Little.
    Reduce,
    /// All.
    Full,
}

impl Choice for MotionWish {
    const SAID: &'static [Self] = &[Self::Auto, Self::Reduce, Self::Full];

    fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Reduce => "reduce",
            Self::Full => "full",
        }
    }
}

/// What makes time pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// The browser's animation frames.
    #[default]
    Frames,
    /// Messages to the page: for tests.
    Manual,
}

impl Choice for Clock {
    const SAID: &'static [Self] = &[Self::Manual];

    fn word(self) -> &'static str {
        match self {
            Self::Frames => "frames",
            Self::Manual => "manual",
        }
    }
}
