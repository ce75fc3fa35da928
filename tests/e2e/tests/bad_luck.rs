//! When something is missing, the page says so and still teaches the idea.

use pin_cake_e2e::{Kitchen, LESSONS, assert_none, built, serve};

/// The page as it is without the app: it teaches, and shows a picture.
fn assert_teaches(kitchen: &Kitchen) {
    let text: String = kitchen.ask("return document.body.innerText", &[]);
    for words in ["Pin is a promise", "A move copies bytes", "toothpick"] {
        assert!(text.contains(words), "{words} is missing from:\n{text}");
    }
    let picture: (f64, f64) = kitchen.ask(
        "const box = document.querySelector('svg.still').getBoundingClientRect();
         return [box.width, box.height]",
        &[],
    );
    assert!(picture.0 > 300.0 && picture.1 > 150.0, "the still picture is {picture:?}");
}

/// Why the page says that it did not start.
fn reason(kitchen: &Kitchen) -> String {
    kitchen.browser().until("return document.documentElement.dataset.start === 'failed'", &[]);
    let seen: bool =
        kitchen.ask("return document.getElementById('start-failed').checkVisibility()", &[]);
    assert!(seen, "the reason can be seen");
    kitchen.text("#start-failed")
}

#[test]
fn a_missing_wasm_file_is_said() {
    let kitchen = Kitchen::enter_at(serve().fail(".wasm", 404));
    kitchen.visit("scene=move");
    let reason = reason(&kitchen);
    assert!(reason.contains("404") && reason.contains(".wasm"), "{reason}");
    assert_teaches(&kitchen);
}

#[test]
fn a_server_in_trouble_is_said() {
    let kitchen = Kitchen::enter_at(serve().fail(".wasm", 503));
    kitchen.visit("scene=move");
    assert!(reason(&kitchen).contains("503"));
    assert_teaches(&kitchen);
}

#[test]
fn a_corrupt_wasm_file_is_said() {
    let kitchen = Kitchen::enter_at(serve().replace(".wasm", "this is no program"));
    kitchen.visit("scene=move");
    assert!(
        reason(&kitchen).to_lowercase().contains("wasm")
            || reason(&kitchen).contains("WebAssembly")
    );
    assert_teaches(&kitchen);
}

#[test]
fn missing_bindings_are_said() {
    let bindings = built("pin-cake-", ".js");
    let kitchen = Kitchen::enter_at(serve().fail(&bindings, 404));
    kitchen.visit("scene=move");
    let reason = reason(&kitchen);
    assert!(reason.contains("module"), "{reason}");
    assert_teaches(&kitchen);
}

#[test]
fn missing_texts_of_the_first_lesson_are_said_and_the_short_story_is_told() {
    let kitchen = Kitchen::enter_at(serve().fail(".txt", 404));
    for lesson in LESSONS {
        kitchen.visit(&format!("scene={}", lesson.slug));
        let reason = reason(&kitchen);
        let file = format!("{}.txt", lesson.slug);
        assert!(reason.contains(&file) && reason.contains("404"), "{}: {reason}", lesson.slug);
        assert_teaches(&kitchen);
    }
    kitchen.visit("");
    assert!(reason(&kitchen).contains("move.txt"), "{}", reason(&kitchen));
    assert_teaches(&kitchen);
}

/// What has to stay as it was when another lesson cannot be opened.
fn state(kitchen: &Kitchen) -> (String, usize, String, String, String, pin_cake_e2e::Memory) {
    let link = "return document.querySelector('a.playground').href";
    (
        kitchen.scene(),
        kitchen.at(),
        kitchen.headline(),
        kitchen.query(),
        kitchen.ask(link, &[]),
        kitchen.memory(),
    )
}

