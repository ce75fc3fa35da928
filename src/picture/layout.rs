//! Where the places stand on a stage of a given width, in CSS pixels.

use super::pose::Point;
use crate::kitchen::{Furniture, PlaceName, Snapshot};
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
/// How much wider a table is than a cake drawn at scale 1.
const CAKE_TO_TABLE: f64 = 114.5;
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
    /// The floor's line.
    pub floor: f64,
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
    /// Its first byte and how many it has.
    pub address: Address,
    /// How many bytes it has.
    pub size: usize,
    /// The middle of its top.
    pub top: Point,
    /// How large a cake is drawn on it.
    pub scale: f64,
    /// How large the furniture is drawn.
    pub furniture_scale: f64,
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

impl StageLayout {
    /// Lays out `snapshot` on a stage of `width` CSS pixels.
    #[must_use]
    pub fn new(snapshot: &Snapshot, width: f64) -> Self {
        let compact = width < COMPACT_WIDTH;
        let count = snapshot.places.len();
        let two_rows = compact && count > 3;
        let height = match (compact, two_rows) {
            (true, true) => 452.0,
            (true, false) => 312.0,
            (false, _) => 392.0,
        };
        let floor = height - RULER_HEIGHT;
        let mut layout =
            Self { width, height, compact, floor, seats: Vec::with_capacity(count), gaps: Vec::new() };
        let shelves = snapshot.places.iter().filter(|p| p.furniture == Furniture::Shelf).count();
        let (mut table, mut shelf) = (0, 0);
        for place in &snapshot.places {
            let on_shelf = place.furniture == Furniture::Shelf;
            let (rank, in_row, row_floor) = match (two_rows, on_shelf) {
                (false, _) => (table + shelf, count, floor),
                (true, true) => (shelf, shelves, floor - 204.0),
                (true, false) => (table, count - shelves, floor),
            };
            *(if on_shelf { &mut shelf } else { &mut table }) += 1;
            let seat = layout.seat(rank, in_row, row_floor, place.name, place.address, place.size);
            layout.seats.push(seat);
        }
        if !two_rows {
            layout.gaps = layout.seats.windows(2).map(|pair| layout.gap(&pair[0], &pair[1])).collect();
        }
        layout
    }

    #[allow(clippy::cast_precision_loss)]
    fn seat(
        &self,
        rank: usize,
        in_row: usize,
        floor: f64,
        name: PlaceName,
        address: Address,
        size: usize,
    ) -> SeatBox {
        let column = self.width / in_row as f64;
        let (sprite_half, sprite_height, widest) = if self.compact {
            (LOW_TABLE_HALF_WIDTH, LOW_TABLE_HEIGHT, 96.0)
        } else {
            (TABLE_HALF_WIDTH, TABLE_HEIGHT, 128.0)
        };
        let half = (column * 0.44).min(widest);
        let furniture_scale = half / sprite_half;
        // Small tables keep their height, so that plates and cakes stay clear of the floor.
        let top = floor - sprite_height * furniture_scale.max(0.72);
        let x = column * (rank as f64 + 0.5);
        let plate_width = if self.compact { (column * 0.9).min(150.0) } else { (column * 0.9).min(154.0) };
        let plate_drop = if self.compact { 33.0 } else { 42.0 } * furniture_scale.clamp(0.7, 1.0);
        SeatBox {
            name,
            address,
            size,
            top: Point { x, y: top },
            scale: half / CAKE_TO_TABLE,
            furniture_scale,
            column,
            plate: Point { x, y: top + plate_drop },
            plate_width,
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

    /// The place under a point of the stage, if there is one in that column.
    #[must_use]
    pub fn seat_under(&self, point: Point) -> Option<&SeatBox> {
        let within = |seat: &&SeatBox| (seat.top.x - point.x).abs() <= seat.column / 2.0;
        let distance = |seat: &SeatBox| (seat.top.y - point.y).abs();
        self.seats.iter().filter(within).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}
