//! Arrows between things, at every step of every lesson: they leave the addresses readable, and come with
//! the thing that holds them.

use crate::kitchen::Run;
use pin_cake::kitchen::Snapshot;
use pin_cake::lessons::MENU;
use pin_cake::picture::{
    ArrowPose, Bend, Frame, Motion, MotionStyle, PLATE_HEIGHT, Point, SeatBox, StageLayout, rest,
};

/// The widths of stages on phones.
const PHONES: [f64; 2] = [286.0, 356.0];

fn every_step(mut see: impl FnMut(&Snapshot, &str)) {
    for lesson in MENU {
        for (step, moment) in Run::script(lesson).moments().enumerate() {
            see(moment.now(), &format!("{}, step {step}", lesson.slug()));
        }
    }
}

/// A point of the arrow's curve, `part` of the way.
fn along(arrow: &ArrowPose, part: f64) -> Point {
    let [start, first, second, end] = arrow.curve().points;
    let rest = 1.0 - part;
    let weights =
        [rest.powi(3), 3.0 * rest.powi(2) * part, 3.0 * rest * part.powi(2), part.powi(3)];
    let sum = |of: fn(&Point) -> f64| {
        [start, first, second, end]
            .iter()
            .zip(weights)
            .map(|(point, weight)| of(point) * weight)
            .sum()
    };
    Point { x: sum(|point| point.x), y: sum(|point| point.y) }
}

fn is_on_plate(point: Point, seat: &SeatBox) -> bool {
    (point.x - seat.plate.x).abs() < seat.plate_width / 2.0
        && (seat.plate.y..seat.plate.y + PLATE_HEIGHT).contains(&point.y)
}

#[test]
fn on_a_phone_no_handles_arrow_crosses_out_an_address() {
    let mut handles = 0;
    every_step(|now, step| {
        for width in PHONES {
            let layout = StageLayout::new(now, width);
            for arrow in rest(now, &layout).arrows.iter().filter(|arrow| arrow.bend != Bend::Arch) {
                handles += 1;
                for part in 0..=100 {
                    let point = along(arrow, f64::from(part) / 100.0);
                    let crossed = layout.seats.iter().find(|seat| is_on_plate(point, seat));
                    assert_eq!(crossed.map(|seat| seat.name), None, "{step}, {width} px");
                }
            }
        }
    });
    assert!(handles > 50, "{handles} arrows were looked at");
}

#[test]
fn an_arrow_comes_with_the_thing_that_holds_it() {
    let mut come = 0;
    every_step(|now, step| {
        let goal = rest(now, &StageLayout::new(now, 900.0));
        let mut motion = Motion::at_rest(Frame::default());
        motion.aim_at(goal, MotionStyle::Full);
        while !motion.is_over() {
            let frame = motion.frame();
            for arrow in &frame.arrows {
                let holder = frame.thing(arrow.key.holder).expect("it is shown");
                assert!((arrow.opacity - holder.opacity).abs() < 1e-9, "{step}");
                come += 1;
            }
            motion.advance(50.0);
        }
    });
    assert!(come > 50, "{come} arrows were looked at");
}
