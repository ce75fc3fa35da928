//! Everything can be done by keyboard, and the keyboard never does what nobody asked for.

use pin_cake_e2e::{Key, Kitchen, LESSONS, assert_none};
use serde_json::json;

#[test]
fn a_lesson_runs_to_its_end_with_tab_and_enter() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        kitchen.tab_to("[data-act=forward]");
        for step in 1..=lesson.orders.len() {
            kitchen.key(Key::Enter);
            kitchen.wait_until_at(step);
        }
        assert!(!kitchen.may("forward"), "{}", lesson.slug);
    }
}

#[test]
fn a_lesson_runs_to_its_end_by_the_order_buttons_with_tab_and_enter() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        for (rank, order) in lesson.orders.iter().enumerate() {
            kitchen.tab_to(&format!("[data-order='{order}']"));
            kitchen.key(Key::Enter);
            kitchen.wait_until_at(rank + 1);
        }
    }
}

#[test]
fn arrow_keys_go_to_the_end_and_back() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        for step in 1..=lesson.orders.len() {
            kitchen.key(Key::Right);
            kitchen.wait_until_at(step);
        }
        for step in (0..lesson.orders.len()).rev() {
            kitchen.key(Key::Left);
            kitchen.wait_until_at(step);
        }
    }
}

#[test]
fn home_and_end_go_to_the_first_and_the_last_step() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}&orders={}", lesson.slug, lesson.written()));
        kitchen.tab_to("[data-act=back]");
        kitchen.key(Key::Home);
        kitchen.wait_until_at(0);
        kitchen.key(Key::End);
        kitchen.wait_until_at(lesson.orders.len());
    }
}

#[test]
fn the_question_mark_opens_help_and_escape_gives_the_focus_back() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move");
    kitchen.tab_to("[data-act=forward]");
    kitchen.key('?');
    kitchen.wait_for_dialog("help");
    assert!(kitchen.is_focused("dialog *"), "the focus is in the dialog");
    kitchen.key(Key::Escape);
    assert_eq!(kitchen.count("dialog[open]"), 0);
    assert!(kitchen.is_focused("[data-act=forward]"));
}

#[test]
fn keys_do_nothing_behind_the_help() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&clock=manual");
    kitchen.press("help");
    for key in [char::from(Key::Right), 'p', char::from(Key::End)] {
        kitchen.key(key);
    }
    kitchen.tick(2400);
    assert_eq!(kitchen.at(), 0);
}

#[test]
fn keys_do_nothing_behind_a_dialog_that_the_focus_is_not_in() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move");
    kitchen.press("share");
    kitchen.ask::<()>("document.activeElement.blur(); return null", &[]);
    assert!(kitchen.is_focused("body"));
    kitchen.key(Key::Right);
    kitchen.browser().sleep(300);
    assert_eq!(kitchen.at(), 0);
}

#[test]
fn letters_do_nothing_while_the_focus_is_nowhere() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&clock=manual");
    assert!(kitchen.is_focused("body"));
    kitchen.key('?');
    kitchen.key('p');
    kitchen.tick(2400);
    assert_eq!(kitchen.count("dialog[open]"), 0);
    assert_eq!(kitchen.at(), 0);
}

#[test]
fn letters_do_something_while_the_focus_is_in_the_app() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&clock=manual");
    kitchen.tab_to("[data-act=forward]");
    kitchen.key('p');
    kitchen.tick(2400);
    assert_eq!(kitchen.at(), 1);
}

#[test]
fn keys_with_a_modifier_are_left_to_the_browser() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move");
    let taken: Vec<String> = kitchen.ask(
        "const taken = [];
         for (const place of ['body', '[data-act=forward]', '[role=slider]']) {
             for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey']) {
                 for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End']) {
                     const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, [modifier]: true });
                     if (!document.querySelector(place).dispatchEvent(event)) {
                         taken.push(`${modifier} ${key} in ${place}`);
                     }
                 }
             }
         }
         return taken;",
        &[],
    );
    assert_none!(taken);
    assert_eq!(kitchen.at(), 0);
}

#[test]
fn home_and_end_scroll_the_note() {
    let kitchen = Kitchen::enter_still();
    // What rustc says is longer than the note is high, and the step is neither the first nor the last.
    kitchen.open("scene=safe&orders=bake:A,borrow:A-B,stick:A&step=2");
    kitchen.wait_for_card();
    kitchen.ask::<()>("document.querySelector('.right > .note').focus(); return null", &[]);
    kitchen.key(Key::End);
    kitchen.browser().until("return document.querySelector('.right > .note').scrollTop > 0", &[]);
    assert_eq!(kitchen.at(), 2);
    kitchen.key(Key::Home);
    kitchen.browser().until("return document.querySelector('.right > .note').scrollTop === 0", &[]);
    assert_eq!(kitchen.at(), 2);
}

