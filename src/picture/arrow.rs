//! The arrow that a pointer draws: from the field that holds it to the address it names. How it bends on its way is no
//! matter here.

use super::bend::{Arch, Bend};
use super::layout::{PLATE_HEIGHT, SeatBox, StageLayout};
use super::pill;
use super::pose::{Frame, Point, ThingPose};
use crate::kitchen::{
    Aim, Bond, Field, Figure, Place, Pointer, Snapshot, Spelling, Thing, ThingId,
};
use crate::memory::{Meaning, Role};

/// The flag's tip in the cake's sprite: where a toothpick's arrow begins.
const FLAG: Point = Point { x: 45.0, y: -157.0 };
/// The cherry's upper left in the cake's sprite: where an arrow that finds it ends.
const CHERRY: Point = Point { x: -13.0, y: -101.0 };
/// The sponge: where an arrow that finds a layer ends.
const LAYER: Point = Point { x: -46.0, y: -66.0 };
/// Above where the cherry was: where an arrow that finds nobody ends.
const NOBODY: Point = Point { x: 2.0, y: -115.0 };
/// From there down to the middle of the mark that says so.
const MARK: f64 = 17.0;
/// The top of a closed box: where a handle's arrow begins.
const LID: Point = Point { x: 0.0, y: -66.0 };
/// A text's upper edge: where an arrow that finds it ends.
const LETTERS: Point = Point { x: 0.0, y: -40.0 };
/// How much of the leap over a cake takes an arrow over a box.
const OVER_BOX: f64 = 0.45;
/// How far from an address an arrow passes it, where there is room.
const PAST_PLATE: f64 = 16.0;
/// A cake's flank: where a handle's arrow ends.
const FLANK: Point = Point { x: 78.0, y: -52.0 };

/// Which arrow: the pointer's holder and its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArrowKey {
    /// The thing that holds the pointer.
    pub holder: ThingId,
    /// The field's name.
    pub field: &'static str,
}

/// Where an arrow is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArrowPose {
    /// Which arrow.
    pub key: ArrowKey,
    /// Where it begins, as a point of the holder's sprite.
    pub from: Point,
    /// Where it begins on the stage.
    pub start: Point,
    /// Where it ends on the stage.
    pub end: Point,
    /// The holder's scale.
    pub scale: f64,
    /// How much of its holder is to be seen, and so of it: from 0 to 1.
    pub opacity: f64,
    /// How it bends.
    pub bend: Bend,
}

/// Whether an arrow says what its pointer says: a self-pointer's, if it is broken or the only one. Among tasks
/// their tickets say it, and the stage is low.
#[must_use]
pub fn is_labelled(snapshot: &Snapshot, field: &Field, pointer: Pointer) -> bool {
    let set = |(_, _, field, pointer): &(_, _, &Field, Pointer)| {
        field.role.names_its_own() && pointer.bond != Bond::Unset
    };
    field.role.names_its_own()
        && (pointer.bond == Bond::Broken
            || snapshot.trace.tasks.is_empty() && snapshot.pointers().filter(set).count() == 1)
}

/// How many arrows say what their pointers say; if several do, they have to be brief.
#[must_use]
pub fn labels(snapshot: &Snapshot) -> usize {
    let labelled = |(_, _, field, pointer): &(_, _, &Field, Pointer)| {
        pointer.bond != Bond::Unset && is_labelled(snapshot, field, *pointer)
    };
    snapshot.pointers().filter(labelled).count()
}

/// Adds the arrows of all pointers that are set to a frame of things at rest.
pub fn add_arrows(frame: &mut Frame, snapshot: &Snapshot, layout: &StageLayout) {
    let crowded = labels(snapshot) > 1;
    for (_, thing, field, pointer) in snapshot.pointers() {
        let Some(&holder) = frame.thing(thing.id) else { continue };
        if pointer.bond == Bond::Unset {
            continue;
        }
        let target = layout.seat_at(pointer.target);
        let from = beginning(thing, field, target, &holder);
        let start = holder.point(from);
        let is_own = field.role.names_its_own();
        let over = target.filter(|seat| !is_own && is_over(seat, &holder));
        let end = match (over, target) {
            (Some(seat), _) => seat.plate.plus(0.0, PLATE_HEIGHT + 6.0),
            (None, Some(seat)) => {
                let cake = if is_own { part(pointer) } else { flank(seat, &holder) };
                seat.point(found(pointer, snapshot, cake))
            }
            (None, None) => layout.nowhere().plus(0.0, -MARK),
        };
        let bend = if is_own {
            let half = || pill::half_width(pointer.bond, crowded, layout.compact);
            Bend::Arch(Arch {
                crest: pill::over(start, end, crowded, layout),
                words: is_labelled(snapshot, field, pointer).then(half),
                gap: gap([start, end], layout),
            })
        } else if over.is_some() {
            Bend::Rise
        } else {
            Bend::Reach { leap: leap(snapshot, layout, [start, end]) }
        };
        frame.arrows.push(ArrowPose {
            key: ArrowKey { holder: thing.id, field: field.name },
            from,
            start,
            end,
            scale: holder.scale,
            opacity: holder.opacity,
            bend,
        });
    }
}

