//! The animator: writes what one frame shows onto the keyed groups of the stage. It alone writes
//! `transform`, `d` and `opacity` there.

use super::doors;
use crate::browser::{AnimationLoop, Lodger, Nodes};
use crate::kitchen::ThingId;
use crate::picture::{
    Arch, ArrowKey, ArrowPose, Bend, Frame, Hundredths, Motion, MotionStyle, Point, Tenths,
    ThingPose,
};
use std::cell::RefCell;
use std::fmt::Write;
use std::ops::ControlFlow;
use std::rc::Rc;
use web_sys::Element;

/// What the animator does with the groups of the stage.
pub(super) const ANIMATED: Lodger = Lodger {
    writes: &["transform", "d", "opacity"],
    finds_by: &["data-thing", "data-arrow", "data-pill"],
};

/// The longest time between two frames that is believed, in milliseconds: a stalled tab must not jump.
const LONGEST_STEP: f64 = 50.0;

/// What makes the motion go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drive {
    /// Animation frames.
    Frames,
    /// [`Animator::tick`] alone.
    Ticks,
}

/// Moves the things on the stage.
pub(super) struct Animator {
    scene: Rc<RefCell<Scene>>,
    /// None where ticks alone make the motion go on.
    frames: Option<AnimationLoop>,
}

#[derive(Default)]
struct Scene {
    motion: Motion,
    things: Vec<(ThingId, Element)>,
    arrows: Vec<(ArrowKey, ArrowParts)>,
    nodes: Nodes,
    text: String,
}

pub(super) struct ArrowParts {
    group: Element,
    casing: Option<Element>,
    shaft: Option<Element>,
    head: Option<Element>,
    pill: Option<Element>,
}

impl Animator {
    pub(super) fn new(drive: Drive) -> Self {
        let scene: Rc<RefCell<Scene>> = Rc::default();
        let frames = match drive {
            Drive::Ticks => None,
            Drive::Frames => {
                let scene = Rc::clone(&scene);
                Some(AnimationLoop::idle(move |passed| {
                    scene.borrow_mut().pass(passed.min(LONGEST_STEP))
                }))
            }
        };
        Self { scene, frames }
    }

    /// Finds the groups that `goal` is written to, where they are others than before.
    pub(super) fn find_groups(&self, stage: &Element, goal: &Frame) {
        let find = |selector: String| stage.query_selector(&selector).ok().flatten();
        let mut scene = self.scene.borrow_mut();
        scene.nodes = Nodes::Fresh;
        scene.things = goal
            .things
            .iter()
            .filter_map(|pose| Some((pose.id, find(format!("[data-thing=\"{}\"]", pose.id.0))?)))
            .collect();
        scene.arrows = goal
            .arrows
            .iter()
            .filter_map(|pose| {
                let ArrowKey { holder: ThingId(id), field } = pose.key;
                let group = find(format!("[data-arrow=\"{id}.{field}\"]"))?;
                let pill = find(format!("[data-pill=\"{id}.{field}\"]"));
                Some((pose.key, ArrowParts::of(group, pill)))
            })
            .collect();
    }

    /// Goes on to `goal` from what is shown.
    pub(super) fn aim_at(&self, mut goal: Frame, style: MotionStyle) {
        spread(&mut goal);
        self.scene.borrow_mut().motion.aim_at(goal, style);
        self.run(style);
    }

    /// Shows `goal` at once.
    pub(super) fn jump_to(&self, mut goal: Frame) {
        spread(&mut goal);
        if let Some(frames) = &self.frames {
            frames.stop();
        }
        let mut scene = self.scene.borrow_mut();
        scene.motion = Motion::at_rest(goal);
        scene.write();
    }

    /// Shows the thing at `at`, in the reader's hand.
    pub(super) fn hold(&self, id: ThingId, at: Point) {
        let mut scene = self.scene.borrow_mut();
        scene.motion.hold(id, at);
        scene.write();
    }

    /// Where the thing is shown.
    pub(super) fn pose(&self, id: ThingId) -> Option<ThingPose> {
        self.scene.borrow().motion.frame().thing(id).copied()
    }

    /// Lets go of what was held.
    pub(super) fn let_go(&self, style: MotionStyle) {
        self.scene.borrow_mut().motion.let_go(style);
        self.run(style);
    }

