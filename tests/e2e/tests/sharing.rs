//! The dialog that makes links and snippets: what it gives shows what was on the page.

use pin_cake_e2e::{Browser, Key, Kitchen, LESSONS, Media, Site, assert_none, start};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// The ranks of the hosts in their list.
const LINK: usize = 0;
const ELEMENT: usize = 1;
const FRAME: usize = 2;
const MOODLE: usize = 6;
const CANVAS: usize = 7;

const STATE: &str = "scene=toothpick&orders=bake:A,stick:A,move:A-B";

/// Opens the dialog at this state, and chooses.
fn shared(kitchen: &Kitchen, query: &str, choices: &[(&str, usize)]) -> String {
    kitchen.open(query);
    kitchen.press("share");
    for (field, rank) in choices {
        choose(kitchen, field, *rank);
    }
    kitchen.text(".share pre")
}

fn choose(kitchen: &Kitchen, field: &str, rank: usize) {
    kitchen.ask::<()>(
        "const [field, rank] = arguments;
         const select = document.querySelector(`[data-share=${field}]`);
         select.value = rank;
         select.dispatchEvent(new Event('change', { bubbles: true }));
         return null",
        &[json!(field), json!(rank)],
    );
    kitchen.browser().sleep(50);
}

#[test]
fn a_link_opens_what_was_shared() {
    let kitchen = Kitchen::enter();
    let link = shared(&kitchen, STATE, &[("host", LINK)]);
    kitchen.browser().goto(&link);
    kitchen.wait_until_ready();
    assert_eq!((kitchen.scene().as_str(), kitchen.at()), ("toothpick", 3));
}

#[test]
fn a_link_from_the_past_opens_that_step() {
    let kitchen = Kitchen::enter();
    let link = shared(&kitchen, &format!("{STATE}&step=1"), &[]);
    kitchen.browser().goto(&link);
    kitchen.wait_until_ready();
    assert_eq!((kitchen.at(), kitchen.last()), (1, 3));
}

#[test]
fn a_link_to_the_beginning_has_no_orders() {
    let kitchen = Kitchen::enter();
    let link = shared(&kitchen, STATE, &[("begin", 1), ("theme", 2)]);
    assert!(link.ends_with("?v=1&scene=toothpick&theme=dark"), "{link}");
}

#[test]
fn each_snippet_for_a_page_shows_the_scene_there() {
    let kitchen = Kitchen::enter();
    for host in [ELEMENT, FRAME, MOODLE, CANVAS] {
        let snippet = shared(&kitchen, STATE, &[("host", host)]);
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join("courses")
            .join(format!("pasted-{host}"));
        fs::create_dir_all(&folder).expect("a folder for the course");
        let html = format!("<!doctype html><title>A course</title>{snippet}");
        fs::write(folder.join("index.html"), html).expect("a page");
        let course = start(Site::serve(folder).without_header("content-security-policy"));
        kitchen.browser().goto(course.url());
        let is_there = "return document.querySelector('iframe, pin-cake:defined') !== null";
        kitchen.browser().until(is_there, &[]);
        let look = |browser: &Browser| {
            browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
            browser.run("return document.querySelector('.app').dataset.at", &[])
        };
        let at: String = if host == ELEMENT {
            kitchen.browser().in_scene("pin-cake", look)
        } else {
            kitchen.browser().in_frame("iframe", look)
        };
        assert_eq!(at, "3", "{snippet}");
    }
}

#[test]
fn the_preview_shows_the_scene_and_tells_its_height() {
    let kitchen = Kitchen::enter();
    shared(&kitchen, STATE, &[("host", FRAME)]);
    let as_high = "const frame = document.querySelector('.share iframe');
         const height = frame.getAttribute('height');
         return height !== '900' && document.querySelector('.share pre').textContent.includes(`height=\"${height}\"`)";
    kitchen.browser().until(as_high, &[]);
    kitchen.browser().in_frame(".share iframe", |browser| {
        let at: String = browser.run("return document.querySelector('.app').dataset.at", &[]);
        assert_eq!(at, "3");
    });
    assert_none!(kitchen.mishaps());
}

