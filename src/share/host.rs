//! Where a scene can be shown.

/// Where a scene can be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Host {
    /// Anywhere that an address can be sent to.
    #[default]
    Link,
    /// A page with scripts.
    Element,
    /// A page without.
    Frame,
    /// A book made by mdBook.
    MdBook,
    /// A site made by Docusaurus, or another that reads MDX.
    Docusaurus,
    /// A site made by Hugo.
    Hugo,
    /// A page or a label in Moodle.
    Moodle,
    /// A page in Canvas.
    Canvas,
    /// A page in Notion.
    Notion,
}

/// As what the app was built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Artefact {
    /// A site of many files, the element among them.
    Site,
    /// One file, which may lie anywhere.
    SingleFile,
}

impl Host {
    /// Those that can show what was built so.
    #[must_use]
    pub const fn offered(artefact: Artefact) -> &'static [Self] {
        match artefact {
            Artefact::Site => &Self::ALL,
            Artefact::SingleFile => &[Self::Link, Self::Frame],
        }
    }

    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Link,
        Self::Element,
        Self::Frame,
        Self::MdBook,
        Self::Docusaurus,
        Self::Hugo,
        Self::Moodle,
        Self::Canvas,
        Self::Notion,
    ];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Link => "a link",
            Self::Element => "HTML, with our script",
            Self::Frame => "HTML, a plain frame",
            Self::MdBook => "mdBook",
            Self::Docusaurus => "Docusaurus (MDX)",
            Self::Hugo => "Hugo",
            Self::Moodle => "Moodle",
            Self::Canvas => "Canvas",
            Self::Notion => "Notion",
        }
    }

    /// What to do with it.
    #[must_use]
    pub const fn hint(self) -> &'static str {
        match self {
            Self::Link => "Opens the whole page at what is chosen here.",
            Self::Element => {
                "Sizes itself, loads when it comes into view, follows its attributes, and tells your page what \
                 happens by events."
            }
            Self::Frame => "Needs no script of ours. The height is fixed: what is longer scrolls.",
            Self::MdBook => "Paste it into a chapter; the book passes HTML on as it is.",
            Self::Docusaurus => {
                "Paste it into an .mdx page. The height is fixed: what is longer scrolls. The colours are those of \
                 the reader’s system, unless they are chosen here."
            }
            Self::Hugo => "Take layouts/shortcodes and [params] from embed/examples/hugo first.",
            Self::Moodle => "In the editor, switch to the source, and paste it there.",
            Self::Canvas => "In the editor, choose the HTML view. Canvas keeps no scripts.",
            Self::Notion => "Type /embed, and paste the address.",
        }
    }

    /// Whether the scene is there as wide as what is pasted says.
    #[must_use]
    pub const fn has_width(self) -> bool {
        !matches!(self, Self::Link | Self::Notion | Self::Hugo)
    }

    /// Whether the scene is a guest there, and not a page of its own.
    #[must_use]
    pub const fn is_frame(self) -> bool {
        !matches!(self, Self::Link)
    }
}
