//! The page's address says what is shown, and nothing that it says can break the page.

use pin_cake_e2e::{Kitchen, LESSONS, assert_none};

/// An address in which something is odd, and a piece of the note that says so.
fn note(query: &str) -> String {
    let kitchen = Kitchen::enter();
    kitchen.open(query);
    let notices = kitchen.notices();
    assert_eq!(notices.len(), 1, "{query}: {notices:?}");
    assert_none!(kitchen.mishaps(), "{query}");
    notices.into_iter().next().unwrap_or_default()
}

#[test]
fn a_link_gives_the_state_that_it_was_copied_from() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.views(lesson);
        kitchen.wait_for_query(&lesson.written());
        let (query, headline, memory) = (kitchen.query(), kitchen.headline(), kitchen.memory());

        kitchen.open(&query);
        assert_eq!(kitchen.at(), lesson.orders.len(), "{query}");
        assert_eq!(kitchen.headline(), headline, "{query}");
        assert_eq!(kitchen.memory().shape(), memory.shape(), "{query}");
        assert_eq!(kitchen.memory().live, lesson.is_live(), "{query}");
    }
}

#[test]
fn a_link_to_a_step_shows_a_replay_of_it() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}&orders={}", lesson.slug, lesson.written()));
        let step = lesson.orders.len() - 1;
        kitchen.press("back");
        kitchen.wait_for_query(&format!("step={step}"));
        let (query, headline, memory) = (kitchen.query(), kitchen.headline(), kitchen.memory());

        kitchen.open(&query);
        assert_eq!((kitchen.at(), kitchen.last()), (step, lesson.orders.len()), "{query}");
        assert_eq!(kitchen.badge(), "replay", "{query}");
        assert_eq!(kitchen.headline(), headline, "{query}");
        assert!(!kitchen.memory().live, "{query}");
        assert_eq!(kitchen.memory().shape(), memory.shape(), "{query}");
    }
}

#[test]
fn a_link_keeps_what_the_reader_chose() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&theme=dark&motion=reduce&controls=full");
    kitchen.order("bake:A");
    kitchen.wait_for_query("orders=bake:A");
    assert!(kitchen.query().contains("theme=dark"), "{}", kitchen.query());
    assert!(kitchen.query().contains("motion=reduce"), "{}", kitchen.query());
}

#[test]
fn whoever_leaves_at_once_finds_the_last_order_again() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick");
    // Nobody gives an order as soon as that: what the address says of the beginning is written by then.
    kitchen.browser().sleep(600);
    kitchen.order("bake:A");
    kitchen.wait_until_at(1);
    kitchen.ask::<()>("window.left = true; location.reload(); return null", &[]);
    kitchen.browser().until("return window.left === undefined", &[]);
    kitchen.wait_for_query("orders=bake:A");
    kitchen.wait_until_at(1);
}

#[test]
fn steps_make_no_entries_in_the_history() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    let length = |kitchen: &Kitchen| kitchen.ask::<u32>("return history.length", &[]);
    let before = length(&kitchen);
    kitchen.forward(4);
    kitchen.wait_for_query("move:C-A");
    assert_eq!(length(&kitchen), before);
}

#[test]
fn back_and_forward_of_the_browser_go_between_lessons() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.forward(2);
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("handle");
    kitchen.forward(1);
    kitchen.wait_for_query("scene=handle&orders=bake:A");
    kitchen.browser().click("nav .chap a[href*='pin-box']");
    kitchen.wait_for_scene("pin-box");

    kitchen.browser().back();
    kitchen.wait_for_scene("handle");
    kitchen.wait_until_at(1);
    kitchen.browser().back();
    kitchen.wait_for_scene("move");
    kitchen.wait_until_at(2);
    kitchen.browser().forward();
    kitchen.wait_for_scene("handle");
    assert_none!(kitchen.mishaps());
}

#[test]
fn a_change_of_lesson_is_no_new_document() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.ask::<()>("window.__same = true; return null", &[]);
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("handle");
    assert!(kitchen.ask::<bool>("return window.__same === true", &[]));
}

#[test]
fn no_address_at_all_shows_the_first_lesson() {
    let kitchen = Kitchen::enter();
    kitchen.open("");
    assert_eq!(kitchen.scene(), LESSONS[0].slug);
    assert_none!(kitchen.notices());
}

