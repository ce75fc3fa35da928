//! Each lesson can be run to its end in every way, rewound, and gone on with from its past.

use pin_cake_e2e::{Kitchen, LESSONS, Lesson, PAGES, Way, assert_none};

/// As long as Play takes from one step to the next.
const STEP_MILLISECONDS: u32 = 2400;

#[track_caller]
fn assert_at_the_end(kitchen: &Kitchen, lesson: Lesson) {
    let (slug, steps) = (lesson.slug, lesson.orders.len());
    assert_eq!(kitchen.at(), steps, "{slug}");
    assert_eq!(kitchen.last(), steps, "{slug}");
    assert!(!kitchen.may("forward"), "{slug}: nothing is left to suggest");
    assert_eq!(kitchen.badge() == "live", lesson.is_live(), "{slug}: {}", kitchen.badge());
    assert_eq!(kitchen.memory().live, lesson.is_live(), "{slug}");
}

#[test]
fn every_lesson_of_the_menu_is_tested() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    let links =
        "return [...document.querySelectorAll('.menu a')].map(({ dataset }) => dataset.open)";
    let menu: Vec<String> = kitchen.ask(links, &[]);
    let known = LESSONS.iter().map(|lesson| lesson.slug).chain(PAGES);
    assert_eq!(menu, known.collect::<Vec<_>>());
}

#[test]
fn a_lesson_runs_to_its_end_by_its_order_buttons() {
    let kitchen = Kitchen::enter();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        for (rank, order) in lesson.orders.iter().enumerate() {
            let offered = kitchen.orders();
            assert!(offered.iter().any(|o| o == order), "{}: {order} of {offered:?}", lesson.slug);
            kitchen.order(order);
            kitchen.wait_until_at(rank + 1);
        }
        assert_at_the_end(&kitchen, lesson);
    }
}

#[test]
fn a_lesson_runs_to_its_end_by_forward_alone() {
    let kitchen = Kitchen::enter();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        for step in 1..=lesson.orders.len() {
            assert!(kitchen.may("forward"), "{}, step {}", lesson.slug, kitchen.at());
            kitchen.press("forward");
            kitchen.wait_until_at(step);
        }
        assert_at_the_end(&kitchen, lesson);
        kitchen.wait_for_query(&lesson.written());
    }
}

#[test]
fn a_lesson_runs_to_its_end_by_play_alone() {
    let kitchen = Kitchen::enter();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}&clock=manual", lesson.slug));
        kitchen.press("play");
        for step in 1..=lesson.orders.len() {
            kitchen.tick(STEP_MILLISECONDS);
            kitchen.wait_until_at(step);
        }
        assert_at_the_end(&kitchen, lesson);
        // It has stopped by itself.
        kitchen.tick(STEP_MILLISECONDS);
        assert_at_the_end(&kitchen, lesson);
    }
}

#[test]
fn autoplay_plays() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&clock=manual&autoplay=1");
    kitchen.tick(STEP_MILLISECONDS);
    assert_eq!(kitchen.at(), 1);
}

#[test]
fn play_pauses_when_pressed_again() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&clock=manual");
    kitchen.press("play");
    kitchen.tick(STEP_MILLISECONDS);
    kitchen.press("play");
    kitchen.tick(STEP_MILLISECONDS * 2);
    assert_eq!(kitchen.at(), 1);
}

#[test]
fn play_goes_by_its_own_timer_too() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.press("play");
    kitchen.browser().until("return document.querySelector('.app').dataset.at === '1'", &[]);
}

#[test]
fn forward_at_the_end_does_nothing() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.forward(4);
    let end = kitchen.memory();
    kitchen.press("forward");
    assert_eq!(kitchen.at(), 4);
    assert_eq!(kitchen.memory(), end);
}

#[test]
fn back_shows_each_recorded_step_as_a_replay() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        let recorded = kitchen.views(lesson);
        let replayed = kitchen.views_on(Way::Back, lesson.orders.len());
        for ((step, then), now) in recorded.iter().rev().zip(replayed).skip(1) {
            let memory = now.memory;
            assert!(!memory.live, "{step}");
            assert_eq!(memory.shape(), then.memory.shape(), "{step}");
            // A call's places are others in each call, and each order is a call.
            if lesson.is_live() {
                assert_eq!(memory.rows, then.memory.rows, "{step}");
            }
            assert_eq!(now.headline, then.headline, "{step}");
            assert_eq!(now.badge, "replay", "{step}");
        }
        assert!(!kitchen.may("back"), "{}: nothing is before the tables laid", lesson.slug);
    }
}

#[test]
fn all_steps_of_a_lesson_in_one_call_are_from_the_same_call() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS.into_iter().filter(|lesson| !lesson.is_live()) {
        kitchen.open(&format!("scene={}", lesson.slug));
        kitchen.forward(lesson.orders.len());
        let mut calls = Vec::new();
        loop {
            // The one place that is there before, during and after the call.
            calls.push(kitchen.memory().rows[0].address);
            if !kitchen.may("back") {
                break;
            }
            kitchen.press("back");
        }
        assert_eq!(calls.len(), lesson.orders.len() + 1, "{}", lesson.slug);
        calls.dedup();
        assert_eq!(calls.len(), 1, "{}: {calls:?}", lesson.slug);
    }
}

#[test]
fn a_mark_of_the_timeline_leads_to_its_step() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick");
    kitchen.forward(6);
    for step in [2, 0, 5, 6] {
        kitchen.step(step);
        assert_eq!(kitchen.at(), step);
        let current: Vec<_> = kitchen.marks().into_iter().filter(|mark| mark.current).collect();
        assert_eq!(current.len(), 1);
        assert_eq!(current[0].step, step);
        assert_eq!(kitchen.memory().live, step == 6);
    }
}

