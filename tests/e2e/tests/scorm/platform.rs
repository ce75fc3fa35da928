//! A platform that a learner attends, with the unpacked package in it.

use pin_cake_e2e::{Browser, Kitchen, LESSONS, Site, dist, start};
use pin_cake_site::RunningSite;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{env, fs};

/// A platform: keeps the calls that it gets, and holds what its address says before the first.
const PLATFORM: &str = "<!doctype html><html lang=en><title>A platform</title>
    <script src=scorm12.min.js></script>
    <script>
    window.calls = [];
    const real = new Scorm12API({ autocommit: false, logLevel: 5 });
    const held = new URLSearchParams(location.search).get('held');
    if (held) real.loadFromJSON(JSON.parse(held), 'cmi');
    if (!location.search.includes('none')) window.API = new Proxy(real, { get: (api, name) =>
        typeof api[name] !== 'function' ? api[name] : (...given) => {
            const answer = api[name](...given);
            calls.push([name, ...given, answer]);
            return answer;
        } });
    </script>
    <iframe src=package/index.html width=1200 height=900></iframe></html>";

/// The unpacked package beside a platform.
pub static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scorm");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/lib/scorm.mjs");
    node(&[&script.display().to_string(), &dist().display().to_string(), &zip(&folder)]);
    let unpack =
        "const [zip, to] = process.argv.slice(1), fs = require('fs'), path = require('path');
        const { unzipSync } = require(process.env.PIN_CAKE_NODE_MODULES + '/fflate');
        for (const [name, bytes] of Object.entries(unzipSync(fs.readFileSync(zip)))) {
            fs.mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
            fs.writeFileSync(path.join(to, name), bytes);
        }";
    node(&["-e", unpack, &zip(&folder), &folder.join("package").display().to_string()]);
    let modules =
        env::var("PIN_CAKE_NODE_MODULES").expect("scripts/test sets PIN_CAKE_NODE_MODULES");
    let library = Path::new(&modules).join("scorm-again/dist/scorm12.min.js");
    fs::copy(library, folder.join("scorm12.min.js")).expect("the library is installed");
    fs::write(folder.join("index.html"), PLATFORM).expect("a page");
    folder
});

pub fn zip(folder: &Path) -> String {
    folder.join("pin-cake-scorm.zip").display().to_string()
}

pub fn node(arguments: &[&str]) {
    assert!(Command::new("node").args(arguments).status().expect("node is installed").success());
}

/// A learner before the platform.
pub struct Course {
    kitchen: Kitchen,
    _platform: RunningSite,
}

impl Course {
    pub fn attend(query: &str) -> Self {
        let platform = start(Site::serve(&*FOLDER).without_header("content-security-policy"));
        let kitchen = Kitchen::enter();
        kitchen.browser().goto(&format!("{}?{query}", platform.url()));
        let course = Self { kitchen, _platform: platform };
        course.in_site(|browser| {
            browser.until("return document.documentElement.dataset.start === 'ready'", &[]);
        });
        course
    }

    pub fn resume(held: &Value) -> Self {
        let held: String = url_encoded(&held.to_string());
        Self::attend(&format!("held={held}"))
    }

    pub fn browser(&self) -> &Browser {
        self.kitchen.browser()
    }

    /// In the site, which is in the package's page.
    pub fn in_site<T>(&self, act: impl FnOnce(&Browser) -> T) -> T {
        self.browser().in_frame("iframe", |browser| {
            browser.until("return document.querySelector('iframe').src !== ''", &[]);
            browser.in_frame("iframe", act)
        })
    }

    pub fn value(&self, name: &str) -> String {
        self.browser().run("return API.LMSGetValue(arguments[0])", &[json!(name)])
    }

    #[track_caller]
    pub fn until_value(&self, name: &str, value: &str) {
        let is_so = "return API.LMSGetValue(arguments[0]) === arguments[1]";
        self.browser().until(is_so, &[json!(name), json!(value)]);
    }

    /// Lets the site tell something, as it would.
    pub fn tell(&self, message: Value) {
        let mut message = message;
        message["ns"] = "pin-cake".into();
        message["v"] = 1.into();
        self.in_site(|browser| {
            browser.run::<()>("parent.postMessage(arguments[0], '*'); return null", &[message]);
        });
    }

    /// Lets the site tell that a lesson was predicted rightly and run to its end.
    pub fn run_to_its_end(&self, lesson: &str) {
        self.tell(json!({ "type": "state", "scene": lesson }));
        self.tell(json!({ "type": "answer", "question": lesson, "correct": true }));
        self.tell(json!({ "type": "progress", "done": 1, "total": LESSONS.len() }));
    }
}

fn url_encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}
