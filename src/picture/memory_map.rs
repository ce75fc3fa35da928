//! A bird's-eye view of memory: the address space wrapped in rows, all of the same number of bytes. Rows in which
//! nobody lies are left out.

use super::number::between;
use crate::memory::Address;

/// The most rows: more could not be told apart.
const MOST_ROWS: usize = 30;
/// The fewest that a few futures are spread over.
const FEW_ROWS: usize = 8;
/// The least that a row can be high, and the most, in CSS pixels.
const LOW: f64 = 8.0;
const HIGH: f64 = 30.0;
/// What the map is high if its rows allow.
const HEIGHT: f64 = 240.0;
/// The room for a row's address, left of it.
const LABEL: f64 = 100.0;
/// The height that an address takes.
const LINE: f64 = 14.0;
/// The least width of what is drawn: narrower cannot be seen.
const NARROWEST: f64 = 1.0;

/// Where each address is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemoryMap {
    /// The rows in which somebody lies, from low addresses to high ones.
    pub rows: Vec<MapRow>,
    /// How many bytes a row has.
    pub row_bytes: usize,
    /// How high a row is, with the gap to the next.
    pub pitch: f64,
    /// How wide the whole is.
    pub width: f64,
    /// How high the whole is.
    pub height: f64,
    size: usize,
}

/// A row of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapRow {
    /// The address of its first byte.
    pub start: Address,
    /// Its upper edge.
    pub y: f64,
    /// Whether rows before it were left out.
    pub follows_gap: bool,
}

/// A part of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Block {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl MemoryMap {
    /// A map of this width on which things of `size` bytes at each of the addresses are to be drawn.
    #[must_use]
    pub fn new(addresses: impl Iterator<Item = Address>, size: usize, width: f64) -> Self {
        let mut starts: Vec<usize> =
            addresses.filter(|at| *at != Address::NULL).map(Address::number).collect();
        starts.sort_unstable();
        let most = (starts.len() / 2).clamp(FEW_ROWS, MOST_ROWS);
        let mut row_bytes = size.max(1).next_power_of_two();
        let mut rows = rows_of(&starts, size, row_bytes);
        while rows.len() > most {
            row_bytes *= 2;
            rows = rows_of(&starts, size, row_bytes);
        }
        let count = number(rows.len());
        let pitch = between(HEIGHT / count.max(1.0), LOW, HIGH);
        let mut map =
            Self { rows: Vec::new(), row_bytes, pitch, width, height: pitch * count, size };
        let (mut y, mut next) = (0.0, None);
        for row in rows {
            let follows_gap = next.is_some_and(|next| next != row);
            map.rows.push(MapRow { start: Address::new(row * row_bytes), y, follows_gap });
            y += pitch;
            next = Some(row + 1);
        }
        map
    }

    /// Whether a thing at `address` has its place on the map.
    #[must_use]
    pub fn shows(&self, address: Address) -> bool {
        let last = address.plus(self.size.max(1) - 1);
        self.row(address).is_some() && self.row(last).is_some()
    }

    /// What is drawn of the thing at `address`: a part of a row; of the next as well, if it goes on there.
    #[must_use]
    pub fn blocks(&self, address: Address) -> [Option<Block>; 2] {
        let Some(row) = self.row(address) else { return [None; 2] };
        let offset = address.distance(self.rows[row].start);
        let here = self.size.min(self.row_bytes - offset);
        let there = self.rows.get(row + 1).filter(|_| here < self.size);
        [
            Some(self.block(self.rows[row], offset, here)),
            there.map(|next| self.block(*next, 0, self.size - here)),
        ]
    }

    /// The rows whose address is written: as many as there is room for.
    pub fn labelled(&self) -> impl Iterator<Item = &MapRow> {
        let mut free = f64::MIN;
        self.rows.iter().filter(move |row| {
            let fits = row.y >= free;
            if fits {
                free = row.y + LINE;
            }
            fits
        })
    }

    /// The left edge of the rows.
    #[must_use]
    pub const fn left(&self) -> f64 {
        LABEL
    }

    fn block(&self, row: MapRow, offset: usize, length: usize) -> Block {
        let scale = (self.width - LABEL) / number(self.row_bytes);
        Block {
            x: LABEL + number(offset) * scale,
            y: row.y + 1.0,
            width: (number(length) * scale).max(NARROWEST),
            height: self.pitch - 2.0,
        }
    }

    /// The rank of the row that the address lies in.
    #[must_use]
    pub fn row(&self, address: Address) -> Option<usize> {
        let after = self.rows.partition_point(|row| row.start <= address);
        let rank = after.checked_sub(1)?;
        address.is_within(self.rows[rank].start, self.row_bytes).then_some(rank)
    }
}

/// Addresses are 32 bits here, and every one of those is a number of this kind.
#[allow(clippy::cast_precision_loss)]
const fn number(bytes: usize) -> f64 {
    bytes as f64
}

/// The rows in which somebody lies, of whom these are the sorted addresses.
fn rows_of(starts: &[usize], size: usize, row_bytes: usize) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::new();
    for start in starts {
        for row in [start / row_bytes, (start + size.max(1) - 1) / row_bytes] {
            if rows.last().is_none_or(|last| *last < row) {
                rows.push(row);
            }
        }
    }
    rows
}
