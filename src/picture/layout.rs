//! Where the places stand on a stage of a given width, in CSS pixels.

use super::number::between;
use super::pose::Point;
use crate::kitchen::{Furniture, Place, PlaceName, Snapshot};
use crate::memory::Address;

/// Below this width the stage is drawn for a phone.
const COMPACT_WIDTH: f64 = 560.0;
/// Half a table's width as it is drawn in the sprite.
const TABLE_HALF_WIDTH: f64 = 142.0;
/// From a table's top down to the floor, as it is drawn in the sprite.
const TABLE_HEIGHT: f64 = 112.0;
/// The same for the low table of the compact stage.
const LOW_TABLE_HALF_WIDTH: f64 = 96.0;
const LOW_TABLE_HEIGHT: f64 = 70.0;
/// Half the width of what is low enough that a flag on it stays clear of what is above: its label, or a row of places.
const LOW_ENOUGH: f64 = 66.0;
/// How far apart the floors of two rows are.
const ROW_HEIGHT: f64 = 204.0;
/// The least part of its height that a narrow table keeps, so that plates stay clear of the ruler.
const LOWEST: f64 = 0.72;
/// How much wider a table is than a cake drawn at scale 1.
const CAKE_TO_TABLE: f64 = 114.5;
/// How high a toothpick's flag reaches over the floor, as a multiple of half the table's width.
const FLAG_OVER_FLOOR: f64 = TABLE_HEIGHT / TABLE_HALF_WIDTH + 160.0 / CAKE_TO_TABLE;
/// What a toothpick's flag leaves free over it, for its arrow; and on a high stage.
const ARROW_ROOM: f64 = 54.0;
const HIGH_ARROW_ROOM: f64 = 64.0;
/// From here on a stage is a high one.
const HIGH: f64 = 300.0;
/// How high an address plate is.
pub const PLATE_HEIGHT: f64 = 30.0;
/// The widest plate.
const PLATE_WIDTH: f64 = 154.0;
/// How wide the sign's board is, as it is drawn in the sprite.
const SIGN_WIDTH: f64 = 92.0;
/// How small the sign may be drawn: its words are to be read.
const LEGIBLE: f64 = 0.65;
/// What stays free between the sign and the plates on both sides, together.
const SIGN_ROOM: f64 = 8.0;
/// The floor's line to the stage's lower edge: room for the address ruler.
const RULER_HEIGHT: f64 = 42.0;

/// The stage's measures for one snapshot and one width.
#[derive(Clone, Debug, PartialEq)]
pub struct StageLayout {
    /// The stage's width.
    pub width: f64,
    /// The stage's height.
    pub height: f64,
    /// Whether it is drawn for a phone.
    pub compact: bool,
    /// Whether the places stand in two rows.
    two_rows: bool,
    /// The floor's line.
    pub floor: f64,
    /// The same for an upper row of tables, if there is one.
    pub ledge: Option<f64>,
    /// The places, in the snapshot's order.
    pub seats: Vec<SeatBox>,
    /// The distances between neighbours on the ruler.
    pub gaps: Vec<Gap>,
}

/// Where one place is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatBox {
    /// Its letter.
    pub name: PlaceName,
    /// Its first byte.
    pub address: Address,
    /// How many bytes it has.
    pub size: usize,
    /// The middle of its top.
    pub top: Point,
    /// How large a cake is drawn on it.
    pub scale: f64,
    /// How wide the furniture is drawn.
    pub furniture_scale: f64,
    /// How high it is drawn: narrow tables keep their height.
    pub furniture_height: f64,
    /// The room it has to both sides.
    pub column: f64,
    /// The middle of its address plate's upper edge.
    pub plate: Point,
    /// The plate's width.
    pub plate_width: f64,
}

/// The distance from one place to the next, as the ruler tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Where it is written.
    pub at: Point,
    /// Bytes from the first byte of one to the first byte of the next.
    pub bytes: usize,
    /// Whether the next lies higher in memory.
    pub upward: bool,
}

