//! Figures that a reader saves: they need nothing around them, and look elsewhere as they did here.

use pin_cake_e2e::{Kitchen, assert_none};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

/// Many kinds of furniture, arrows and signs.
const STATES: [(&str, &str); 4] = [
    ("move", "scene=move&orders=bake:A,move:A-B"),
    ("toothpick", "scene=toothpick&orders=bake:A,stick:A,move:A-B,serve:A&theme=dark"),
    ("pin-box", "scene=pin-box&orders=bake:A,pin:A,stick:A&theme=light"),
    ("rush-hour", "scene=rush-hour&orders=open:50"),
];

/// How far two pictures of one stage may differ.
const ALIKE: f64 = 0.9;

/// The file that is saved when this kind of figure is asked for.
fn saved(kitchen: &Kitchen, name: &str, kind: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures").join(name).join(kind);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for downloads");
    let allow = json!({ "behavior": "allow", "downloadPath": folder });
    kitchen.browser().cdp("Browser.setDownloadBehavior", allow);
    if !kitchen.ask::<bool>("return document.querySelector('dialog.share').open", &[]) {
        kitchen.press("share");
    }
    kitchen.browser().click(&format!("[data-figure={kind}]"));
    kitchen
        .browser()
        .until("return document.querySelector('.figure-said').textContent === 'Saved.'", &[]);
    for _ in 0..100 {
        let files = fs::read_dir(&folder).expect("the folder").flatten().map(|entry| entry.path());
        let whole =
            files.filter(|path| path.extension().is_some_and(|ending| ending != "crdownload"));
        if let Some(file) = whole.last() {
            return file;
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("{name}: nothing was saved");
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).expect("the file is text")
}

/// What librsvg makes of it.
fn converted(svg: &Path) -> PathBuf {
    let png = svg.with_extension("librsvg.png");
    let done = Command::new("rsvg-convert").arg(svg).arg("--output").arg(&png).status();
    assert!(done.expect("rsvg-convert is installed: scripts/setup does it").success());
    png
}

/// How far the stages of two pictures of a figure differ, from 0 to 255, on the average over small squares. The words
/// below are left out: librsvg has other letters.
fn difference(kitchen: &Kitchen, one: &Path, other: &Path) -> f64 {
    let bytes = |file: &Path| json!(fs::read(file).expect("a picture"));
    kitchen.browser().run_async(
        "const margin = 20;
         const stage = document.querySelector('svg.stage').viewBox.baseVal;
         const pixels = async (bytes) => {
             const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
             const scale = bitmap.width / (stage.width + 2 * margin);
             const from = [margin, margin, stage.width, stage.height].map((side) => side * scale);
             const pen = new OffscreenCanvas(120, 80).getContext('2d');
             pen.imageSmoothingQuality = 'high';
             pen.drawImage(bitmap, ...from, 0, 0, 120, 80);
             return pen.getImageData(0, 0, 120, 80).data;
         };
         const [one, other] = await Promise.all([pixels(arguments[0]), pixels(arguments[1])]);
         return one.reduce((sum, value, rank) => sum + Math.abs(value - other[rank]), 0) / one.length",
        &[bytes(one), bytes(other)],
    )
}

#[test]
fn a_figure_needs_nothing_around_it() {
    let kitchen = Kitchen::enter();
    for (name, query) in STATES {
        kitchen.open(query);
        let svg = text(&saved(&kitchen, name, "svg"));
        for foreign in
            ["var(", "<use", "class=", "data-part", "url(&quot;", "http://127", "<script"]
        {
            assert!(!svg.contains(foreign), "{name} has {foreign}");
        }
        assert!(svg.contains("url(data:font/woff2"), "{name} has its fonts with it");
    }
    assert_none!(kitchen.mishaps());
}

#[test]
fn a_figure_shows_the_addresses_and_words_of_the_step() {
    let kitchen = Kitchen::enter();
    let (name, query) = STATES[1];
    kitchen.open(query);
    let (headline, address) = (kitchen.headline(), kitchen.memory().field("B", "cherry").address);
    let svg = text(&saved(&kitchen, name, "svg"));
    assert!(svg.contains(&headline), "{headline}");
    assert!(svg.contains(&format!("{address:#010x}")), "{address:#x}");
}

#[test]
fn librsvg_draws_what_the_browser_draws() {
    let kitchen = Kitchen::enter();
    // A crowd goes on between two figures.
    for (name, query) in STATES.into_iter().filter(|(name, _)| *name != "rush-hour") {
        kitchen.open(query);
        let svg = saved(&kitchen, name, "svg");
        let png = saved(&kitchen, name, "png");
        let apart = difference(&kitchen, &png, &converted(&svg));
        assert!(apart < ALIKE, "{name}: {apart}");
        // Without its lines it would be found to be another.
        let lineless = svg.with_file_name("lineless.svg");
        fs::write(&lineless, text(&svg).replace("stroke=\"rgb", "data-stroke=\"rgb"))
            .expect("a file");
        let apart = difference(&kitchen, &png, &converted(&lineless));
        assert!(apart > ALIKE, "{name} without lines: {apart}");
    }
}

#[test]
fn a_strip_has_every_step_and_brings_the_reader_back() {
    let kitchen = Kitchen::enter();
    // More steps than the timeline has marks at once.
    let orders = "bake:A,stick:A,bake:B,stick:B,swap:A-B,swap:A-B,bake:C,replace:A-C,drop:C";
    kitchen.open(&format!("scene=swap&orders={orders}&step=2"));
    let strip = text(&saved(&kitchen, "swap", "strip"));
    for step in 0..=9 {
        assert!(strip.contains(&format!("swap, step {step}<")), "step {step}");
    }
    assert_eq!(kitchen.at(), 2);
}
