//! A crowd of futures: what the map, the numbers and the words say of it, and what opens it.

use pin_cake_e2e::{Kitchen, assert_none};
use serde_json::json;

/// A number of the crowd, as the page shows it.
#[track_caller]
fn figure(kitchen: &Kitchen, name: &str) -> u32 {
    let text = kitchen.text(&format!("[data-figure={name}]"));
    text.replace(',', "").parse().unwrap_or_else(|_| panic!("{name}: {text}"))
}

/// The sums of the columns of the map as a table: waiting, done, dropped before.
fn sums(kitchen: &Kitchen) -> [u32; 3] {
    kitchen.ask(
        "const rows = [...document.querySelectorAll('table[data-memory] tr[data-from]')];
         return [1, 2, 3].map((cell) => rows.reduce((sum, row) => sum + Number(row.cells[cell].textContent), 0));",
        &[],
    )
}

/// How many pixels of the map have another colour than the corner.
fn drawn(kitchen: &Kitchen) -> u32 {
    kitchen.ask(
        "const canvas = document.querySelector('canvas');
         const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
         let drawn = 0;
         for (let at = 0; at < data.length; at += 4)
             if ([0, 1, 2].some((part) => data[at + part] !== data[part])) drawn += 1;
         return drawn;",
        &[],
    )
}

/// From now on no nap ends by itself, and naps last 50 ms at least: who waits, waits for ever. The page knows in `napping` who was not called off.
fn let_all_naps_last(kitchen: &Kitchen) {
    kitchen.ask::<()>(
        "const [later, callOff] = [setTimeout, clearTimeout];
         window.napping = new Set();
         let last = 1e6;
         window.setTimeout = (act, time, ...rest) => {
             if (!(time >= 50)) return later(act, time, ...rest);
             napping.add(last += 1);
             return last;
         };
         window.clearTimeout = (nap) => { napping.delete(nap); callOff(nap); };
         return null",
        &[],
    );
}

#[test]
fn the_lesson_tells_its_story() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour");
    assert_eq!(kitchen.narration(), "No future is here yet.");
    kitchen.order("open:1000");
    kitchen.wait_until_at(1);
    assert!(kitchen.narration().starts_with("1000 futures: 1000 live, 0 done, 0 stopped."));
    kitchen.order("wait");
    kitchen.wait_until_at(2);
    let over = kitchen.narration();
    assert!(over.starts_with("1000 futures: 0 live, 1000 done, 0 stopped."), "{over}");
    assert!(over.ends_with(" polls, 0 addresses changed."), "{over}");
    kitchen.order("open:10000");
    kitchen.wait_until_at(3);
    assert!(kitchen.narration().starts_with("10000 futures: "), "{}", kitchen.narration());
    kitchen.order("stop");
    kitchen.wait_until_at(4);
    assert!(kitchen.narration().contains(": 0 live, "), "{}", kitchen.narration());
}

#[test]
fn the_map_and_its_table_show_as_many_as_the_numbers_say() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour");
    let empty = drawn(&kitchen);
    kitchen.order("open:1000");
    kitchen.wait_until_at(1);
    assert_eq!(sums(&kitchen), [1000, 0, 0]);
    assert!(drawn(&kitchen) > empty + 1000, "the map is drawn");
    kitchen.order("stop");
    kitchen.wait_until_at(2);
    let [waiting, done, dropped] = sums(&kitchen);
    assert_eq!((waiting, done + dropped), (0, 1000));
    assert_eq!((figure(&kitchen, "live"), figure(&kitchen, "done")), (0, done));
}

#[test]
fn a_crowd_runs_while_nobody_presses_anything() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour&orders=open:100");
    let polls = figure(&kitchen, "polls");
    let more =
        "return Number(document.querySelector('[data-figure=polls]').textContent) > arguments[0]";
    kitchen.browser().until(more, &[json!(polls)]);
    let ended = "return document.querySelector('[data-figure=live]').textContent === '0'";
    kitchen.browser().until(ended, &[]);
    assert_eq!((figure(&kitchen, "done"), figure(&kitchen, "moves")), (100, 0));
    assert_eq!(kitchen.badge(), "live");
}

#[test]
fn nothing_is_polled_once_a_crowd_is_stopped() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour&orders=open:10000,stop");
    assert_eq!(figure(&kitchen, "live"), 0);
    assert!(kitchen.text("[data-figure=bytes]").starts_with("0 "));
    let polls = figure(&kitchen, "polls");
    kitchen.browser().sleep(1200);
    assert_eq!(figure(&kitchen, "polls"), polls);
}

#[test]
fn the_past_shows_the_crowd_as_it_was_then() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour&orders=open:100,stop");
    kitchen.press("back");
    kitchen.wait_until_at(1);
    assert_eq!(kitchen.badge(), "replay");
    assert_eq!((figure(&kitchen, "live"), sums(&kitchen)), (100, [100, 0, 0]));
}

