//! axe-core finds nothing to complain about, and zoomed text and headings are as they should be.

use pin_cake_e2e::{Colours, Kitchen, LESSONS, Media, PAGES, assert_none};
use serde_json::json;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::{env, fs};

static AXE: LazyLock<String> = LazyLock::new(|| {
    let modules = env::var_os("PIN_CAKE_NODE_MODULES")
        .expect("PIN_CAKE_NODE_MODULES says where axe-core is: scripts/test sets it");
    let path = PathBuf::from(modules).join("axe-core/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
});

/// The states of each lesson that are looked at: its start, midway with a broken pointer or a refusal, its end.
const STATES: [(&str, &[&str]); LESSONS.len()] = [
    ("move", &["", "bake:A,move:A-B", "bake:A,move:A-B,move:B-C,move:C-A"]),
    (
        "toothpick",
        &["", "bake:A,stick:A,move:A-B", "bake:A,stick:A,move:A-B,serve:A,drop:A,move:B-A"],
    ),
    ("handle", &["", "bake:A,stick:A,move:A-B", "bake:A,stick:A,move:A-B,move:B-A"]),
    (
        "swap",
        &[
            "",
            "bake:A,stick:A,bake:B,stick:B,swap:A-B",
            "bake:A,stick:A,bake:B,stick:B,swap:A-B,bake:C,replace:A-C,drop:C,take:B-C",
        ],
    ),
    ("safe", &["", "bake:A,borrow:A-B", "bake:A,stick:A,move:A-B,nibble:B,move:B-A"]),
    (
        "pin-box",
        &[
            "",
            "bake:W,box:W-A,stick:A,serve:B,swap:A-B",
            "bake:W,box:W-A,stick:A,serve:B,pin:A,pin:B,swap:A-B",
        ],
    ),
    (
        "pin-macro",
        &[
            "",
            "bake:W,pin:W-F,stick:F,serve:H,return:A",
            "bake:W,pin:W-F,stick:F,serve:H,return:A,forget:A,forget:B,leave:F",
        ],
    ),
    (
        "refusals",
        &[
            "",
            "serve:A,serve:B,swap:A-B,trade:A-B,take:A,unbox:A,open:A",
            "serve:A,serve:B,trade:A-B,open:C,frost:A,set:A,stick:A",
        ],
    ),
    (
        "unpin",
        &["", "bake:W,mark:W,pin:W-A,stick:A,move:H-W", "bake:W,disarm:W,pin:W-A,stick:A,move:H-W"],
    ),
    ("by-hand", &["make:A,move:A-B,pin:B-C,poll:C,move:H-A"]),
    ("first-poll", &["make:A,move:A-B,pin:B-C,poll:C", "make:A,pin:A-C,poll:C,poll:C"]),
    ("x-ray", &["text:A,pin:A-C,poll:C", "used:A,pin:A-C,poll:C"]),
    ("executor", &["open", "open,wait,ring:C,abort:C"]),
    ("select", &["make:A-B,select:A-B", "make:A-B,again:A"]),
    ("projection", &["make:A,pin:A-B,reach:B", "make:A,make:C,pin:C-D,poll:D"]),
    ("containers", &["push:A,stick:A,pin:C,stick:H,grow", "gather:E,poll:E"]),
    ("drop", &["serve:C,serve:B,serve:A,drop:B"]),
    ("rush-hour", &["", "open:100", "open:100,stop"]),
];

/// What axe-core finds wrong in the page as it is.
fn violations(kitchen: &Kitchen, without: &[&str]) -> Vec<String> {
    if !kitchen.ask::<bool>("return 'axe' in window", &[]) {
        kitchen.ask::<()>(&format!("{}; return null", *AXE), &[]);
    }
    kitchen.browser().run_async(
        "await Promise.allSettled(document.getAnimations().map((fade) => fade.finished));
         const rules = Object.fromEntries(arguments[0].map((rule) => [rule, { enabled: false }]));
         const { violations } = await axe.run(document, { rules, resultTypes: ['violations'], preload: false });
         return violations.flatMap(({ id, nodes }) => nodes.map((node) =>
             `${id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));",
        &[json!(without)],
    )
}

const LIGHT: Media =
    Media { width: 1280, height: 800, colours: Colours::Light, reduced_motion: false };

/// The systems that every state of every lesson is looked at on, and the rules that cannot be asked there.
const SYSTEMS: [(&str, Media, &[&str]); 5] = [
    ("light", LIGHT, &[]),
    ("dark", Media { colours: Colours::Dark, ..LIGHT }, &[]),
    ("small phone", Media { width: 320, height: 640, ..LIGHT }, &[]),
    ("reduced motion", Media { reduced_motion: true, ..LIGHT }, &[]),
    // Contrast is computed from the author's colours, which are not those that are drawn then.
    ("forced colours", Media { colours: Colours::Forced, ..LIGHT }, &["color-contrast"]),
];

#[test]
fn axe_finds_nothing_in_light_in_dark_on_a_small_phone_with_reduced_motion_or_in_forced_colours() {
    let kitchen = Kitchen::enter();
    let mut found = Vec::new();
    let mut look = |state: &str| {
        for (name, media, without) in SYSTEMS {
            kitchen.browser().emulate(media);
            kitchen.wait_until_at_rest();
            let violations = violations(&kitchen, without);
            found.extend(violations.into_iter().map(|one| format!("{state}, {name}: {one}")));
        }
    };
    for (slug, states) in STATES {
        for orders in states {
            kitchen.open(&format!("scene={slug}&orders={orders}"));
            kitchen.wait_for_card();
            look(&format!("{slug}, {orders}"));
        }
    }
    for page in PAGES {
        kitchen.use_page(page);
        look(page);
    }
    for dialog in ["help", "share"] {
        kitchen.open("scene=toothpick&orders=bake:A,stick:A");
        kitchen.press(dialog);
        look(dialog);
    }
    assert_none!(found);
}

#[test]
fn axe_finds_nothing_while_a_question_is_answered() {
    let kitchen = Kitchen::enter();
    for colours in [Colours::Light, Colours::Dark] {
        kitchen.browser().emulate(Media { colours, ..Media::default() });
        kitchen.open("scene=toothpick&orders=bake:A,stick:A");
        kitchen.browser().click(".question label");
        assert_none!(violations(&kitchen, &[]));
        kitchen.order("move:A-B");
        kitchen.wait_until_at_rest();
        assert_none!(violations(&kitchen, &[]));
    }
}

#[test]
fn axe_finds_nothing_in_notes_on_the_address() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=soup&theme=odd");
    assert_none!(violations(&kitchen, &[]));
}

#[test]
fn axe_finds_nothing_in_the_page_without_the_app() {
    let kitchen = Kitchen::enter_at(pin_cake_e2e::serve().fail(".wasm", 404));
    for colours in [Colours::Light, Colours::Dark] {
        kitchen.browser().emulate(Media { colours, ..Media::default() });
        kitchen.visit("scene=move");
        kitchen.browser().until("return document.documentElement.dataset.start === 'failed'", &[]);
        assert_none!(violations(&kitchen, &[]), "{colours:?}");
    }
}

#[test]
fn axe_would_find_something() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.ask::<()>(
        "const button = document.querySelector('[data-act=forward]');
         ['aria-label', 'title'].forEach((name) => button.removeAttribute(name)); return null",
        &[],
    );
    assert!(violations(&kitchen, &[]).iter().any(|one| one.starts_with("button-name")));
}

#[test]
fn headings_go_down_without_a_gap() {
    let kitchen = Kitchen::enter_still();
    let assert_levels = |scene: &str| {
        let levels: Vec<u32> = kitchen.ask(
            "return [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility())
                 .map((one) => Number(one.tagName[1]))",
            &[],
        );
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{scene}");
        assert_eq!(levels[0], 1, "{scene}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{scene}: {levels:?}");
    };
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}&orders={}", lesson.slug, lesson.written()));
        assert_levels(lesson.slug);
    }
    for page in PAGES {
        kitchen.use_page(page);
        assert_levels(page);
    }
}

#[test]
fn zoomed_text_still_fits() {
    let kitchen = Kitchen::enter_still_in(640, 400);
    let assert_fits = |scene: &str| {
        kitchen.ask::<()>(
            "const bigger = new CSSStyleSheet();
             bigger.replaceSync('html { font-size: 200% }');
             document.adoptedStyleSheets.push(bigger); return null",
            &[],
        );
        let over: f64 = kitchen.ask(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
            &[],
        );
        assert_eq!(over, 0.0, "{scene}");
    };
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}&orders={}", lesson.slug, lesson.written()));
        assert_fits(lesson.slug);
    }
    for page in PAGES {
        kitchen.use_page(page);
        assert_fits(page);
    }
}
