//! The menu of all scenes opens when it is asked to, and is out of the way when the reader goes on.

use pin_cake_e2e::{Key, Kitchen};

/// The first lesson, with the menu open.
fn opened() -> Kitchen {
    let kitchen = Kitchen::enter_still_in(390, 844);
    kitchen.open("scene=move");
    kitchen.browser().click(".menu summary");
    assert!(is_open(&kitchen));
    kitchen
}

fn is_open(kitchen: &Kitchen) -> bool {
    kitchen.count(".menu[open]") == 1
}

#[test]
fn it_closes_when_a_scene_is_chosen() {
    let kitchen = opened();
    kitchen.browser().click(".menu [data-open=swap]");
    kitchen.wait_for_scene("swap");
    assert!(!is_open(&kitchen));
}

#[test]
fn escape_closes_it_and_gives_the_focus_back() {
    let kitchen = opened();
    kitchen.tab_to(".menu [data-open=swap]");
    kitchen.key(Key::Escape);
    assert!(!is_open(&kitchen));
    assert!(kitchen.is_focused(".menu summary"));
}

#[test]
fn it_closes_at_a_click_elsewhere() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move");
    kitchen.browser().click(".menu summary");
    kitchen.browser().click("h1");
    assert!(!is_open(&kitchen));
}

#[test]
fn it_stays_open_at_a_click_on_what_is_no_scene_in_it() {
    let kitchen = opened();
    kitchen.ask::<()>(
        "[...document.querySelectorAll('.menu *')].find((one) => !one.closest('a, summary')).click(); return null",
        &[],
    );
    assert!(is_open(&kitchen));
}

#[test]
fn it_covers_nothing_that_has_the_focus() {
    let kitchen = opened();
    kitchen.tab_to("[data-act=help]");
    assert!(!is_open(&kitchen));
}

#[test]
fn it_stays_open_while_the_page_goes_on() {
    let kitchen = opened();
    // Finished now: the menu ticks it off.
    for step in 1..=4 {
        kitchen.key(Key::Right);
        kitchen.wait_until_at(step);
    }
    kitchen.browser().until("return document.querySelector('.menu .done') !== null", &[]);
    assert!(is_open(&kitchen));
}