/// Notes when a link leads to another part of the page: the address may be rewritten right after.
fn watch_for_jumps(kitchen: &Kitchen) {
    kitchen.ask::<()>(
        "addEventListener('popstate', () => { window.__jumped = true }); return null",
        &[],
    );
}

#[test]
fn the_first_tab_leads_to_a_link_to_the_controls() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move");
    watch_for_jumps(&kitchen);
    kitchen.key(Key::Tab);
    assert!(kitchen.is_focused("a.skip"));
    kitchen.key(Key::Enter);
    kitchen.browser().until("return window.__jumped === true", &[]);
    kitchen.key(Key::Tab);
    assert!(kitchen.is_focused("#play [data-order]"), "the next stop is an order");
}

#[test]
fn the_link_to_the_controls_leads_to_the_lesson_where_there_are_none() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&orders=bake:A&controls=none");
    watch_for_jumps(&kitchen);
    kitchen.key(Key::Tab);
    assert!(kitchen.is_focused("a.skip"));
    kitchen.key(Key::Enter);
    kitchen.browser().until("return window.__jumped === true", &[]);
    assert!(kitchen.is_focused("main"));
}

#[test]
fn tab_leads_out_of_the_page_at_its_end() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick");
    kitchen.ask::<()>("document.querySelector('.memory-table summary').focus(); return null", &[]);
    kitchen.key(Key::Tab);
    assert!(kitchen.is_focused("a.skip"), "a last link, back to the controls");
    for _ in 0..3 {
        kitchen.key(Key::Tab);
        assert!(!kitchen.is_focused("summary"), "the focus is not led back into the page");
    }
}

#[test]
fn the_link_to_the_controls_starts_nothing_anew() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.browser().click(".question label");
    let before = kitchen.memory();
    watch_for_jumps(&kitchen);
    kitchen.ask::<()>("document.querySelector('a.skip').click(); return null", &[]);
    kitchen.browser().until("return window.__jumped === true", &[]);
    kitchen.browser().sleep(100);
    assert_eq!(kitchen.memory(), before, "the same cake at the same address");
    assert_eq!(kitchen.count(".question input:checked"), 1, "the prediction is kept");
}

/// More stops than a page has.
const MOST_STOPS: usize = 80;

/// What all buttons are for that can be seen.
fn controls(kitchen: &Kitchen) -> Vec<String> {
    kitchen.ask(
        "return [...document.querySelectorAll('[data-order], [data-act], [data-step]')]
             .filter((one) => one.checkVisibility())
             .map((one) => JSON.stringify(one.dataset))",
        &[],
    )
}

#[test]
fn whatever_has_the_focus_shows_it() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    let controls = controls(&kitchen).len();
    let mut stops = 0;
    for _ in 0..MOST_STOPS {
        kitchen.key(Key::Tab);
        if kitchen.is_focused("body") {
            break;
        }
        stops += 1;
        let shown: bool = kitchen.ask(
            "const focused = document.activeElement;
             // A choice shows the focus round its whole label.
             const one = focused.matches('input') ? focused.closest('label') : focused;
             const style = getComputedStyle(one);
             return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2",
            &[],
        );
        let name: String =
            kitchen.ask("return document.activeElement.outerHTML.slice(0, 120)", &[]);
        assert!(shown, "no outline on {name}");
    }
    assert!(stops >= controls, "{stops} stops, and {controls} controls");
}

#[test]
fn tab_comes_by_every_control() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    let all = controls(&kitchen);
    let mut met = Vec::new();
    for _ in 0..MOST_STOPS {
        kitchen.key(Key::Tab);
        met.push(
            kitchen.ask::<String>("return JSON.stringify(document.activeElement.dataset)", &[]),
        );
    }
    let missed: Vec<_> = all.iter().filter(|one| !met.contains(one)).collect();
    assert_none!(missed);
    assert!(all.len() >= 10, "{}", json!(all));
}

#[test]
fn a_page_that_is_no_lesson_has_no_steps_to_go_through() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=claims");
    kitchen.tab_to("[data-claim=all]");
    [Key::Right, Key::Right, Key::End].into_iter().for_each(|key| kitchen.key(key));
    ['p', '?'].into_iter().for_each(|key| kitchen.key(key));
    kitchen.wait_for_dialog("help");
    let run: u32 = kitchen.ask("return Number(document.querySelector('.app').dataset.last)", &[]);
    assert_eq!(run, 0);
}
