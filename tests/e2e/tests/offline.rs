//! The site without a network: only for whoever asked for it, never for a guest, and as new as the last visit.

use pin_cake_e2e::{Kitchen, Site, assert_none, dist, start};
use pin_cake_site::RunningSite;
use std::fs;
use std::path::{Path, PathBuf};

const WORKERS: &str = "return (await navigator.serviceWorker.getRegistrations()).length";

fn served() -> RunningSite {
    start(pin_cake_e2e::serve().prefix("/lecture/"))
}

fn enter(kitchen: &Kitchen, site: &RunningSite, query: &str) {
    kitchen.browser().goto(&format!("{}?{query}", site.url()));
    kitchen.wait_until_ready();
}

/// Presses the switch in the help, and waits for what it says then.
fn switch(kitchen: &Kitchen, wish: &str, said: &str) {
    kitchen.press("help");
    kitchen.browser().click(&format!("[data-keep={wish}]"));
    kitchen.browser().until(
        "return document.querySelector('.offline').textContent.includes(arguments[0])",
        &[said.into()],
    );
    kitchen.press("close-help");
}

#[test]
fn nothing_is_kept_that_nobody_asked_for() {
    let (kitchen, site) = (Kitchen::enter(), served());
    enter(&kitchen, &site, "scene=move");
    kitchen.press("help");
    assert!(!kitchen.text("[data-keep=keep]").is_empty());
    assert_eq!(kitchen.browser().run_async::<usize>(WORKERS, &[]), 0);
}

#[test]
fn what_is_kept_opens_again_without_a_network() {
    let (kitchen, site) = (Kitchen::enter(), served());
    enter(&kitchen, &site, "scene=move");
    switch(&kitchen, "keep", "It is kept");
    let address = site.url().to_owned();
    drop(site);
    for slug in ["toothpick", "refusals", "takeaways"] {
        let page = if slug == "refusals" { "index.html" } else { "" };
        kitchen.browser().goto(&format!("{address}{page}?scene={slug}"));
        kitchen.wait_until_ready();
        kitchen.wait_for_scene(slug);
        assert_none!(kitchen.notices(), "{slug}");
    }
}

#[test]
fn what_is_forgotten_is_gone() {
    let (kitchen, site) = (Kitchen::enter(), served());
    enter(&kitchen, &site, "scene=move");
    switch(&kitchen, "keep", "It is kept");
    switch(&kitchen, "forget", "It is forgotten");
    assert_eq!(kitchen.browser().run_async::<usize>(WORKERS, &[]), 0);
    assert_eq!(kitchen.browser().run_async::<usize>("return (await caches.keys()).length", &[]), 0);
}

#[test]
fn keeping_the_site_and_forgetting_it_violates_no_policy() {
    let (kitchen, site) = (Kitchen::enter(), served());
    enter(&kitchen, &site, "scene=move");
    switch(&kitchen, "keep", "It is kept");
    switch(&kitchen, "forget", "It is forgotten");
    assert_none!(kitchen.mishaps());
}

#[test]
fn a_guest_offers_nothing_to_keep() {
    let (kitchen, site) = (Kitchen::enter(), served());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("courses/guest");
    fs::create_dir_all(&folder).expect("a folder");
    let frame = format!(
        "<!doctype html><title>Course</title><iframe src='{}?scene=move'></iframe>",
        site.url()
    );
    fs::write(folder.join("index.html"), frame).expect("a page");
    let course = start(Site::serve(folder).without_header("content-security-policy"));
    kitchen.browser().goto(course.url());
    kitchen.browser().in_frame("iframe", |browser| {
        browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
        browser.run::<()>("document.querySelector('[data-act=help]').click(); return null", &[]);
        browser.until("return document.querySelector('dialog.help').open", &[]);
        let offered: bool =
            browser.run("return document.querySelector('.offline').checkVisibility()", &[]);
        assert!(!offered);
    });
}

/// Another version of the site: the same, with a name of its own.
fn newer() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("newer");
    let _ = fs::remove_dir_all(&folder);
    copy(&dist(), &folder);
    change(&folder.join("index.html"), "<html ", "<html data-newer ");
    change(&folder.join("service-worker.js"), "\"version\":\"", "\"version\":\"newer");
    folder
}

/// Changes a file, which then is no more what was squeezed of it.
fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("the file");
    fs::write(file, text.replacen(from, to, 1)).expect("the file");
    for squeezed in ["br", "gz"] {
        fs::remove_file(format!("{}.{squeezed}", file.display())).expect("it was squeezed");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn a_newer_site_is_shown_at_once_and_kept_instead() {
    let (kitchen, site) = (Kitchen::enter(), served());
    enter(&kitchen, &site, "scene=move");
    switch(&kitchen, "keep", "It is kept");
    let (address, port) = (site.url().to_owned(), site.address().port());
    drop(site);
    let site = start(Site::serve(newer()).prefix("/lecture/").port(port));
    let is_newer = "return 'newer' in document.documentElement.dataset";
    kitchen.browser().goto(&format!("{address}?scene=move"));
    kitchen.wait_until_ready();
    assert!(kitchen.ask::<bool>(is_newer, &[]));
    // Its files are kept beside the old ones until no page of these is open.
    kitchen.browser().run_async::<()>(
        "const worker = await navigator.serviceWorker.getRegistration();
         await worker.update();
         while (!worker.waiting && worker.installing) await new Promise((done) => setTimeout(done, 50));
         return null",
        &[],
    );
    drop(site);
    // The browser takes its time to put the newer files in use once the last page is closed, and the old ones serve until then.
    let is_shown = (0..20).any(|_| {
        kitchen.browser().goto("about:blank");
        kitchen.browser().sleep(100);
        kitchen.browser().goto(&format!("{address}?scene=toothpick"));
        kitchen.wait_until_ready();
        kitchen.ask::<bool>(is_newer, &[])
    });
    assert!(is_shown);
}
