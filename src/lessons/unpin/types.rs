//! The table: real types, measured as this very program was compiled.

use super::code::{Cake, Disarmed, Marked, Plain, bake};
use crate::lessons::TypeRow;
use crate::type_row;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::future::{Future, Ready, ready};
use std::marker::PhantomPinned;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::task::Waker;

/// An async function that does nothing.
async fn nothing() {}

/// One that holds a buffer, and a reference into it, over an await.
async fn holds() -> u8 {
    let buffer = [7; 16];
    let inside = &buffer[3];
    ready(()).await;
    *inside
}

/// One that holds another future.
async fn waits() -> u8 {
    holds().await + 1
}

fn look(cake: &Marked) -> u32 {
    cake.cherry
}

/// A closure that borrows what it looks at.
fn borrows(cake: &Marked) -> impl Fn() -> u32 {
    || look(cake)
}

/// A closure that owns what it looks at.
fn owns(cake: Marked) -> impl Fn() -> u32 {
    move || look(&cake)
}

/// The types, from the plainest to the futures.
pub(super) fn rows() -> Vec<TypeRow> {
    let mut rows = NAMED.to_vec();
    rows.extend(futures());
    rows
}

const NAMED: &[TypeRow] = &[
    type_row!("number", u32),
    type_row!("array", [u8; 16]),
    type_row!("string", String),
    type_row!("vec", Vec<u8>),
    type_row!("map", HashMap<u32, String>),
    type_row!("plain", Plain),
    type_row!("phantom", PhantomPinned),
    type_row!("marked", Marked),
    type_row!("disarmed", Disarmed),
    type_row!("option", Option<PhantomPinned>),
    type_row!("tuple", (u32, PhantomPinned)),
    type_row!("array-marked", [PhantomPinned; 3]),
    type_row!("cell", Cell<PhantomPinned>),
    type_row!("ref-cell", RefCell<PhantomPinned>),
    type_row!("mutex", Mutex<PhantomPinned>),
    type_row!("vec-marked", Vec<PhantomPinned>),
    type_row!("cake-of-cakes", Cake<Marked>),
    type_row!("reference", &'static PhantomPinned),
    type_row!("mutable-reference", &'static mut PhantomPinned),
    type_row!("raw", *const PhantomPinned),
    type_row!("box", Box<PhantomPinned>),
    type_row!("rc", Rc<PhantomPinned>),
    type_row!("arc", Arc<PhantomPinned>),
    type_row!("pin-box", Pin<Box<PhantomPinned>>),
    type_row!("pin-reference", Pin<&'static mut PhantomPinned>),
    type_row!("function", fn(PhantomPinned)),
];

/// Futures and closures, most of which have no name: told by a value of each.
fn futures() -> [TypeRow; 12] {
    let marked = bake(7, PhantomPinned);
    [
        type_row!("async-block", "async {}", of async {}),
        type_row!("async-nothing", "nothing()", of nothing()),
        type_row!("async-holds", "holds()", of holds()),
        type_row!("async-waits", "waits()", of waits()),
        type_row!("async-boxed", "Box::pin(holds())", of Box::pin(holds())),
        type_row!("async-pinned", "pin!(holds())", of std::pin::pin!(holds())),
        type_row!("dyn-box", Box<dyn Future<Output = ()>>),
        type_row!("dyn-pin-box", Pin<Box<dyn Future<Output = ()>>>),
        type_row!("ready", Ready<PhantomPinned>),
        type_row!("closure", "|| look(&marked)", of borrows(&marked)),
        type_row!("closure-owns", "move || look(&marked)", of owns(bake(7, PhantomPinned))),
        type_row!("waker", Waker),
    ]
}
