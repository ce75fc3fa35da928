//! The site works where a course page works: under a path, under the strictest policy, without
//! storage, and asking nothing of anyone else. Tests run under that policy, but where they take it off.

use pin_cake_e2e::{Kitchen, LESSONS, PAGES, Way, assert_none, serve, shared, with_places};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Runs every lesson to its end and uses everything else once; looks at each document before it is left. What keeps the
/// site for when there is no network has tests of its own.
fn use_everything(kitchen: &Kitchen, mut look: impl FnMut()) {
    for lesson in with_places() {
        kitchen.open(&format!("scene={}", lesson.slug));
        kitchen.steps::<()>(Way::Forward, lesson.orders.len(), "return null", &[]);
        kitchen.wait_for_query(&lesson.written());
        look();
    }
    // The crowd's own script takes its time; a small one does what a large one does.
    kitchen.open("scene=rush-hour&orders=open:10,stop");
    look();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,move:A-B");
    kitchen.press("theme");
    kitchen.press("copy");
    kitchen.browser().click(".segmented button:first-child");
    kitchen.browser().click(".segmented button:last-child");
    kitchen.browser().click(".memory-table summary");
    kitchen.point_at("[data-part='byte:A.0']");
    kitchen.press("help");
    kitchen.browser().click("dialog button");
    kitchen.press("share");
    ["svg", "png", "strip"].into_iter().for_each(|kind| draw(kitchen, kind));
    look();
    for page in PAGES {
        kitchen.use_page(page);
        look();
    }
}

/// Has a figure drawn, and saves it nowhere.
fn draw(kitchen: &Kitchen, kind: &str) {
    kitchen.ask::<()>(
        "HTMLAnchorElement.prototype.click = () => {};
         document.querySelector('.figure-said').textContent = '';
         document.querySelector(`[data-figure=${arguments[0]}]`).click(); return null",
        &[json!(kind)],
    );
    kitchen
        .browser()
        .until("return document.querySelector('.figure-said').textContent === 'Saved.'", &[]);
}

/// What was left in any document after everything was used once.
struct Traces {
    mishaps: Vec<String>,
    /// Scripts, styles and handlers that stood in a document, as it was then and as it was served.
    inline: [Vec<String>; 2],
    kept: Value,
}

/// One visit for all tests that look at its traces alone.
static TRACES: LazyLock<Traces> = LazyLock::new(|| {
    let kitchen = Kitchen::enter();
    let (mut mishaps, mut inline) = (Vec::new(), [Vec::new(), Vec::new()]);
    use_everything(&kitchen, || {
        mishaps.extend(kitchen.mishaps());
        let [now, served]: [Vec<String>; 2] = kitchen.browser().run_async(
            "const inline = (page) => [...page.querySelectorAll('script:not([src]), style, [style]'),
                 ...[...page.querySelectorAll('*')].filter((one) => one.getAttributeNames()
                     .some((name) => name.startsWith('on')))].map((one) => one.outerHTML.slice(0, 200));
             const html = await (await fetch(location.pathname)).text();
             return [inline(document), inline(new DOMParser().parseFromString(html, 'text/html'))]",
            &[],
        );
        inline[0].extend(now);
        inline[1].extend(served);
    });
    Traces {
        mishaps,
        inline,
        kept: kitchen.browser().run_async(
            "return { local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
                      databases: (await indexedDB.databases()).length };",
            &[],
        ),
    }
});

#[test]
fn nothing_violates_the_strict_policy() {
    assert_none!(&TRACES.mishaps);
}

#[test]
fn the_policy_is_really_in_force() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move");
    kitchen.ask::<()>("document.body.setAttribute('style', 'color: red'); return null", &[]);
    assert!(kitchen.mishaps().iter().any(|mishap| mishap.contains("style-src")));
}

#[test]
fn the_site_works_at_the_root_of_a_host_too() {
    let kitchen = Kitchen::enter_at(serve());
    kitchen.open("scene=move");
    kitchen.forward(4);
    assert_eq!(kitchen.at(), 4);
    assert_none!(kitchen.mishaps());
}

