//! What a pasted link shows, and where it leads.

use pin_cake_e2e::{Heights, Kitchen, LESSONS, PAGES, assert_none, dist, start};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

const SITE: &str = "https://cakes.example/rust/";

/// The built site, made for an address.
static BUILT: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("linked");
    let _ = fs::remove_dir_all(&folder);
    let copied = Command::new("cp").arg("-R").arg(dist()).arg(&folder).status();
    assert!(copied.expect("cp").success());
    for squeezed in ["index.html.br", "index.html.gz"] {
        fs::remove_file(folder.join(squeezed)).expect("it was squeezed");
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/lib/link-pages.mjs");
    let made = Command::new("node").arg(script).arg(&folder).arg(SITE).status();
    assert!(made.expect("node").success());
    folder
});

fn built(name: &str) -> String {
    fs::read_to_string(BUILT.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The content of a page's property.
fn property(html: &str, name: &str) -> String {
    let start = format!("<meta property=\"{name}\" content=\"");
    let rest = html.split_once(&start).unwrap_or_else(|| panic!("no {name}")).1;
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn every_scene_has_a_page_with_a_picture_and_a_description() {
    let slugs = LESSONS.iter().map(|lesson| lesson.slug).chain(PAGES);
    for slug in slugs {
        let page = built(&format!("scene/{slug}.html"));
        let image = property(&page, "og:image");
        let file = image.strip_prefix(SITE).expect("a whole address");
        let png = fs::read(BUILT.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((side(16), side(20)), (1200, 630), "{slug}");
        for name in ["og:title", "og:description", "og:image:alt"] {
            assert!(!property(&page, name).is_empty(), "{slug}: {name}");
        }
    }
    assert_eq!(property(&built("index.html"), "og:url"), SITE);
}

#[test]
fn every_scene_tells_who_asks_how_to_embed_it() {
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../embed/heights.json"));
    let Heights(heights) =
        serde_json::from_str(&text.expect("heights are published")).expect("they are JSON");
    for lesson in LESSONS {
        let page = built(&format!("scene/{}.html", lesson.slug));
        let (_, rest) =
            page.split_once("application/json+oembed\" href=\"").expect("it is discovered");
        let address = rest.split('"').next().and_then(|address| address.strip_prefix(SITE));
        let answer: Value =
            serde_json::from_str(&built(address.expect("an address"))).expect("JSON");
        assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()));
        assert_eq!(answer["height"], heights[lesson.slug][&720]);
        let html = answer["html"].as_str().expect("HTML");
        assert!(
            html.starts_with("<iframe src=\"https://cakes.example/rust/?v=1&amp;scene="),
            "{html}"
        );
    }
}

#[test]
fn a_link_to_a_scenes_own_page_leads_on_to_the_state_that_it_names() {
    let site = start(pin_cake_e2e::Site::serve(&*BUILT).prefix("/rust/"));
    let kitchen = Kitchen::enter();
    kitchen
        .browser()
        .goto(&format!("{}?scene=toothpick&orders=bake:A,stick:A,move:A-B", site.url()));
    kitchen.wait_until_ready();
    kitchen.press("share");
    let link = kitchen.text(".share pre");
    assert_eq!(
        link,
        format!("{}scene/toothpick.html?v=1&orders=bake:A,stick:A,move:A-B", site.url())
    );
    kitchen.browser().goto("about:blank");
    kitchen.browser().goto(&link);
    kitchen.wait_until_ready();
    assert_eq!((kitchen.scene().as_str(), kitchen.at()), ("toothpick", 3));
    assert_none!(kitchen.mishaps());
}
