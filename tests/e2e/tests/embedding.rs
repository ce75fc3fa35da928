//! Scenes in other pages: they size themselves, tell what happens, do what they are asked for, and trust nobody else.

use pin_cake_e2e::{Browser, Kitchen, Site, assert_none, dist, serve};
use pin_cake_site::RunningSite;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// A course page on a host of its own, and the site that its scenes come from.
struct Course {
    kitchen: Kitchen,
    site: RunningSite,
    page: RunningSite,
}

/// Keeps what the scenes tell, from the first message on.
const LISTEN: &str = "<script>
    window.told = [];
    for (const type of ['ready', 'resize', 'state', 'answer', 'progress', 'completed', 'error'])
        addEventListener(type, (event) => event.target.localName === 'pin-cake'
            && told.push({ ...event.detail, type, from: event.target.id }));
    </script>";

impl Course {
    /// A page with this body, in which `SITE` stands for the site's address; `name` is its folder's.
    fn with(name: &str, body: &str) -> Self {
        let site = pin_cake_e2e::start(serve());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("courses").join(name);
        fs::create_dir_all(&folder).expect("a folder for the course");
        let html = format!(
            "<!doctype html><html lang=en><title>A course</title>{LISTEN}
             <script type=module src=SITEembed/pin-cake.js></script><main>{body}</main></html>"
        );
        fs::write(folder.join("index.html"), html.replace("SITE", site.url())).expect("a page");
        let page = Site::serve(folder).without_header("content-security-policy");
        let course = Self { kitchen: Kitchen::enter(), site, page: pin_cake_e2e::start(page) };
        course.browser().goto(course.page.url());
        course
    }

    fn browser(&self) -> &Browser {
        self.kitchen.browser()
    }

    /// What the scene with this id told of this kind.
    fn told(&self, scene: &str, kind: &str) -> Vec<Value> {
        self.kitchen.ask(
            "return told.filter((one) => one.from === arguments[0] && one.type === arguments[1])",
            &[json!(scene), json!(kind)],
        )
    }

    #[track_caller]
    fn until_told(&self, condition: &str) {
        self.browser().until(&format!("return told.some((one) => {condition})"), &[]);
    }

    fn run(&self, body: &str) {
        self.kitchen.ask::<()>(&format!("{body}; return null"), &[]);
    }
}

#[test]
fn a_scene_is_ready_and_as_high_as_it_has_to_be() {
    let course = Course::with("one", "<pin-cake id=a scene=toothpick></pin-cake>");
    course.until_told("one.type === 'resize'");
    course.until_told("one.type === 'ready' && one.steps === 0");
    let height = "const frame = document.querySelector('iframe');
                  return told.findLast((one) => one.type === 'resize').height === frame.offsetHeight";
    course.browser().until(height, &[]);
    let told = course.told("a", "resize");
    let height = told.last().and_then(|one| one["height"].as_u64()).unwrap_or(0);
    assert!((400..1400).contains(&height), "{told:?}");
}

#[test]
fn a_frame_has_a_title_and_no_more_rights_than_it_needs() {
    let course = Course::with("rights", "<pin-cake scene=move></pin-cake>");
    let attributes: Vec<String> = course.kitchen.ask(
        "const frame = document.querySelector('iframe');
         return ['title', 'loading', 'sandbox', 'referrerpolicy'].map((name) => frame.getAttribute(name))",
        &[],
    );
    assert!(attributes[0].contains("Pin & the Cake"), "{attributes:?}");
    assert_eq!(attributes[1], "lazy");
    assert!(attributes[2].contains("allow-scripts"), "{attributes:?}");
    assert!(!attributes[2].contains("allow-top-navigation"), "{attributes:?}");
    assert_eq!(attributes[3], "no-referrer");
}

#[test]
fn a_frame_on_the_sites_own_origin_cannot_take_its_sandbox_off() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    let rights: String = kitchen.browser().run_async(
        "await import(new URL('embed/pin-cake.js', document.baseURI));
         const scene = document.createElement('pin-cake');
         document.body.append(scene);
         return scene.frame.getAttribute('sandbox')",
        &[],
    );
    assert!(rights.contains("allow-scripts") && !rights.contains("allow-same-origin"), "{rights}");
}

