//! The table: the wrapper around several futures, and what it lends of its fields when it is pinned.

use super::code::{Boxed, Cake, Counted, Inline};
use crate::lessons::TypeRow;
use crate::type_row;
use std::future::Ready;
use std::pin::Pin;

pub(super) fn rows() -> Vec<TypeRow> {
    ROWS.to_vec()
}

const ROWS: &[TypeRow] = &[
    type_row!("cake", Cake),
    type_row!("inline", Inline),
    type_row!("box", Pin<Box<Cake>>),
    type_row!("boxed", Boxed),
    type_row!("ready", Ready<u32>),
    type_row!("around-ready", Counted<Ready<u32>>),
    type_row!("pinned-field", Pin<&'static mut Cake>),
    type_row!("plain-field", &'static mut u32),
];
