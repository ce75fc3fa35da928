//! The lessons, as a reader goes through them.

/// How long what a lesson shows stays in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// Until the next order: it can be read again.
    InThePage,
    /// No longer than the one real call in which it was read.
    InOneCall,
    /// As it is at each moment; there are numbers of it, and no bytes.
    InNumbers,
}

/// A lesson, and the orders that it suggests from the tables laid to its end.
#[derive(Clone, Copy, Debug)]
pub struct Lesson {
    /// Its name in the page's address.
    pub slug: &'static str,
    /// Its orders.
    pub orders: &'static [&'static str],
    /// How long what it shows stays in memory.
    pub lasts: Lasts,
}

impl Lesson {
    const fn in_the_page(slug: &'static str, orders: &'static [&'static str]) -> Self {
        Self { slug, orders, lasts: Lasts::InThePage }
    }

    const fn in_one_call(slug: &'static str, orders: &'static [&'static str]) -> Self {
        Self { slug, orders, lasts: Lasts::InOneCall }
    }

    const fn in_numbers(slug: &'static str, orders: &'static [&'static str]) -> Self {
        Self { slug, orders, lasts: Lasts::InNumbers }
    }

    /// Whether its last step is still in memory, so that it can be read again.
    #[must_use]
    pub fn is_live(self) -> bool {
        self.lasts != Lasts::InOneCall
    }

    /// Whether it shows places, and the bytes in them.
    #[must_use]
    pub fn has_places(self) -> bool {
        self.lasts != Lasts::InNumbers
    }

    /// A name for each of its steps, from the tables laid on.
    pub fn steps(self) -> impl Iterator<Item = String> {
        let orders = self.orders.iter().enumerate();
        let after = move |(rank, order)| format!("{}, step {}, {order}", self.slug, rank + 1);
        std::iter::once(format!("{}, tables laid", self.slug)).chain(orders.map(after))
    }

    /// All its orders, as an address gives them.
    #[must_use]
    pub fn written(self) -> String {
        self.orders.join(",")
    }
}

/// The lessons, in the order of the menu.
pub const LESSONS: [Lesson; 18] = [
    Lesson::in_the_page("move", &["bake:A", "move:A-B", "move:B-C", "move:C-A"]),
    Lesson::in_the_page("handle", &["bake:A", "stick:A", "move:A-B", "move:B-A"]),
    Lesson::in_the_page(
        "toothpick",
        &["bake:A", "stick:A", "move:A-B", "serve:A", "drop:A", "move:B-A"],
    ),
    Lesson::in_the_page(
        "swap",
        &[
            "bake:A",
            "stick:A",
            "bake:B",
            "stick:B",
            "swap:A-B",
            "swap:A-B",
            "bake:C",
            "replace:A-C",
            "drop:C",
            "take:B-C",
        ],
    ),
    Lesson::in_the_page(
        "safe",
        &["bake:A", "borrow:A-B", "stick:A", "move:A-B", "nibble:B", "move:B-A"],
    ),
    Lesson::in_the_page(
        "pin-box",
        &[
            "bake:W", "box:W-A", "stick:A", "move:A-B", "serve:A", "swap:A-B", "swap:A-B", "pin:A",
            "pin:B", "swap:A-B", "drop:A", "move:B-A", "bake:W", "stick:W", "pin:W-B",
        ],
    ),
    Lesson::in_one_call(
        "pin-macro",
        &["bake:W", "pin:W-F", "stick:F", "serve:H", "return:A", "forget:A", "forget:B", "leave:F"],
    ),
    Lesson::in_the_page(
        "refusals",
        &[
            "serve:A",
            "serve:B",
            "swap:A-B",
            "trade:A-B",
            "take:A",
            "unbox:A",
            "open:A",
            "open:C",
            "frost:A",
            "set:A",
            "stick:A",
        ],
    ),
    Lesson::in_the_page(
        "unpin",
        &[
            "bake:W", "pin:W-A", "stick:A", "move:H-W", "mark:W", "pin:W-A", "stick:A", "move:H-W",
            "drop:A", "bake:W", "disarm:W", "pin:W-A", "stick:A", "move:H-W",
        ],
    ),
    Lesson::in_the_page(
        "by-hand",
        &[
            "make:A", "move:A-B", "call:B", "pin:B-C", "poll:C", "move:H-A", "poll:C", "poll:C",
            "eat:D",
        ],
    ),
    Lesson::in_the_page(
        "first-poll",
        &[
            "make:A", "move:A-B", "move:B-A", "move:A-B", "pin:B-C", "poll:C", "move:H-A",
            "poll:C", "poll:C", "poll:C", "drop:C", "eat:D",
        ],
    ),
    Lesson::in_the_page(
        "x-ray",
        &[
            "reference:A",
            "move:A-B",
            "pin:B-C",
            "poll:C",
            "move:H-A",
            "poll:C",
            "drop:C",
            "eat:D",
            "text:A",
            "pin:A-C",
            "poll:C",
            "poll:C",
            "drop:C",
            "eat:D",
            "used:A",
            "pin:A-C",
            "poll:C",
        ],
    ),
    Lesson::in_the_page("executor", &["open", "wait", "ring:C", "abort:C"]),
    Lesson::in_the_page(
        "select",
        &[
            "make:A-B",
            "select:A-B",
            "poll:H",
            "special:A",
            "make:A-B",
            "again:A",
            "lend:A",
            "loop:A-B",
            "poll:L",
            "poll:L",
            "make:A-B",
            "fuse:A",
            "name:A-B",
            "poll:N",
            "make:A-B",
            "join:A-B",
            "poll:J",
            "poll:J",
        ],
    ),
    Lesson::in_the_page(
        "projection",
        &[
            "make:A", "pin:A-B", "reach:B", "poll:B", "make:C", "pin:C-D", "poll:D", "move:D-C",
            "move:B-A", "disarm:B", "pin:C-D", "poll:D",
        ],
    ),
    Lesson::in_the_page(
        "containers",
        &[
            "push:A", "stick:A", "pin:C", "stick:H", "grow", "clear", "gather:E", "poll:E",
            "move:E-F", "poll:F", "clear", "join:E", "poll:E", "move:E-F", "poll:F",
        ],
    ),
    Lesson::in_the_page(
        "drop",
        &[
            "serve:C", "serve:B", "serve:A", "drop:B", "set:A", "forget:C", "bake:W", "join:W",
            "forget:W",
        ],
    ),
    Lesson::in_numbers("rush-hour", &["open:1000", "wait", "open:10000", "stop"]),
];

/// The lessons that show places, and the bytes in them.
pub fn with_places() -> impl Iterator<Item = Lesson> {
    LESSONS.into_iter().filter(|lesson| lesson.has_places())
}

/// The lesson called `slug`.
///
/// # Panics
///
/// When there is none.
#[must_use]
pub fn lesson(slug: &str) -> Lesson {
    let found = LESSONS.into_iter().find(|lesson| lesson.slug == slug);
    found.unwrap_or_else(|| panic!("no lesson {slug}"))
}
