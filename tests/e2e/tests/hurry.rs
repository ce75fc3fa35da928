//! Whoever hurries finds everything in its place afterwards.

use pin_cake_e2e::{Kitchen, Media, assert_none, lesson, with_places};
use serde_json::json;

/// Clicks fifty times within a second on buttons that a fixed sequence picks.
fn click_about(kitchen: &Kitchen, selectors: &[&str]) {
    kitchen.browser().run_async::<()>(
        "let seed = 7;
         for (let click = 0; click < 50; click += 1) {
             seed = (seed * 1103515245 + 12345) % 2147483648;
             const all = document.querySelectorAll(arguments[0][seed % arguments[0].length]);
             all[seed % (all.length || 1)]?.click();
             await new Promise((done) => setTimeout(done, 15));
         }
         return null;",
        &[json!(selectors)],
    );
}

/// The table is what is in memory, each cake is drawn once, at its place, and nothing went wrong.
fn assert_consistent(kitchen: &Kitchen) {
    kitchen.wait_until_idle();
    kitchen.step(kitchen.last());
    let memory = kitchen.memory();
    assert_eq!(memory.live, lesson(&kitchen.scene()).is_live());
    for row in memory.rows.iter().filter(|row| !row.thing.is_empty()) {
        if memory.live {
            assert_eq!(row.bytes, kitchen.read_memory(row.address, row.size), "{row:?}");
        }
        let aim = memory.aim_by_bytes(row);
        assert_eq!(row.aim, aim, "{row:?}");
    }
    kitchen.wait_until_at_rest();
    let spots = kitchen.spots();
    for place in memory.places() {
        let drawn = spots.iter().filter(|spot| spot.place == place).count();
        assert_eq!(drawn, usize::from(memory.is_taken(place)), "{place}: {spots:#?}");
    }
    let marked: Vec<_> = kitchen.marks().into_iter().filter(|mark| mark.current).collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].step, kitchen.at());
    assert_none!(kitchen.mishaps());
}

#[test]
fn fifty_clicks_within_a_second_leave_a_consistent_state() {
    let kitchen = Kitchen::enter();
    for lesson in with_places() {
        kitchen.open(&format!("scene={}", lesson.slug));
        click_about(
            &kitchen,
            &[
                "[data-order]",
                "[data-act=back]",
                "[data-act=forward]",
                "[data-order]",
                "[data-step]",
            ],
        );
        assert_consistent(&kitchen);
    }
}

#[test]
fn fifty_moves_within_a_second_leave_a_consistent_state() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    click_about(&kitchen, &["[data-order^=move]"]);
    assert_eq!(kitchen.at(), 52);
    assert_consistent(&kitchen);
}

#[test]
fn forwards_at_once_never_give_the_same_order_twice() {
    let kitchen = Kitchen::enter();
    for lesson in with_places() {
        kitchen.open(&format!("scene={}", lesson.slug));
        kitchen.ask::<()>(
            "const forward = document.querySelector('[data-act=forward]');
             forward.click(); forward.click(); forward.click(); return null",
            &[],
        );
        kitchen.wait_for_query("orders=");
        let given = lesson.orders[..kitchen.last()].join(",");
        assert!(kitchen.query().ends_with(&format!("orders={given}")), "{}", kitchen.query());
        assert_consistent(&kitchen);
    }
}

#[test]
fn one_order_pressed_twice_at_once_is_refused_or_carried_out_but_never_lost() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.ask::<()>(
        "const order = document.querySelector(`[data-order='move:A-B']`);
         order.click(); order.click(); return null",
        &[],
    );
    kitchen.wait_until_at(3);
    assert_consistent(&kitchen);
    assert!(kitchen.memory().is_taken("B"));
}

#[test]
fn an_order_goes_on_from_the_run_that_is_shown_while_another_is_on_its_way() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=executor&orders=open,abort:C");
    // Waiting from the past begins a new run, which takes time.
    let was_busy: bool = kitchen.browser().run_async(
        "const press = async (button) => {
             document.querySelector(button).click();
             await new Promise((done) => setTimeout(done));
         };
         await press('[data-step=\"1\"]');
         await press('[data-order=wait]');
         await press('[data-step=\"2\"]');
         const busy = document.querySelector('.app[aria-busy]') !== null;
         await press('[data-order=\"abort:B\"]');
         return busy;",
        &[],
    );
    assert!(was_busy, "the new run is still on its way");
    kitchen.wait_until_idle();
    kitchen.wait_for_query("orders=open,abort:C,abort:B");
    assert_eq!((kitchen.at(), kitchen.last()), (3, 3));
}

#[test]
fn leaving_a_lesson_mid_flight_touches_nothing_of_the_next() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.ask::<()>(
        "document.querySelector(`[data-order='move:A-B']`).click();
         document.querySelector(`nav .chap a[href*='pin-box']`).click(); return null",
        &[],
    );
    kitchen
        .browser()
        .until("return document.querySelector('.app')?.dataset.scene === 'pin-box'", &[]);
    kitchen.browser().sleep(1200);
    assert_eq!((kitchen.at(), kitchen.last()), (0, 0));
    assert_consistent(&kitchen);
    kitchen.forward(3);
    assert_consistent(&kitchen);
}

#[test]
fn leaving_a_lesson_while_it_plays_stops_it() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&clock=manual");
    kitchen.press("play");
    kitchen.tick(2400);
    assert_eq!(kitchen.at(), 1);
    kitchen.browser().click("nav .chap a[href*='pin-box']");
    kitchen.wait_for_scene("pin-box");
    kitchen.tick(2400 * 3);
    assert_eq!((kitchen.scene().as_str(), kitchen.at()), ("pin-box", 0));
}

#[test]
fn an_order_while_it_plays_stops_playing() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&clock=manual");
    kitchen.press("play");
    kitchen.tick(2400);
    kitchen.order("move:A-C");
    kitchen.tick(2400 * 3);
    assert_eq!(kitchen.at(), 2);
    assert!(kitchen.memory().is_taken("C"));
}

#[test]
fn resizing_mid_flight_leaves_things_at_their_places() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    for width in [390, 768, 1280] {
        let move_on = "document.querySelector('[data-order^=move]').click(); return null";
        kitchen.ask::<()>(move_on, &[]);
        kitchen.browser().sleep(200);
        kitchen.browser().emulate(Media { width, ..Media::default() });
        kitchen.browser().sleep(50);
        assert_consistent(&kitchen);
    }
}

#[test]
fn a_second_move_mid_flight_goes_on_from_where_the_cake_is() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A&clock=manual");
    let x = |kitchen: &Kitchen| kitchen.spots()[0].at.0;
    let home = x(&kitchen);
    kitchen.order("move:A-C");
    (0..9).for_each(|_| kitchen.tick(50));
    let midway = x(&kitchen);
    assert!(midway > home + 20.0, "{midway} is on its way from {home}");
    kitchen.order("move:C-B");
    assert!((x(&kitchen) - midway).abs() < 1.0, "no jump from {midway} to {}", x(&kitchen));
    (0..20).for_each(|_| kitchen.tick(50));
    assert_consistent(&kitchen);
}
