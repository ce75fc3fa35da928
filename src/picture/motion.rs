//! One motion from frame to frame: pure, so that any instant can be asked for.

use super::arrow::ArrowPose;
use super::number::between;
use super::pill::keep_off_flag;
use super::pose::{Frame, Point, ThingPose};
use crate::kitchen::ThingId;

/// How long a move takes, in milliseconds.
const TRAVEL: f64 = 900.0;
/// How long the fade takes that replaces travel, in milliseconds.
const FADE: f64 = 150.0;
/// How much lower than others what an arrow says goes to the left, at the most.
const DIP: f64 = 34.0;
/// How high a thing is lifted on its way, as a part of the distance, and at the most.
const LIFT: f64 = 0.14;
const HIGHEST: f64 = 54.0;

/// How a change of snapshot is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MotionStyle {
    /// Things travel.
    Full,
    /// Things fade in where they are.
    Reduced,
}

/// The way from what was shown to a frame at rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Motion {
    from: Frame,
    to: Frame,
    elapsed: f64,
    duration: f64,
    held: Option<(ThingId, Point)>,
}

impl Motion {
    /// At rest in `frame`.
    #[must_use]
    pub fn at_rest(frame: Frame) -> Self {
        Self { from: frame.clone(), to: frame, ..Self::default() }
    }

    /// Goes on to `goal` from whatever is shown now, even mid-way.
    pub fn aim_at(&mut self, goal: Frame, style: MotionStyle) {
        let now = self.frame();
        let entering = |pose: &ThingPose| match style {
            MotionStyle::Full => ThingPose { at: pose.at.plus(0.0, -46.0), opacity: 0.0, ..*pose },
            MotionStyle::Reduced => ThingPose { opacity: 0.25, ..*pose },
        };
        let start = |pose: &ThingPose| match (now.thing(pose.id), style) {
            (Some(shown), MotionStyle::Full) => *shown,
            (Some(shown), MotionStyle::Reduced) if shown.at == pose.at => *shown,
            _ => entering(pose),
        };
        let things = goal.things.iter().map(start).collect();
        let arrows = match style {
            MotionStyle::Full => now.arrows,
            MotionStyle::Reduced => Vec::new(),
        };
        self.from = Frame { things, arrows, width: goal.width };
        self.to = goal;
        self.held = None;
        self.elapsed = 0.0;
        self.duration = match style {
            MotionStyle::Full => TRAVEL,
            MotionStyle::Reduced => FADE,
        };
    }

    /// Shows the thing at `at` until it is let go: the reader holds it.
    pub fn hold(&mut self, id: ThingId, at: Point) {
        self.held = Some((id, at));
    }

    /// Lets go of what is held: it glides back to where it belongs.
    pub fn let_go(&mut self, style: MotionStyle) {
        if self.held.is_some() {
            self.aim_at(self.to.clone(), style);
        }
    }

    /// Lets `milliseconds` pass.
    pub fn advance(&mut self, milliseconds: f64) {
        self.elapsed = between(self.elapsed + milliseconds, self.elapsed, self.duration);
    }

    /// Whether it has arrived.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.elapsed >= self.duration
    }

    /// What is shown now.
    #[must_use]
    pub fn frame(&self) -> Frame {
        if self.is_over() && self.held.is_none() {
            return self.to.clone();
        }
        let part = if self.is_over() { 1.0 } else { ease(self.elapsed / self.duration) };
        let things: Vec<ThingPose> =
            self.to.things.iter().map(|goal| self.thing(goal, part)).collect();
        let arrows = self.to.arrows.iter().map(|goal| self.arrow(goal, part, &things)).collect();
        Frame { things, arrows, width: self.to.width }
    }

    fn arrow(&self, goal: &ArrowPose, part: f64, things: &[ThingPose]) -> ArrowPose {
        let mut arrow = *goal;
        let before = self.from.arrows.iter().find(|arrow| arrow.key == goal.key);
        if let Some(before) = before {
            arrow.end = before.end.towards(goal.end, part);
            // Others may come the other way.
            let dip = if self.to.arrows.len() > 1 { DIP } else { 0.0 };
            arrow.bend = before.bend.towards(goal.bend, part, dip);
        }
        // The arrow begins in its holder's hand, wherever that is now.
        if let Some(holder) = things.iter().find(|pose| pose.id == goal.key.holder) {
            arrow.start = holder.point(goal.from);
            arrow.scale = holder.scale;
            arrow.opacity = holder.opacity;
        }
        let way = |arrow: &ArrowPose| arrow.end.x - arrow.start.x;
        let [from, to] = [before.map_or(0.0, way), way(goal)];
        let way = if from.abs() > to.abs() { from } else { to };
        keep_off_flag(&mut arrow, way, lifted(part), self.to.width);
        arrow
    }

    fn thing(&self, goal: &ThingPose, part: f64) -> ThingPose {
        if let Some((_, at)) = self.held.filter(|(id, _)| *id == goal.id) {
            return ThingPose { at, ..*goal };
        }
        let Some(start) = self.from.thing(goal.id) else { return *goal };
        let across = (goal.at.x - start.at.x).abs();
        let lift = (across * LIFT).min(HIGHEST) * lifted(part);
        let at: Point = start.at.towards(goal.at, part).plus(0.0, -lift);
        ThingPose {
            id: goal.id,
            at,
            scale: start.scale + (goal.scale - start.scale) * part,
            opacity: start.opacity + (goal.opacity - start.opacity) * part,
        }
    }
}

/// How much of the height is reached `part` of the way: all of it half-way.
fn lifted(part: f64) -> f64 {
    4.0 * part * (1.0 - part)
}

/// Slow at both ends.
fn ease(part: f64) -> f64 {
    if part < 0.5 { 4.0 * part.powi(3) } else { 1.0 - (-2.0 * part + 2.0).powi(3) / 2.0 }
}
