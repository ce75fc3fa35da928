//! The three recipes: one cake with three marks. Which of them may be taken out of a `Pin` is
//! what compiles.

use super::code::{self, Cake, Disarmed, Lie, Marked, Pinned, Plain};
use crate::lessons::shelves::handle_layout;
use crate::memory::{Layout, Meaning, Role};
use crate::{is_unpin, layout};
use std::marker::PhantomPinned;

/// A mark that a cake can have.
pub(super) trait Mark: Sized + 'static {
    fn new() -> Self;

    /// The cake's layout, and its handle's.
    fn layouts() -> (Layout, Layout);

    /// The cake taken out of its `Pin`; the `Pin` again, where that does not compile.
    fn take_out(pinned: Pinned<Self>) -> Result<Cake<Self>, Pinned<Self>>;
}

/// Each layout asks the compiler about a type without parameters: about a parameter it says no.
macro_rules! layouts {
    ($cake:ident, $name:literal, $handle:ty) => {{
        let cake = layout!($cake {
            cherry: Role::Data,
            toothpick: Role::Pointer(Meaning::Itself("cherry")),
            layers: Role::Data,
            mark: Role::Data,
        });
        (cake, handle_layout::<$handle>($name, is_unpin!($handle)))
    }};
}

impl Mark for () {
    fn new() -> Self {}

    fn layouts() -> (Layout, Layout) {
        layouts!(Plain, "Pin<Box<Plain>>", Pinned<()>)
    }

    fn take_out(pinned: Pinned<Self>) -> Result<Cake<Self>, Pinned<Self>> {
        Ok(code::take_out(pinned))
    }
}

impl Mark for PhantomPinned {
    fn new() -> Self {
        Self
    }

    fn layouts() -> (Layout, Layout) {
        layouts!(Marked, "Pin<Box<Marked>>", Pinned<PhantomPinned>)
    }

    // `code::take_out` does not compile for this mark: see `tests/ui/pinning/into_inner.rs`.
    fn take_out(pinned: Pinned<Self>) -> Result<Cake<Self>, Pinned<Self>> {
        Err(pinned)
    }
}

impl Mark for Lie {
    fn new() -> Self {
        Self(PhantomPinned)
    }

    fn layouts() -> (Layout, Layout) {
        layouts!(Disarmed, "Pin<Box<Disarmed>>", Pinned<Lie>)
    }

    fn take_out(pinned: Pinned<Self>) -> Result<Cake<Self>, Pinned<Self>> {
        Ok(code::take_out(pinned))
    }
}
