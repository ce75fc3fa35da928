//! Scenes in another page: how soon one is there when it is scrolled to, and what ten of them cost.

use crate::bench::Both;
use crate::numbers::{Samples, kilobytes, short};
use crate::options::Options;
use crate::table::Row;
use crate::{machine, sizes};
use pin_cake_e2e::server::RunningSite;
use pin_cake_e2e::{Browser, Media, Site, start};
use serde::Deserialize;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

const TEN: usize = 10;

/// What a frame fetched.
#[derive(Deserialize)]
struct Fetched {
    files: usize,
    from_cache: usize,
    bytes: f64,
}

/// Measures the element, one scene far down a page, and ten in sight.
pub fn measure(options: &Options) -> Vec<Row> {
    let rounds = options.effort.pick(7, 2);
    let site = start(Site::serve(&options.app).header("timing-allow-origin", "*"));
    let course = Course::build(&site);
    let browser = Browser::start();
    browser.emulate(Media::default());
    // The first page of a browser's life pays for things that no later one does.
    scrolled_to(&browser, &course);
    let first = (0..rounds).map(|_| {
        browser.cdp("Network.clearBrowserCache", json!({}));
        scrolled_to(&browser, &course)
    });
    let first = Samples::new(first.collect::<Vec<_>>());
    let again =
        Samples::new((0..rounds).map(|_| scrolled_to(&browser, &course)).collect::<Vec<_>>());
    let size = sizes::brotli(&options.app.join("embed/pin-cake.js"));
    let mut rows = vec![
        alone("`<pin-cake>`: its script, brotli", kilobytes(size)).goal("≤ 3 KB", size <= 3000.0),
        alone(
            &format!("scrolled into view → ready, nothing cached ({rounds})"),
            first.milliseconds(),
        ),
        alone(
            &format!("scrolled into view → ready, visited before ({rounds})"),
            again.milliseconds(),
        ),
    ];
    rows.extend(ten(&browser, &course, rounds));
    browser.close();
    rows
}

fn alone(measure: &str, app: String) -> Row {
    Row::new(measure, Both { app, floor: "–".into() })
}

fn scrolled_to(browser: &Browser, course: &Course) -> f64 {
    browser.goto(&course.page("far"));
    browser.run_async(
        "const scene = document.querySelector('pin-cake');
         await customElements.whenDefined('pin-cake');
         await new Promise((done) => setTimeout(done, 300));
         const begun = performance.now();
         const ready = new Promise((done) => scene.addEventListener('ready', done, { once: true }));
         scene.scrollIntoView();
         await ready;
         return performance.now() - begun;",
        &[],
    )
}

fn ten(browser: &Browser, course: &Course, rounds: usize) -> Vec<Row> {
    let open = |name: &str| {
        browser.goto(&course.page(name));
        let ready: f64 = browser.run_async("return await window.allReady;", &[]);
        ready
    };
    let empty = {
        browser.goto(&course.page("index"));
        browser.sleep(1500);
        machine::memory_of_children()
    };
    browser.cdp("Network.clearBrowserCache", json!({}));
    let cold = open("ten");
    let fetched = (1..=TEN).map(|rank| fetched(browser, rank)).collect::<Vec<_>>();
    browser.sleep(1500);
    let memory = (machine::memory_of_children() - empty) / 10.0;
    let times = Samples::new((0..rounds).map(|_| open("ten")).collect::<Vec<_>>());
    let files: usize = fetched.iter().map(|one| one.files).sum();
    let hits: usize = fetched.iter().map(|one| one.from_cache).sum();
    let bytes: f64 = fetched.iter().map(|one| one.bytes).sum();
    vec![
        alone(
            "ten on a page: navigation → all ready, nothing cached",
            format!("{} ms", short(cold)),
        ),
        alone(&format!("ten on a page: the same, visited before ({rounds})"), times.milliseconds()),
        alone("ten on a page: memory for each", kilobytes(memory)),
        alone(
            "ten on a page, nothing cached: files from the cache; bytes sent",
            format!("{hits} of {files}; {}", kilobytes(bytes)),
        ),
    ]
}

fn fetched(browser: &Browser, rank: usize) -> Fetched {
    browser.in_scene(&format!("pin-cake:nth-of-type({rank})"), |browser| {
        browser.run(
            "const files = performance.getEntriesByType('resource').filter((one) => one.decodedBodySize > 0);
             return { files: files.length, from_cache: files.filter((one) => one.transferSize === 0).length,
                      bytes: files.reduce((sum, one) => sum + one.transferSize, 0) };",
            &[],
        )
    })
}

/// Pages of another origin with scenes in them.
struct Course {
    folder: PathBuf,
    served: RunningSite,
}

impl Course {
    fn build(site: &RunningSite) -> Self {
        let folder = std::env::temp_dir().join(format!("pin-cake-course-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the pages");
        let scene = "<pin-cake scene=toothpick orders=bake:A,stick:A height=120></pin-cake>";
        let far = format!("<div style='height: 9000px'></div>{scene}");
        for (name, body) in [("index", String::new()), ("far", far), ("ten", scene.repeat(TEN))] {
            fs::write(folder.join(format!("{name}.html")), page(site, &body)).expect("a page");
        }
        let served =
            start(Site::serve(Path::new(&folder)).without_header("content-security-policy"));
        Self { folder, served }
    }

    fn page(&self, name: &str) -> String {
        format!("{}{name}.html", self.served.url())
    }
}

impl Drop for Course {
    fn drop(&mut self) {
        // What stays of it is in the system's temporary folder.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn page(site: &RunningSite, body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>A course</title><script>
         let count = 0;
         window.allReady = new Promise((done) => addEventListener('ready', () => {{
             count += 1;
             if (count === document.querySelectorAll('pin-cake').length) done(performance.now());
         }}));
         </script><script type=module src={}embed/pin-cake.js></script>{body}</html>",
        site.url()
    )
}
