//! How an arrow bends from its beginning to its end, past what stands in between.

use super::arrow::ArrowPose;
use super::number::between;
use super::pose::Point;

/// How far apart, across, the two ends of an arrow are that loops back to its own thing, at the most; as drawn in the
/// sprite, like all lengths that are multiplied by a scale.
const LOOP: f64 = 65.0;
/// From there it takes so much more to be far.
const TO_BE_FAR: f64 = 120.0;
/// From row to row the ends are higher apart than this, and so much more makes it certain.
const ROW: f64 = 110.0;
const TO_BE_CERTAIN: f64 = 60.0;
/// How high over a lid the flags are that a leap passes, and what is left free over them.
const FLAGS: f64 = 94.0;
const OVER_FLAGS: f64 = 24.0;
/// How high over a lid an arrow rises that has nothing to leap over.
const RISE: f64 = 60.0;

/// How an arrow bends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bend {
    /// High over the stage.
    Arch(Arch),
    /// Low, from a handle to what it owns; over what stands in between it leaps.
    Reach {
        /// How high: from 0, not at all, to 1, over a cake.
        leap: f64,
    },
    /// Straight up, from a handle to the address of what it owns.
    Rise,
}

/// An arch, and what stands on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arch {
    /// As high as it goes, and the middle of its words.
    pub crest: Point,
    /// Half the width of its words, if it says something.
    pub words: Option<f64>,
    /// Where it passes between two addresses, if it leads to another row.
    pub gap: Option<Point>,
}

impl Bend {
    /// The bend `part` of the way to `goal`. On its way to the left an arch dips by so much, at the most.
    pub(super) fn towards(self, goal: Self, part: f64, dip: f64) -> Self {
        match (self, goal) {
            (Self::Arch(before), Self::Arch(goal)) => Self::Arch(before.towards(goal, part, dip)),
            (Self::Reach { leap }, Self::Reach { leap: goal }) => {
                Self::Reach { leap: leap + (goal - leap) * part }
            }
            (_, goal) => goal,
        }
    }
}

impl Arch {
    fn towards(self, goal: Self, part: f64, dip: f64) -> Self {
        let gap = match (self.gap, goal.gap) {
            (Some(before), Some(goal)) => Some(before.towards(goal, part)),
            // Within a row it makes no difference.
            (before, goal) => goal.or(before),
        };
        let dip = between(self.crest.x - goal.crest.x, 0.0, dip) * 4.0 * part * (1.0 - part);
        Self { crest: self.crest.towards(goal.crest, part).plus(0.0, dip), gap, ..goal }
    }
}

/// Two cubic Bézier curves, one going on as the other ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// The four points of the first and the last three of the second, which begins where the first ends: as far
    /// after the middle as before it are the two points beside it, in one line with it.
    pub points: [Point; 7],
}

impl Curve {
    /// One cubic Bézier curve, cut in its middle.
    fn halved([start, first, second, end]: [Point; 4]) -> Self {
        let mid = |from: Point, to| from.towards(to, 0.5);
        let (one, two, three) = (mid(start, first), mid(first, second), mid(second, end));
        let (before, after) = (mid(one, two), mid(two, three));
        Self { points: [start, one, before, mid(before, after), after, three, end] }
    }

    /// Its point `part` of the way.
    #[must_use]
    pub fn at(&self, part: f64) -> Point {
        let [one, two, three, middle, five, six, seven] = self.points;
        let (part, [start, first, second, end]) = if part < 0.5 {
            (part * 2.0, [one, two, three, middle])
        } else {
            (part * 2.0 - 1.0, [middle, five, six, seven])
        };
        let (one, two) = (start.towards(first, part), first.towards(second, part));
        let (one, two) = (one.towards(two, part), two.towards(second.towards(end, part), part));
        one.towards(two, part)
    }

    /// The direction in which it ends, as a vector of length 1.
    #[must_use]
    pub fn end_direction(&self) -> Point {
        let [.., before, end] = self.points;
        let length = before.distance(end).max(f64::EPSILON);
        Point { x: (end.x - before.x) / length, y: (end.y - before.y) / length }
    }
}

