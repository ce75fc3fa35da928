//! The package for learning platforms, in a page that has the SCORM 1.2 object of a kept library.

use pin_cake_e2e::{Browser, Kitchen, LESSONS, Question, Site, dist, start};
use pin_cake_site::RunningSite;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{env, fs};

/// A platform: keeps the calls that it gets, and holds what its address says before the first.
const PLATFORM: &str = "<!doctype html><html lang=en><title>A platform</title>
    <script src=scorm12.min.js></script>
    <script>
    window.calls = [];
    const real = new Scorm12API({ autocommit: false, logLevel: 5 });
    const held = new URLSearchParams(location.search).get('held');
    if (held) real.loadFromJSON(JSON.parse(held), 'cmi');
    if (!location.search.includes('none')) window.API = new Proxy(real, { get: (api, name) =>
        typeof api[name] !== 'function' ? api[name] : (...given) => {
            const answer = api[name](...given);
            calls.push([name, ...given, answer]);
            return answer;
        } });
    </script>
    <iframe src=package/index.html width=1200 height=900></iframe></html>";

/// The unpacked package beside a platform.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scorm");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/lib/scorm.mjs");
    node(&[&script.display().to_string(), &dist().display().to_string(), &zip(&folder)]);
    let unpack =
        "const [zip, to] = process.argv.slice(1), fs = require('fs'), path = require('path');
        const { unzipSync } = require(process.env.PIN_CAKE_NODE_MODULES + '/fflate');
        for (const [name, bytes] of Object.entries(unzipSync(fs.readFileSync(zip)))) {
            fs.mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
            fs.writeFileSync(path.join(to, name), bytes);
        }";
    node(&["-e", unpack, &zip(&folder), &folder.join("package").display().to_string()]);
    let modules =
        env::var("PIN_CAKE_NODE_MODULES").expect("scripts/test sets PIN_CAKE_NODE_MODULES");
    let library = Path::new(&modules).join("scorm-again/dist/scorm12.min.js");
    fs::copy(library, folder.join("scorm12.min.js")).expect("the library is installed");
    fs::write(folder.join("index.html"), PLATFORM).expect("a page");
    folder
});

fn zip(folder: &Path) -> String {
    folder.join("pin-cake-scorm.zip").display().to_string()
}

fn node(arguments: &[&str]) {
    assert!(Command::new("node").args(arguments).status().expect("node is installed").success());
}

/// A learner before the platform.
struct Course {
    kitchen: Kitchen,
    _platform: RunningSite,
}

impl Course {
    fn attend(query: &str) -> Self {
        let platform = start(Site::serve(&*FOLDER).without_header("content-security-policy"));
        let kitchen = Kitchen::enter();
        kitchen.browser().goto(&format!("{}?{query}", platform.url()));
        let course = Self { kitchen, _platform: platform };
        course.in_site(|browser| {
            browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
        });
        course
    }

    fn resume(held: &Value) -> Self {
        let held: String = url_encoded(&held.to_string());
        Self::attend(&format!("held={held}"))
    }

    fn browser(&self) -> &Browser {
        self.kitchen.browser()
    }

    /// In the site, which is in the package's page.
    fn in_site<T>(&self, act: impl FnOnce(&Browser) -> T) -> T {
        self.browser().in_frame("iframe", |browser| {
            browser.until("return document.querySelector('iframe').src !== ''", &[]);
            browser.in_frame("iframe", act)
        })
    }

    fn value(&self, name: &str) -> String {
        self.browser().run("return API.LMSGetValue(arguments[0])", &[json!(name)])
    }

    #[track_caller]
    fn until_value(&self, name: &str, value: &str) {
        let is_so = "return API.LMSGetValue(arguments[0]) === arguments[1]";
        self.browser().until(is_so, &[json!(name), json!(value)]);
    }

    /// Lets the site tell something, as it would.
    fn tell(&self, message: Value) {
        let mut message = message;
        message["ns"] = "pin-cake".into();
        message["v"] = 1.into();
        self.in_site(|browser| {
            browser.run::<()>("parent.postMessage(arguments[0], '*'); return null", &[message]);
        });
    }
}

fn url_encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

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
    // One of all lessons.
    #[allow(clippy::cast_precision_loss)]
    let share = (100.0 / LESSONS.len() as f64).round();
    course.until_value("cmi.core.score.raw", &format!("{share}"));
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
    assert_eq!(span.len(), 1, "{span:?}");
    assert!(span[0].starts_with("0000:00:") && span[0].ends_with(" true"), "{span:?}");
}

#[test]
fn every_call_is_one_that_the_platform_accepts() {
    let course = Course::attend("");
    course.tell(json!({ "type": "answer", "question": "move", "correct": true }));
    course.tell(json!({ "type": "progress", "done": 1, "total": LESSONS.len() }));
    course.until_value("cmi.core.score.raw", "6");
    let refused: Vec<Value> = course.browser().run(
        "return calls.filter(([name, ...rest]) => name.startsWith('LMSSet') && rest.at(-1) !== 'true')",
        &[],
    );
    assert!(refused.is_empty(), "{refused:?}");
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