#[test]
fn scenes_of_one_page_share_what_was_fetched() {
    let scene = "<pin-cake scene=toothpick height=200></pin-cake>";
    let course = Course::with("shared", &scene.repeat(2));
    course.until_told("told.filter((one) => one.type === 'ready').length === 2");
    let fetched = |rank: usize| -> Vec<f64> {
        course.browser().in_frame(&format!("pin-cake:nth-of-type({rank}) iframe"), |browser| {
            browser.run(
                "return performance.getEntriesByType('resource')
                     .filter((one) => one.name.endsWith('.wasm')).map((one) => one.transferSize)",
                &[],
            )
        })
    };
    let sent = [fetched(1), fetched(2)].concat();
    assert!(sent.contains(&0.0) && sent.iter().any(|bytes| *bytes > 0.0), "{sent:?}");
}

#[test]
fn orders_and_step_of_the_attributes_are_shown() {
    let course = Course::with(
        "orders",
        "<pin-cake id=a scene=toothpick orders=bake:A,stick:A,move:A-B step=2></pin-cake>",
    );
    course.until_told("one.type === 'state' && one.step === 2 && !one.live");
    let state = course.told("a", "state").pop().expect("a state");
    assert_eq!(state["orders"], "bake:A,stick:A,move:A-B");
    assert_eq!(state["things"][0]["place"], "A");
    assert!(state["things"][0]["address"].as_str().is_some_and(|text| text.starts_with("0x")));
}

