//! The focus stays where the reader works, whatever comes and goes in the page.

use pin_cake_e2e::{Key, Kitchen, LESSONS};

#[test]
fn the_focus_stays_on_the_button_pressed() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        kitchen.tab_to("[data-act=forward]");
        for _ in lesson.orders {
            kitchen.key(Key::Enter);
            kitchen.wait_until_idle();
            assert!(kitchen.is_focused("[data-act=forward]"), "{}", lesson.slug);
        }
        kitchen.tab_to("[data-act=back], [data-act=restart]");
    }
}

#[test]
fn the_focus_stays_among_the_orders_when_one_is_given() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        for order in lesson.orders {
            kitchen.tab_to(&format!("[data-order='{order}']"));
            kitchen.key(Key::Enter);
            kitchen.wait_until_idle();
            assert!(kitchen.is_focused("[data-order]"), "{}, {order}", lesson.slug);
        }
    }
}

#[test]
fn the_focus_stays_among_the_orders_when_keys_go_from_step_to_step() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        kitchen.tab_to(&format!("[data-order='{}']", lesson.orders[0]));
        for key in [Key::Right, Key::Right, Key::Left, Key::End, Key::Home] {
            kitchen.key(key);
            kitchen.wait_until_idle();
            assert!(kitchen.is_focused("[data-order]"), "{}, {key:?}", lesson.slug);
        }
    }
}

#[test]
fn whoever_follows_a_link_reads_on_in_the_page_that_it_leads_to() {
    let kitchen = Kitchen::enter_still();
    for (from, link, to) in [
        ("move", ".note .next", "handle"),
        ("handle", ".eyebrow [data-open=swap]", "swap"),
        ("rush-hour", ".note .next", "claims"),
        ("claims", ".claim .next", "executor"),
    ] {
        kitchen.open(&format!("scene={from}"));
        kitchen.tab_to(link);
        kitchen.key(Key::Enter);
        kitchen.wait_for_scene(to);
        kitchen.browser().until("return document.activeElement.localName !== 'a'", &[]);
        assert!(kitchen.is_focused("main"), "from {from} to {to}");
    }
}

#[test]
fn the_focus_stays_on_the_mark_of_a_step() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,move:A-B");
    kitchen.tab_to("[data-step='1']");
    kitchen.key(Key::Enter);
    assert_eq!(kitchen.at(), 1);
    assert!(kitchen.is_focused("[data-step='1']"));
}

#[test]
fn whoever_chooses_a_scene_in_the_menu_reads_on_there() {
    let kitchen = Kitchen::enter_still();
    for (from, to) in [("move", "swap"), ("toothpick", "toothpick")] {
        kitchen.open(&format!("scene={from}"));
        kitchen.tab_to(".menu summary");
        kitchen.key(Key::Enter);
        kitchen.tab_to(&format!(".menu [data-open={to}]"));
        kitchen.key(Key::Enter);
        kitchen.wait_for_scene(to);
        kitchen.browser().until("return document.activeElement.localName === 'main'", &[]);
    }
}

#[test]
fn of_a_long_run_the_focus_goes_with_the_step_and_not_with_the_place() {
    let kitchen = Kitchen::enter_still();
    let to_and_fro = ",move:A-B,move:B-A".repeat(6);
    kitchen.open(&format!("scene=move&orders=bake:A{to_and_fro}"));
    kitchen.tab_to("[data-step='8']");
    kitchen.key(Key::Enter);
    assert_eq!(kitchen.at(), 8);
    assert!(kitchen.is_focused("[data-step='8']"));
    kitchen.key(Key::Enter);
    assert_eq!(kitchen.at(), 8);
}

#[test]
fn a_focus_that_was_to_be_kept_for_one_deed_is_not_kept_for_a_later_one() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.tab_to("[data-order]");
    kitchen.key('?');
    kitchen.wait_for_dialog("help");
    kitchen.key(Key::Escape);
    kitchen.ask::<()>("document.activeElement.blur(); return null", &[]);
    kitchen.key(Key::Left);
    kitchen.wait_until_at(0);
    assert!(kitchen.is_focused("body"));
}

#[test]
fn a_page_that_a_link_leads_to_is_shown_from_its_beginning() {
    let kitchen = Kitchen::enter_still_in(1280, 640);
    for link in [".menu [data-open=handle]", ".menu [data-open=claims]", ".note .next"] {
        kitchen.open("scene=move");
        if link.starts_with(".menu") {
            kitchen.browser().click(".menu summary");
        }
        kitchen.ask::<()>("scrollTo(0, 9); return null", &[]);
        kitchen.tab_to(link);
        kitchen.key(Key::Enter);
        kitchen.browser().until("return document.activeElement.localName === 'main'", &[]);
        let scrolled: f64 = kitchen.ask("return scrollY", &[]);
        assert_eq!(scrolled, 0.0, "{link}");
    }
}
