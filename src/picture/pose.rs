//! Where each thing and each arrow is while nothing moves.

use super::arrow::{ArrowPose, add_arrows};
use super::layout::StageLayout;
use crate::kitchen::{Place, Snapshot, Thing, ThingId};

/// A point of the stage, in CSS pixels from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The point `part` of the way to `other`.
    #[must_use]
    pub fn towards(self, other: Self, part: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * part, y: self.y + (other.y - self.y) * part }
    }

    /// The point moved by `x` and `y`.
    #[must_use]
    pub fn plus(self, x: f64, y: f64) -> Self {
        Self { x: self.x + x, y: self.y + y }
    }

    /// How far `other` is.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        ((self.x - other.x).powi(2) + (self.y - other.y).powi(2)).sqrt()
    }
}

/// Where a thing is drawn, how large and how solid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThingPose {
    /// Which thing.
    pub id: ThingId,
    /// The middle of its foot.
    pub at: Point,
    /// 1 is the size of the sprite.
    pub scale: f64,
    /// 0 is not to be seen, 1 is solid.
    pub opacity: f64,
}

impl ThingPose {
    /// The stage's point for a point of the sprite.
    #[must_use]
    pub fn point(&self, sprite: Point) -> Point {
        self.at.plus(sprite.x * self.scale, sprite.y * self.scale)
    }
}

/// What one animation frame shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// The things.
    pub things: Vec<ThingPose>,
    /// The arrows of the pointers that are set.
    pub arrows: Vec<ArrowPose>,
    /// The stage's width.
    pub width: f64,
}

impl Frame {
    /// The pose of the thing.
    #[must_use]
    pub fn thing(&self, id: ThingId) -> Option<&ThingPose> {
        self.things.iter().find(|pose| pose.id == id)
    }
}

/// The frame that `snapshot` comes to rest in.
#[must_use]
pub fn rest(snapshot: &Snapshot, layout: &StageLayout) -> Frame {
    let mut frame = rest_things(snapshot, layout);
    add_arrows(&mut frame, snapshot, layout);
    frame
}

/// The same without its arrows.
#[must_use]
pub fn rest_things(snapshot: &Snapshot, layout: &StageLayout) -> Frame {
    let pose = |(place, thing): (&Place, &Thing)| {
        let seat = layout.seat_of(place.name)?;
        Some(ThingPose { id: thing.id, at: seat.foot(), scale: seat.scale, opacity: 1.0 })
    };
    let things = snapshot.things().filter_map(pose).collect();
    Frame { things, arrows: Vec::new(), width: layout.width }
}