#[test]
fn an_unknown_scene_is_said_and_the_first_shown() {
    let note = note("scene=soup");
    assert!(note.contains("soup") && note.contains("move"), "{note}");
}

#[test]
fn an_unknown_order_is_said_and_left_out() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A,Bäh!,move:A-B");
    assert_eq!((kitchen.at(), kitchen.notices().len()), (2, 1));
    assert!(kitchen.notices()[0].contains("Bäh!"), "{:?}", kitchen.notices());
    assert!(kitchen.memory().is_taken("B"));
}

#[test]
fn a_step_that_is_none_is_said_and_the_last_shown() {
    for query in ["scene=move&orders=bake:A&step=7", "scene=move&orders=bake:A&step=-1"] {
        let note = note(query);
        assert!(note.contains("step"), "{note}");
    }
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A&step=7");
    assert_eq!(kitchen.at(), 1);
    assert!(kitchen.memory().live);
}

#[test]
fn an_unknown_value_is_said_with_the_known_ones() {
    for (name, known) in [
        ("theme", "dark"),
        ("motion", "reduce"),
        ("controls", "min"),
        ("autoplay", "1"),
        ("embed", "1"),
        ("clock", "manual"),
    ] {
        let note = note(&format!("scene=move&{name}=odd"));
        assert!(note.contains("odd") && note.contains(known), "{name}: {note}");
    }
}

#[test]
fn an_unknown_parameter_is_said() {
    let note = note("scene=move&flavour=lemon");
    assert!(note.contains("flavour"), "{note}");
}

#[test]
fn each_odd_thing_gets_a_note_that_can_be_closed() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=soup&theme=odd&flavour=lemon");
    assert_eq!(kitchen.notices().len(), 3);
    for left in (0..3).rev() {
        kitchen.browser().click(".notice button");
        assert_eq!(kitchen.notices().len(), left);
    }
}

#[test]
fn the_same_note_twice_does_no_harm() {
    let kitchen = Kitchen::enter();
    kitchen.open("flavour=lemon&flavour=lemon");
    assert!(!kitchen.notices().is_empty());
    kitchen.forward(2);
    assert_eq!(kitchen.at(), 2);
    assert_none!(kitchen.mishaps());
}

#[test]
fn hostile_text_is_shown_as_text() {
    for name in ["scene", "orders", "step", "theme", "id"] {
        let kitchen = Kitchen::enter();
        // Short enough to be repeated whole.
        kitchen.open(&format!("{name}=%3Cimg%20src%3Dx%20onerror%3Da%3E"));
        assert_eq!(kitchen.count("#app img"), 0, "{name}");
        let notices = kitchen.notices();
        let is_said = notices.iter().any(|note| note.contains("<img src=x onerror=a>"));
        assert_eq!(is_said, name != "id", "{name}: {notices:?}");
        assert_none!(kitchen.mishaps(), "{name}");
    }
}

#[test]
fn hostile_names_are_shown_as_text() {
    let note = note("%3Cb%3Ebold%3C/b%3E=1");
    assert!(note.contains("<b>bold</b>"), "{note}");
}

#[test]
fn broken_encodings_break_nothing() {
    let kitchen = Kitchen::enter();
    for query in
        ["scene=%", "scene=%ff%fe", "orders=%00", "&&&", "=", "scene", "orders=,,,", "step="]
    {
        kitchen.open(query);
        kitchen.forward(1);
        assert_eq!(kitchen.at(), 1, "{query}");
        assert_none!(kitchen.mishaps(), "{query}");
    }
}

#[test]
fn ten_thousand_orders_are_cut_short_with_a_note() {
    let kitchen = Kitchen::enter();
    kitchen.open(&format!("scene=move&orders={}", vec!["poll"; 10_000].join(",")));
    assert_eq!(kitchen.notices().len(), 1);
    assert!(kitchen.notices()[0].contains("10000"), "{:?}", kitchen.notices());
    kitchen.press("restart");
    assert_eq!(kitchen.last(), 0);
}

