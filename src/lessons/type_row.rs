//! A type as the compiler has it, for a lesson's table.

/// A row of a lesson's table of types: measured, and explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeRow {
    /// The type as it is written.
    pub name: &'static str,
    /// How many bytes a value has.
    pub size: usize,
    /// Its addresses are multiples of this.
    pub align: usize,
    /// Whether it is `Unpin`.
    pub unpin: bool,
    /// Why: `type.<key>` in the words.
    pub key: &'static str,
}

/// The [`TypeRow`] of a type, or with `of` that of a value whose type has no name.
#[macro_export]
macro_rules! type_row {
    ($key:literal, $name:literal, of $value:expr) => {{
        let value = $value;
        $crate::lessons::TypeRow {
            name: $name,
            size: size_of_val(&value),
            align: align_of_val(&value),
            unpin: $crate::is_value_unpin!(&value),
            key: $key,
        }
    }};
    ($key:literal, $type:ty) => {
        $crate::lessons::TypeRow {
            name: stringify!($type),
            size: size_of::<$type>(),
            align: align_of::<$type>(),
            unpin: $crate::is_unpin!($type),
            key: $key,
        }
    };
}