#[test]
fn missing_texts_of_another_lesson_are_said_and_leave_everything_as_it_was() {
    let kitchen = Kitchen::enter_at(serve().fail("en/unpin.txt", 404).fail("en/swap.txt", 503));
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.order("move:A-B");
    kitchen.wait_for_query("move:A-B");
    let before = state(&kitchen);
    let entries: u32 = kitchen.ask("return history.length", &[]);
    for (rank, (slug, status)) in [("unpin", "404"), ("swap", "503")].into_iter().enumerate() {
        let open = format!("document.querySelector('a[data-open={slug}]').click(); return null");
        kitchen.ask::<()>(&open, &[]);
        kitchen.browser().until(
            "return document.querySelectorAll('.notice').length === arguments[0]",
            &[serde_json::json!(rank + 1)],
        );
        let notice = &kitchen.notices()[rank];
        assert!(notice.contains(slug) && notice.contains(status), "{notice}");
        assert!(notice.contains("Everything here is as it was"), "{notice}");
        assert_eq!(state(&kitchen), before, "{slug}");
        assert_eq!(kitchen.count(".app[aria-busy]"), 0, "{slug}: nothing is on its way any more");
    }
    assert_eq!(kitchen.ask::<u32>("return history.length", &[]), entries);

    // And it goes on from there: with the run, and to lessons that can be opened.
    kitchen.order("serve:A");
    kitchen.wait_until_at(4);
    assert_eq!(kitchen.memory().field("B", "toothpick").aim, "stranger");
    kitchen.ask::<()>("document.querySelector('a[data-open=safe]').click(); return null", &[]);
    kitchen.wait_for_scene("safe");
    kitchen.forward(1);
    assert!(kitchen.memory().is_taken("A"));
}

#[test]
fn a_lesson_that_could_not_be_opened_is_tried_anew() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A");
    let fetch = "const fetch = window.fetch;
        window.fetch = (...asked) => { window.fetch = fetch; return Promise.reject(new TypeError('no network')) };
        document.querySelector('a[data-open=safe]').click(); return null";
    kitchen.ask::<()>(fetch, &[]);
    kitchen.browser().until("return document.querySelector('.notice') !== null", &[]);
    assert!(kitchen.notices()[0].contains("no network"), "{:?}", kitchen.notices());
    kitchen.ask::<()>("document.querySelector('a[data-open=safe]').click(); return null", &[]);
    kitchen.wait_for_scene("safe");
    assert_eq!((kitchen.at(), kitchen.last()), (0, 0));
}

#[test]
fn a_browser_without_webassembly_is_said() {
    let kitchen = Kitchen::enter();
    let without = kitchen.browser().before_pages("delete globalThis.WebAssembly");
    kitchen.visit("scene=move");
    let reason = reason(&kitchen);
    kitchen.browser().take_back(&without);
    assert!(reason.contains("WebAssembly"), "{reason}");
    assert_teaches(&kitchen);
}

#[test]
fn a_slow_machine_never_shows_a_scene_without_its_content() {
    let kitchen = Kitchen::enter();
    let watching = kitchen.browser().before_pages(
        "globalThis.framesWithoutContent = 0;
         const watch = () => {
             const app = document.querySelector('.app');
             const isWhole = () => app.querySelector('h1') && app.querySelector('[data-order]')
                 && app.querySelector('.stage [data-thing]') && document.documentElement.dataset.start === 'ready';
             framesWithoutContent += app && !isWhole();
             requestAnimationFrame(watch);
         };
         requestAnimationFrame(watch);",
    );
    kitchen.browser().slow_down(20);
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.browser().slow_down(1);
    let frames: u32 = kitchen.ask("return framesWithoutContent", &[]);
    kitchen.browser().take_back(&watching);
    assert_eq!(frames, 0);
}

#[test]
fn a_browser_without_scripts_is_told_the_short_story() {
    let kitchen = Kitchen::enter();
    kitchen.browser().forbid_scripts();
    kitchen.visit("scene=move");
    let said: String = kitchen.ask("return document.querySelector('noscript').innerText", &[]);
    let waiting: bool =
        kitchen.ask("return document.querySelector('.laying').checkVisibility()", &[]);
    assert_teaches(&kitchen);
    kitchen.browser().allow_scripts();
    assert!(said.contains("needs JavaScript"), "{said}");
    assert!(!waiting, "it does not pretend that something is coming");
}

#[test]
fn a_missing_start_script_leaves_the_short_story() {
    let kitchen = Kitchen::enter_at(serve().fail(&built("start-", ".js"), 404));
    kitchen.visit("scene=move");
    kitchen.browser().until("return document.body.innerText.includes('Pin is a promise')", &[]);
    assert_teaches(&kitchen);
}

#[test]
fn missing_fonts_and_styles_stop_nothing() {
    let kitchen = Kitchen::enter_at(serve().fail(".woff2", 404).fail(".css", 404));
    kitchen.open("scene=move");
    kitchen.forward(4);
    assert!(kitchen.memory().is_taken("A"));
}

#[test]
fn a_slow_download_is_waited_for() {
    let kitchen = Kitchen::enter_at(serve().hold(".wasm"));
    kitchen.visit("scene=move");
    // It says that the tables are being laid, once that is worth a word.
    kitchen.browser().until(
        "return document.documentElement.dataset.start === undefined
           && document.querySelector('.laying').checkVisibility({ visibilityProperty: true })",
        &[],
    );
    kitchen.release();
    kitchen.wait_until_ready();
    assert_none!(kitchen.mishaps());
}

