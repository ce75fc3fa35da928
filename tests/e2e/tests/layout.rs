//! Everything fits, at every step of every lesson and on every page, in every window.

use pin_cake_e2e::{Kitchen, LESSONS, Media, PAGES, Question, assert_none};
use serde::Deserialize;
use serde_json::json;
use std::sync::OnceLock;

fn at(width: u32, height: u32) -> Kitchen {
    Kitchen::enter_still_in(width, height)
}

/// What is wrong at the steps of the lessons in a window.
#[derive(Clone, Debug, Default, Deserialize)]
struct Wrong {
    sideways: Vec<String>,
    downwards: Vec<String>,
    hidden: Vec<String>,
    clipped: Vec<String>,
    small: Vec<String>,
}

/// The windows that every step of every lesson is looked at in, and what was found there.
static WINDOWS: [(u32, u32, OnceLock<Wrong>); 5] = [
    (320, 640, OnceLock::new()),
    // 1280 px at 400 %, with a scroll bar of 15 px that takes room.
    (305, 200, OnceLock::new()),
    (390, 844, OnceLock::new()),
    (768, 1024, OnceLock::new()),
    (1280, 800, OnceLock::new()),
];

/// Walks through every lesson, once for all tests of this window.
fn sweep(width: u32, height: u32) -> Wrong {
    let known = WINDOWS.iter().find(|window| (window.0, window.1) == (width, height));
    let (.., swept) = known.expect("a window that is swept");
    swept.get_or_init(|| look_around(&at(width, height))).clone()
}

fn look_around(kitchen: &Kitchen) -> Wrong {
    let look = format!(
        "const [sideways, downwards, hidden, clipped, small] = [() => {{ {SIDEWAYS} }}, () => {{ {DOWNWARDS} }},
             () => {{ {HIDDEN} }}, () => {{ {CLIPPED} }}, () => {{ {SMALL} }}].map((find) => find());
         return {{ sideways, downwards, hidden, clipped, small }};"
    );
    let mut all = Wrong::default();
    for lesson in LESSONS {
        for (step, found) in kitchen.walk::<Wrong>(lesson, &look) {
            all.add(&step, found);
        }
    }
    for page in PAGES {
        kitchen.use_page(page);
        // They are read downwards.
        all.add(page, Wrong { downwards: Vec::new(), ..kitchen.ask(&look, &[]) });
    }
    all
}

impl Wrong {
    fn add(&mut self, seen: &str, found: Self) {
        let Self { sideways, downwards, hidden, clipped, small } = found;
        for (all, found) in [
            (&mut self.sideways, sideways),
            (&mut self.downwards, downwards),
            (&mut self.hidden, hidden),
            (&mut self.clipped, clipped),
            (&mut self.small, small),
        ] {
            all.extend(found.into_iter().map(|found| format!("{seen}: {found}")));
        }
    }
}

const SIDEWAYS: &str = "
    const page = document.documentElement;
    return page.scrollWidth > page.clientWidth ? [`${page.scrollWidth} px wide`] : [];";

#[test]
fn no_step_scrolls_sideways_on_a_small_phone() {
    assert_none!(sweep(320, 640).sideways);
}

#[test]
fn no_step_scrolls_sideways_in_a_window_at_four_times_its_size() {
    assert_none!(sweep(305, 200).sideways);
}

#[test]
fn no_step_scrolls_sideways_on_a_phone() {
    assert_none!(sweep(390, 844).sideways);
}

#[test]
fn no_step_scrolls_sideways_on_a_tablet() {
    assert_none!(sweep(768, 1024).sideways);
}

// With the folded table for screen readers, which is a line below the lesson.
const DOWNWARDS: &str = "
    const page = document.documentElement;
    return page.scrollHeight > innerHeight ? [`${page.scrollHeight} px high`] : [];";

#[test]
fn no_step_scrolls_at_all_on_a_laptop() {
    assert_none!(sweep(1280, 800).downwards);
    assert_none!(sweep(1280, 800).sideways);
}

#[test]
fn no_answered_question_scrolls_the_page() {
    for (width, height, find) in
        [(1280, 800, DOWNWARDS), (1280, 800, SIDEWAYS), (320, 640, SIDEWAYS)]
    {
        let kitchen = at(width, height);
        let mut wrong = Vec::new();
        for question in Question::all() {
            kitchen.open(&question.asked());
            kitchen.predict(question.wrong());
            kitchen.order(question.deciding());
            kitchen.wait_until_at(question.step);
            assert_eq!(kitchen.count(".question .result.wrong"), 1, "{}", question.lesson.slug);
            let found: Vec<String> = kitchen.ask(find, &[]);
            wrong.extend(found.into_iter().map(|one| format!("{}: {one}", question.lesson.slug)));
        }
        assert_none!(wrong, "{width} × {height}");
    }
}