impl ArrowPose {
    /// The curve that it draws.
    #[must_use]
    pub fn curve(&self) -> Curve {
        let (start, end) = (self.start, self.end);
        let [first, second] = match self.bend {
            Bend::Arch(arch) => return self.arch(arch),
            Bend::Reach { leap } => self.reach(leap),
            Bend::Rise => self.rise(),
        };
        Curve::halved([start, first, second, end])
    }

    /// To another row: over the place in the upper one, and between two places there.
    fn between_rows(&self, gap: Point) -> [Point; 7] {
        let Self { start, end, .. } = *self;
        let (upper, lower) = if start.y < end.y { (start, end) } else { (end, start) };
        let upright = (lower.y - gap.y) * 0.9;
        let over = Point { x: upper.x, y: upper.y - 70.0 };
        let up_to = Point { x: lower.x + (gap.x - lower.x) * 0.3, y: lower.y - upright * 0.3 };
        let up = [lower, up_to, gap.plus(0.0, upright), gap, gap.plus(0.0, -upright), over, upper];
        let [one, two, three, four, five, six, seven] = up;
        if start.y < end.y { [seven, six, five, four, three, two, one] } else { up }
    }

    /// Straight up; to the side close below the addresses, over the flags there.
    fn rise(&self) -> [Point; 2] {
        let Self { start, end, .. } = *self;
        let aside = between((start.x - end.x) / 100.0, -1.0, 1.0);
        let far = aside.abs();
        let up = [start.plus(0.0, -52.0), end.plus(0.0, 52.0)];
        let along = [Point { x: start.x, y: end.y + 10.0 }, end.plus(50.0 * aside, 18.0)];
        [0, 1].map(|rank: usize| up[rank].towards(along[rank], far))
    }

    /// Whether it leads back to the thing that holds it.
    pub(super) fn loops(&self) -> bool {
        let within_row = matches!(self.bend, Bend::Arch(Arch { gap: None, .. }));
        within_row && (self.start.x - self.end.x).abs() < LOOP * self.scale
    }

    /// From place to place it is low; over what stands in between it leaps, past the flag there, and comes down behind it.
    fn reach(&self, leap: f64) -> [Point; 2] {
        let Self { start, end, scale, .. } = *self;
        let near = ((start.x - end.x).abs() / 77.0).min(1.0);
        let side = if start.x < end.x { -1.0 } else { 1.0 };
        let rise = 16.0 + (RISE * scale - 16.0).max(30.0) * near;
        let low = [start.plus(0.0, -rise), end.plus(46.0 * side * near, 20.0 - rise)];
        let peak = start.y - FLAGS * scale - OVER_FLAGS;
        // Far above, so that it comes down steeply.
        let steep = peak - 100.0 * scale;
        // So that it is at its peak half-way.
        let first = (8.0 * peak - start.y - end.y) / 3.0 - steep;
        let high =
            [Point { x: start.x, y: first }, Point { x: end.x + 16.0 * side * scale, y: steep }];
        [0, 1].map(|rank: usize| low[rank].towards(high[rank], leap))
    }

    /// From afar it rises to its crest; close by it loops round to the cherry. In between it is in
    /// between, so that nothing jumps while the cake travels.
    fn arch(&self, Arch { crest, gap, .. }: Arch) -> Curve {
        let (start, end, scale) = (self.start, self.end, self.scale);
        let loops =
            [start.plus(-23.0 * scale, -29.0 * scale), end.plus(-61.0 * scale, -71.0 * scale)];
        let across = start.x - end.x;
        // So that the curve's middle is as high.
        let peak = (8.0 * crest.y - start.y - end.y) / 6.0;
        let high = [
            Point { x: start.x - across * 0.28, y: peak },
            Point { x: end.x + between(across, -34.0, 34.0), y: peak },
        ];
        let far = between((across.abs() - LOOP * scale) / TO_BE_FAR, 0.0, 1.0);
        let far = far * far * (3.0 - 2.0 * far);
        let [first, second] = [0, 1].map(|rank: usize| loops[rank].towards(high[rank], far));
        let Curve { mut points } = Curve::halved([start, first, second, end]);
        if let Some(gap) = gap {
            let other_row =
                between(((end.y - start.y).abs() - ROW * scale) / TO_BE_CERTAIN, 0.0, 1.0);
            for (point, between_rows) in points.iter_mut().zip(self.between_rows(gap)) {
                *point = point.towards(between_rows, other_row);
            }
        }
        Curve { points }
    }
}
