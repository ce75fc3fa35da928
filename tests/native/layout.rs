//! The stage holds every place at every width: nothing overlaps, nothing sticks out.

use crate::scene::Scene;
use pin_cake::kitchen::Furniture;
use pin_cake::picture::{PLATE_HEIGHT, Point, SeatBox, StageLayout};

/// Half a table as it is drawn at scale 1, by whether the stage is compact and what stands there.
fn half_width(layout: &StageLayout, furniture: Furniture) -> f64 {
    if layout.compact && furniture == Furniture::Table { 96.0 } else { 142.0 }
}

/// The height of a cake with its toothpick, as it is drawn at scale 1.
const CAKE_HEIGHT: f64 = 156.0;

/// From the tips of the ruler's marks down to the stage's lower edge, as it is drawn.
const RULER_HEIGHT: f64 = 29.0;

/// More than the page gives a stage.
const WIDEST: u32 = 1400;

/// A rectangle: left, right, top, bottom.
#[derive(Debug)]
struct Box {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Box {
    fn overlaps(&self, other: &Self) -> bool {
        let tolerance = 1e-6;
        self.left < other.right - tolerance
            && other.left < self.right - tolerance
            && self.top < other.bottom - tolerance
            && other.top < self.bottom - tolerance
    }
}

/// A place with a cake on it: from the tip of the flag down to the tabletop.
fn taken(layout: &StageLayout, seat: &SeatBox, furniture: Furniture) -> Box {
    let half = half_width(layout, furniture) * seat.furniture_scale;
    let Point { x, y } = seat.top;
    Box { left: x - half, right: x + half, top: y - 3.0 - CAKE_HEIGHT * seat.scale, bottom: y }
}

fn plate(seat: &SeatBox) -> Box {
    let Point { x, y } = seat.plate;
    let half = seat.plate_width / 2.0;
    Box { left: x - half, right: x + half, top: y, bottom: y + PLATE_HEIGHT }
}

/// Calls back with every stage: one to six places, shelves among them, at each width.
fn every_stage(mut see: impl FnMut(&StageLayout, &[Furniture], &str)) {
    for count in 1..=6 {
        for shelves in 0..count {
            let snapshot = Scene::tables(count).with_shelves(shelves).snapshot();
            let furniture: Vec<Furniture> = snapshot.places.iter().map(|p| p.furniture).collect();
            for width in (280..=WIDEST).step_by(8) {
                let layout = StageLayout::new(&snapshot, f64::from(width));
                see(&layout, &furniture, &format!("{count} places, {shelves} shelves, {width} px"));
            }
        }
    }
}

fn no_two_overlap(boxes: &[Box], stage: &str) {
    for (rank, one) in boxes.iter().enumerate() {
        for other in &boxes[rank + 1..] {
            assert!(!one.overlaps(other), "{stage}: {one:?} and {other:?}");
        }
    }
}

#[test]
fn every_place_has_a_seat() {
    every_stage(|layout, furniture, stage| {
        assert_eq!(layout.seats.len(), furniture.len(), "{stage}")
    });
}

#[test]
fn places_do_not_overlap() {
    every_stage(|layout, furniture, stage| {
        let boxes: Vec<Box> = layout
            .seats
            .iter()
            .zip(furniture)
            .map(|(seat, kind)| taken(layout, seat, *kind))
            .collect();
        no_two_overlap(&boxes, stage);
    });
}

#[test]
fn plates_do_not_overlap() {
    every_stage(|layout, _, stage| {
        no_two_overlap(&layout.seats.iter().map(plate).collect::<Vec<_>>(), stage);
    });
}

#[test]
fn the_sign_covers_no_plate() {
    let mut signs = 0;
    every_stage(|layout, _, stage| {
        for pinned in &layout.seats {
            let Some((at, scale)) = layout.sign_beside(pinned) else { continue };
            signs += 1;
            // As it is drawn at scale 1, from its feet to the upper edge of its board.
            let (half, height) = (47.0 * scale, 131.0 * scale);
            let sign =
                Box { left: at.x - half, right: at.x + half, top: at.y - height, bottom: at.y };
            for plate in layout.seats.iter().map(plate) {
                assert!(!sign.overlaps(&plate), "{stage}: {sign:?} and {plate:?}");
            }
        }
    });
    assert!(signs > 100, "{signs} signs stand somewhere");
}

#[test]
fn everything_is_inside_the_stage() {
    every_stage(|layout, furniture, stage| {
        for (seat, kind) in layout.seats.iter().zip(furniture) {
            for part in [taken(layout, seat, *kind), plate(seat)] {
                assert!(part.left >= 0.0 && part.right <= layout.width, "{stage}: {part:?}");
                assert!(part.top >= 0.0 && part.bottom <= layout.height, "{stage}: {part:?}");
            }
        }
    });
}

#[test]
fn no_row_of_a_stage_of_two_is_empty() {
    every_stage(|layout, _, stage| {
        let upper = |seat: &&SeatBox| seat.plate.y < layout.floor - 150.0;
        let above = layout.seats.iter().filter(upper).count();
        if layout.compact && layout.seats.len() > 3 {
            assert!(above > 0 && above < layout.seats.len(), "{stage}: {above} above");
        } else {
            assert_eq!(above, 0, "{stage}");
        }
    });
}

#[test]
fn an_upper_row_of_tables_has_a_floor_of_its_own() {
    every_stage(|layout, furniture, stage| {
        let high = |(seat, kind): (&SeatBox, &Furniture)| {
            *kind == Furniture::Table && seat.plate.y < layout.floor - 150.0
        };
        let tables = layout.seats.iter().zip(furniture).any(high);
        assert_eq!(layout.ledge.is_some(), tables, "{stage}");
    });
}

#[test]
fn plates_hang_above_the_rulers_marks() {
    every_stage(|layout, _, stage| {
        let ruler = layout.height - RULER_HEIGHT;
        for seat in &layout.seats {
            assert!(plate(seat).bottom < ruler, "{stage}: {:?}", seat.name);
        }
    });
}

#[test]
fn each_place_is_found_by_the_point_where_it_is_drawn() {
    every_stage(|layout, _, stage| {
        for seat in &layout.seats {
            let found = layout.seat_under(seat.top.plus(0.0, -20.0)).map(|found| found.name);
            assert_eq!(found, Some(seat.name), "{stage}");
        }
    });
}

#[test]
fn no_place_is_found_above_or_below_the_stage() {
    every_stage(|layout, _, stage| {
        for seat in &layout.seats {
            for y in [-1.0, layout.height + 1.0] {
                assert_eq!(layout.seat_under(Point { y, ..seat.top }), None, "{stage}");
            }
        }
    });
}

#[test]
fn each_place_is_found_by_its_name_and_by_its_addresses() {
    let layout = StageLayout::new(&Scene::tables(3).snapshot(), 800.0);
    for seat in &layout.seats {
        assert_eq!(layout.seat_of(seat.name), Some(seat));
        assert_eq!(layout.seat_at(seat.address.plus(seat.size - 1)), Some(seat));
        assert_eq!(layout.seat_at(seat.address.plus(seat.size)), None);
    }
}

#[test]
fn the_ruler_tells_the_distance_between_neighbours() {
    let scene = Scene::tables(3);
    let layout = StageLayout::new(&scene.snapshot(), 800.0);
    let expected = scene.address('A').distance(scene.address('B'));
    assert_eq!(layout.gaps.iter().map(|gap| gap.bytes).collect::<Vec<_>>(), [expected; 2]);
    assert!(layout.gaps.iter().all(|gap| gap.upward));
}

#[test]
fn a_stage_without_width_or_places_is_laid_out_all_the_same() {
    for width in [0.0, 1.0] {
        for count in [0, 1, 6] {
            let layout = StageLayout::new(&Scene::tables(count).snapshot(), width);
            assert!(
                layout.seats.iter().all(|seat| seat.top.x.is_finite() && seat.scale.is_finite())
            );
        }
    }
}
