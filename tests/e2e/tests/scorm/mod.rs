//! The package for learning platforms, in a page that has the SCORM 1.2 object of a kept library.

mod platform;

use pin_cake_e2e::{Kitchen, LESSONS, Question, dist};
use platform::{Course, FOLDER, node, zip};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn the_manifest_lists_every_file_and_no_other() {
    let package = FOLDER.join("package");
    let manifest = fs::read_to_string(package.join("imsmanifest.xml")).expect("a manifest");
    let listed: BTreeSet<String> = manifest
        .split("<file href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect();
    let mut there = BTreeSet::new();
    let mut folders = vec![package.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                let path = entry.path();
                there.insert(path.strip_prefix(&package).expect("inside").display().to_string());
            }
        }
    }
    assert!(there.remove("imsmanifest.xml"));
    assert_eq!(listed, there);
    let is_xml: bool = Kitchen::enter().ask(
        "const page = new DOMParser().parseFromString(arguments[0], 'text/xml');
         return !page.querySelector('parsererror') && page.querySelector('schemaversion').textContent === '1.2'",
        &[json!(manifest)],
    );
    assert!(is_xml);
}

#[test]
fn the_same_site_gives_the_same_package() {
    let again = FOLDER.join("again.zip");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/lib/scorm.mjs");
    node(&[
        &script.display().to_string(),
        &dist().display().to_string(),
        &again.display().to_string(),
    ]);
    assert_eq!(fs::read(again).expect("a zip"), fs::read(zip(&FOLDER)).expect("a zip"));
}

/// The score of so many lessons that were run to their ends and predicted rightly, of 100.
fn score_of(lessons: u32) -> String {
    #[allow(clippy::cast_precision_loss)]
    let share = 100.0 * f64::from(lessons) / LESSONS.len() as f64;
    share.round().to_string()
}

#[test]
fn a_first_visit_is_incomplete_and_scores_from_0_to_100() {
    let course = Course::attend("");
    course.until_value("cmi.core.lesson_status", "incomplete");
    assert_eq!(course.value("cmi.core.score.min"), "0");
    assert_eq!(course.value("cmi.core.score.max"), "100");
    let first: String = course.browser().run("return calls[0][0]", &[]);
    assert_eq!(first, "LMSInitialize");
}

#[test]
fn a_right_prediction_in_a_lesson_run_to_its_end_raises_the_score() {
    let course = Course::attend("");
    let question = Question::of("move");
    course.in_site(|browser| {
        let press = |selector: &str| {
            browser
                .until("return document.querySelector(arguments[0]) !== null", &[json!(selector)]);
            browser.run::<()>(
                "document.querySelector(arguments[0]).click(); return null",
                &[json!(selector)],
            );
        };
        for step in 1..=question.lesson.orders.len() {
            if step == question.step {
                press(&format!("[data-choice='{}']", question.right));
            }
            press("[data-act=forward]");
            browser.until(
                "return document.querySelector('.app').dataset.at === arguments[0]",
                &[json!(step.to_string())],
            );
        }
    });
    course.until_value("cmi.core.score.raw", &score_of(1));
    assert_eq!(course.value("cmi.core.lesson_status"), "incomplete");
    assert_eq!(course.value("cmi.core.lesson_location"), "move");
}

#[test]
fn all_lessons_run_to_their_ends_complete_the_course() {
    let course = Course::attend("");
    for (rank, lesson) in LESSONS.iter().enumerate() {
        course.tell(json!({ "type": "state", "scene": lesson.slug }));
        course.tell(json!({ "type": "progress", "done": rank + 1, "total": LESSONS.len() }));
    }
    course.until_value("cmi.core.lesson_status", "completed");
}

#[test]
fn a_later_visit_goes_on_where_the_last_one_ended_and_loses_nothing() {
    let kept = json!({ "answers": { "move": true, "swap": false }, "done": ["move"] }).to_string();
    let course = Course::resume(&json!({
        "suspend_data": kept,
        "core": { "lesson_status": "completed", "lesson_location": "pin-box", "score": { "raw": "61" } },
    }));
    let address: String = course.in_site(|browser| browser.run("return location.search", &[]));
    assert!(address.contains("scene=pin-box"), "{address}");
    assert!(address.contains("score=move:right,swap:wrong"), "{address}");
    course.tell(json!({ "type": "progress", "done": 1, "total": LESSONS.len() }));
    course.tell(json!({ "type": "state", "scene": "drop" }));
    course.until_value("cmi.core.lesson_location", "drop");
    assert_eq!(course.value("cmi.core.score.raw"), "61");
    assert_eq!(course.value("cmi.core.lesson_status"), "completed");
}

