//! Scenes in sites of other people's making: real books and courses, built by the tools that teachers use.

use pin_cake_e2e::{Colours, Host, HostPage, Key, Media, SCENES, assert_none, shared};
use serde_json::{Value, json};
use std::path::Path;

/// The step that each scene shows at first.
const STEPS: [u64; 3] = [2, 2, 0];

fn visit(host: Host) -> HostPage {
    visit_with(host, Media::default())
}

fn visit_with(host: Host, media: Media) -> HostPage {
    let page = HostPage::visit(host, Path::new(env!("CARGO_TARGET_TMPDIR")), media);
    assert_ne!(origin(page.address()), origin(shared()), "scenes come from elsewhere");
    page
}

fn origin(url: &str) -> &str {
    url.split('/').nth(2).expect("an address has a host")
}

#[test]
fn every_scene_of_a_hosts_page_is_ready_when_it_comes_into_view() {
    for host in Host::ALL {
        let page = visit(host);
        for (scene, step) in SCENES.into_iter().zip(STEPS) {
            page.come_to(scene);
            page.until_told(scene, &format!("one.type === 'state' && one.step === {step}"));
        }
        assert_none!(page.told("error"), "{host:?}");
        // These small sites have no icon of their own.
        let icon = format!("{}favicon.", page.address());
        let mishaps = page.kitchen().mishaps();
        let ours = mishaps.iter().filter(|mishap| !mishap.starts_with(&icon));
        assert_none!(ours.collect::<Vec<_>>(), "{host:?}");
    }
}

#[test]
fn every_frame_is_as_high_as_its_scene_and_has_no_scroll_bar() {
    for host in Host::ALL {
        let page = visit(host);
        for (scene, step) in SCENES.into_iter().zip(STEPS) {
            page.come_to(scene);
            page.until_it_fits(scene);
            // Most scenes grow with a step.
            page.within(scene, |browser| browser.click("[data-act=forward]"));
            page.until_told(scene, &format!("one.type === 'state' && one.step === {}", step + 1));
            page.until_it_fits(scene);
        }
    }
}

#[test]
fn a_height_that_a_page_asks_for_stays_until_it_is_taken_back() {
    let page = visit(Host::Hugo);
    page.come_to("move");
    page.until_it_fits("move");
    let ask = |what: &str| {
        let scene = "document.querySelector('[scene=move]')";
        page.kitchen().ask::<()>(&format!("{scene}.{what}; return null"), &[]);
    };
    ask("setAttribute('height', '400')");
    page.within("move", |browser| {
        let scrolls = "scrollTo({ top: 100, behavior: 'instant' });
                       return innerHeight === 400 && scrollY === 100 && document.documentElement.clientWidth < innerWidth";
        browser.until(scrolls, &[]);
    });
    ask("removeAttribute('height')");
    page.until_it_fits("move");
}

#[test]
fn a_host_hears_what_its_scenes_tell() {
    for host in Host::ALL {
        let page = visit(host);
        page.come_to("pin-box");
        page.within("pin-box", |browser| browser.click("[data-act=forward]"));
        page.until_told("pin-box", "one.type === 'state' && one.step === 1 && one.live");
        let states = page.told("state");
        let last = states.iter().rfind(|state| state["from"] == "pin-box").expect("a state");
        assert_eq!((&last["scene"], &last["orders"]), (&json!("pin-box"), &json!("bake:W")));
    }
}

#[test]
fn arrow_keys_in_a_scene_step_it_and_turn_no_page() {
    for host in Host::ALL {
        let page = visit(host);
        page.come_to_all();
        page.press_within("move", Key::Right);
        page.until_told("move", "one.type === 'state' && one.step === 3");
        page.press_within("move", Key::Left);
        page.press_within("move", Key::Left);
        page.until_told("move", "one.type === 'state' && one.step === 1");
        assert_eq!(page.browser().url().as_str(), page.address(), "{host:?}");
        let others = page.told("state");
        let stirred = |state: &&Value| state["from"] != "move" && state["step"] == 1;
        assert_none!(others.iter().filter(stirred).collect::<Vec<_>>(), "{host:?}");
    }
}

#[test]
fn arrow_keys_outside_of_a_scene_do_nothing_to_it() {
    for host in Host::ALL {
        let page = visit(host);
        page.come_to_all();
        page.press_outside(Key::Left);
        // What the key had done would be told before what comes now.
        page.press_within("move", Key::Right);
        page.until_told("move", "one.type === 'state' && one.step === 3");
        let states = page.told("state");
        let back = |state: &&Value| state["from"] == "move" && state["step"] == 1;
        assert_none!(states.iter().filter(back).collect::<Vec<_>>(), "{host:?}");
    }
}

#[test]
fn arrow_keys_outside_of_a_scene_still_turn_the_pages_of_an_mdbook() {
    let page = visit(Host::MdBook);
    page.come_to_all();
    page.press_within("move", Key::Right);
    page.until_told("move", "one.type === 'state' && one.step === 3");
    page.press_outside(Key::Right);
    page.browser().until("return location.pathname.endsWith('/next.html')", &[]);
}

#[test]
fn scenes_follow_the_theme_of_an_mdbook() {
    let dark = Media { colours: Colours::Dark, ..Media::default() };
    for (media, first) in [(Media::default(), "light"), (dark, "dark")] {
        let page = visit_with(Host::MdBook, media);
        page.until_all_are(first);
        for (theme, kind) in [
            ("coal", "dark"),
            ("rust", "light"),
            ("navy", "dark"),
            ("light", "light"),
            ("ayu", "dark"),
        ] {
            // The list of themes stays open until its button is pressed again.
            for button in ["toggle", theme, "toggle"] {
                page.browser().click(&format!("#mdbook-theme-{button}"));
            }
            page.until_all_are(kind);
        }
    }
}

#[test]
fn scenes_follow_the_theme_of_a_starlight_site() {
    let dark = Media { colours: Colours::Dark, ..Media::default() };
    for (media, first) in [(Media::default(), "light"), (dark, "dark")] {
        let page = visit_with(Host::Starlight, media);
        page.until_all_are(first);
        for theme in ["dark", "light", "dark"] {
            page.browser().click(&format!("starlight-theme-select option[value={theme}]"));
            page.until_all_are(theme);
        }
    }
}
