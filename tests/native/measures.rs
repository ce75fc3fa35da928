//! Sizes, offsets, `Unpin` and regions are measured, not told.

use pin_cake::memory::{Address, Camera, FieldLayout, Layout, Marks, Region, Role, TestCamera};
use pin_cake::{is_unpin, layout};
use std::marker::PhantomPinned;
use std::mem::offset_of;
use std::pin::Pin;

#[repr(C)]
struct Gappy {
    small: u8,
    large: u64,
    last: u8,
    _pin: PhantomPinned,
}

fn gappy() -> Layout {
    layout!(Gappy { last: Role::Data, small: Role::Data, large: Role::Data, _pin: Role::Data })
}

#[test]
fn fields_come_in_the_order_of_memory_with_their_gaps_named() {
    let layout = gappy();
    let names: Vec<&str> = layout.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["small", "padding", "large", "last", "padding"]);
}

#[test]
fn fields_are_where_the_compiler_put_them() {
    let layout = gappy();
    let offset = |name| layout.fields.iter().find(|field| field.name == name).map(|f| f.offset);
    assert_eq!(offset("large"), Some(offset_of!(Gappy, large)));
    assert_eq!(offset("last"), Some(offset_of!(Gappy, last)));
}

#[test]
fn fields_and_gaps_add_up_to_the_size() {
    let layout = gappy();
    assert_eq!(layout.fields.iter().map(|field| field.size).sum::<usize>(), size_of::<Gappy>());
    assert_eq!(layout.size, size_of::<Gappy>());
}

#[test]
fn a_type_that_is_all_padding_is_one_gap() {
    let layout = Layout::new("Blank", 3, true, &[]);
    let gap = FieldLayout { name: "padding", offset: 0, size: 3, role: Role::Padding };
    assert_eq!(layout.fields, [gap]);
}

#[test]
fn phantom_pinned_takes_unpin_away_and_a_box_gives_it_back() {
    assert!(!gappy().unpin);
    assert!(is_unpin!(u32));
    assert!(is_unpin!(Box<Gappy>));
    assert!(is_unpin!(Pin<Box<Gappy>>));
    assert!(!is_unpin!([Gappy; 2]));
}

#[test]
fn an_address_is_written_with_eight_digits_at_least() {
    assert_eq!(Address::new(0xc0_ffee).to_string(), "0x00c0ffee");
    assert_eq!(Address::NULL.to_string(), "0x00000000");
}

#[test]
fn distance_is_the_same_both_ways() {
    let (low, high) = (Address::new(0x10), Address::new(0x30));
    assert_eq!((low.distance(high), high.distance(low)), (0x20, 0x20));
}

#[test]
fn an_address_lies_in_the_bytes_from_the_first_to_the_last() {
    let start = Address::new(0x10);
    let inside = |number| Address::new(number).is_within(start, 4);
    assert_eq!([0xf, 0x10, 0x13, 0x14].map(inside), [false, true, true, false]);
    assert!(!start.is_within(start, 0), "nothing lies in no bytes");
}

#[test]
fn the_camera_sees_what_was_written_last() {
    let mut camera = TestCamera::default();
    camera.write(Address::new(0x10), &[1, 2, 3, 4]);
    camera.write(Address::new(0x12), &[9]);
    assert_eq!(camera.photograph(Address::new(0x0f), 6), [0, 1, 2, 9, 4, 0]);
}

#[test]
fn the_region_is_told_from_the_linkers_marks() {
    let [stack_low, stack_high, data_end, heap_base] =
        [0x100, 0x200, 0x300, 0x400].map(Address::new);
    let marks = Marks { stack_low, stack_high, data_end, heap_base };
    let regions = [
        (0x0, Region::Unknown),
        (0x10, Region::Statics),
        (0x100, Region::Stack),
        (0x1ff, Region::Stack),
        (0x200, Region::Statics),
        (0x2ff, Region::Statics),
        (0x300, Region::Unknown),
        (0x3ff, Region::Unknown),
        (0x400, Region::Heap),
    ];
    for (number, region) in regions {
        assert_eq!(marks.region(Address::new(number)), region, "{number:#x}");
    }
}

#[test]
fn null_is_in_no_region_even_where_the_stack_begins_there() {
    let [stack_high, data_end, heap_base] = [0x200, 0x300, 0x400].map(Address::new);
    let marks = Marks { stack_low: Address::NULL, stack_high, data_end, heap_base };
    assert_eq!(marks.region(Address::NULL), Region::Unknown);
    assert_eq!(marks.region(Address::new(1)), Region::Stack);
}