/// Places side by side.
struct Row {
    floor: f64,
    places: usize,
    taken: usize,
}

/// How many bytes the strips below the stage show in one row.
const ROW_OF_BYTES: usize = 48;

/// How high the stage is.
fn height(snapshot: &Snapshot, compact: bool, two_rows: bool) -> f64 {
    let count = snapshot.places.len();
    match (compact, two_rows) {
        (true, true) => 452.0,
        (true, false) if count > 2 => 236.0,
        (true, false) => 312.0,
        // Below it hang the tickets of several tasks.
        (false, _) if !snapshot.trace.tasks.is_empty() => 260.0,
        // More places are drawn smaller, and need more room for their bytes and orders below.
        (false, _) if count > 4 => 264.0,
        (false, _) if count > 3 => 272.0,
        (false, _) if bytes(snapshot) > ROW_OF_BYTES => 336.0,
        (false, _) => 354.0,
    }
}

fn bytes(snapshot: &Snapshot) -> usize {
    snapshot.places.iter().map(|place| place.size).sum()
}

impl SeatBox {
    /// Where a thing stands: the plate a little above the cloth.
    #[must_use]
    pub fn foot(&self) -> Point {
        self.top.plus(0.0, -3.0)
    }

    /// The stage's point for a point of the sprite that stands here.
    pub(super) fn point(&self, sprite: Point) -> Point {
        self.foot().plus(sprite.x * self.scale, sprite.y * self.scale)
    }
}

impl StageLayout {
    /// Lays out `snapshot` on a stage of `width` CSS pixels.
    #[must_use]
    pub fn new(snapshot: &Snapshot, width: f64) -> Self {
        let compact = width < COMPACT_WIDTH;
        let count = snapshot.places.len();
        let two_rows = compact && count > 3;
        let height = height(snapshot, compact, two_rows);
        let floor = height - RULER_HEIGHT;
        let has_shelf = snapshot.places.iter().any(|place| place.furniture == Furniture::Shelf);
        let mut layout = Self {
            width,
            height,
            compact,
            two_rows,
            floor,
            ledge: (two_rows && !has_shelf).then_some(floor - ROW_HEIGHT),
            seats: Vec::with_capacity(count),
            gaps: Vec::new(),
        };
        // Shelves hang above the tables. As long as there is none, half the tables have that room.
        let is_above = |(rank, place): (usize, &Place)| {
            let above = if has_shelf {
                place.furniture == Furniture::Shelf
            } else {
                rank < count.div_ceil(2)
            };
            two_rows && above
        };
        let above = snapshot.places.iter().enumerate().filter(|place| is_above(*place)).count();
        let mut upper = Row { floor: floor - ROW_HEIGHT, places: above, taken: 0 };
        let mut lower = Row { floor, places: count - above, taken: 0 };
        for (rank, place) in snapshot.places.iter().enumerate() {
            let row = if is_above((rank, place)) { &mut upper } else { &mut lower };
            let seat = layout.seat(place, row);
            row.taken += 1;
            layout.seats.push(seat);
        }
        if !two_rows {
            layout.gaps =
                layout.seats.windows(2).map(|pair| layout.gap(&pair[0], &pair[1])).collect();
        }
        layout
    }

