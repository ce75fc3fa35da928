//! How the compiler laid a type out: sizes, offsets and whether it is `Unpin`, all measured.

use std::marker::PhantomData;

/// What a field's bytes are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Plain data.
    Data,
    /// A pointer, and whose address it is meant to hold.
    Pointer(Meaning),
    /// A value that keeps its data elsewhere: a pointer among its bytes says where.
    Handle,
    /// The rank of an element of the field of this name, an array of bytes in the same thing.
    Index(&'static str),
    /// The mark by which an `enum` knows its variant.
    Tag,
    /// Bytes that belong to no field.
    Padding,
    /// Bytes that nothing has written yet.
    Unwritten,
}

impl Role {
    /// The word for it in the memory table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Pointer(_) => "pointer",
            Self::Handle => "handle",
            Self::Index(_) => "index",
            Self::Tag => "tag",
            Self::Padding => "padding",
            Self::Unwritten => "unwritten",
        }
    }

    /// Whether the field is meant to name a part of the very thing that holds it.
    #[must_use]
    pub const fn names_its_own(self) -> bool {
        matches!(self, Self::Pointer(Meaning::Itself(_) | Meaning::Through(_)) | Self::Index(_))
    }
}

/// What a pointer is meant to aim at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The field of this name in the very thing that holds the pointer.
    Itself(&'static str),
    /// What the field of this name, a handle in the same thing, keeps elsewhere.
    Through(&'static str),
    /// Another thing, which the holder owns or watches.
    Another,
}

/// A named run of bytes of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldLayout {
    /// The field's name in the source.
    pub name: &'static str,
    /// Where it begins, in bytes from the start of the type.
    pub offset: usize,
    /// How many bytes it has.
    pub size: usize,
    /// What the bytes are for.
    pub role: Role,
}

/// A type as the compiler laid it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The type's name in the source.
    pub name: &'static str,
    /// How many bytes a value has.
    pub size: usize,
    /// Whether the type is `Unpin`.
    pub unpin: bool,
    /// All its bytes, in the order of memory; the gaps are fields named `padding`.
    pub fields: Vec<FieldLayout>,
}

impl Layout {
    /// A layout from measured parts: sorts the fields and names the gaps. Fields of no bytes
    /// (markers) are left out: there is nothing to see.
    #[must_use]
    pub fn new(name: &'static str, size: usize, unpin: bool, fields: &[FieldLayout]) -> Self {
        let mut named: Vec<FieldLayout> = Vec::with_capacity(fields.len());
        for field in fields.iter().filter(|field| field.size > 0) {
            let at = named.partition_point(|other| other.offset < field.offset);
            named.insert(at, *field);
        }
        let mut all = Vec::with_capacity(named.len());
        let mut end = 0;
        for field in named {
            all.extend(gap(end, field.offset));
            end = field.offset + field.size;
            all.push(field);
        }
        all.extend(gap(end, size));
        Self { name, size, unpin, fields: all }
    }
}

fn gap(from: usize, to: usize) -> Option<FieldLayout> {
    (from < to).then(|| FieldLayout {
        name: "padding",
        offset: from,
        size: to - from,
        role: Role::Padding,
    })
}

/// How many bytes the field has that `pick` borrows.
#[must_use]
pub const fn field_size<T, F>(_pick: fn(&T) -> &F) -> usize {
    size_of::<F>()
}

/// Asks the compiler whether `T` is `Unpin`; see [`crate::is_unpin!`].
#[doc(hidden)]
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized + Unpin> Probe<T> {
    /// Found first, and only where `T: Unpin` holds.
    pub const UNPIN: bool = true;

    /// The same, for a value whose type has no name.
    #[must_use]
    pub const fn unpin(&self) -> bool {
        true
    }
}

impl<T> Probe<T> {
    /// Asks about the type of this value.
    #[must_use]
    pub const fn of(_: &T) -> Self {
        Self(PhantomData)
    }

    /// Asks about the type of what this function returns.
    #[must_use]
    pub const fn returned<P, Q>(_: fn(P, Q) -> T) -> Self {
        Self(PhantomData)
    }
}

/// What is found where the inherent constant does not apply.
#[doc(hidden)]
pub trait NotUnpin {
    /// Found second.
    const UNPIN: bool = false;

    /// Found second.
    fn unpin(&self) -> bool {
        false
    }
}

impl<T: ?Sized> NotUnpin for Probe<T> {}

/// Whether a type is `Unpin`, as the compiler decides it.
#[macro_export]
macro_rules! is_unpin {
    ($type:ty) => {{
        #[allow(unused_imports)]
        use $crate::memory::NotUnpin as _;
        <$crate::memory::Probe<$type>>::UNPIN
    }};
}

/// Whether the type of a value is `Unpin`, as the compiler decides it; for types without a name,
/// such as an `async` block's.
#[macro_export]
macro_rules! is_value_unpin {
    ($value:expr) => {{
        #[allow(unused_imports)]
        use $crate::memory::NotUnpin as _;
        $crate::memory::Probe::of($value).unpin()
    }};
}

/// The [`Layout`](crate::memory::Layout) of a struct: `layout!(Cake { cherry: Role::Data, … })`.
#[macro_export]
macro_rules! layout {
    ($type:ident { $($field:ident: $role:expr),* $(,)? }) => {
        $crate::memory::Layout::new(
            stringify!($type),
            size_of::<$type>(),
            $crate::is_unpin!($type),
            const {
                &[$($crate::memory::FieldLayout {
                    name: stringify!($field),
                    offset: std::mem::offset_of!($type, $field),
                    size: $crate::memory::field_size(|value: &$type| &value.$field),
                    role: $role,
                }),*]
            },
        )
    };
}
