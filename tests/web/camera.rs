//! The camera sees the memory of this very program, as it is.

use crate::kitchen::bytes_in_memory;
use js_sys::{ArrayBuffer, Uint8Array, WebAssembly::Memory};
use pin_cake::memory::{Address, Camera, LinearMemory, Region};
use std::hint::black_box;
use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

static WRITTEN: u32 = 0xc0ff_ee07;
static ZERO_AT_FIRST: AtomicU32 = AtomicU32::new(0);

fn region(address: Address) -> Region {
    LinearMemory::new().region(address)
}

#[wasm_bindgen_test]
fn the_camera_sees_what_rust_wrote() {
    let cake = Box::new([3_u8, 1, 4, 1, 5, 9, 2, 6]);
    let address = Address::of(&raw const *cake);
    assert_eq!(LinearMemory::new().photograph(address, 8), *cake);
}

#[wasm_bindgen_test]
fn the_camera_sees_what_javascript_sees() {
    let cake: Box<[u8]> = (0..200).collect();
    let address = Address::of(cake.as_ptr());
    assert_eq!(LinearMemory::new().photograph(address, 200), bytes_in_memory(address, 200));
    drop(black_box(cake));
}

#[wasm_bindgen_test]
fn the_camera_sees_the_same_static_that_rust_reads() {
    ZERO_AT_FIRST.store(0x0403_0201, Ordering::Relaxed);
    let address = Address::of(&raw const ZERO_AT_FIRST);
    assert_eq!(LinearMemory::new().photograph(address, 4), [1, 2, 3, 4]);
}

#[wasm_bindgen_test]
fn a_photograph_is_a_copy() {
    ZERO_AT_FIRST.store(1, Ordering::Relaxed);
    let photograph = LinearMemory::new().photograph(Address::of(&raw const ZERO_AT_FIRST), 4);
    ZERO_AT_FIRST.store(2, Ordering::Relaxed);
    assert_eq!(photograph, [1, 0, 0, 0]);
}

#[wasm_bindgen_test]
fn the_camera_reaches_the_last_byte_of_memory_and_none_beyond() {
    let memory: Memory = wasm_bindgen::memory().unchecked_into();
    let end = memory.buffer().unchecked_into::<ArrayBuffer>().byte_length() as usize;
    let reaches = |at, size| LinearMemory::new().reaches(Address::new(at), size);
    assert!(reaches(end - 1, 1));
    assert!(!reaches(end - 1, 2));
    assert!(!reaches(end, 1));
    assert!(!reaches(usize::MAX, 1), "the sum is no address");
}

#[wasm_bindgen_test]
fn no_bytes_make_an_empty_photograph() {
    assert_eq!(LinearMemory::new().photograph(Address::of(&raw const WRITTEN), 0), [0; 0]);
}

#[wasm_bindgen_test]
fn a_pointers_bytes_spell_the_address_that_it_names() {
    let cherry = Box::new(7_u32);
    let toothpick = Box::new(&raw const *cherry);
    let bytes = LinearMemory::new().photograph(Address::of(&raw const *toothpick), 4);
    assert_eq!(Address::decode(&bytes), Some(Address::of(&raw const *cherry)));
    drop(black_box(toothpick));
}

#[wasm_bindgen_test]
fn the_camera_is_not_fooled_when_memory_grows() {
    let cake = Box::new([3_u8, 1, 4, 1, 5, 9, 2, 6]);
    let address = Address::of(&raw const *cake);
    let camera = LinearMemory::new();
    let before = camera.photograph(address, 8);
    let old_view = whole_memory();
    let mut hoard = Vec::new();
    while old_view.length() > 0 {
        hoard.push(black_box(vec![1_u8; 1 << 20]));
    }
    assert_eq!(camera.photograph(address, 8), before, "the old view is detached");
    let last = hoard.last().expect("memory grew");
    assert_eq!(camera.photograph(Address::of(last.as_ptr()), 3), [1; 3]);
}

/// A view of all memory; it has no length any more when memory has grown.
fn whole_memory() -> Uint8Array {
    let memory: Memory = wasm_bindgen::memory().unchecked_into();
    Uint8Array::new(&memory.buffer())
}

#[wasm_bindgen_test]
fn a_local_is_on_the_stack() {
    let local = black_box(7_u32);
    assert_eq!(region(Address::of(&raw const local)), Region::Stack);
}

#[wasm_bindgen_test]
fn a_static_is_among_the_statics() {
    assert_eq!(region(Address::of(&raw const WRITTEN)), Region::Statics);
    assert_eq!(region(Address::of(&raw const ZERO_AT_FIRST)), Region::Statics);
    assert_eq!(region(Address::of("a text".as_ptr())), Region::Statics);
}

#[wasm_bindgen_test]
fn what_a_vec_or_a_box_owns_is_on_the_heap() {
    let vec: Vec<u32> = black_box(Vec::with_capacity(1));
    assert_eq!(region(Address::of(vec.as_ptr())), Region::Heap);
    let boxed = black_box(Box::new(7_u32));
    assert_eq!(region(Address::of(&raw const *boxed)), Region::Heap);
}

#[wasm_bindgen_test]
fn a_vec_itself_is_where_its_owner_keeps_it() {
    let vec: Vec<u32> = black_box(Vec::with_capacity(1));
    assert_eq!(region(Address::of(&raw const vec)), Region::Stack);
}

#[wasm_bindgen_test]
fn null_is_in_no_region() {
    assert_eq!(region(Address::NULL), Region::Unknown);
}