    #[allow(clippy::cast_precision_loss)]
    fn seat(&self, place: &Place, row: &Row) -> SeatBox {
        let (floor, column) = (row.floor, self.width / row.places as f64);
        let (low_half, low_height) = (LOW_TABLE_HALF_WIDTH, LOW_TABLE_HEIGHT);
        let (sprite_half, widest) = match (self.compact, place.furniture) {
            (true, Furniture::Table) if self.two_rows => (low_half, LOW_ENOUGH),
            (true, Furniture::Table) => (low_half, low_half),
            (true, Furniture::Shelf) => (TABLE_HALF_WIDTH, LOW_ENOUGH),
            // No wider than leaves the flag in the picture, and its arrow.
            (false, _) => {
                let room = if self.is_high() { HIGH_ARROW_ROOM } else { ARROW_ROOM };
                (TABLE_HALF_WIDTH, ((floor - room) / FLAG_OVER_FLOOR).min(128.0))
            }
        };
        let half = (column * 0.44).min(widest);
        let furniture_scale = half / sprite_half;
        let furniture_height = match place.furniture {
            Furniture::Table => furniture_scale.max(LOWEST),
            Furniture::Shelf => furniture_scale,
        };
        let table_height = if self.compact { low_height } else { TABLE_HEIGHT };
        let top = floor
            - table_height
                * (half / if self.compact { low_half } else { TABLE_HALF_WIDTH }).max(LOWEST);
        let x = column * (row.taken as f64 + 0.5);
        let plate_drop = if self.compact { 33.0 } else { 44.0 };
        // It may stand between any two.
        let sign = self.sign_scale(column).map_or(0.0, |scale| SIGN_WIDTH * scale + SIGN_ROOM);
        SeatBox {
            name: place.name,
            address: place.address,
            size: place.size,
            top: Point { x, y: top },
            scale: half / CAKE_TO_TABLE,
            furniture_scale,
            furniture_height,
            column,
            plate: Point { x, y: top + plate_drop * between(furniture_height, LOWEST, 1.0) },
            plate_width: (column * 0.92).min(column - sign).min(PLATE_WIDTH),
        }
    }

    fn gap(&self, from: &SeatBox, to: &SeatBox) -> Gap {
        Gap {
            at: Point { x: (from.top.x + to.top.x) / 2.0, y: self.height },
            bytes: from.address.distance(to.address),
            upward: to.address > from.address,
        }
    }

    /// Where the place called `name` is drawn.
    #[must_use]
    pub fn seat_of(&self, name: PlaceName) -> Option<&SeatBox> {
        self.seats.iter().find(|seat| seat.name == name)
    }

    /// Where the place is drawn that `address` lies in.
    #[must_use]
    pub fn seat_at(&self, address: Address) -> Option<&SeatBox> {
        self.seats.iter().find(|seat| address.is_within(seat.address, seat.size))
    }

    /// Whether there is room above what stands on it.
    pub(super) fn is_high(&self) -> bool {
        self.height > HIGH
    }

    /// The lower edge of the addresses in the upper row, if there are two rows.
    pub(super) fn upper_row(&self) -> Option<f64> {
        let edges = self.seats.iter().map(|seat| seat.plate.y + PLATE_HEIGHT);
        let upper = edges.fold(f64::INFINITY, f64::min);
        self.seats.iter().any(|seat| seat.top.y > upper).then_some(upper)
    }

    /// Where an arrow ends that leads off the stage: beside everything that stands here.
    #[must_use]
    pub const fn nowhere(&self) -> Point {
        Point { x: self.width - 22.0, y: 76.0 }
    }

    /// Where the sign beside a pinned place stands, and how large; `None` where it would cover
    /// something else.
    #[must_use]
    pub fn sign_beside(&self, seat: &SeatBox) -> Option<(Point, f64)> {
        let scale = self.sign_scale(seat.column)?;
        // Between two places; on the left of the last one.
        let side = if seat.top.x + seat.column < self.width { 0.5 } else { -0.5 };
        let x = (seat.top.x + seat.column * side).max(46.0 * scale);
        Some((Point { x, y: self.floor + 10.0 }, scale))
    }

    /// How large the sign is between columns of this width, if there is room for it.
    fn sign_scale(&self, column: f64) -> Option<f64> {
        let scale = (column / 345.0).min(1.16);
        (!self.compact && scale >= LEGIBLE).then_some(scale)
    }

    /// The place under a point of the stage, if there is one in that column.
    #[must_use]
    pub fn seat_under(&self, point: Point) -> Option<&SeatBox> {
        if !(0.0..=self.height).contains(&point.y) {
            return None;
        }
        let within = |seat: &&SeatBox| (seat.top.x - point.x).abs() <= seat.column / 2.0;
        let distance = |seat: &SeatBox| (seat.top.y - point.y).abs();
        self.seats.iter().filter(within).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}