#[test]
fn lessons_run_to_their_ends_in_an_earlier_visit_count() {
    let done: Vec<&str> = LESSONS[1..].iter().map(|lesson| lesson.slug).collect();
    let kept = json!({ "answers": {}, "done": done }).to_string();
    let course = Course::resume(&json!({
        "suspend_data": kept,
        "core": { "lesson_status": "incomplete", "lesson_location": LESSONS[0].slug },
    }));
    course.run_to_its_end(LESSONS[0].slug);
    course.until_value("cmi.core.lesson_status", "completed");
}

#[test]
fn leaving_says_how_long_it_took_and_finishes_once() {
    let course = Course::attend("");
    course
        .browser()
        .run::<()>("document.querySelector('iframe').src = 'about:blank'; return null", &[]);
    course.browser().until("return calls.some(([name]) => name === 'LMSFinish')", &[]);
    let finished: usize =
        course.browser().run("return calls.filter(([name]) => name === 'LMSFinish').length", &[]);
    assert_eq!(finished, 1);
    let span: Vec<String> = course.browser().run(
        "return calls.filter(([name, element]) => name === 'LMSSetValue' && element === 'cmi.core.session_time')
             .map(([name, element, value, answer]) => value + ' ' + answer)",
        &[],
    );
    assert!(!span.is_empty());
    let is_told = |span: &String| span.starts_with("0000:00:") && span.ends_with(" true");
    assert!(span.iter().all(is_told), "{span:?}");
}

#[test]
fn what_has_to_be_said_at_the_end_is_said_before_in_case_it_is_not_heard_then() {
    let course = Course::attend("");
    course.tell(json!({ "type": "progress", "done": 1, "total": LESSONS.len() }));
    course.tell(json!({ "type": "state", "scene": "drop" }));
    course.until_value("cmi.core.lesson_location", "drop");
    let said = "return calls.some(([name, element]) => name === 'LMSSetValue' && element === arguments[0])";
    for element in ["cmi.core.exit", "cmi.core.session_time"] {
        assert!(course.browser().run::<bool>(said, &[json!(element)]), "{element}");
    }
}

#[test]
fn every_call_is_one_that_the_platform_accepts() {
    let course = Course::attend("");
    course.tell(json!({ "type": "answer", "question": "move", "correct": true }));
    course.tell(json!({ "type": "progress", "done": 1, "total": LESSONS.len() }));
    course.until_value("cmi.core.score.raw", &score_of(1));
    let refused: Vec<Value> = course.browser().run(
        "return calls.filter(([name, ...rest]) => name.startsWith('LMSSet') && rest.at(-1) !== 'true')",
        &[],
    );
    assert!(refused.is_empty(), "{refused:?}");
}

#[test]
fn a_score_that_the_platform_holds_is_not_lowered_by_a_later_wrong_answer() {
    let course = Course::attend("");
    course.run_to_its_end("move");
    course.run_to_its_end("handle");
    course.until_value("cmi.core.score.raw", &score_of(2));
    course.tell(json!({ "type": "answer", "question": "handle", "correct": false }));
    course.tell(json!({ "type": "state", "scene": "drop" }));
    course.until_value("cmi.core.lesson_location", "drop");
    assert_eq!(course.value("cmi.core.score.raw"), score_of(2));
}

#[test]
fn a_right_answer_counts_when_its_lesson_was_run_to_its_end() {
    let course = Course::attend("");
    course.tell(json!({ "type": "answer", "question": "move", "correct": true }));
    course.tell(json!({ "type": "state", "scene": "swap" }));
    course.tell(json!({ "type": "progress", "done": 1, "total": LESSONS.len() }));
    course.tell(json!({ "type": "state", "scene": "drop" }));
    course.until_value("cmi.core.lesson_location", "drop");
    assert_eq!(course.value("cmi.core.score.raw"), "0");
    course.run_to_its_end("move");
    course.until_value("cmi.core.score.raw", &score_of(1));
}

#[test]
fn where_no_platform_answers_the_site_says_so_and_works() {
    let course = Course::attend("none");
    let said: bool = course.browser().in_frame("iframe", |browser| {
        browser.run("return !document.querySelector('.unheard').hidden", &[])
    });
    assert!(said);
}

#[test]
fn only_the_sites_own_window_is_believed() {
    let course = Course::attend("");
    course.until_value("cmi.core.lesson_status", "incomplete");
    course.browser().in_frame("iframe", |browser| {
        browser.run::<()>(
            "window.postMessage({ ns: 'pin-cake', v: 1, type: 'answer', question: 'move', correct: true }, '*');
             window.postMessage({ ns: 'pin-cake', v: 1, type: 'progress', done: 1, total: 1 }, '*'); return null",
            &[],
        );
    });
    course.browser().sleep(200);
    assert_eq!(course.value("cmi.core.score.raw"), "0");
    assert_eq!(course.value("cmi.core.lesson_status"), "incomplete");
}