const HIDDEN: &str = "
    return [...document.querySelectorAll('.card, .card *')].filter((one) => {
        const style = getComputedStyle(one);
        return ['hidden', 'clip'].includes(style.overflowY) && one.clientHeight > 0 && one.tagName !== 'svg'
            && !one.matches('.sr, .explain-text') && one.scrollHeight > one.clientHeight + 2;
    }).map((one) => `${one.className} hides ${one.scrollHeight - one.clientHeight} px`);";

#[test]
fn choices_stay_where_they_were_first_laid_out() {
    let kitchen = at(1280, 800);
    for question in Question::all() {
        kitchen.open(&question.asked());
        let [first, again]: [Vec<f64>; 2] = kitchen.browser().run_async(
            "await document.fonts.ready;
             await new Promise(requestAnimationFrame);
             const page = document.querySelector('.app');
             const tops = () => [...page.querySelectorAll('label')].map((one) => one.getBoundingClientRect().y);
             const first = tops();
             page.style.display = 'none';
             tops();
             page.style.display = '';
             return [first, tops()];",
            &[],
        );
        assert_eq!(first, again, "{}", question.lesson.slug);
    }
}

#[test]
fn nothing_of_a_card_is_cut_off() {
    for (width, height) in [(1280, 800), (390, 844)] {
        assert_none!(sweep(width, height).hidden, "{width} × {height}");
    }
}

const CLIPPED: &str = "
    const cut = [...document.querySelectorAll('h1, h2, h3, .btn, .addr, .tag, .field p, .speed, .note code, .explain-text, .eyebrow')]
        .filter((one) => one.checkVisibility() && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
        .map((one) => `“${one.textContent.trim()}” is cut off by ${one.scrollWidth - one.clientWidth} px`);
    const outside = [...document.querySelectorAll('.plaque text')]
        .map((one) => [one, one.getBBox().width - one.closest('.plaque').querySelector('rect').getBBox().width])
        .filter(([one, more]) => one.checkVisibility() && more > 0)
        .map(([one, more]) => `“${one.textContent}” is wider than its plate by ${more} px`);
    return [...cut, ...outside];";

#[test]
fn no_text_is_cut_off_on_a_small_phone() {
    assert_none!(sweep(320, 640).clipped);
}

#[test]
fn no_text_is_cut_off_on_a_phone() {
    assert_none!(sweep(390, 844).clipped);
}

#[test]
fn no_text_is_cut_off_on_a_laptop() {
    assert_none!(sweep(1280, 800).clipped);
}

// A link within a sentence is as high as its line; where the pointer is a finger, the style sheet gives it more.
const SMALL: &str = "
    const room = (one) => ((one.matches('input') && one.closest('label')) || one).getBoundingClientRect();
    return [...document.querySelectorAll('button, a[href], input, summary')]
        .filter((one) => one.checkVisibility() && !one.matches('.skip, .takeaways a'))
        .map((one) => [one, room(one), one.matches('[data-order]') ? 44 : 24])
        .filter(([, box, least]) => box.width < least - 0.5 || box.height < least - 0.5)
        .map(([one, box]) => `${one.outerHTML.slice(0, 60)} is ${box.width.toFixed()} × ${box.height.toFixed()}`);";

#[test]
fn fingers_hit_every_target() {
    for (width, height) in [(320, 640), (1280, 800)] {
        let mut small = sweep(width, height).small;
        small.truncate(12);
        assert_none!(small, "{width} × {height}");
    }
}

#[test]
fn a_finger_gets_more_of_a_link_in_a_sentence_than_a_mouse() {
    let kitchen = at(320, 640);
    kitchen.browser().cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
    kitchen.open("scene=takeaways");
    let heights: Vec<f64> = kitchen.ask(
        "return [...document.querySelectorAll('.takeaways a')].map((one) => one.getBoundingClientRect().height)",
        &[],
    );
    kitchen.browser().cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": false }));
    assert!(!heights.is_empty());
    assert!(heights.iter().all(|height| *height >= 24.0), "{heights:?}");
}

#[test]
fn a_long_run_fits_too() {
    for (width, height) in [(1280, 800), (320, 640)] {
        let kitchen = at(width, height);
        let orders: Vec<&str> = ["move:A-B", "move:B-A"].repeat(60);
        kitchen.open(&format!("scene=move&orders=bake:A,{}", orders.join(",")));
        assert_eq!(kitchen.last(), 121);
        let over: Vec<String> = kitchen.ask(SIDEWAYS, &[]);
        assert_none!(over, "{width} px");
    }
}

#[test]
fn the_picture_follows_the_width_of_the_window() {
    let kitchen = at(1280, 800);
    kitchen.open("scene=move&orders=bake:A");
    for width in [320, 768, 1280] {
        kitchen.browser().emulate(Media { width, reduced_motion: true, ..Media::default() });
        kitchen.browser().until(
            "const stage = document.querySelector('.stage');
             const [, , width] = stage.getAttribute('viewBox').split(' ').map(Number);
             return Math.abs(width - stage.parentElement.getBoundingClientRect().width) < 0.6",
            &[],
        );
        kitchen.wait_until_at_rest();
    }
}