#[test]
fn forward_from_the_past_shows_what_was_recorded() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick");
    kitchen.forward(4);
    let end = kitchen.memory();
    kitchen.step(1);
    kitchen.forward(3);
    assert_eq!(kitchen.memory(), end);
    assert_eq!(kitchen.last(), 4);
}

#[test]
fn an_order_from_the_past_really_runs_everything_up_to_there_again() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick");
    kitchen.forward(5);
    kitchen.step(2);
    assert!(!kitchen.memory().live);
    kitchen.order("move:A-B");
    assert_eq!((kitchen.at(), kitchen.last()), (3, 3));
    assert_eq!(kitchen.badge(), "live");

    let memory = kitchen.memory();
    assert!(memory.live);
    let cherry = memory.field("B", "cherry");
    assert_eq!(kitchen.read_memory(cherry.address, cherry.size), cherry.bytes);
    assert_eq!(memory.field("B", "toothpick").aim, "dangling");
    let written = "return location.search.endsWith('orders=bake:A,stick:A,move:A-B')";
    kitchen.browser().until(written, &[]);
}

#[test]
fn restart_lays_the_tables_afresh() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick");
    kitchen.forward(3);
    kitchen.press("restart");
    assert_eq!((kitchen.at(), kitchen.last()), (0, 0));
    assert!(kitchen.memory().live);
    assert!(!kitchen.memory().is_taken("A") && !kitchen.memory().is_taken("B"));
}

#[test]
fn every_step_marks_the_lines_that_it_ran_and_a_refused_one_ran_none() {
    let kitchen = Kitchen::enter_still();
    let mut wrong = Vec::new();
    for lesson in LESSONS {
        let seen: Vec<(String, [usize; 2])> = kitchen.walk(
            lesson,
            "return ['[data-code] [data-now]:not([data-now=refused])', '.tl .refused [aria-current]']
                 .map((part) => document.querySelectorAll(part).length)",
        );
        for (step, [run, refused]) in seen {
            if (run == 0) != (refused == 1) {
                wrong.push(format!("{step}: {run} lines"));
            }
        }
    }
    assert_none!(wrong);
}

#[test]
fn the_lines_marked_are_in_view() {
    let kitchen = Kitchen::enter_still();
    let mut hidden = Vec::new();
    for lesson in LESSONS {
        let seen: Vec<(String, Vec<String>)> = kitchen.walk(
            lesson,
            // The cards share their column's height, which the step may have dealt out anew.
            "await new Promise((done) => setTimeout(done, 100));
             const pane = document.querySelector('.code pre');
             const view = pane.getBoundingClientRect();
             const marked = [...pane.querySelectorAll('[data-now]')];
             const box = (line) => line.getBoundingClientRect();
             const runs = marked.filter((line) => !line.previousElementSibling?.matches('[data-now]'));
             // What is longer than the pane cannot be seen whole, but its last run, from its first line on.
             const fits = (line) => box(marked.at(-1)).bottom - box(line).top <= view.height;
             const first = runs.find(fits) ?? runs.at(-1);
             const sought = marked.filter((line) => line === first || fits(first) && box(line).top >= box(first).top);
             return sought
                 .filter((line) => box(line).top < view.top - 1 || box(line).bottom > view.bottom + 1)
                 .map((line) => line.textContent);",
        );
        for (step, lines) in seen {
            hidden.extend(lines.into_iter().map(|line| format!("{step}: {line}")));
        }
    }
    assert_none!(hidden);
}

#[test]
fn a_finished_lesson_is_ticked_off_in_the_menu() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.forward(4);
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("handle");
    assert_eq!(kitchen.text(".menu a:has(.done) .t"), "Move");
}

#[test]
fn no_step_of_any_lesson_leaves_an_error_behind() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        let watched = "return __watch.errors.concat(__watch.violations)";
        for (step, mishaps) in kitchen.walk::<Vec<String>>(lesson, watched) {
            assert_none!(mishaps, "{step}");
        }
        // The console says more, and no step.
        assert_none!(kitchen.mishaps(), "{}", lesson.slug);
    }
}

/// What pressing Play would do now.
fn play_button(kitchen: &Kitchen) -> String {
    kitchen.ask("return document.querySelector('[data-act=play]').ariaLabel", &[])
}

#[test]
fn play_of_a_recorded_run_stops_at_its_end() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A,move:A-B,move:B-C,move:C-A&step=2&clock=manual");
    kitchen.press("play");
    kitchen.tick(STEP_MILLISECONDS);
    assert_eq!(play_button(&kitchen), "Pause");
    kitchen.tick(STEP_MILLISECONDS);
    assert_eq!((kitchen.at(), play_button(&kitchen)), (4, "Play all steps".to_owned()));
}

#[test]
fn autoplay_of_a_whole_run_shows_that_run_from_its_beginning() {
    let kitchen = Kitchen::enter();
    let run = "orders=bake:A,move:A-B,move:B-C,move:C-A";
    kitchen.open(&format!("scene=move&{run}&clock=manual&autoplay=1"));
    assert_eq!((kitchen.at(), kitchen.last()), (0, 4));
    kitchen.tick(STEP_MILLISECONDS * 4);
    assert_eq!((kitchen.at(), kitchen.last()), (4, 4));
}

#[test]
fn a_first_order_on_another_table_ends_nothing() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.order("bake:B");
    kitchen.wait_until_at(1);
    kitchen
        .browser()
        .until("return !document.querySelector('[data-act=forward]').ariaDisabled", &[]);
    kitchen.press("forward");
    kitchen.wait_until_at(2);
    assert!(!kitchen.memory().is_taken("B"));
    assert_eq!(kitchen.count(".menu .done"), 0);
}
