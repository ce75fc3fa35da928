//! `<pin-cake>` where scripts and frameworks put it: among elements that they watch, in other trees, in other documents.

use crate::element::example;
use pin_cake_e2e::{Course, Engine, Kitchen, Site, assert_none, shared, start};
use serde_json::json;
use std::fs;
use std::path::Path;

/// A scene that is ready, and `cake` and `main` for scripts in the page.
fn scene(name: &str) -> Course {
    let course = Course::with(name, "<pin-cake id=a scene=move></pin-cake>");
    course.until_told("one.type === 'ready'");
    course.run(
        "window.cake = document.querySelector('pin-cake'); window.main = document.querySelector('main')",
    );
    course
}

fn display(course: &Course) -> String {
    let display = "return cake.ownerDocument.defaultView.getComputedStyle(cake).display";
    course.kitchen.ask(display, &[])
}

/// Puts the scene into the frame of this page, a document of its own on the page's origin.
fn put_into_a_frame(course: &Course) {
    course.run(
        "window.other = document.createElement('iframe');
         Object.assign(other, { width: 700, height: 900 });
         main.prepend(other);
         told.length = 0;
         for (const type of ['ready', 'state'])
             other.contentWindow.addEventListener(type, ({ detail }) => told.push({ ...detail, type }));
         other.contentDocument.body.append(cake)",
    );
}

#[test]
fn a_framework_finds_nothing_in_the_element_that_it_did_not_put_there() {
    let course = scene("bare");
    let children: u32 = course.kitchen.ask("return cake.childNodes.length", &[]);
    assert_eq!(children, 0);
    let names: Vec<String> = course.kitchen.ask("return cake.getAttributeNames().sort()", &[]);
    assert_eq!(names, ["id", "scene"]);
}

#[test]
fn an_element_that_is_taken_out_and_put_back_works_again() {
    let course = scene("again");
    course.run("cake.remove(); told.length = 0; main.append(cake)");
    course.until_told("one.type === 'ready'");
    let frames = "return cake.shadowRoot.querySelectorAll('iframe').length";
    assert_eq!(course.kitchen.ask::<u32>(frames, &[]), 1);
    assert_eq!(display(&course), "block");
}

#[test]
fn an_element_that_is_moved_as_a_whole_goes_on_as_a_block_in_any_tree() {
    let course = scene("moved");
    // Not every browser can.
    if !course.kitchen.ask::<bool>("return Boolean(main.moveBefore)", &[]) {
        return;
    }
    let shows = |step: &str| {
        let at = "return document.querySelector('.app')?.dataset.at === arguments[0]";
        course.browser().in_scene("pin-cake", |browser| browser.until(at, &[json!(step)]));
    };
    course.browser().in_scene("pin-cake", |browser| browser.click("[data-order='bake:A']"));
    shows("1");
    course.run(
        "window.around = document.createElement('div'); main.append(around); told.length = 0;
         for (const type of ['ready', 'state'])
             cake.addEventListener(type, ({ detail }) => told.push({ ...detail, type, itself: true }));
         around.moveBefore(cake, null)",
    );
    shows("1");
    course.run("around.attachShadow({ mode: 'open' }).moveBefore(cake, null)");
    assert_eq!(display(&course), "block");
    course.run("cake.setAttribute('orders', 'bake:A,move:A-B')");
    course.until_told("one.itself && one.type === 'state' && one.step === 2 && one.live");
    // Firefox opens it anew, at the same step.
    let began = "return told.filter(({ itself, type }) => itself && type === 'ready').length";
    if Engine::chosen() == Engine::Chromium {
        assert_eq!(course.kitchen.ask::<u32>(began, &[]), 0);
    }
}

#[test]
fn in_another_document_an_element_opens_its_frame_tells_and_is_a_block() {
    let course = scene("adopted");
    put_into_a_frame(&course);
    course.until_told("one.type === 'ready'");
    assert_eq!(display(&course), "block");
    course.run("cake.setAttribute('orders', 'bake:A')");
    course.until_told("one.type === 'state' && one.step === 1 && one.live");
    course.run("cake.hidden = true");
    assert_eq!(display(&course), "none");
    course.run("cake.hidden = false; told.length = 0; main.append(cake); other.remove()");
    course.until_told("one.type === 'ready' && one.from === 'a'");
    assert_eq!(display(&course), "block");
}

#[test]
fn a_browser_without_sheets_of_scripts_shows_the_scene_all_the_same() {
    let course = scene("old");
    course.run("CSSStyleSheet = undefined; cake.remove(); told.length = 0; main.append(cake)");
    course.until_told("one.type === 'ready'");
    let wide = "return cake.frame.offsetWidth === main.clientWidth";
    assert!(course.kitchen.ask::<bool>(wide, &[]));
}

#[test]
fn the_docusaurus_example_loads_the_element_once() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("courses/docusaurus");
    fs::create_dir_all(&folder).expect("a folder");
    let module = example("docusaurus/src/pin-cake.js");
    let module = module.replace("https://your.host/pin-cake/", shared());
    fs::write(folder.join("pin-cake.js"), module).expect("a script");
    // What a reader sees who comes to a page by a link within the site.
    let page = "<!doctype html><title>A course</title><script type=module>
        import { onRouteDidUpdate } from './pin-cake.js';
        onRouteDidUpdate();
        document.body.innerHTML = '<pin-cake scene=move></pin-cake>';
        onRouteDidUpdate();
        </script><body style='background: black'>";
    fs::write(folder.join("index.html"), page).expect("a page");
    let course = start(Site::serve(folder).without_header("content-security-policy"));
    let kitchen = Kitchen::enter();
    kitchen.browser().goto(course.url());
    let follows = "const scene = document.querySelector('pin-cake');
                   return Boolean(scene.frame) && scene.getAttribute('theme') === 'dark'";
    kitchen.browser().until(follows, &[]);
    kitchen.browser().in_scene("pin-cake", |browser| {
        browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
    });
    let scripts: Vec<String> = kitchen.ask(
        "return Array.from(document.scripts, ({ src }) => src.split('/').pop()).filter((name) => name)",
        &[],
    );
    assert_eq!(scripts, ["follow-theme.js", "pin-cake.js"]);
    assert_none!(
        kitchen.mishaps().into_iter().filter(|one| !one.contains("favicon")).collect::<Vec<_>>()
    );
}