    /// Lets time pass by hand.
    pub(super) fn tick(&self, milliseconds: f64) {
        // Whether it is over is of no matter: the next tick comes by hand as well.
        let _ = self.scene.borrow_mut().pass(milliseconds);
    }

    fn run(&self, style: MotionStyle) {
        let mut scene = self.scene.borrow_mut();
        // What travels begins where it stands.
        if scene.nodes == Nodes::Fresh || style == MotionStyle::Reduced {
            scene.write();
        }
        drop(scene);
        if let Some(frames) = &self.frames {
            frames.go();
        }
    }
}

impl Scene {
    /// Lets so many milliseconds pass.
    fn pass(&mut self, milliseconds: f64) -> ControlFlow<()> {
        self.motion.advance(milliseconds);
        self.write();
        if self.motion.is_over() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn write(&mut self) {
        self.nodes = Nodes::Same;
        let frame = self.motion.frame();
        for pose in &frame.things {
            if let Some((_, group)) = self.things.iter().find(|(id, _)| *id == pose.id) {
                write_thing(group, pose, &mut self.text);
            }
        }
        for pose in &frame.arrows {
            if let Some((_, parts)) = self.arrows.iter().find(|(key, _)| *key == pose.key) {
                doors::ARROW.open()(parts, pose, &mut self.text);
            }
        }
    }
}

impl ArrowParts {
    fn of(group: Element, pill: Option<Element>) -> Self {
        let part = |selector| group.query_selector(selector).ok().flatten();
        Self { casing: part(".casing"), shaft: part(".shaft"), head: part(".head"), group, pill }
    }
}

fn spread(goal: &mut Frame) {
    if !goal.arrows.is_empty() {
        doors::PILLS.open()(goal);
    }
}

fn write_thing(group: &Element, pose: &ThingPose, text: &mut String) {
    set(group, "transform", text, |text| {
        let scale = Hundredths(pose.scale);
        write!(text, "translate({} {}) scale({scale})", Tenths(pose.at.x), Tenths(pose.at.y))
    });
    write_opacity(group, pose.opacity, text);
}

fn write_opacity(group: &Element, opacity: f64, text: &mut String) {
    if opacity < 1.0 {
        set(group, "opacity", text, |text| write!(text, "{}", Tenths(opacity)));
    } else if group.has_attribute("opacity") {
        let _ = group.remove_attribute("opacity");
    }
}

pub(super) fn write_arrow(parts: &ArrowParts, pose: &ArrowPose, text: &mut String) {
    write_opacity(&parts.group, pose.opacity, text);
    let curve = pose.curve();
    let points = curve.points.map(|p| (Tenths(p.x), Tenths(p.y)));
    // What follows the middle begins as the mirror image of how it is reached.
    let [start, first, second, middle, _, last, end] = points;
    for path in [&parts.casing, &parts.shaft].into_iter().flatten() {
        set(path, "d", text, |text| {
            write!(text, "M{} {}C", start.0, start.1)?;
            for (x, y) in [first, second, middle] {
                write!(text, "{x} {y} ")?;
            }
            write!(text, "S{} {} {} {}", last.0, last.1, end.0, end.1)
        });
    }
    if let Some(head) = &parts.head {
        let Point { x, y } = curve.end_direction();
        let (x, y, back) = (Hundredths(x), Hundredths(y), Hundredths(-y));
        set(head, "transform", text, |text| {
            write!(text, "translate({} {}) matrix({x} {y} {back} {x} 0 0)", end.0, end.1)
        });
    }
    if let (Some(pill), Bend::Arch(Arch { crest, .. })) = (&parts.pill, pose.bend) {
        write_opacity(pill, pose.opacity, text);
        set(pill, "transform", text, |text| {
            write!(text, "translate({} {})", Tenths(crest.x), Tenths(crest.y))
        });
    }
}

/// Writes an attribute, with `text` as the buffer that all writes share.
fn set(
    element: &Element,
    name: &str,
    text: &mut String,
    write: impl FnOnce(&mut String) -> std::fmt::Result,
) {
    text.clear();
    if write(text).is_ok() {
        // It fails for a name that is no attribute's, and these are.
        let _ = element.set_attribute(name, text);
    }
}