#[test]
fn the_slider_the_number_and_the_button_say_the_same() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour");
    let turn = |kind: &str, value: &str| {
        kitchen.ask::<String>(
            "const [kind, value] = arguments;
             const input = document.querySelector(`.dial [type=${kind}]`);
             input.value = value;
             input.dispatchEvent(new Event('input', { bubbles: true }));
             return ['range', 'number'].map((kind) => document.querySelector(`.dial [type=${kind}]`).value)
                 .concat(document.querySelector('.dial button').textContent).join(' ')",
            &[json!(kind), json!(value)],
        )
    };
    assert_eq!(turn("range", "0"), "0 10 Open 10");
    assert_eq!(turn("range", "9"), "9 10000 Open 10,000");
    assert_eq!(turn("number", "777"), "5 777 Open 777");
    // Too many are as many as may be: the button says so.
    assert_eq!(turn("number", "999999"), "9 999999 Open 10,000");
    kitchen.ask::<()>("document.querySelector('.dial button').click(); return null", &[]);
    kitchen.wait_until_at(1);
    kitchen.wait_for_query("orders=open:10000");
}

#[test]
fn the_slider_turns_by_keyboard_and_leaves_the_step_alone() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour&orders=open:10,stop");
    kitchen.tab_to(".dial [type=range]");
    kitchen.key(pin_cake_e2e::Key::Left);
    kitchen
        .browser()
        .until("return document.querySelector('.dial button').textContent === 'Open 500'", &[]);
    assert_eq!(kitchen.at(), 2);
}

#[test]
fn a_number_out_of_bounds_in_a_link_gets_a_note_that_tells_the_bounds() {
    let kitchen = Kitchen::enter();
    for order in ["open:0", "open:10001", "open:99999999999999999999"] {
        kitchen.open(&format!("scene=rush-hour&orders={order}"));
        let notices = kitchen.notices();
        assert_eq!(notices.len(), 1, "{order}: {notices:?}");
        assert!(notices[0].contains("from 10 to 10000"), "{notices:?}");
        assert_eq!(kitchen.at(), 0);
    }
}

#[test]
fn without_controls_there_is_no_dial() {
    let kitchen = Kitchen::enter();
    for controls in ["min", "none"] {
        kitchen.open(&format!("scene=rush-hour&controls={controls}"));
        assert_eq!(kitchen.count(".dial, [data-order]"), 0, "{controls}");
    }
}

#[test]
fn another_lesson_shows_no_crowd_and_leaves_none_running() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour");
    let_all_naps_last(&kitchen);
    kitchen.order("open:1000");
    kitchen.wait_until_at(1);
    let naps: usize = kitchen.ask("window.before = new Set(napping); return napping.size", &[]);
    assert!(naps >= 1000, "each of them naps: {naps}");
    kitchen.browser().click(".menu a[data-open=move], [data-open=move]");
    kitchen.wait_for_scene("move");
    let still = "return [...before].filter((nap) => napping.has(nap)).length";
    assert_eq!(kitchen.ask::<usize>(still, &[]), 0, "nobody is to be woken any more");
    let shown = "return ['canvas', '.crowd-numbers'].filter((one) => document.querySelector(one).checkVisibility())";
    assert_none!(kitchen.ask::<Vec<String>>(shown, &[]));
    assert_eq!(kitchen.count(".stage:not([hidden])"), 1);
    assert_none!(kitchen.mishaps());
}

#[test]
fn fifty_clicks_at_once_leave_a_crowd_that_can_be_stopped() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour");
    kitchen.ask::<()>(
        "for (let click = 0; click < 50; click += 1) {
             const buttons = document.querySelectorAll('.ctl [data-order], .dial button');
             buttons[click % buttons.length].click();
         }
         return null",
        &[],
    );
    kitchen.wait_until_idle();
    assert_none!(kitchen.mishaps());
    if figure(&kitchen, "live") > 0 {
        kitchen.order("stop");
        kitchen.wait_until_idle();
    }
    assert_eq!(figure(&kitchen, "live"), 0);
}

#[test]
fn the_map_is_of_the_pages_paper_before_anybody_has_come() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour");
    let [paper, shown]: [[u8; 4]; 2] = kitchen.ask(
        "const canvas = document.querySelector('canvas');
         const paper = new OffscreenCanvas(1, 1).getContext('2d');
         paper.fillStyle = getComputedStyle(canvas).getPropertyValue('--surface');
         paper.fillRect(0, 0, 1, 1);
         return [paper, canvas.getContext('2d')].map((one) => [...one.getImageData(0, 0, 1, 1).data])",
        &[],
    );
    assert_eq!(shown, paper);
}

#[test]
fn who_stops_a_crowd_that_is_waited_for_stops_it_at_once() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour");
    let_all_naps_last(&kitchen);
    kitchen.order("open:1000");
    kitchen.wait_until_at(1);
    kitchen.order("wait");
    kitchen.browser().until("return document.querySelector('.badge')?.textContent !== 'live'", &[]);
    kitchen.order("stop");
    kitchen.wait_until_at(3);
    assert_eq!(sums(&kitchen), [0, 0, 1000], "{}", kitchen.narration());
    assert_eq!(kitchen.count(".tl .refused"), 0);
}

#[test]
fn another_crowd_can_be_opened_after_one_that_was_left_running() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=rush-hour");
    kitchen.order("open:10000");
    kitchen.wait_until_at(1);
    // So that many of them were polled lately.
    kitchen.browser().until("return Number(document.querySelector('[data-figure=polls]').textContent.replaceAll(',', '')) > 12000", &[]);
    kitchen.press("restart");
    kitchen.wait_until_at(0);
    kitchen.order("open:10");
    kitchen.wait_until_at(1);
    assert!(kitchen.narration().starts_with("10 futures: "), "{}", kitchen.narration());
    kitchen.order("wait");
    kitchen.wait_until_at(2);
    assert_none!(kitchen.mishaps());
}
