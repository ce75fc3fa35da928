//! Where things are while they move: a pure function of snapshots, width and time, without a jump.

use crate::scene::Scene;
use pin_cake::kitchen::ThingId;
use pin_cake::picture::{
    ArrowPose, Bend, Frame, Motion, MotionStyle, Point, StageLayout, ThingPose, rest,
};

const CAKE: ThingId = ThingId(1);
/// A frame of a screen that refreshes sixty times a second, in milliseconds.
const REFRESH: f64 = 1000.0 / 60.0;
/// The longest that a move may take, in milliseconds.
const LONG_ENOUGH: f64 = 5000.0;

/// The cake on this table, its toothpick at A, on a stage 900 pixels wide.
fn cake_on(letter: char) -> Frame {
    let scene = Scene::tables(3).put(1, letter);
    let home = scene.address('A');
    let snapshot = scene.stick(letter, home).snapshot();
    rest(&snapshot, &StageLayout::new(&snapshot, 900.0))
}

fn travel(from: char, to: char) -> Motion {
    let mut motion = Motion::at_rest(cake_on(from));
    motion.aim_at(cake_on(to), MotionStyle::Full);
    motion
}

fn cake(motion: &Motion) -> ThingPose {
    *motion.frame().thing(CAKE).expect("the cake is shown")
}

/// How far the cake and both ends of its arrow went from one frame to another, at the most.
fn farthest(one: &Frame, other: &Frame) -> f64 {
    let points = |frame: &Frame| {
        let things = frame.things.iter().map(|pose| pose.at);
        let crest = |arrow: &ArrowPose| match arrow.bend {
            Bend::Arch(arch) => arch.crest,
            Bend::Reach { .. } | Bend::Rise => arrow.end,
        };
        let arrows = frame.arrows.iter().flat_map(|arrow| [arrow.start, arrow.end, crest(arrow)]);
        things.chain(arrows).collect::<Vec<Point>>()
    };
    let (one, other) = (points(one), points(other));
    assert_eq!(one.len(), other.len(), "the same parts are shown");
    one.iter().zip(&other).map(|(a, b)| a.distance(*b)).fold(0.0, f64::max)
}

#[test]
fn rest_is_where_the_seat_is() {
    let snapshot = Scene::tables(3).put(1, 'B').snapshot();
    let layout = StageLayout::new(&snapshot, 900.0);
    let frame = rest(&snapshot, &layout);
    let seat = layout.seat_of(snapshot.places[1].name).expect("table B");
    let cake = frame.thing(CAKE).expect("the cake is shown");
    assert!((cake.at.x - seat.top.x).abs() < 1e-9);
    assert!((seat.top.y - cake.at.y) < 6.0 && cake.at.y < seat.top.y, "on the cloth");
    assert!((cake.opacity - 1.0).abs() < 1e-9);
}

#[test]
fn ghosts_are_no_things_to_pose() {
    let scene = Scene::tables(2).put(1, 'A');
    let before = scene.snapshot();
    let after = scene.clear('A').put(1, 'B').after(Some(&before));
    assert_eq!(rest(&after, &StageLayout::new(&after, 900.0)).things.len(), 1);
}

#[test]
fn a_journey_begins_where_the_cake_was_shown() {
    assert!(farthest(&travel('A', 'C').frame(), &cake_on('A')) < 1e-9);
    assert_eq!(cake(&travel('A', 'C')).at, cake_on('A').thing(CAKE).expect("the cake").at);
}

#[test]
fn a_journey_ends_exactly_at_rest() {
    let mut motion = travel('A', 'C');
    let mut passed = 0.0;
    while !motion.is_over() && passed < LONG_ENOUGH {
        motion.advance(REFRESH);
        passed += REFRESH;
    }
    assert!(motion.is_over());
    assert_eq!(motion.frame(), cake_on('C'));
}

#[test]
fn in_mid_flight_the_cake_is_between_and_lifted() {
    let mut motion = travel('A', 'C');
    let (from, to) = (cake_on('A').things[0].at, cake_on('C').things[0].at);
    let mut last = from.x;
    motion.advance(REFRESH);
    while !motion.is_over() {
        let at = cake(&motion).at;
        assert!(at.x >= last && at.x <= to.x, "it goes on to the right: {last} then {}", at.x);
        assert!(at.y <= from.y.max(to.y) + 1e-9, "never through the table");
        last = at.x;
        motion.advance(REFRESH);
    }
}

#[test]
fn the_arrow_starts_in_its_holders_hand() {
    let mut motion = travel('A', 'C');
    while !motion.is_over() {
        let frame = motion.frame();
        let (holder, arrow) = (frame.thing(CAKE).expect("the cake"), frame.arrows[0]);
        assert!(holder.point(arrow.from).distance(arrow.start) < 1e-9);
        motion.advance(REFRESH);
    }
}