#[test]
fn the_site_works_under_a_path_without_its_slash() {
    let kitchen = Kitchen::enter();
    let bare = kitchen.front().trim_end_matches('/').to_owned();
    kitchen.browser().goto(&bare);
    kitchen.wait_until_ready();
    assert_none!(kitchen.mishaps());
}

#[test]
fn the_page_has_no_inline_script_or_style() {
    let [now, served] = &TRACES.inline;
    assert_none!(now, "in the page as it is");
    assert_none!(served, "in the page as it is served");
}

#[test]
fn nobody_else_is_asked_for_anything() {
    // The policy would stop such a request before anybody saw it.
    let kitchen = Kitchen::enter_at(serve().without_header("content-security-policy"));
    let mut asked = BTreeSet::new();
    use_everything(&kitchen, || {
        asked.extend(kitchen.ask::<Vec<String>>(
            "return performance.getEntriesByType('resource').map((entry) => entry.name)",
            &[],
        ));
    });
    for scene in LESSONS.iter().map(|lesson| lesson.slug).chain(PAGES) {
        let texts = format!("/{scene}.txt");
        assert!(asked.iter().any(|name| name.ends_with(&texts)), "{texts} of {asked:#?}");
    }
    for name in asked {
        assert!(name.starts_with(kitchen.front()) || name.starts_with("data:"), "{name}");
    }
}

#[test]
fn the_page_works_where_storage_and_cookies_are_blocked() {
    let kitchen = Kitchen::enter();
    let blocked = kitchen.browser().before_pages(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
             Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
         Object.defineProperty(Document.prototype, 'cookie', {
             get() { throw new DOMException('no', 'SecurityError'); },
             set() { throw new DOMException('no', 'SecurityError'); } });",
    );
    let mut mishaps = Vec::new();
    use_everything(&kitchen, || mishaps.extend(kitchen.mishaps()));
    kitchen.browser().take_back(&blocked);
    assert_none!(mishaps);
}

#[test]
fn the_page_stores_nothing() {
    let nothing = json!({ "local": 0, "session": 0, "cookie": "", "databases": 0 });
    assert_eq!(TRACES.kept, nothing);
}

#[test]
fn a_message_from_elsewhere_moves_no_clock() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&clock=manual&autoplay=1");
    kitchen.browser().run_async::<()>(
        "const tick = { ns: 'pin-cake', v: 1, type: 'tick', ms: 2400 };
         dispatchEvent(new MessageEvent('message', { data: tick, source: null }));
         for (const odd of [null, 1, 'tick', [], {}, { ns: 'pin-cake' }, { ...tick, ms: 'x' }, { ...tick, ms: NaN },
                            { ...tick, ns: 'other' }, { ...tick, type: 'tock' }]) postMessage(odd, '*');
         await new Promise((done) => setTimeout(done, 50));
         return null;",
        &[],
    );
    assert_eq!(kitchen.at(), 0);
    assert_none!(kitchen.mishaps());
}

#[test]
fn the_page_works_in_a_sandboxed_frame_of_another_origin() {
    let kitchen = Kitchen::enter_at(serve().without_header("content-security-policy"));
    kitchen.open("scene=move");
    kitchen.ask::<()>(
        "document.body.innerHTML = '<iframe sandbox=allow-scripts width=900 height=700></iframe>';
         document.querySelector('iframe').src = arguments[0]; return null",
        &[json!(format!("{}?scene=toothpick&embed=1", shared()))],
    );
    kitchen.browser().enter_frame();
    kitchen.wait_until_ready();
    assert_eq!(kitchen.ask::<String>("return origin", &[]), "null");
    kitchen.forward(3);
    assert_eq!(kitchen.memory().field("B", "toothpick").aim, "dangling");
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("swap");
    let console = kitchen.browser().console();
    assert_none!(console.iter().filter(|(level, _)| level == "SEVERE").collect::<Vec<_>>());
}
