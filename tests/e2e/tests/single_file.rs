//! The whole site in one file: from a disk, and where a host gives it no rights.

use pin_cake_e2e::{Kitchen, Site, assert_none, dist, start};
use std::fs;
use std::path::PathBuf;

const STATE: &str = "scene=toothpick&orders=bake:A,stick:A,move:A-B";

fn single_file() -> PathBuf {
    let file = dist().with_file_name("pin-cake.html");
    assert!(file.is_file(), "there is no {}: run scripts/build first", file.display());
    file.canonicalize().expect("it has a path")
}

/// The page opened from the disk.
fn from_disk(query: &str) -> Kitchen {
    let kitchen = Kitchen::enter();
    kitchen.browser().goto(&format!("file://{}?{query}", single_file().display()));
    kitchen.wait_until_ready();
    kitchen
}

#[test]
fn it_opens_from_a_disk_at_the_state_of_its_address() {
    let kitchen = from_disk(STATE);
    assert_eq!((kitchen.scene().as_str(), kitchen.at()), ("toothpick", 3));
    assert_eq!(kitchen.memory().field("B", "toothpick").aim, "dangling");
    assert_none!(kitchen.mishaps());
}

#[test]
fn it_says_its_state_in_its_address_there_too() {
    let kitchen = from_disk("scene=toothpick");
    kitchen.order("bake:A");
    kitchen.wait_for_query("orders=bake:A");
}

#[test]
fn it_has_every_text_with_it() {
    let kitchen = from_disk("scene=move");
    for slug in ["rush-hour", "claims", "takeaways", "refusals"] {
        kitchen.ask::<()>(
            "document.querySelector(`[data-open=${arguments[0]}]`).click(); return null",
            &[slug.into()],
        );
        kitchen.wait_for_scene(slug);
        assert_none!(kitchen.notices(), "{slug}");
    }
    assert_none!(kitchen.mishaps());
}

#[test]
fn it_shares_links_to_itself() {
    let kitchen = from_disk(STATE);
    kitchen.press("share");
    let link = kitchen.text(".share pre");
    let itself = format!("file://{}?v=1&{STATE}", single_file().display());
    assert_eq!(link, itself);
}

#[test]
fn it_runs_in_a_sandbox_on_a_host_that_shares_nothing() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("single-file");
    fs::create_dir_all(&folder).expect("a folder for the course");
    fs::copy(single_file(), folder.join("pin-cake.html")).expect("a copy of it");
    let frame = format!(
        "<!doctype html><title>A course</title><iframe title=Cake sandbox=allow-scripts
          width=700 height=900 src='pin-cake.html?{STATE}&embed=1'></iframe>"
    );
    fs::write(folder.join("index.html"), frame).expect("a page");
    let host = start(Site::serve(folder).without_header("content-security-policy"));
    let kitchen = Kitchen::enter();
    kitchen.browser().goto(host.url());
    kitchen.browser().in_frame("iframe", |browser| {
        browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
        let at: String = browser.run("return document.querySelector('.app').dataset.at", &[]);
        assert_eq!(at, "3");
    });
    let ours = kitchen.mishaps().into_iter().filter(|said| !said.contains("favicon.ico"));
    assert_none!(ours.collect::<Vec<_>>());
}
