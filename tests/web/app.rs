//! The page shows what is in memory, and stands quick fingers.

use crate::kitchen::{bytes_in_memory, lessons_with_places, settle};
use crate::page::{Page, Row};
use pin_cake::lessons::{Lesson, MENU};
use wasm_bindgen_test::wasm_bindgen_test;

/// Every byte in the memory table is in memory.
#[track_caller]
fn shows_what_is_in_memory(page: &Page) {
    let rows = page.rows();
    assert!(!rows.is_empty(), "the memory table has rows");
    for Row { place, field, address, bytes, .. } in rows {
        assert_eq!(bytes_in_memory(address, bytes.len()), bytes, "{field} on {place}");
    }
}

/// Every byte shown is in memory, unless the lesson's places last no longer than a call.
#[track_caller]
fn shows_what_is_there(lesson: &Lesson, page: &Page) {
    if lesson.extras.call.is_none() {
        shows_what_is_in_memory(page);
    }
}

#[wasm_bindgen_test]
async fn what_lasts_no_longer_than_a_call_is_never_shown_as_live() {
    let in_one_call = || MENU.iter().filter(|lesson| lesson.extras.call.is_some());
    assert!(in_one_call().count() > 0, "some lesson is about a call");
    for lesson in in_one_call() {
        let page = Page::open(&format!("scene={}&clock=manual", lesson.slug())).await;
        for _ in lesson.about.script {
            assert!(!page.is_live(), "{}", lesson.slug());
            page.act("forward").await;
        }
    }
}

fn toothpick(page: &Page, place: &str) -> Row {
    let rows = page.rows().into_iter();
    let mut found = rows.filter(|row| row.place == place && row.field == "toothpick");
    found.next().expect("a toothpick")
}

#[wasm_bindgen_test]
async fn the_memory_table_shows_the_bytes_that_are_in_memory_at_every_step() {
    for lesson in lessons_with_places() {
        let page = Page::open(&format!("scene={}&clock=manual", lesson.slug())).await;
        shows_what_is_there(lesson, &page);
        for step in 1..=lesson.about.script.len() {
            page.act("forward").await;
            page.until_at(step).await;
            shows_what_is_there(lesson, &page);
        }
    }
}

#[wasm_bindgen_test]
async fn the_toothpick_shown_keeps_its_bytes_and_loses_its_aim() {
    let page = Page::open("scene=toothpick&orders=bake:A,stick:A&clock=manual").await;
    let before = toothpick(&page, "A");
    page.order("move:A-B").await;
    let after = toothpick(&page, "B");
    assert_eq!(before.bytes, after.bytes);
    assert_ne!(before.address, after.address);
    assert_eq!((before.aim.as_deref(), after.aim.as_deref()), (Some("own"), Some("dangling")));
}

#[wasm_bindgen_test]
async fn an_address_with_orders_opens_after_them() {
    let page = Page::open("scene=toothpick&orders=bake:A,stick:A,move:A-B&clock=manual").await;
    assert_eq!(page.at(), 3);
    assert!(page.is_live());
    shows_what_is_in_memory(&page);
}

#[wasm_bindgen_test]
async fn a_rewound_step_is_shown_as_a_replay() {
    let page = Page::open("scene=move&orders=bake:A,move:A-B&clock=manual").await;
    page.act("back").await;
    assert_eq!(page.at(), 1);
    assert!(!page.is_live());
    page.act("forward").await;
    assert!(page.is_live());
}

#[wasm_bindgen_test]
async fn an_order_from_the_past_really_runs_again() {
    let page = Page::open("scene=move&orders=bake:A,move:A-B,move:B-A&clock=manual").await;
    page.act("back").await;
    page.act("back").await;
    page.order("move:A-C").await;
    assert_eq!(page.at(), 2);
    assert!(page.is_live());
    shows_what_is_in_memory(&page);
}

#[wasm_bindgen_test]
async fn nothing_is_shown_as_live_while_an_order_is_being_carried_out() {
    let page = Page::open("scene=executor&orders=open&clock=manual").await;
    page.until_at(1).await;
    assert!(page.is_live());
    page.click("[data-order=wait]");
    settle().await;
    assert!(!page.is_live());
    page.until_idle().await;
    assert!(page.is_live());
    shows_what_is_in_memory(&page);
}

#[wasm_bindgen_test]
async fn fifty_quick_clicks_forward_break_nothing() {
    for lesson in lessons_with_places() {
        let page = Page::open(&format!("scene={}&clock=manual", lesson.slug())).await;
        for _ in 0..50 {
            page.click("[data-act=forward]");
        }
        page.until_idle().await;
        shows_what_is_there(lesson, &page);
        assert!(!Page::has_panicked());
    }
}

#[wasm_bindgen_test]
async fn fifty_quick_clicks_on_orders_break_nothing() {
    for lesson in lessons_with_places() {
        let page = Page::open(&format!("scene={}&clock=manual", lesson.slug())).await;
        for number in 0..50 {
            page.click_any_order(number);
            if number % 7 == 0 {
                settle().await;
            }
        }
        page.until_idle().await;
        assert!(page.is_live() || lesson.extras.call.is_some(), "{}", lesson.slug());
        shows_what_is_there(lesson, &page);
        assert!(!Page::has_panicked());
    }
}

#[wasm_bindgen_test]
async fn fifty_quick_clicks_on_everything_break_nothing() {
    let page = Page::open("scene=toothpick&clock=manual").await;
    for number in 0..50 {
        page.click_any_order(number);
        let acts = ["forward", "back", "play", "forward", "restart", "speed"];
        page.click(&format!("[data-act={}]", acts[number % acts.len()]));
    }
    settle().await;
    page.act("restart").await;
    assert_eq!(page.at(), 0);
    shows_what_is_in_memory(&page);
    assert!(!Page::has_panicked());
}

#[wasm_bindgen_test]
async fn leaving_with_orders_on_their_way_breaks_nothing() {
    let mut page = Page::open("scene=pin-box&clock=manual").await;
    for _ in 0..5 {
        page.click("[data-act=forward]");
    }
    page.leave();
    settle().await;
    assert!(page.find("[data-at]").is_none(), "nothing of the app is left");
    assert!(!Page::has_panicked());
}

#[wasm_bindgen_test]
async fn an_unknown_scene_opens_the_first_with_a_note() {
    let page = Page::open("scene=soup&clock=manual").await;
    assert!(page.text().contains("“soup”"));
    assert!(page.find(&format!("[data-scene={}]", MENU[0].slug())).is_some());
}
