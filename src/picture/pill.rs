//! Where the words stand that some arrows say: each on its own arrow, off the others and off the flags.

use super::arrow::ArrowPose;
use super::bend::{Arch, Bend};
use super::layout::StageLayout;
use super::number::between;
use super::pose::{Frame, Point};
use crate::kitchen::Bond;

/// From the stage's upper edge to a pill's middle; and where there is room.
const TOP: f64 = 17.0;
const ROOMY_TOP: f64 = 25.0;
/// Where an arrow is that is low on a stage, and what is left between that and a pill's own upper edge: otherwise the
/// two would be far from each other.
const LOW: f64 = 200.0;
const CLOSE: f64 = 75.0;
/// How much lower it is on an arrow to the right, where several cross each other.
const LANE: f64 = 30.0;
/// A pill's height.
const HEIGHT: f64 = 30.0;
/// From a toothpick's top to where its flag is widest, as drawn in the sprite.
const FLAG: Point = Point { x: 34.0, y: 10.0 };
/// On the way: how far it keeps from a flag, and how far below it a flag is when it begins to give way.
const APART: f64 = 8.0;
const GIVING_WAY: f64 = 36.0;
/// How soon it may be all off: when an eighth of the height is reached.
const SOON: f64 = 8.0;
/// How much farther a pill goes aside at each try, to the right and to the left in turn, and how often it is tried.
const STEP: f64 = 6.0;
const STEPS: u8 = 48;
/// At how many points an arrow is looked at, and how many of them a flag is worth.
const PARTS: u8 = 24;
const FLAG_WORTH: f64 = 24.0;

/// Half of the widest pill that says such a thing, with an address or without.
pub(super) fn half_width(bond: Bond, crowded: bool, compact: bool) -> f64 {
    match (crowded, compact, bond) {
        (true, ..) => 64.0,
        (_, true, _) => 88.0,
        (.., Bond::Broken) => 159.0,
        _ => 115.0,
    }
}

/// Over the middle of the arrow, below the addresses of the row above. Where several cross each other, those to the
/// right are lower, and the others say it where they begin.
pub(super) fn over(start: Point, end: Point, crowded: bool, layout: &StageLayout) -> Point {
    let middle = f64::midpoint(start.x, end.x);
    let upper = start.y.min(end.y);
    let above = layout.upper_row().filter(|row| upper > *row);
    let close = if upper > LOW { upper - CLOSE } else { 0.0 };
    let top = above.unwrap_or(0.0).max(close) + TOP;
    match (crowded, start.x < end.x) {
        (true, true) => Point { x: middle, y: top + LANE },
        (true, false) => Point { x: start.x, y: top },
        (false, _) => Point {
            x: middle,
            y: if layout.compact || layout.is_high() { top.max(ROOMY_TOP) } else { top },
        },
    }
}

/// Moves each pill of a frame at rest aside, as little as it takes to cover the least.
pub fn spread_pills(frame: &mut Frame) {
    for own in 0..frame.arrows.len() {
        let Some((label, half)) = words(&frame.arrows[own]) else { continue };
        let to_see = to_see(&frame.arrows, own);
        let covered = |x: f64| {
            let covers = |point: Point, width: f64, height: f64| {
                (point.x - x).abs() < width && (point.y - label.y).abs() < height
            };
            let seen = |(point, _): &&(Point, f64)| covers(*point, half + 6.0, HEIGHT / 2.0 + 2.0);
            let before =
                |(other, other_half): &(Point, f64)| covers(*other, half + other_half, HEIGHT);
            let seen: f64 = to_see.iter().filter(seen).map(|(_, worth)| worth).sum();
            let others = frame.arrows[..own].iter().filter_map(words).filter(before);
            seen + others.map(|_| FLAG_WORTH).sum::<f64>()
        };
        let room = half.min(frame.width / 2.0);
        let aside = |step: u8| {
            let side = if step.is_multiple_of(2) { STEP } else { -STEP };
            between(label.x + f64::from(step) * side, room, frame.width - room)
        };
        // To go aside by half a pill is as bad as to cover a fifth of an arrow.
        let cost = |step: u8| covered(aside(step)) + f64::from(step) * STEP * 5.0 / half;
        let best = (0..STEPS).min_by(|one, other| cost(*one).total_cmp(&cost(*other)));
        let x = aside(best.unwrap_or(0));
        if let Bend::Arch(arch) = &mut frame.arrows[own].bend {
            arch.crest.x = x;
        }
    }
}

/// While a thing is lifted, `lifted` of 1, what its arrow says keeps off its flag: on the side to which the arrow goes,
/// by `way` pixels.
pub(super) fn keep_off_flag(arrow: &mut ArrowPose, way: f64, lifted: f64, width: f64) {
    let ArrowPose { start, from, scale, .. } = *arrow;
    let Bend::Arch(Arch { crest, words: Some(half), .. }) = &mut arrow.bend else { return };
    let tip = start.x + FLAG.x * from.x.signum() * scale;
    let off = if way < 0.0 {
        (start.x.min(tip) - APART - *half).max(*half).min(crest.x)
    } else {
        (start.x.max(tip) + APART + *half).min(width - *half).max(crest.x)
    };
    let near = crest.y + HEIGHT / 2.0 + GIVING_WAY - start.y;
    let part = between(near / GIVING_WAY, 0.0, 1.0) * (lifted * SOON).min(1.0);
    crest.x += (off - crest.x) * part;
}

/// The middle of what an arrow says, and half its width.
fn words(arrow: &ArrowPose) -> Option<(Point, f64)> {
    match arrow.bend {
        Bend::Arch(Arch { crest, words, .. }) => Some((crest, words?)),
        Bend::Reach { .. } | Bend::Rise => None,
    }
}

/// What the pill of the arrow called `own` leaves to be seen, and what it is worth: flags, and all arrows; of
/// its own, if that goes far, the beginning.
fn to_see(arrows: &[ArrowPose], own: usize) -> Vec<(Point, f64)> {
    let mut points = Vec::new();
    for (rank, arrow) in arrows.iter().enumerate() {
        let curve = arrow.curve();
        let goes_on = rank == own && !arrow.loops();
        let last = if goes_on { 0 } else { PARTS };
        points.extend((0..=last).map(|part| (curve.at(f64::from(part) / f64::from(PARTS)), 1.0)));
        let side = arrow.from.x.signum() * arrow.scale;
        let flag = arrow.start.plus(FLAG.x * side, FLAG.y * arrow.scale);
        points.extend([(arrow.start, FLAG_WORTH), (flag, FLAG_WORTH)]);
    }
    points
}