/// Makes the app panic: it cannot go on without a part of its own page.
fn crash(kitchen: &Kitchen) {
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.ask::<()>(
        "const find = Element.prototype.querySelector;
         Element.prototype.querySelector = function (selector) {
           return selector === '.figures' ? null : find.call(this, selector);
         };
         document.querySelector('[data-act=share]').click(); return null",
        &[],
    );
    kitchen.browser().until("return document.documentElement.dataset.start === 'crashed'", &[]);
}

#[test]
fn a_panic_is_said_and_is_no_blank_page() {
    let kitchen = Kitchen::enter();
    crash(&kitchen);
    let seen: bool =
        kitchen.ask("return document.getElementById('crashed').checkVisibility()", &[]);
    assert!(seen);
    let reason = kitchen.text("#crashed .reason");
    assert!(reason.to_lowercase().contains(": unreachable"), "{reason}");
}

/// Tells the page of an uncaught error, as the browser does: a script of WebDriver's own cannot make a trap.
fn tell_of(kitchen: &Kitchen, error: &str) {
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    let tell = format!("dispatchEvent(new ErrorEvent('error', {{ error: {error} }})); return null");
    kitchen.ask::<()>(&tell, &[]);
}

fn is_closed(kitchen: &Kitchen) -> bool {
    kitchen.ask("return document.getElementById('crashed').checkVisibility()", &[])
}

#[test]
fn a_trap_is_said_and_is_no_blank_page() {
    let kitchen = Kitchen::enter();
    tell_of(&kitchen, "new WebAssembly.RuntimeError('unreachable')");
    assert!(is_closed(&kitchen));
    let reason = kitchen.text("#crashed .reason");
    assert!(reason.ends_with(": unreachable"), "{reason}");
}

#[test]
fn a_panic_at_the_start_is_said_and_is_no_blank_page() {
    let kitchen = Kitchen::enter();
    let without_a_stage = "const find = Element.prototype.querySelector;
         Element.prototype.querySelector = function (selector) {
           return selector === '.stage' ? null : find.call(this, selector);
         };";
    let script = kitchen.browser().before_pages(without_a_stage);
    kitchen.visit("scene=toothpick");
    kitchen.browser().until("return document.documentElement.dataset.start === 'crashed'", &[]);
    kitchen.browser().take_back(&script);
    assert!(is_closed(&kitchen));
}

#[test]
fn an_error_of_somebody_elses_script_closes_nothing() {
    let kitchen = Kitchen::enter();
    tell_of(&kitchen, "new Error('an extension went wrong')");
    assert!(!is_closed(&kitchen));
    kitchen.order("move:A-B");
    assert!(kitchen.memory().is_taken("B"));
}

#[test]
fn the_restart_button_after_a_panic_starts_the_same_lesson() {
    let kitchen = Kitchen::enter();
    crash(&kitchen);
    kitchen.browser().click("#crashed button");
    kitchen.wait_until_ready();
    assert_eq!((kitchen.scene().as_str(), kitchen.at()), ("toothpick", 0));
    assert_none!(kitchen.notices());
    kitchen.forward(3);
    assert_eq!(kitchen.memory().field("B", "toothpick").aim, "dangling");
}

#[test]
fn the_short_story_does_not_scroll_sideways() {
    let kitchen = Kitchen::enter_at(serve().fail(".wasm", 404));
    for width in [320, 390, 768, 1280] {
        kitchen.browser().emulate(pin_cake_e2e::Media { width, ..Default::default() });
        kitchen.visit("scene=move");
        reason(&kitchen);
        let over: f64 = kitchen.ask(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
            &[],
        );
        assert_eq!(over, 0.0, "at {width} px");
    }
}

#[test]
fn where_nothing_may_be_copied_the_page_goes_on() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    // As on a site that came over an insecure line.
    let take_away =
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); return null";
    kitchen.ask::<()>(take_away, &[]);
    kitchen.press("copy");
    kitchen.order("bake:A");
    kitchen.wait_until_at(1);
    assert_none!(kitchen.mishaps());
}

#[test]
fn a_crash_under_a_dialog_leaves_a_page_that_can_be_used() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A");
    kitchen.press("help");
    kitchen.ask::<()>(
        "dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
         return null",
        &[],
    );
    kitchen.browser().click("#crashed button");
    kitchen.wait_until_ready();
}