#[test]
fn an_attribute_that_changes_is_followed() {
    let course = Course::with("follow", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run("document.querySelector('pin-cake').setAttribute('orders', 'bake:A,move:A-B')");
    course.until_told("one.type === 'state' && one.step === 2 && one.live");
    course.run("document.querySelector('pin-cake').setAttribute('step', '1')");
    course.until_told("one.type === 'state' && one.step === 1 && !one.live");
    course.run("document.querySelector('pin-cake').setAttribute('scene', 'swap')");
    course.until_told(
        "one.type === 'state' && one.scene === 'swap' && one.orders === '' && one.step === 0",
    );
    assert_none!(course.told("a", "error"));
}

#[test]
fn a_scene_and_its_orders_may_be_set_one_after_the_other() {
    let course = Course::with("steps", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    for pause in ["0", "5", "20"] {
        course.run(&format!(
            "const cake = document.querySelector('pin-cake'); told.length = 0;
             cake.setAttribute('scene', cake.getAttribute('scene') === 'swap' ? 'safe' : 'swap');
             cake.removeAttribute('orders');
             setTimeout(() => cake.setAttribute('orders', 'bake:A'), {pause})"
        ));
        course.until_told(
            "one.type === 'state' && one.orders === 'bake:A'
                 && one.scene === document.querySelector('pin-cake').getAttribute('scene')",
        );
    }
}

#[test]
fn what_is_set_before_the_scene_is_there_is_not_lost() {
    let course = Course::with("early", "<pin-cake id=a scene=move></pin-cake>");
    course.run("document.querySelector('pin-cake').setAttribute('orders', 'bake:A')");
    course.until_told("one.type === 'state' && one.orders === 'bake:A'");
}

#[test]
fn play_and_pause_are_heard() {
    let course = Course::with("play", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run("document.querySelector('pin-cake').play()");
    course.until_told("one.type === 'state' && one.step === 1");
    course.run("document.querySelector('pin-cake').pause()");
    course.browser().sleep(4000);
    let step = course.told("a", "state").pop().expect("a state")["step"].clone();
    assert!(step.as_u64().is_some_and(|step| step <= 2), "it went on to {step}");
}

#[test]
fn an_answer_and_the_end_of_a_lesson_are_told() {
    let course = Course::with("answers", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.browser().in_frame("iframe", |browser| {
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
    course.browser().in_frame("iframe", |browser| {
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
fn many_scenes_on_a_page_do_not_hear_each_other() {
    let scenes = ["move", "swap", "unpin"];
    let body =
        scenes.map(|scene| format!("<pin-cake id={scene} scene={scene}></pin-cake>")).concat();
    let course = Course::with("many", &body);
    // The lower ones are loaded when they come into view.
    for scene in scenes {
        course.run(&format!("document.getElementById('{scene}').scrollIntoView()"));
        course.until_told(&format!("one.type === 'ready' && one.from === '{scene}'"));
    }
    course.run("document.getElementById('swap').setAttribute('orders', 'bake:A')");
    course.until_told("one.type === 'state' && one.orders === 'bake:A'");
    for other in ["move", "unpin"] {
        let states = course.told(other, "state");
        assert!(states.iter().all(|state| state["orders"] == ""), "{other}: {states:?}");
    }
}

#[test]
fn two_frames_with_one_name_are_told_apart_by_their_windows() {
    let frame = "<iframe width=700 height=900 src='SITE?scene=move&embed=1&id=twin'></iframe>";
    let course = Course::with("twins", &frame.repeat(2));
    course.run(
        "window.heard = [];
         addEventListener('message', ({ source, data }) => heard.push([source === frames[1] ? 1 : 0, data]))",
    );
    for rank in [1, 2] {
        course.browser().in_frame(&format!("iframe:nth-of-type({rank})"), |browser| {
            browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
        });
    }
    course.run(
        "frames[1].postMessage({ ns: 'pin-cake', v: 1, id: 'twin', type: 'set', orders: 'bake:A' }, '*')",
    );
    course
        .browser()
        .until("return heard.some(([rank, data]) => rank === 1 && data.orders === 'bake:A')", &[]);
    let other: bool = course
        .kitchen
        .ask("return heard.some(([rank, data]) => rank === 0 && data.orders === 'bake:A')", &[]);
    assert!(!other);
}

#[test]
fn an_element_that_is_taken_out_and_put_back_works_again() {
    let course = Course::with("again", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "const cake = document.querySelector('pin-cake'); cake.remove(); told.length = 0;
                document.querySelector('main').append(cake)",
    );
    course.until_told("one.type === 'ready'");
    assert_eq!(course.kitchen.count("iframe"), 1);
}

#[test]
fn a_second_script_changes_nothing() {
    let course = Course::with("twice", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.browser().run_async::<()>(
        &format!("await import('{}embed/pin-cake.js?again'); return null", course.site.url()),
        &[],
    );
    assert_eq!(course.kitchen.count("iframe"), 1);
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
fn wrong_messages_are_ignored_and_ten_thousand_do_no_harm() {
    let course = Course::with("flood", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "const frame = document.querySelector('pin-cake').frame.contentWindow;
         const ours = (fields) => frame.postMessage({ ns: 'pin-cake', v: 1, ...fields }, '*');
         for (const odd of [null, 1, 'set', [], {}, { ns: 'pin-cake' }, { ns: 'other', v: 1, type: 'play' }])
             frame.postMessage(odd, '*');
         ours({ type: 'set' }); ours({ type: 'set', scene: {} }); ours({ type: 'set', step: -1 });
         ours({ type: 'set', step: 1e300 }); ours({ type: 'set', orders: 'x'.repeat(1e6) });
         ours({ type: 'play', id: 'somebody else' }); ours({ type: ['set'] });
         for (let turn = 0; turn < 10000; turn += 1) ours({ type: 'set', orders: turn % 2 ? 'bake:A' : 'bake:B' });
         ours({ type: 'set', orders: 'bake:C' })",
    );
    course.until_told("one.type === 'state' && one.orders === 'bake:C'");
    course.browser().in_frame("iframe", |browser| {
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
fn hostile_text_is_told_as_text_and_shown_as_text() {
    let course = Course::with("hostile", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "document.querySelector('pin-cake').setAttribute('theme', '<img src=x onerror=parent.hurt=1>')",
    );
    course.until_told("one.type === 'error' && one.message.includes('theme')");
    course.browser().in_frame("iframe", |browser| {
        let images: u32 = browser.run("return document.querySelectorAll('img').length", &[]);
        assert_eq!(images, 0);
    });
    assert!(course.kitchen.ask::<bool>("return window.hurt === undefined", &[]));
}

#[test]
fn the_element_is_small() {
    let script = fs::read(dist().join("embed/pin-cake.js")).expect("the element is in the site");
    assert!(script.len() < 6000, "{} bytes", script.len());
}
