//! What toothpicks say, at every step of every lesson and on the way from each to the next: it covers no flag, and
//! nothing that others say.

use crate::arrows::{STAGES, arch, every_led, every_step};
use crate::kitchen::{Run, lesson};
use pin_cake::kitchen::{Bond, Snapshot};
use pin_cake::lessons::MENU;
use pin_cake::picture::{
    Arch, ArrowKey, ArrowPose, Frame, Motion, MotionStyle, Point, StageLayout, is_labelled, labels,
    rest, spread_pills,
};

/// The middle of what a toothpick's arrow says.
fn crest(arrow: &ArrowPose) -> Point {
    arch(arrow).expect("it is a toothpick's").crest
}

/// At rest, with the pills where they stand then.
fn settled(now: &Snapshot, layout: &StageLayout) -> Frame {
    let mut frame = rest(now, layout);
    spread_pills(&mut frame);
    frame
}

/// The arrows that say something, and half the width of what they say.
fn pills(now: &Snapshot, layout: &StageLayout) -> Vec<(ArrowPose, f64)> {
    let frame = settled(now, layout);
    let said = now.pointers().filter_map(|(_, thing, field, pointer)| {
        let half = match (labels(now) > 1, layout.compact, pointer.bond) {
            (true, ..) => 60.0,
            (_, true, _) => 84.0,
            (.., Bond::Broken) => 135.0,
            _ => 103.0,
        };
        let is_its =
            |arrow: &&ArrowPose| arrow.key == ArrowKey { holder: thing.id, field: field.name };
        let arrow =
            frame.arrows.iter().find(is_its).filter(|_| is_labelled(now, field, pointer))?;
        Some((*arrow, half))
    });
    said.collect()
}

fn covers((pill, half): &(ArrowPose, f64), point: Point) -> bool {
    let crest = crest(pill);
    (crest.x - point.x).abs() < *half && (crest.y - point.y).abs() < 15.0
}

#[test]
fn no_pill_covers_a_flag() {
    let mut looked_at = 0;
    every_led(|now, step| {
        for width in STAGES {
            let layout = StageLayout::new(now, width);
            let arches =
                rest(now, &layout).arrows.into_iter().filter(|arrow| arch(arrow).is_some());
            let flags: Vec<Point> = arches.map(|arrow| arrow.start).collect();
            for pill in pills(now, &layout) {
                looked_at += flags.len();
                let covered = flags.iter().find(|flag| covers(&pill, **flag));
                assert_eq!(covered, None, "{step}, {width} px: {:?}", pill.0);
            }
        }
    });
    assert!(looked_at > 100, "{looked_at} pills and flags were looked at");
}

#[test]
fn no_two_pills_overlap() {
    let mut pairs = 0;
    every_step(|now, step| {
        for width in STAGES {
            let pills = pills(now, &StageLayout::new(now, width));
            for (rank, (one, half)) in pills.iter().enumerate() {
                for (other, other_half) in &pills[rank + 1..] {
                    pairs += 1;
                    let [at, other_at] = [one, other].map(crest);
                    let is_apart = (at.x - other_at.x).abs() >= half + other_half
                        || (at.y - other_at.y).abs() >= 30.0;
                    assert!(is_apart, "{step}, {width} px: {one:?} and {other:?}");
                }
            }
        }
    });
    assert!(pairs > 3, "{pairs} pairs were looked at");
}

#[test]
fn a_pill_leaves_its_own_loop_to_be_seen() {
    let mut loops = 0;
    every_step(|now, step| {
        let layout = StageLayout::new(now, STAGES[0]);
        for pill in pills(now, &layout) {
            let (arrow, _) = &pill;
            if (arrow.start.x - arrow.end.x).abs() < 65.0 * arrow.scale {
                loops += 1;
                let covered =
                    (0..=20).any(|part| covers(&pill, arrow.curve().at(f64::from(part) / 20.0)));
                assert!(!covered, "{step}: {arrow:?}");
            }
        }
    });
    assert!(loops > 20, "{loops} loops were looked at");
}

#[test]
fn pills_pass_each_other_while_two_cakes_change_places() {
    let layout_of = |now: &Snapshot| StageLayout::new(now, STAGES[0]);
    let mut passed = 0;
    let run = Run::script(lesson("swap"));
    let steps: Vec<&Snapshot> = run.moments().map(|moment| moment.now()).collect();
    for pair in steps.windows(2).filter(|pair| labels(pair[1]) > 1) {
        let mut motion = Motion::at_rest(settled(pair[0], &layout_of(pair[0])));
        motion.aim_at(settled(pair[1], &layout_of(pair[1])), MotionStyle::Full);
        while !motion.is_over() {
            let [one, other] = [0, 1].map(|rank| crest(&motion.frame().arrows[rank]));
            let is_apart = (one.x - other.x).abs() > 120.0 || (one.y - other.y).abs() > 28.0;
            assert!(is_apart, "{one:?} and {other:?}");
            passed += 1;
            motion.advance(50.0);
        }
    }
    assert!(passed > 0, "one is looked at");
}

/// Whether there is no more room for what the arrow says, on one side.
fn is_at_an_edge(arrow: &ArrowPose, width: f64) -> bool {
    let Arch { crest, words, .. } = arch(arrow).expect("it is a toothpick's");
    let half = words.expect("it says something");
    crest.x < half + 1.0 || crest.x > width - half - 1.0
}

#[test]
fn on_the_way_the_only_pill_covers_no_flag() {
    let mut lifted = 0;
    for lesson in MENU {
        let run = Run::script(lesson);
        let steps: Vec<&Snapshot> = run.moments().map(|moment| moment.now()).collect();
        let alone = steps.windows(2).filter(|pair| labels(pair[1]) == 1);
        for (pair, width) in alone.flat_map(|pair| STAGES.map(|width| (pair, width))) {
            let layouts = [0, 1].map(|rank| StageLayout::new(pair[rank], width));
            let mut motion = Motion::at_rest(settled(pair[0], &layouts[0]));
            motion.aim_at(settled(pair[1], &layouts[1]), MotionStyle::Full);
            let halves = pills(pair[1], &layouts[1]);
            while !motion.is_over() {
                for arrow in motion.frame().arrows {
                    let half = halves.iter().find(|(pill, _)| pill.key == arrow.key);
                    let Some((_, half)) = half else { continue };
                    let pill = (arrow, *half);
                    // What is new fades in from above.
                    if arrow.opacity < 1.0 || is_at_an_edge(&arrow, width) {
                        continue;
                    }
                    lifted += usize::from(arrow.start.y < crest(&arrow).y + 30.0);
                    assert!(!covers(&pill, arrow.start), "{}, {width} px: {pill:?}", lesson.slug());
                }
                motion.advance(20.0);
            }
        }
    }
    assert!(lifted > 20, "{lifted} frames were looked at in which a flag is up there");
}