/// Where a way from row to row leads past the address in the upper one, towards the middle of the stage.
fn gap([start, end]: [Point; 2], layout: &StageLayout) -> Option<Point> {
    let row = layout.upper_row()?;
    let upper = match (start.y < row, end.y < row) {
        (true, false) => start,
        (false, true) => end,
        _ => return None,
    };
    let side = if upper.x < layout.width / 2.0 { 1.0 } else { -1.0 };
    let seat = layout.seat_under(upper)?;
    let aside = (seat.column / 2.0).min(seat.plate_width / 2.0 + PAST_PLATE);
    Some(seat.plate.plus(aside * side, PLATE_HEIGHT / 2.0))
}

/// How high an arrow has to leap for what stands between its two ends.
fn leap(snapshot: &Snapshot, layout: &StageLayout, [start, end]: [Point; 2]) -> f64 {
    let (left, right) = (start.x.min(end.x) + 1.0, start.x.max(end.x) - 1.0);
    let is_upper = |y: f64| layout.upper_row().is_some_and(|row| y < row);
    let is_between = |seat: &&SeatBox| {
        (left..right).contains(&seat.top.x) && is_upper(seat.top.y) == is_upper(start.y)
    };
    let height = |(place, thing): (&Place, &Thing)| {
        layout.seat_of(place.name).filter(is_between).map(|_| match thing.figure {
            Figure::Cake(_) => 1.0,
            Figure::Box | Figure::Text => OVER_BOX,
        })
    };
    snapshot.things().filter_map(height).fold(0.0, f64::max)
}

/// Whether the seat is in the row above the holder's: its address is between the two, and an arrow to what
/// lies there would cross it out.
fn is_over(seat: &SeatBox, holder: &ThingPose) -> bool {
    seat.plate.y + PLATE_HEIGHT < holder.point(LID).y
}

/// Where a field's arrow begins, as a point of the holder's sprite.
fn beginning(thing: &Thing, field: &Field, target: Option<&SeatBox>, holder: &ThingPose) -> Point {
    let is_left = target.is_some_and(|seat| seat.top.x < holder.at.x);
    match (thing.figure, field.role) {
        (Figure::Cake(_), Role::Pointer(Meaning::Through(_))) => Point { x: -FLAG.x, ..FLAG },
        (Figure::Cake(_), Role::Handle | Role::Pointer(Meaning::Another)) => {
            Point { x: if is_left { -FLANK.x } else { FLANK.x }, ..FLANK }
        }
        (Figure::Cake(_) | Figure::Text, _) => FLAG,
        (Figure::Box, _) => LID,
    }
}

/// What an arrow ends at, as a point of the sprite that it finds; at `cake` if that is a cake.
fn found(pointer: Pointer, snapshot: &Snapshot, cake: Point) -> Point {
    let thing = snapshot.place_at(pointer.target).and_then(Place::thing);
    match pointer.aim {
        Aim::Dangling(_) | Aim::Null => NOBODY,
        Aim::Own | Aim::Stranger(_) if thing.is_some_and(|it| it.figure == Figure::Text) => LETTERS,
        Aim::Own | Aim::Stranger(_) => cake,
    }
}

/// The part of a cake that a self-pointer names.
fn part(pointer: Pointer) -> Point {
    match (pointer.aim, pointer.spelling) {
        (Aim::Own, Spelling::Rank(_)) => LAYER,
        _ => CHERRY,
    }
}

/// The side of a cake that is turned to the holder.
fn flank(seat: &SeatBox, holder: &ThingPose) -> Point {
    Point { x: if holder.at.x < seat.top.x { -FLANK.x } else { FLANK.x }, ..FLANK }
}
