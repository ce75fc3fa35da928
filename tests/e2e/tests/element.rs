//! `<pin-cake>`: a frame with few rights that sizes itself and follows its attributes.

use pin_cake_e2e::{
    Course, Kitchen, Question, Site, assert_none, dist, lesson, serve, shared, start,
};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What a frame may do: run scripts, and open what a reader follows in a window of its own.
const RIGHTS: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

#[test]
fn a_scene_is_ready_and_as_high_as_it_has_to_be() {
    let course = Course::with("one", "<pin-cake id=a scene=toothpick></pin-cake>");
    course.until_told("one.type === 'resize'");
    course.until_told("one.type === 'ready' && one.steps === 0");
    let height = "const frame = document.querySelector('pin-cake').frame;
                  return told.findLast((one) => one.type === 'resize').height === frame.offsetHeight";
    course.browser().until(height, &[]);
    let told = course.told("a", "resize");
    let height = told.last().and_then(|one| one["height"].as_u64()).unwrap_or(0);
    assert!((400..1400).contains(&height), "{told:?}");
}

#[test]
fn a_frame_has_a_title_and_no_more_rights_than_it_needs() {
    let course = Course::with("rights", "<pin-cake scene=move></pin-cake>");
    let attributes: [String; 5] = course.kitchen.ask(
        "const frame = document.querySelector('pin-cake').frame;
         return ['title', 'loading', 'referrerpolicy', 'sandbox', 'allow'].map((name) => frame.getAttribute(name))",
        &[],
    );
    let [title, loading, referrer, sandbox, allow] = attributes.each_ref().map(String::as_str);
    assert!(title.contains("Pin & the Cake"), "{title}");
    assert_eq!((loading, referrer), ("lazy", "no-referrer"));
    assert_eq!(sandbox, format!("{RIGHTS} allow-same-origin"));
    assert_eq!(allow, "clipboard-write; fullscreen");
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
    assert_eq!(rights, RIGHTS);
}

