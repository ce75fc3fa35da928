//! A course page on another host, with scenes in it.

use crate::{Browser, Kitchen, Site, serve, start};
use pin_cake_site::RunningSite;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::{env, fs, process};

/// A course page on a host of its own, and the site that its scenes come from.
#[derive(Debug)]
pub struct Course {
    /// The reader.
    pub kitchen: Kitchen,
    /// Where the scenes come from.
    pub site: RunningSite,
    page: RunningSite,
    folder: PathBuf,
}

/// Keeps what the scenes tell, from the first message on. Not all of it goes up to the window by itself.
const LISTEN: &str = "<script>
    window.told = [];
    for (const type of ['ready', 'resize', 'state', 'answer', 'progress', 'completed', 'error'])
        addEventListener(type, (event) => event.target.localName === 'pin-cake'
            && told.push({ ...event.detail, type, from: event.target.id }), true);
    </script>";

impl Course {
    /// A page with this body, in which `SITE` stands for the site's address; `name` is its folder's.
    ///
    /// # Panics
    ///
    /// When the page cannot be written.
    #[must_use]
    pub fn with(name: &str, body: &str) -> Self {
        let site = start(serve());
        let folder = env::temp_dir().join(format!("pin-cake-courses-{}", process::id())).join(name);
        fs::create_dir_all(&folder).expect("a folder for the course");
        let html = format!(
            "<!doctype html><html lang=en><title>A course</title>{LISTEN}
             <script type=module src=SITEembed/pin-cake.js></script><main>{body}</main></html>"
        );
        fs::write(folder.join("index.html"), html.replace("SITE", site.url())).expect("a page");
        let page = Site::serve(&folder).without_header("content-security-policy");
        let course = Self { kitchen: Kitchen::enter(), site, page: start(page), folder };
        course.browser().goto(course.page.url());
        course
    }

    /// The reader's browser, before the course page.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        self.kitchen.browser()
    }

    /// What the scene with this id told of this kind.
    #[must_use]
    pub fn told(&self, scene: &str, kind: &str) -> Vec<Value> {
        self.kitchen.ask(
            "return told.filter((one) => one.from === arguments[0] && one.type === arguments[1])",
            &[json!(scene), json!(kind)],
        )
    }

    /// Waits until a scene has told something of which this is true: `one` is what it told, in JavaScript.
    #[track_caller]
    pub fn until_told(&self, condition: &str) {
        self.browser().until(&format!("return told.some((one) => {condition})"), &[]);
    }

    /// Waits until the first plain frames of the page can be used.
    #[track_caller]
    pub fn until_frames_are_ready(&self, count: usize) {
        for rank in 1..=count {
            self.browser().in_frame(&format!("iframe:nth-of-type({rank})"), |browser| {
                browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
            });
        }
    }

    /// Runs a script in the course page.
    pub fn run(&self, body: &str) {
        self.kitchen.ask::<()>(&format!("{body}; return null"), &[]);
    }
}

impl Drop for Course {
    fn drop(&mut self) {
        // What stays of it is in the system's temporary folder.
        let _ = fs::remove_dir_all(&self.folder);
        let _ = self.folder.parent().map(fs::remove_dir);
    }
}