#[test]
fn the_arrows_end_stays_at_the_address() {
    // Both aims are at table A: only the cake travels.
    let mut motion = travel('B', 'C');
    let end = cake_on('B').arrows[0].end;
    while !motion.is_over() {
        assert!(motion.frame().arrows[0].end.distance(end) < 1e-9);
        motion.advance(REFRESH);
    }
}

#[test]
fn a_new_goal_never_jumps_whenever_it_comes() {
    for when in 0..60 {
        let mut motion = travel('A', 'C');
        for _ in 0..when {
            motion.advance(REFRESH);
        }
        let shown = motion.frame();
        motion.aim_at(cake_on('B'), MotionStyle::Full);
        assert!(farthest(&shown, &motion.frame()) < 1e-9, "after {when} frames");
    }
}

#[test]
fn rapid_new_goals_never_jump_from_frame_to_frame() {
    let mut motion = Motion::at_rest(cake_on('A'));
    let mut seed = 7_u32;
    let mut shown = motion.frame();
    for _ in 0..3000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        if seed >> 28 == 0 {
            let table = ['A', 'B', 'C'][(seed >> 8) as usize % 3];
            motion.aim_at(cake_on(table), MotionStyle::Full);
        }
        motion.advance(REFRESH);
        let next = motion.frame();
        let step = farthest(&shown, &next);
        assert!(step < 60.0, "{step} pixels in one frame of a stage of 900");
        shown = next;
    }
}

#[test]
fn time_that_is_no_number_does_not_pass() {
    let mut motion = travel('A', 'C');
    motion.advance(300.0);
    let shown = motion.frame();
    motion.advance(f64::NAN);
    assert_eq!(motion.frame(), shown);
}

#[test]
fn time_never_goes_backwards() {
    let mut motion = travel('A', 'C');
    motion.advance(300.0);
    let shown = motion.frame();
    motion.advance(-300.0);
    motion.advance(f64::NAN);
    assert!(farthest(&shown, &motion.frame()) < 1e-9);
}

fn finish(motion: &mut Motion) {
    while !motion.is_over() {
        motion.advance(REFRESH);
    }
}

#[test]
fn reduced_motion_never_travels() {
    let mut motion = Motion::at_rest(cake_on('A'));
    motion.aim_at(cake_on('C'), MotionStyle::Reduced);
    let goal = cake_on('C').things[0].at;
    let mut frames = 0;
    while !motion.is_over() {
        assert_eq!(cake(&motion).at, goal);
        motion.advance(REFRESH);
        frames += 1;
    }
    assert!(frames > 0, "it fades in");
}

#[test]
fn a_new_thing_fades_in_and_is_solid_in_the_end() {
    let empty = Frame::default();
    let mut motion = Motion::at_rest(empty);
    motion.aim_at(cake_on('A'), MotionStyle::Full);
    assert!(cake(&motion).opacity < 0.01);
    finish(&mut motion);
    assert_eq!(motion.frame(), cake_on('A'));
}

#[test]
fn a_thing_that_is_gone_is_not_shown() {
    let mut motion = Motion::at_rest(cake_on('A'));
    motion.aim_at(Frame::default(), MotionStyle::Full);
    assert_eq!(motion.frame(), Frame::default());
}

#[test]
fn what_is_held_is_where_the_hand_is() {
    let hand = Point { x: 123.0, y: 45.0 };
    let mut motion = Motion::at_rest(cake_on('A'));
    motion.hold(CAKE, hand);
    motion.advance(REFRESH);
    assert_eq!(cake(&motion).at, hand);
    let arrow = motion.frame().arrows[0];
    assert!(cake(&motion).point(arrow.from).distance(arrow.start) < 1e-9, "the arrow goes along");
}

#[test]
fn what_is_let_go_glides_back_from_the_hand() {
    let hand = Point { x: 123.0, y: 45.0 };
    let mut motion = Motion::at_rest(cake_on('A'));
    motion.hold(CAKE, hand);
    motion.let_go(MotionStyle::Full);
    assert!(cake(&motion).at.distance(hand) < 1e-9);
    finish(&mut motion);
    assert_eq!(motion.frame(), cake_on('A'));
}

#[test]
fn letting_go_of_nothing_changes_nothing() {
    let mut motion = travel('A', 'C');
    motion.advance(200.0);
    let before = motion.clone();
    motion.let_go(MotionStyle::Full);
    assert_eq!(motion, before);
}

#[test]
fn the_same_input_gives_the_same_frame() {
    let play = || {
        let mut motion = travel('A', 'C');
        for milliseconds in [3.0, 16.0, 40.0, 7.5] {
            motion.advance(milliseconds);
        }
        motion.frame()
    };
    assert_eq!(play(), play());
}