#[test]
fn scenes_of_one_page_share_what_was_fetched() {
    let scene = "<pin-cake scene=toothpick height=200></pin-cake>";
    let course = Course::with("shared", &scene.repeat(2));
    course.until_told("told.filter((one) => one.type === 'ready').length === 2");
    let fetched = |rank: usize| -> Vec<f64> {
        course.browser().in_scene(&format!("pin-cake:nth-of-type({rank})"), |browser| {
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
    // What the others had heard, they would tell before what they are asked for now.
    for (other, order) in [("move", "bake:B"), ("unpin", "bake:W")] {
        course
            .run(&format!("document.getElementById('{other}').setAttribute('orders', '{order}')"));
        course.until_told(&format!("one.from === '{other}' && one.orders === '{order}'"));
        let states = course.told(other, "state");
        let heard = states.iter().filter(|state| state["orders"] == "bake:A");
        assert_none!(heard.collect::<Vec<_>>(), "{other}");
    }
}

#[test]
fn src_names_the_copy_of_the_site_that_a_scene_comes_from() {
    let copy = start(serve());
    let body = format!("<pin-cake id=a scene=swap src={}></pin-cake>", copy.url());
    let course = Course::with("src", &body);
    let shows_a_scene_of = |site: &str| {
        course.until_told("one.type === 'ready' && one.scene === 'swap'");
        let page: String =
            course.kitchen.ask("return document.querySelector('pin-cake').frame.src", &[]);
        assert!(page.starts_with(&format!("{site}?")), "{page}");
    };
    shows_a_scene_of(copy.url());
    course.run("told.length = 0; document.querySelector('pin-cake').removeAttribute('src')");
    shows_a_scene_of(course.site.url());
}

#[test]
fn controls_that_are_taken_away_are_gone_in_a_page_opened_anew() {
    let course = Course::with("controls", "<pin-cake id=a scene=move orders=bake:A></pin-cake>");
    let count = || -> usize {
        course.browser().in_scene("pin-cake", |browser| {
            browser.run(
                "return document.querySelectorAll('[data-order], [data-act=forward]').length",
                &[],
            )
        })
    };
    course.until_told("one.type === 'state' && one.step === 1");
    assert!(count() > 1);
    course.run(
        "told.length = 0; document.querySelector('pin-cake').setAttribute('controls', 'none')",
    );
    course.until_told("one.type === 'state' && one.step === 1");
    assert_eq!(count(), 0);
    assert_none!(course.told("a", "error"));
}

#[test]
fn a_second_script_changes_nothing() {
    let course = Course::with("twice", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.browser().run_async::<()>(
        &format!("await import('{}embed/pin-cake.js?again'); return null", course.site.url()),
        &[],
    );
    let frames =
        "return document.querySelector('pin-cake').shadowRoot.querySelectorAll('iframe').length";
    assert_eq!(course.kitchen.ask::<u32>(frames, &[]), 1);
}

#[test]
fn the_element_is_small() {
    let script = fs::read(dist().join("embed/pin-cake.js")).expect("the element is in the site");
    assert!(script.len() < 6000, "{} bytes", script.len());
}

/// An example that we ship.
pub(crate) fn example(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../embed/examples").join(name);
    fs::read_to_string(file).expect("we ship it")
}

#[test]
fn the_plain_example_tells_what_was_predicted_in_its_scenes() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("courses/plain");
    fs::create_dir_all(&folder).expect("a folder");
    let page = example("plain/index.html").replace("https://your.host/pin-cake/", shared());
    fs::write(folder.join("index.html"), page).expect("a page");
    let course = start(Site::serve(folder).without_header("content-security-policy"));
    let kitchen = Kitchen::enter();
    kitchen.browser().goto(course.url());
    kitchen.browser().until(
        "return [...document.querySelectorAll('pin-cake')].every(({ frame }) => frame)",
        &[],
    );
    let question = Question::of("move");
    kitchen.browser().in_scene("[scene=move]", |browser| {
        browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
        for step in 1..=question.lesson.orders.len() {
            if step == question.step {
                browser.click(&format!("[data-choice='{}']", question.right));
            }
            browser.click("[data-act=forward]");
            let at = "return document.querySelector('.app').dataset.at === arguments[0]";
            browser.until(at, &[step.to_string().into()]);
        }
    });
    let graded =
        "return document.getElementById('grade').textContent === 'Predicted rightly: 1 of 1.'";
    kitchen.browser().until(graded, &[]);
    let mishaps = kitchen.mishaps();
    // This small page has no icon of its own.
    let ours = mishaps.iter().filter(|mishap| !mishap.contains("favicon"));
    assert_none!(ours.collect::<Vec<_>>());
}

#[test]
fn the_example_turns_what_a_scene_tells_into_xapi_statements() {
    let course = Course::with("xapi", "<pin-cake scene=move></pin-cake>");
    let statements: Vec<Value> = course.browser().run_async(
        "const { statements } = await import('data:text/javascript,' + encodeURIComponent(arguments[0]));
         const sent = [], scene = document.querySelector('pin-cake');
         statements({ name: 'Ada' }, document, (one) => sent.push(one));
         const tell = (type, detail) => scene.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
         tell('answer', { question: 'move', correct: true, attempt: 1 });
         tell('completed', { score: { scaled: 1, raw: 1, min: 0, max: 1 } });
         return sent",
        &[example("xapi.js").into()],
    );
    assert_eq!(statements[0]["result"]["success"], true);
    assert_eq!(statements[1]["result"]["score"]["scaled"], 1);
    for one in &statements {
        assert_eq!(one["actor"]["name"], "Ada");
        let verb = one["verb"]["id"].as_str();
        assert!(verb.is_some_and(|verb| verb.starts_with("http://adlnet.gov/")), "{one}");
        assert_eq!(one["object"]["id"], "https://your.host/pin-cake/?scene=move");
    }
}

#[test]
fn the_example_says_of_each_scene_that_it_was_completed_though_one_frame_shows_them_all() {
    let course = Course::with("goes-on", "<pin-cake id=a scene=move></pin-cake>");
    course.browser().run_async::<()>(
        "const { statements } = await import('data:text/javascript,' + encodeURIComponent(arguments[0]));
         window.sent = [];
         statements({ name: 'Ada' }, document, (one) => sent.push(one));
         return null",
        &[example("xapi.js").into()],
    );
    course.until_told("one.type === 'ready'");
    for scene in [lesson("move"), lesson("handle")] {
        course.until_told(&format!("one.type === 'state' && one.scene === '{}'", scene.slug));
        for step in 1..=scene.orders.len() {
            course.browser().in_scene("pin-cake", |browser| browser.click("[data-act=forward]"));
            course.until_told(&format!("one.scene === '{}' && one.step === {step}", scene.slug));
        }
        course.browser().in_scene("pin-cake", |browser| browser.click(".note .next"));
    }
    let completed: Vec<String> = course.kitchen.ask(
        "return sent.filter(({ verb }) => verb.id.endsWith('/completed')).map(({ object }) => object.id)",
        &[],
    );
    let scenes = ["move", "handle"].map(|one| format!("https://your.host/pin-cake/?scene={one}"));
    assert_eq!(completed, scenes);
}

#[test]
fn an_attribute_that_is_taken_away_is_as_if_it_had_never_been_there() {
    let course = Course::with(
        "taken",
        "<pin-cake id=a scene=swap orders=bake:A,stick:A step=1 title=Swap></pin-cake>",
    );
    course.until_told("one.type === 'state' && one.step === 1");
    course.run("told.length = 0; document.querySelector('pin-cake').removeAttribute('step')");
    course.until_told("one.type === 'state' && one.scene === 'swap' && one.step === 2");
    course.run("told.length = 0; document.querySelector('pin-cake').removeAttribute('scene')");
    course.until_told("one.type === 'ready' && one.scene === 'move'");
    course.run("document.querySelector('pin-cake').removeAttribute('title')");
    let title: String =
        course.kitchen.ask("return document.querySelector('pin-cake').frame.title", &[]);
    assert!(title.contains("Pin & the Cake"), "{title}");
    assert_none!(course.told("a", "error"));
}

#[test]
fn a_page_can_hide_a_scene_and_gives_it_a_line_of_its_own_otherwise() {
    let course = Course::with("hidden", "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    let display = || -> String {
        course
            .kitchen
            .ask("return getComputedStyle(document.querySelector('pin-cake')).display", &[])
    };
    assert_eq!(display(), "block");
    course.run("document.querySelector('pin-cake').hidden = true");
    assert_eq!(display(), "none");
}

#[test]
fn what_concerns_the_frame_alone_is_not_heard_as_the_pages_own() {
    let course = Course::with(
        "bubbles",
        "<script>
         window.heard = [];
         for (const type of ['resize', 'error', 'state']) addEventListener(type, () => heard.push(type));
         </script>
         <pin-cake id=a scene=move></pin-cake>",
    );
    course.until_told("one.type === 'resize'");
    course.run("document.querySelector('pin-cake').setAttribute('scene', 'soup')");
    course.until_told("one.type === 'error'");
    let heard: Vec<String> = course.kitchen.ask("return heard", &[]);
    assert!(heard.iter().all(|kind| kind == "state") && !heard.is_empty(), "{heard:?}");
}
