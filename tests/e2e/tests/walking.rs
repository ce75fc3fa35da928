//! The line under the picture walks through its parts by keyboard, and says what each of them is.

use pin_cake_e2e::{Key, Kitchen};
use serde_json::json;

/// How many parts there are that the walk has to come by, counted by another way than its own.
const STOPS: &str =
    "return [...document.querySelectorAll('[data-part]')].filter((part) => part.checkVisibility()
    && part.getBoundingClientRect().width + part.getBoundingClientRect().height > 0
    && !part.matches('.pill, .here, .toothpick') && !part.closest('.explain')).length";

#[test]
fn the_line_under_the_picture_walks_through_all_its_parts() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.tab_to("[role=slider]");
    let mut said = vec![kitchen.explanation()];
    for step in 0..12 {
        kitchen.key(Key::Right);
        assert!(kitchen.count("[data-lit]") > 0, "part {step}");
        said.push(kitchen.explanation());
    }
    assert_eq!(kitchen.at(), 2, "the walk is none through the steps");
    let first = said[1].clone();
    said.dedup();
    assert!(said.len() > 6, "{said:#?}");

    kitchen.key(Key::Home);
    assert_eq!(kitchen.explanation(), first);
    kitchen.key(Key::End);
    let last: String = kitchen
        .ask("return document.querySelector('[role=slider]').getAttribute('aria-valuenow')", &[]);
    let most: String = kitchen
        .ask("return document.querySelector('[role=slider]').getAttribute('aria-valuemax')", &[]);
    assert_eq!(last, most);
}

#[test]
fn the_walk_goes_on_from_what_was_pointed_at() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.tab_to("[role=slider]");
    kitchen.key(Key::Right);
    let first = kitchen.explanation();
    kitchen.ask::<()>(
        "document.querySelectorAll('.mem [data-part]')[3]
             .dispatchEvent(new PointerEvent('pointerover', { bubbles: true })); return null",
        &[],
    );
    let pointed_at = kitchen.explanation();
    assert_ne!(pointed_at, first);
    kitchen.key(Key::Right);
    assert_ne!(kitchen.explanation(), pointed_at);
    kitchen.key(Key::Left);
    assert_eq!(kitchen.explanation(), pointed_at);
}

#[test]
fn the_walk_stops_at_nothing_that_is_not_shown() {
    let kitchen = Kitchen::enter_still();
    for (query, act) in [("embed=1", None), ("embed=0", Some("plain"))] {
        kitchen.open(&format!("scene=toothpick&orders=bake:A,stick:A&{query}"));
        act.into_iter().for_each(|act| kitchen.press(act));
        kitchen.tab_to("[role=slider]");
        for step in 0..60 {
            kitchen.key(Key::Right);
            let lit: bool = kitchen.ask(
                "return [...document.querySelectorAll('[data-lit]')]
                     .some((part) => part.getBoundingClientRect().width > 0)",
                &[],
            );
            assert!(lit, "{query}, part {step}: {}", kitchen.explanation());
        }
    }
}

#[test]
fn the_walk_says_what_it_shows_to_a_screen_reader() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.tab_to("[role=slider]");
    for _ in 0..5 {
        kitchen.key(Key::Right);
        let told: String = kitchen.ask(
            "return document.querySelector('[role=slider]').getAttribute('aria-valuetext')",
            &[],
        );
        assert_eq!(told, kitchen.explanation());
    }
}

#[test]
fn leaving_the_line_puts_the_lights_out() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.tab_to("[role=slider]");
    kitchen.key(Key::Right);
    assert!(kitchen.count("[data-lit]") > 0);
    kitchen.key(Key::Tab);
    assert_eq!(kitchen.count("[data-lit]"), 0);
}

#[test]
fn the_walk_comes_by_every_part_once_in_either_direction() {
    let kitchen = Kitchen::enter_still();
    for query in
        ["toothpick&orders=bake:A,stick:A,move:A-B,serve:A", "swap&orders=bake:A,stick:A,bake:B"]
    {
        kitchen.open(&format!("scene={query}"));
        kitchen.tab_to("[role=slider]");
        kitchen.key(Key::End);
        let place = |name: &str| -> String {
            kitchen.ask(
                "return document.querySelector('[role=slider]').getAttribute(arguments[0])",
                &[json!(name)],
            )
        };
        let last: usize = place("aria-valuemax").parse().expect("a number");
        assert_eq!(last + 1, kitchen.ask::<usize>(STOPS, &[]), "{query}");
        let walk = |key: Key, rank: fn(usize, usize) -> usize| -> Vec<String> {
            let step = |taken: usize| {
                let said = kitchen.explanation();
                assert_eq!(place("aria-valuenow"), rank(taken, last).to_string(), "{said}");
                assert_eq!(place("aria-valuemax"), last.to_string(), "{said}");
                kitchen.key(key);
                said
            };
            (0..=last).map(step).collect()
        };
        let mut back = walk(Key::Left, |taken, last| last - taken);
        kitchen.key(Key::Home);
        let there = walk(Key::Right, |taken, _| taken);
        back.reverse();
        assert_eq!(there, back, "{query}");
    }
}

#[test]
fn a_mouse_that_passes_by_does_not_lead_the_walk_astray() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.tab_to("[role=slider]");
    (0..3).for_each(|_| kitchen.key(Key::Right));
    let there = kitchen.explanation();
    kitchen.ask::<()>(
        "const app = document.querySelector('.app');
         app.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
         app.dispatchEvent(new MouseEvent('mouseleave')); return null",
        &[],
    );
    assert_eq!(kitchen.explanation(), there);
    kitchen.key(Key::Right);
    kitchen.key(Key::Left);
    assert_eq!(kitchen.explanation(), there);
}

#[test]
fn the_walk_goes_on_from_the_same_part_when_the_picture_tells_less() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.tab_to("[role=slider]");
    let on_a_place = |kitchen: &Kitchen| kitchen.explanation().starts_with("Table B");
    while !on_a_place(&kitchen) {
        kitchen.key(Key::Right);
    }
    let standing = |name: &str| -> u32 {
        let value: String = kitchen.ask(
            "return document.querySelector('[role=slider]').getAttribute(arguments[0])",
            &[json!(name)],
        );
        value.parse().expect("a number")
    };
    let many = standing("aria-valuemax");
    kitchen.ask::<()>("document.querySelector('[data-act=plain]').click(); return null", &[]);
    kitchen.browser().until("return document.querySelector('.app').dataset.view === 'plain'", &[]);
    assert!(on_a_place(&kitchen), "{}", kitchen.explanation());
    assert!(standing("aria-valuemax") < many, "there are fewer parts");
    let here = standing("aria-valuenow");
    kitchen.key(Key::Right);
    assert_eq!(standing("aria-valuenow"), here + 1);
}

#[test]
fn what_is_pointed_at_during_the_walk_is_counted_among_its_parts() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.tab_to("[role=slider]");
    kitchen.key(Key::End);
    let last: String = kitchen
        .ask("return document.querySelector('[role=slider]').getAttribute('aria-valuemax')", &[]);
    kitchen.point_at(".mem [data-part^=field]");
    kitchen.browser().until(
        "return document.querySelector('.explain-text').textContent.includes('cherry')",
        &[],
    );
    let slider = "const slider = document.querySelector('[role=slider]');";
    let [now, most]: [String; 2] =
        kitchen.ask(&format!("{slider} return [slider.ariaValueNow, slider.ariaValueMax]"), &[]);
    assert_eq!(most, last);
    assert_ne!(now, "0");
}
