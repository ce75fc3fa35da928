//! The pages of the menu beside its lessons.

/// A page of the menu that is no lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What people say of Pin, measured.
    Claims,
    /// What to take home.
    Takeaways,
}

impl Page {
    /// All, in the order of the menu, after the lessons.
    pub const ALL: [Self; 2] = [Self::Claims, Self::Takeaways];

    /// Its name in the page address.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Claims => "claims",
            Self::Takeaways => "takeaways",
        }
    }

    /// The page whose name in the page address is `slug`.
    #[must_use]
    pub fn find(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.slug() == slug)
    }
}
