//! Scenes in other pages: they tell what happens, do what they are asked for, and trust nobody else.

use pin_cake_e2e::{Course, assert_none};
use serde_json::{Value, json};

#[test]
fn orders_and_step_of_the_attributes_are_shown() {
    let course = Course::with(
        "orders",
        "<pin-cake id=a scene=toothpick orders=bake:A,stick:A,move:A-B step=2></pin-cake>",
    );
    course.until_told("one.type === 'state' && one.step === 2 && !one.live");
    let state = course.told("a", "state").pop().expect("a state");
    assert_eq!(state["orders"], "bake:A,stick:A,move:A-B");
    assert_eq!(state["things"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_thing_is_told_with_its_place_its_type_its_address_and_that_it_is_pinned() {
    let course = Course::with(
        "things",
        "<pin-cake id=a scene=pin-box orders=bake:W,box:W-A,stick:A,pin:A></pin-cake>",
    );
    course.until_told("one.type === 'state' && one.step === 4");
    let state = course.told("a", "state").pop().expect("a state");
    let address: String = course.browser().in_scene("pin-cake", |browser| {
        browser.run(
            "return document.querySelector('[data-memory] [data-place=A]').dataset.address",
            &[],
        )
    });
    let whole =
        json!({ "place": "A", "type": "Pin<Box<Cake>>", "address": address, "pinned": true });
    assert_eq!(state["things"][0], whole, "{state}");
}

#[test]
fn play_and_pause_are_heard() {
    let course = Course::with("play", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run("document.querySelector('pin-cake').play()");
    course.until_told("one.type === 'state' && one.step === 1");
    course.run("document.querySelector('pin-cake').pause()");
    let step = || course.told("a", "state").pop().expect("a state")["step"].as_u64();
    // A message takes its time.
    course.browser().sleep(500);
    let paused = step();
    assert!(paused.is_some_and(|step| step < 4), "nothing is left to play: {paused:?}");
    // Longer than Play takes from one step to the next.
    course.browser().sleep(3000);
    assert_eq!(step(), paused);
}

#[test]
fn an_answer_and_the_end_of_a_lesson_are_told() {
    let course = Course::with("answers", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.browser().in_scene("pin-cake", |browser| {
        browser.click("[data-order='bake:A']");
        browser.click(".question label:nth-of-type(2)");
        browser.click("[data-order='move:A-B']");
        browser.until("return document.querySelector('.question .result') !== null", &[]);
        for _ in 0..2 {
            browser.click("[data-act=forward]");
        }
    });
    course.until_told("one.type === 'completed'");
    let answer = course.told("a", "answer").pop().expect("an answer");
    assert_eq!((&answer["question"], &answer["correct"]), (&json!("move"), &json!(true)));
    assert_eq!(answer["attempt"], 1);
    assert_eq!(course.told("a", "progress")[0]["done"], 1);
    assert_eq!(
        course.told("a", "completed")[0]["score"],
        json!({ "scaled": 1, "raw": 1, "min": 0, "max": 1 })
    );
}

#[test]
fn a_guest_has_no_header_folds_its_code_and_leads_to_the_whole_page() {
    let course = Course::with("view", "<pin-cake id=a scene=toothpick orders=bake:A></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.browser().in_scene("pin-cake", |browser| {
        let seen = |selector: &str| {
            browser.run::<bool>(
                "return document.querySelector(arguments[0])?.checkVisibility() ?? false",
                &[json!(selector)],
            )
        };
        assert!(!seen("header.top") && !seen("pre"));
        assert!(seen(".note .next"), "a guest can lead on to the next scene");
        browser.click("[data-act=fold]");
        assert!(seen("pre") && seen(".playground"));
        let link: String = browser.run("return document.querySelector('.eyebrow a').href", &[]);
        assert!(link.ends_with("?scene=toothpick&orders=bake:A"), "{link}");
    });
}

#[test]
fn two_frames_with_one_name_are_told_apart_by_their_windows() {
    let frame = "<iframe width=700 height=900 src='SITE?scene=move&embed=1&id=twin'></iframe>";
    let course = Course::with("twins", &frame.repeat(2));
    course.run(
        "window.heard = [];
         addEventListener('message', ({ source, data }) => heard.push([source === frames[1] ? 1 : 0, data]))",
    );
    course.until_frames_are_ready(2);
    course.run(
        "frames[1].postMessage({ ns: 'pin-cake', v: 1, id: 'twin', type: 'set', orders: 'bake:A' }, '*')",
    );
    let until_heard = |rank: usize, orders: &str| {
        course.browser().until(
            "return heard.some(([rank, data]) => rank === arguments[0] && data.orders === arguments[1])",
            &[json!(rank), json!(orders)],
        );
    };
    until_heard(1, "bake:A");
    // What the other had heard, it would tell before what it is asked for now.
    course.run(
        "frames[0].postMessage({ ns: 'pin-cake', v: 1, id: 'twin', type: 'set', orders: 'bake:B' }, '*')",
    );
    until_heard(0, "bake:B");
    let other: bool = course
        .kitchen
        .ask("return heard.some(([rank, data]) => rank === 0 && data.orders === 'bake:A')", &[]);
    assert!(!other);
}

#[test]
fn a_neighbour_is_not_obeyed() {
    let frame = "<iframe width=700 height=900 src='SITE?scene=move&embed=1'></iframe>";
    let course = Course::with("neighbour", &frame.repeat(2));
    course.run(
        "window.heard = [];
         addEventListener('message', ({ source, data }) => source === frames[1] && heard.push(data.orders))",
    );
    course.until_frames_are_ready(2);
    let order =
        |orders: &str| format!("{{ ns: 'pin-cake', v: 1, type: 'set', orders: '{orders}' }}, '*'");
    course.browser().in_frame("iframe", |browser| {
        let whole = format!("parent.frames[1].postMessage({}); return null", order("bake:A"));
        browser.run::<()>(&whole, &[]);
    });
    // What is asked for at once is one wish: the neighbour's would be told by itself.
    course.browser().sleep(300);
    course.run(&format!("frames[1].postMessage({})", order("bake:B")));
    course.browser().until("return heard.includes('bake:B')", &[]);
    assert!(!course.kitchen.ask::<bool>("return heard.includes('bake:A')", &[]));
}

#[test]
fn a_plain_frame_without_any_script_works() {
    let course = Course::with(
        "plain",
        "<iframe src='SITE?scene=toothpick&embed=1&orders=bake:A' title=Cake width=800 height=700
                 sandbox='allow-scripts'></iframe>",
    );
    course.browser().in_frame("iframe", |browser| {
        browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
        browser.click("[data-order='stick:A']");
        browser.until("return document.querySelector('.app').dataset.at === '2'", &[]);
    });
}

#[test]
fn wrong_messages_are_ignored() {
    let course = Course::with("wrong", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "const frame = document.querySelector('pin-cake').frame.contentWindow;
         const set = { ns: 'pin-cake', v: 1, type: 'set', orders: 'bake:A' };
         for (const odd of [null, 1, 'set', [], {}, { ns: 'pin-cake' }, { ...set, ns: 'other' }, { ...set, v: 2 },
                            { ...set, type: ['set'] }, { ...set, type: 'lay' }, { ...set, id: 'somebody else' }])
             frame.postMessage(odd, '*');
         for (const fields of [{}, { scene: {} }, { step: -1 }, { step: 1e300 }, { orders: 'x'.repeat(1e6) }])
             frame.postMessage({ ns: 'pin-cake', v: 1, type: 'set', ...fields }, '*')",
    );
    // What is asked for at once is one wish: what came of these would be told by itself.
    course.browser().sleep(300);
    course.run("document.querySelector('pin-cake').setAttribute('orders', 'bake:C')");
    course.until_told("one.type === 'state' && one.orders === 'bake:C'");
    let states = course.told("a", "state");
    let orders: Vec<&Value> = states.iter().map(|state| &state["orders"]).collect();
    assert_eq!(orders, ["", "bake:C"]);
    assert_none!(course.told("a", "error"));
}

#[test]
fn play_for_a_frame_of_another_name_plays_nothing() {
    let course = Course::with(
        "names",
        "<iframe width=700 height=900 src='SITE?scene=move&embed=1&clock=manual&id=mine'></iframe>",
    );
    course.run(
        "window.heard = [];
         addEventListener('message', ({ data }) => data.type === 'state' && heard.push(data.step));
         window.ask = (message) => frames[0].postMessage({ ns: 'pin-cake', v: 1, ...message }, '*')",
    );
    course.until_frames_are_ready(1);
    let play = |name: &str| {
        course.run(&format!(
            "ask({{ type: 'play', id: '{name}' }}); ask({{ type: 'tick', ms: 2400 }})"
        ));
    };
    play("other");
    // What had come of it would be told before the answer to this.
    course.run("ask({ type: 'set', orders: 'bake:A,move:A-B' })");
    course.browser().until("return heard.includes(2)", &[]);
    assert!(!course.kitchen.ask::<bool>("return heard.includes(1)", &[]));
    play("mine");
    course.browser().until("return heard.includes(3)", &[]);
}

#[test]
fn ten_thousand_messages_at_once_do_no_harm() {
    let course = Course::with("flood", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "const frame = document.querySelector('pin-cake').frame.contentWindow;
         const set = (orders) => frame.postMessage({ ns: 'pin-cake', v: 1, type: 'set', orders }, '*');
         for (let turn = 0; turn < 10000; turn += 1) set(turn % 2 ? 'bake:A' : 'bake:B');
         set('bake:C')",
    );
    course.until_told("one.type === 'state' && one.orders === 'bake:C'");
    course.browser().in_scene("pin-cake", |browser| {
        let start: String = browser.run("return document.documentElement.dataset.start", &[]);
        assert_eq!(start, "ready");
    });
}

#[test]
fn a_scene_that_there_is_not_costs_the_reader_nothing() {
    let course = Course::with("soup", "<pin-cake id=a scene=move orders=bake:A></pin-cake>");
    course.until_told("one.type === 'state' && one.step === 1");
    course.run("document.querySelector('pin-cake').setAttribute('scene', 'soup')");
    course.until_told("one.type === 'error' && one.message.includes('soup')");
    let states = course.told("a", "state");
    assert!(states.iter().all(|state| state["orders"] == "bake:A"), "{states:?}");
}

#[test]
fn a_step_that_there_is_not_is_told_to_the_host() {
    let course = Course::with("beyond", "<pin-cake id=a scene=move orders=bake:A></pin-cake>");
    course.until_told("one.type === 'state' && one.step === 1");
    course.run("document.querySelector('pin-cake').setAttribute('step', '99')");
    course.until_told("one.type === 'error' && one.message.includes('There is no step 99')");
}

#[test]
fn hostile_text_is_told_as_text_and_shown_as_text() {
    let course = Course::with("hostile", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "document.querySelector('pin-cake').setAttribute('theme', '<img src=x onerror=parent.hurt=1>')",
    );
    course.until_told("one.type === 'error' && one.message.includes('theme')");
    course.browser().in_scene("pin-cake", |browser| {
        let images: u32 = browser.run("return document.querySelectorAll('img').length", &[]);
        assert_eq!(images, 0);
    });
    assert!(course.kitchen.ask::<bool>("return window.hurt === undefined", &[]));
}

#[test]
fn a_scene_takes_neither_the_focus_nor_the_way_back_of_its_host() {
    let course = Course::with(
        "guest",
        "<input id=answer autofocus><iframe width=700 height=900 src='SITE?scene=move&embed=1'></iframe>",
    );
    course.run("document.getElementById('answer').focus()");
    let before: usize = course.kitchen.ask("return history.length", &[]);
    course.browser().in_frame("iframe", |browser| {
        browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
    });
    course.run("frames[0].postMessage({ ns: 'pin-cake', v: 1, type: 'set', orders: 'bake:A,move:A-B' }, '*')");
    course.browser().in_frame("iframe", |browser| {
        browser.until("return document.querySelector('.app').dataset.at === '2'", &[]);
        // The address follows a little later.
        browser.until("return location.search.includes('move:A-B')", &[]);
    });
    assert_eq!(course.kitchen.ask::<usize>("return history.length", &[]), before);
    assert!(course.kitchen.is_focused("#answer"));
}
