//! Things travel, unless the reader wants less motion.

use pin_cake_e2e::{Kitchen, Media, Spot};

fn reduced() -> Media {
    Media { reduced_motion: true, ..Media::default() }
}

/// Moves the cake from the first table to the last and lets a little time pass.
fn moved(kitchen: &Kitchen, query: &str) -> Spot {
    kitchen.open(&format!("scene=move&orders=bake:A&clock=manual{query}"));
    (0..20).for_each(|_| kitchen.tick(50));
    assert!(kitchen.spots()[0].is_at_rest());
    kitchen.order("move:A-C");
    (0..5).for_each(|_| kitchen.tick(50));
    kitchen.spots().remove(0)
}

#[test]
fn a_cake_is_between_its_places_mid_flight() {
    let kitchen = Kitchen::enter();
    let spot = moved(&kitchen, "");
    assert_eq!(spot.place, "C", "the step is taken at once; only the picture takes its time");
    assert!(spot.at.0 < spot.seat.0 - 20.0, "{spot:?}");
    assert!(spot.at.1 < spot.seat.1 - 5.0, "it is lifted: {spot:?}");
    (0..20).for_each(|_| kitchen.tick(50));
    assert!(kitchen.spots()[0].is_at_rest());
}

#[test]
fn with_reduced_motion_nothing_is_ever_between_places() {
    let kitchen = Kitchen::enter_with(reduced());
    kitchen.open("scene=move&orders=bake:A&clock=manual");
    (0..20).for_each(|_| kitchen.tick(50));
    for order in ["move:A-C", "move:C-B", "move:B-A"] {
        kitchen.order(order);
        for tick in 0..12 {
            let spot = kitchen.spots().remove(0);
            assert_eq!(spot.at, spot.seat, "{order}, {} ms", tick * 20);
            kitchen.tick(20);
        }
        assert!(kitchen.spots()[0].is_at_rest(), "{order}: solid again within 240 ms");
    }
}

#[test]
fn the_address_may_ask_for_less_motion_than_the_system() {
    let kitchen = Kitchen::enter();
    let spot = moved(&kitchen, "&motion=reduce");
    assert!(spot.is_at_rest(), "{spot:?}");
}

#[test]
fn the_address_may_ask_for_more_motion_than_the_system() {
    let kitchen = Kitchen::enter_with(reduced());
    let spot = moved(&kitchen, "&motion=full");
    assert!(!spot.is_at_rest(), "{spot:?}");
}

#[test]
fn the_browsers_own_clock_brings_things_to_rest() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick");
    for _ in 0..6 {
        kitchen.press("forward");
    }
    kitchen.wait_until_at_rest();
}

#[test]
fn a_replay_is_drawn_at_its_places_too() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick");
    kitchen.forward(6);
    for step in [1, 4, 2, 0, 3] {
        kitchen.step(step);
        kitchen.wait_until_at_rest();
    }
}

#[test]
fn another_cake_that_looks_like_the_one_before_it_is_drawn_at_its_own_place() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,drop:A,bake:B,stick:B");
    for step in [2, 5, 2] {
        kitchen.step(step);
        kitchen.wait_until_at_rest();
    }
}

#[test]
fn a_stalled_tab_does_not_jump() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.wait_until_at_rest();
    let [from, stalled, to]: [f64; 3] = kitchen.browser().run_async(
        "const frame = () => new Promise((done) => requestAnimationFrame(done));
         const cake = () => document.querySelector('[data-thing]').getBoundingClientRect().left;
         const from = cake();
         document.querySelector('[data-order=\"move:A-B\"]').click();
         while (cake() === from) await frame();
         const end = performance.now() + 1500;
         while (performance.now() < end);
         await frame();
         await frame();
         const stalled = cake();
         let last = NaN;
         while (cake() !== last) { last = cake(); await frame(); await frame(); }
         return [from, stalled, last]",
        &[],
    );
    assert!(from < stalled && stalled < to - 1.0, "{from}, {stalled}, {to}");
}