#[test]
fn escape_closes_the_dialog_and_gives_the_focus_back() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.tab_to("[data-act=share]");
    kitchen.key(Key::Enter);
    kitchen.browser().until("return document.querySelector('.share[open]') !== null", &[]);
    kitchen.key(Key::Escape);
    assert_eq!(kitchen.count("dialog[open]"), 0);
    assert!(kitchen.is_focused("[data-act=share]"));
    // Nothing of the preview runs on.
    kitchen.browser().until("return document.querySelector('.share iframe') === null", &[]);
}

#[test]
fn going_back_closes_the_dialog_of_the_scene_that_is_left() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move");
    kitchen.ask::<()>("document.querySelector('a[data-open=swap]').click(); return null", &[]);
    kitchen.wait_for_scene("swap");
    kitchen.press("share");
    kitchen.wait_for_dialog("share");
    kitchen.browser().back();
    kitchen.wait_for_scene("move");
    assert_eq!(kitchen.count("dialog[open]"), 0);
}

#[test]
fn the_dialog_fits_every_window() {
    for (width, height) in [(1280, 800), (768, 1024), (390, 844), (320, 640)] {
        let kitchen = Kitchen::enter_with(Media { width, height, ..Media::default() });
        for host in [LINK, ELEMENT, FRAME] {
            shared(&kitchen, STATE, &[("host", host)]);
            let over: f64 = kitchen.ask(
                "const dialog = document.querySelector('.share');
                 return Math.max(dialog.scrollWidth - dialog.clientWidth,
                     document.documentElement.scrollWidth - document.documentElement.clientWidth)",
                &[],
            );
            assert_eq!(over, 0.0, "{width} px");
        }
    }
}

#[test]
fn another_scene_is_shared_from_its_beginning() {
    let kitchen = Kitchen::enter();
    shared(&kitchen, STATE, &[]);
    let rank = LESSONS.iter().position(|lesson| lesson.slug == "pin-box").expect("a lesson");
    choose(&kitchen, "scene", rank);
    let link = kitchen.text(".share pre");
    assert!(link.ends_with("?v=1&scene=pin-box"), "{link}");
    assert_eq!(kitchen.count("[data-share=begin]"), 0);
    kitchen.browser().in_frame(".share iframe", |browser| {
        browser.until("return document.querySelector('.app')?.dataset.scene === 'pin-box'", &[]);
    });
}

#[test]
fn the_preview_is_as_wide_as_the_scene_will_be() {
    let kitchen = Kitchen::enter();
    let snippet = shared(&kitchen, STATE, &[("host", FRAME), ("width", 2)]);
    assert!(snippet.contains("width=\"360\""), "{snippet}");
    let width: u32 = kitchen.ask("return document.querySelector('.share iframe').offsetWidth", &[]);
    assert_eq!(width, 360);
    // Narrow, it is higher, and the snippet says so.
    let height = "return document.querySelector('.share pre').textContent
                      .includes(`height=\"${document.querySelector('.share iframe').height}\"`)
                      && document.querySelector('.share iframe').height > 1000";
    kitchen.browser().until(height, &[]);
}

#[test]
fn what_is_chosen_is_no_step_in_the_history() {
    let kitchen = Kitchen::enter();
    let entries = "return history.length";
    shared(&kitchen, STATE, &[]);
    let before: u32 = kitchen.ask(entries, &[]);
    for theme in [1, 2, 0] {
        choose(&kitchen, "theme", theme);
        kitchen.browser().in_frame(".share iframe", |browser| {
            browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
        });
    }
    assert_eq!(kitchen.ask::<u32>(entries, &[]), before);
}
