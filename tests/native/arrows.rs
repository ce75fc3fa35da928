//! Arrows between things, at every step of every lesson: they leave the addresses readable, and come with
//! the thing that holds them.

use crate::kitchen::Run;
use pin_cake::kitchen::{Aim, Bond, Holds, Place, Pointer, Snapshot};
use pin_cake::lessons::MENU;
use pin_cake::picture::{
    Arch, ArrowPose, Bend, Frame, Motion, MotionStyle, PLATE_HEIGHT, Point, SeatBox, StageLayout,
    rest,
};

/// The widths of stages on phones.
const PHONES: [f64; 2] = [286.0, 356.0];

pub(crate) fn every_step(mut see: impl FnMut(&Snapshot, &str)) {
    for lesson in MENU {
        for (step, moment) in Run::script(lesson).moments().enumerate() {
            see(moment.now(), &format!("{}, step {step}", lesson.slug()));
        }
    }
}

fn is_on_plate(point: Point, seat: &SeatBox) -> bool {
    (point.x - seat.plate.x).abs() < seat.plate_width / 2.0
        && (seat.plate.y..seat.plate.y + PLATE_HEIGHT).contains(&point.y)
}

/// The same moment, if every pointer that is meant for its own thing led to `to`.
fn led_to(to: &Place, now: &Snapshot) -> Snapshot {
    let mut led = now.clone();
    for place in led.places.iter_mut().filter(|place| place.name != to.name) {
        let Holds::Thing(thing) = &mut place.holds else { continue };
        let own = thing.fields.iter_mut().filter(|field| field.role.names_its_own());
        for pointer in own.filter_map(|field| field.pointer.as_mut()) {
            let aim = to.thing().map_or(Aim::Dangling(Some(to.name)), |_| Aim::Stranger(to.name));
            *pointer = Pointer { target: to.address, aim, bond: Bond::Broken, ..*pointer };
        }
    }
    led
}

/// Every step, and what it might have been: the allocator may give any place to anyone, so a toothpick may come to
/// point at each of them.
pub(crate) fn every_led(mut see: impl FnMut(&Snapshot, &str)) {
    every_step(|now, step| {
        see(now, step);
        for place in &now.places {
            see(&led_to(place, now), &format!("{step}, led to {}", place.name));
        }
    });
}

#[test]
fn on_a_phone_no_arrow_crosses_out_an_address() {
    let mut arrows = 0;
    every_led(|now, step| {
        for width in PHONES {
            let layout = StageLayout::new(now, width);
            for arrow in rest(now, &layout).arrows {
                arrows += 1;
                for part in 0..=100 {
                    let point = arrow.curve().at(f64::from(part) / 100.0);
                    let crossed = layout.seats.iter().find(|seat| is_on_plate(point, seat));
                    assert_eq!(crossed.map(|seat| seat.name), None, "{step}, {width} px");
                }
            }
        }
    });
    assert!(arrows > 200, "{arrows} arrows were looked at");
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

/// The widths of stages in windows 1280, 768, 390 and 320 px wide.
pub(crate) const STAGES: [f64; 4] = [802.0, 718.0, 356.0, 286.0];

/// How a toothpick's arrow arches.
pub(crate) fn arch(arrow: &ArrowPose) -> Option<Arch> {
    match arrow.bend {
        Bend::Arch(arch) => Some(arch),
        Bend::Reach { .. } | Bend::Rise => None,
    }
}

/// Whether the point is on the flag of the toothpick that begins at `top`, as drawn.
fn is_on_flag(point: Point, top: Point, scale: f64) -> bool {
    (top.x..top.x + 38.0 * scale).contains(&point.x)
        && (top.y..top.y + 24.0 * scale).contains(&point.y)
}

#[test]
fn no_handles_arrow_crosses_a_flag() {
    let mut arrows = 0;
    every_led(|now, step| {
        for width in STAGES {
            let (flags, handles): (Vec<ArrowPose>, Vec<_>) =
                rest(now, &StageLayout::new(now, width))
                    .arrows
                    .into_iter()
                    .partition(|arrow| arch(arrow).is_some());
            for handle in handles {
                arrows += 1;
                for part in 0..=100 {
                    let point = handle.curve().at(f64::from(part) / 100.0);
                    let crossed =
                        flags.iter().find(|flag| is_on_flag(point, flag.start, flag.scale));
                    assert_eq!(crossed, None, "{step}, {width} px: {handle:?}");
                }
            }
        }
    });
    assert!(arrows > 50, "{arrows} arrows were looked at");
}

#[test]
fn an_arrow_that_leads_off_the_stage_ends_clear_of_all_that_stands_there() {
    let mut ends = 0;
    every_step(|now, step| {
        for width in STAGES {
            let layout = StageLayout::new(now, width);
            let leads_off = |target| layout.seat_at(target).is_none();
            if now
                .pointers()
                .any(|(.., pointer)| pointer.bond == Bond::Broken && leads_off(pointer.target))
            {
                ends += 1;
                let Point { x, y } = layout.nowhere();
                for seat in &layout.seats {
                    // The mark's ring, and a cake with its flag as it is drawn at scale 1.
                    let is_beside = x - 14.0 > seat.top.x + 86.0 * seat.scale;
                    let is_above = y + 14.0 < seat.top.y - 156.0 * seat.scale;
                    assert!(is_beside || is_above, "{step}, {width} px: {:?}", seat.name);
                }
            }
        }
    });
    assert!(ends > 0, "one is looked at");
}

/// How far two arrows are from each other, at the most.
fn apart(one: &ArrowPose, other: &ArrowPose) -> f64 {
    let (one, other) = (one.curve(), other.curve());
    let distance =
        |part: u8| one.at(f64::from(part) / 10.0).distance(other.at(f64::from(part) / 10.0));
    (0..=10).map(distance).fold(0.0, f64::max)
}

#[test]
fn from_row_to_row_no_arrow_jumps() {
    let pin_box = MENU.iter().find(|lesson| lesson.slug() == "pin-box").expect("there is one");
    let run = Run::script(pin_box);
    let mut steps: Vec<&Snapshot> = run.moments().map(|moment| moment.now()).collect();
    steps.extend(steps.clone().into_iter().rev());
    let mut looked_at = 0;
    for pair in steps.windows(2) {
        let [before, after] =
            [0, 1].map(|rank| rest(pair[rank], &StageLayout::new(pair[rank], PHONES[1])));
        let mut motion = Motion::at_rest(before.clone());
        motion.aim_at(after, MotionStyle::Full);
        let mut shown = before;
        while !motion.is_over() {
            motion.advance(8.0);
            let next = motion.frame();
            for arrow in shown.arrows.iter().filter(|arrow| arch(arrow).is_some()) {
                let Some(next) = next.arrows.iter().find(|next| next.key == arrow.key) else {
                    continue;
                };
                let step = apart(arrow, next);
                assert!(step < 20.0, "{step} px from {arrow:?}");
                looked_at += 1;
            }
            shown = next;
        }
    }
    assert!(looked_at > 100, "{looked_at} frames were looked at");
}
