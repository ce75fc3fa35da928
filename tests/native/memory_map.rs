//! The map of memory shows every address where it is.

use pin_cake::memory::Address;
use pin_cake::picture::{Block, MemoryMap};

const SIZE: usize = 56;
const WIDTH: f64 = 800.0;

fn map(starts: &[usize]) -> MemoryMap {
    MemoryMap::new(starts.iter().copied().map(Address::new), SIZE, WIDTH)
}

/// `count` things, each so many bytes after the last.
fn row(count: usize, apart: usize) -> Vec<usize> {
    (0..count).map(|rank| 0x0011_0000 + rank * apart).collect()
}

fn blocks(map: &MemoryMap, start: usize) -> Vec<Block> {
    map.blocks(Address::new(start)).into_iter().flatten().collect()
}

#[test]
fn everyone_is_on_the_map() {
    for count in [1, 10, 1_000, 10_000] {
        let starts = row(count, 224);
        let map = map(&starts);
        assert!(starts.iter().all(|start| map.shows(Address::new(*start))), "{count}");
    }
}

#[test]
fn nobody_is_on_a_map_of_nobody() {
    let map = map(&[]);
    assert!(map.rows.is_empty());
    assert_eq!(blocks(&map, 0x0011_0000), []);
}

#[test]
fn null_is_nowhere() {
    assert!(map(&[0]).rows.is_empty());
}

#[test]
fn the_map_is_never_too_high_for_a_laptop() {
    for count in [1, 10, 1_000, 10_000] {
        for apart in [64, 224, 4096, 65_536] {
            let height = map(&row(count, apart)).height;
            assert!(height <= 240.0, "{count}, {apart} bytes apart: {height}");
        }
    }
}

#[test]
fn what_is_higher_in_memory_is_further_on() {
    let starts = row(1_000, 224);
    let map = map(&starts);
    let places: Vec<(f64, f64)> = starts
        .iter()
        .map(|start| blocks(&map, *start)[0])
        .map(|block| (block.y, block.x))
        .collect();
    assert!(places.is_sorted_by(|before, after| before < after));
}

#[test]
fn a_block_is_as_wide_as_its_bytes() {
    let starts = row(10, 224);
    let map = map(&starts);
    let byte = (WIDTH - map.left()) / [map.row_bytes].map(|bytes| bytes as f64)[0];
    for start in starts {
        let width: f64 = blocks(&map, start).iter().map(|block| block.width).sum();
        assert!((width - SIZE as f64 * byte).abs() < 0.01, "{width}");
    }
}

#[test]
fn what_begins_in_one_row_and_ends_in_the_next_is_drawn_in_both() {
    let map = map(&[0x0011_0000 - 16]);
    let [here, there] =
        map.blocks(Address::new(0x0011_0000 - 16)).map(|block| block.expect("a part"));
    assert!(there.y > here.y);
    assert!((there.x - map.left()).abs() < 0.01, "it goes on at the row's beginning");
}

#[test]
fn rows_where_nobody_lies_are_left_out_and_marked() {
    let map = map(&[0x0011_0000, 0x0081_0000]);
    assert_eq!(map.rows.len(), 2);
    assert_eq!(map.rows.iter().map(|row| row.follows_gap).collect::<Vec<_>>(), [false, true]);
}
