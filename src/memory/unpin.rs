//! Whether a value's type is `Unpin`, where the type cannot be written down.

/// Asks about the type of a borrowed value; see [`crate::is_unpin_value!`].
#[doc(hidden)]
pub struct Asked<'a, T>(pub &'a T);

impl<T: Unpin> Asked<'_, T> {
    /// Found first, and only where `T: Unpin` holds.
    pub const fn unpin(&self) -> bool {
        true
    }
}

/// What is found where the inherent method does not apply.
#[doc(hidden)]
pub trait NotUnpinValue {
    /// Found second.
    fn unpin(&self) -> bool {
        false
    }
}

impl<T> NotUnpinValue for Asked<'_, T> {}

/// Whether the type of a value is `Unpin`, as the compiler decides it; for the types of `async`
/// code, which have no names.
#[macro_export]
macro_rules! is_unpin_value {
    ($value:expr) => {{
        #[allow(unused_imports)]
        use $crate::memory::NotUnpinValue as _;
        $crate::memory::Asked(&$value).unpin()
    }};
}
