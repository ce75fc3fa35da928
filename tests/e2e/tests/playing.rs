//! Play goes on where it is seen, stops when the reader does something else, and is heard whenever a host asks for it.

use pin_cake_e2e::{Course, Kitchen};
use serde_json::json;

/// So many empty lines, to scroll over.
fn below(lines: usize) -> String {
    "<br>".repeat(lines)
}

#[test]
fn a_scene_that_nobody_sees_waits_to_play() {
    let scene = "<pin-cake id=a scene=move autoplay=1></pin-cake>";
    let course = Course::with("unseen", &(below(70) + scene));
    course.until_told("one.type === 'ready'");
    let seen: bool = course.kitchen.ask(
        "return document.querySelector('pin-cake').getBoundingClientRect().top < innerHeight",
        &[],
    );
    assert!(!seen, "it was fetched before it can be seen");
    // The first step would come soon after the start.
    course.browser().sleep(1000);
    assert!(course.told("a", "state").iter().all(|state| state["step"] == 0));
    course.run("document.querySelector('pin-cake').scrollIntoView()");
    course.until_told("one.type === 'state' && one.step === 1");
}

#[test]
fn what_is_asked_to_play_after_it_was_set_plays() {
    let course = Course::with("set-play", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "const scene = document.querySelector('pin-cake');
         scene.setAttribute('orders', 'bake:B');
         scene.play()",
    );
    course.until_told("one.type === 'state' && one.orders.startsWith('bake:B,')");
}

#[test]
fn what_is_asked_to_play_after_another_scene_was_asked_for_plays_that() {
    let course = Course::with("scene-play", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "const scene = document.querySelector('pin-cake');
         scene.setAttribute('scene', 'toothpick');
         scene.play()",
    );
    course.until_told("one.type === 'state' && one.scene === 'toothpick' && one.step === 1");
}

#[test]
fn a_scene_plays_that_was_asked_to_before_it_was_in_the_page() {
    let course = Course::with("early", "");
    course.browser().until("return customElements.get('pin-cake') !== undefined", &[]);
    course.run(
        "const scene = document.createElement('pin-cake');
         scene.id = 'a';
         scene.play();
         scene.setAttribute('scene', 'toothpick');
         document.querySelector('main').append(scene)",
    );
    course.until_told("one.type === 'state' && one.scene === 'toothpick' && one.step === 1");
}

#[test]
fn a_scene_plays_what_was_set_after_it_was_asked_to_and_before_it_was_ready() {
    let course = Course::with("later", "");
    course.browser().until("return customElements.get('pin-cake') !== undefined", &[]);
    course.run(
        "const scene = document.createElement('pin-cake');
         scene.id = 'a';
         document.querySelector('main').append(scene);
         scene.play();
         scene.setAttribute('scene', 'toothpick');
         scene.setAttribute('orders', 'bake:B')",
    );
    course.until_told(
        "one.type === 'state' && one.scene === 'toothpick' && one.orders.startsWith('bake:B,')",
    );
}

#[test]
fn to_be_asked_again_stops_play() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&orders=bake:A&clock=manual");
    kitchen.predict(0);
    kitchen.press("play");
    kitchen.tick(2400);
    kitchen.wait_until_at(2);
    kitchen.press("retry");
    kitchen.wait_until_at(1);
    kitchen.tick(4800);
    kitchen.wait_until_idle();
    assert_eq!(kitchen.at(), 1);
    assert!(kitchen.count(".question input") > 0, "the question waits for an answer");
}

#[test]
fn what_plays_by_itself_can_be_stopped_by_a_pointer_where_there_are_no_controls() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&controls=none&autoplay=1&clock=manual");
    kitchen.tick(2400);
    kitchen.wait_until_at(1);
    kitchen.press("play");
    kitchen.tick(4800);
    kitchen.wait_until_idle();
    assert_eq!(kitchen.at(), 1);
    kitchen.press("play");
    kitchen.tick(2400);
    kitchen.wait_until_at(2);
    // What stands still needs no button.
    kitchen.open("scene=toothpick&controls=none&orders=bake:A");
    assert_eq!(kitchen.count("[data-act=play]"), 0);
}

#[test]
fn time_that_cannot_pass_does_not() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&clock=manual");
    kitchen.press("play");
    for wrong in ["1e300", "60001", "-1", "NaN", "\"2400\""] {
        let tick =
            format!("postMessage({{ ns: 'pin-cake', v: 1, type: 'tick', ms: {wrong} }}, '*')");
        kitchen.ask::<()>(&format!("{tick}; return null"), &[]);
    }
    kitchen.tick(2399);
    assert_eq!(kitchen.at(), 0);
    kitchen.tick(1);
    kitchen.wait_until_at(1);
}

#[test]
fn a_theme_that_comes_while_a_links_orders_take_time_costs_them_nothing() {
    let course = Course::with(
        "themed",
        "<script>addEventListener('ready', ({ target }) => target.setAttribute('theme', 'dark'), true)</script>
         <pin-cake id=a scene=executor orders=open,wait,wait step=1></pin-cake>",
    );
    course.until_told("one.type === 'state' && one.orders === 'open,wait,wait' && one.step === 1");
    assert_eq!(course.told("a", "error"), [json!(null); 0]);
    course.browser().in_scene("pin-cake", |browser| {
        browser.until("return document.documentElement.dataset.theme === 'dark'", &[]);
    });
}

#[test]
fn an_address_that_is_written_while_its_orders_take_time_keeps_them() {
    let kitchen = Kitchen::enter_still();
    kitchen.visit("scene=executor&orders=open,wait,wait&step=2");
    kitchen.browser().until("return document.documentElement.dataset.start === 'ready'", &[]);
    kitchen.press("theme");
    kitchen.wait_for_query("theme=");
    kitchen.wait_for_query("orders=open,wait,wait");
    kitchen.wait_until_ready();
    assert_eq!(kitchen.at(), 2);
}

#[test]
fn a_crowd_that_a_link_opens_is_seen_while_it_runs() {
    let kitchen = Kitchen::enter_still();
    kitchen.visit("scene=rush-hour&orders=open:1000,wait");
    kitchen.browser().until(
        "return document.querySelector('.app')?.getAttribute('aria-busy') === 'true'
             && document.querySelector('canvas').checkVisibility()",
        &[],
    );
}

#[test]
fn a_mark_of_a_step_that_is_not_run_yet_gives_nothing_from_the_past() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A&step=1");
    assert!(kitchen.count(".tl .ahead button") > 0);
    assert_eq!(kitchen.count(".tl .ahead button:not([aria-disabled=true])"), 0);
    kitchen.step(2);
    assert_eq!(kitchen.count(".tl .ahead [data-act=next]"), 1);
}