#[test]
fn orders_that_do_not_apply_are_refused_and_lose_nothing() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,move:B-A,stick:A,serve:A,dance,move:A-Z&step=2");
    let narration = kitchen.narration();
    assert!(narration.starts_with("Refused: move:B-A."), "{narration}");
    assert!(narration.contains("no cake on table B"), "{narration}");
    assert_eq!(kitchen.last(), 6);
    kitchen.step(6);
    assert_eq!(kitchen.memory().field("A", "toothpick").aim, "own");
    assert_none!(kitchen.notices());
    assert_none!(kitchen.mishaps());
}

#[test]
fn a_refused_order_can_be_gone_on_from() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A,move:B-A");
    assert!(kitchen.count(".tl .refused") == 1);
    kitchen.order("move:A-C");
    assert!(kitchen.memory().is_taken("C"));
}

#[test]
fn min_controls_are_the_timeline_alone() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&controls=min");
    assert_eq!(kitchen.count("[data-order]"), 0);
    assert_eq!(kitchen.count("[data-act=forward]"), 1);
}

#[test]
fn no_controls_are_none() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&controls=none&orders=bake:A");
    assert_eq!(kitchen.count("[data-order], [data-act=forward], [data-step]"), 0);
    assert!(kitchen.memory().is_taken("A"));
}

#[test]
fn a_guest_page_has_no_head_and_leaves_the_history_alone() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&embed=1");
    assert_eq!(kitchen.count("header.top"), 0);
    let before: u32 = kitchen.ask("return history.length", &[]);
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("handle");
    assert_eq!(kitchen.ask::<u32>("return history.length", &[]), before);
}

#[test]
fn the_theme_button_is_written_into_the_address() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.press("theme");
    kitchen.wait_for_query("theme=dark");
    kitchen.press("theme");
    // The system's own is followed again.
    kitchen.browser().until("return !location.search.includes('theme')", &[]);
    kitchen.open("scene=move&theme=light");
    kitchen.press("theme");
    kitchen.wait_for_query("theme=dark");
}

#[test]
fn every_link_ever_given_out_opens_what_it_opened() {
    let kitchen = Kitchen::enter();
    let lines = include_str!("../../links.txt").lines();
    let links: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
    assert!(links.len() >= 10, "none was ever taken back");
    for link in links {
        let parts: Vec<&str> = link.split_whitespace().collect();
        kitchen.open(parts[0]);
        assert_eq!(kitchen.scene(), parts[1], "{link}");
        assert_none!(kitchen.notices(), "{link}");
        if parts[1] != "takeaways" {
            let (step, orders) = parts[2].split_once('/').expect("a step of so many orders");
            kitchen.wait_until_at(step.parse().expect("a number"));
            assert_eq!(kitchen.last().to_string(), orders, "{link}");
        }
    }
}

#[test]
fn where_back_leads_can_be_come_to_later_when_it_could_not_be_fetched() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick");
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("swap");
    kitchen.ask::<()>(
        "window.fetched = fetch; window.fetch = () => Promise.reject(new TypeError('no network')); return null",
        &[],
    );
    kitchen.browser().back();
    kitchen.browser().until("return document.querySelector('.notices').textContent !== ''", &[]);
    assert!(kitchen.notices()[0].contains("“toothpick”"), "{:?}", kitchen.notices());
    kitchen.order("bake:A");
    kitchen.wait_until_at(1);
    kitchen.wait_for_query("scene=swap&orders=bake:A");
    kitchen.ask::<()>("window.fetch = window.fetched; return null", &[]);
    kitchen.browser().back();
    kitchen.wait_for_scene("toothpick");
}

#[test]
fn a_link_that_is_opened_in_a_tab_of_its_own_keeps_the_colours_and_the_score() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&orders=bake:A&motion=reduce");
    kitchen.press("theme");
    kitchen.predict(0);
    kitchen.order("move:A-B");
    kitchen.wait_until_at(2);
    kitchen.tab_to(".note .next");
    let href = "return document.querySelector('.note .next').getAttribute('href')";
    kitchen
        .browser()
        .until("return document.querySelector('.note .next').href.includes('theme')", &[]);
    let href: String = kitchen.ask(href, &[]);
    for part in ["?scene=handle", "theme=dark", "motion=reduce", "score=move:"] {
        assert!(href.contains(part), "{href}");
    }
    assert!(!href.contains("orders"), "{href}");
}
