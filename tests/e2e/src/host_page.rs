//! A page of someone else's site with scenes in it, as a reader uses it.

use crate::{Browser, Host, Key, Kitchen, Media};
use pin_cake_site::RunningSite;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::OnceLock;
use std::thread;

/// The scenes of each page, in its order.
pub const SCENES: [&str; 3] = ["toothpick", "move", "pin-box"];

/// Built once for all tests of a process, where that went well.
static OPENED: [OnceLock<Result<RunningSite, String>>; 3] = [const { OnceLock::new() }; 3];

/// Keeps what the scenes tell, as a host's own script would hear it, from the first message on.
const LISTEN: &str = "window.told = [];
    for (const type of ['ready', 'resize', 'state', 'error'])
        addEventListener(type, (event) => event.target.localName === 'pin-cake'
            && told.push({ ...event.detail, type, from: event.target.getAttribute('scene') }), true);";

/// A host's page of three scenes, and a reader before it.
#[derive(Debug)]
pub struct HostPage {
    kitchen: Kitchen,
    address: &'static str,
    listening: String,
}

impl HostPage {
    /// Goes to the page of `host`, which is built in a folder within `parent`.
    ///
    /// # Panics
    ///
    /// When it cannot be built.
    #[must_use]
    pub fn visit(host: Host, parent: &Path, media: Media) -> Self {
        let opened = OPENED[host as usize].get_or_init(|| host.open(parent));
        let address = opened.as_ref().unwrap_or_else(|why| panic!("{why}")).url();
        let kitchen = Kitchen::enter_with(media);
        let listening = kitchen.browser().before_pages(LISTEN);
        let page = Self { kitchen, address, listening };
        page.browser().goto(address);
        // The theme that an earlier reader chose in this host.
        page.kitchen.ask::<()>("localStorage.clear(); return null", &[]);
        page.browser().goto(address);
        page
    }

    /// The reader.
    #[must_use]
    pub fn kitchen(&self) -> &Kitchen {
        &self.kitchen
    }

    /// The address that it was opened by.
    #[must_use]
    pub fn address(&self) -> &str {
        self.address
    }

    /// The browser.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        self.kitchen.browser()
    }

    /// Waits until a scene has told something for which `condition` holds, a script in which it is `one`.
    #[track_caller]
    pub fn until_told(&self, scene: &str, condition: &str) {
        self.browser().until(
            &format!("return told.some((one) => one.from === arguments[0] && {condition})"),
            &[json!(scene)],
        );
    }

    /// All that the scenes have told of this kind.
    #[must_use]
    pub fn told(&self, kind: &str) -> Vec<Value> {
        self.kitchen.ask("return told.filter((one) => one.type === arguments[0])", &[json!(kind)])
    }

    /// Scrolls to a scene, and waits until it is there.
    #[track_caller]
    pub fn come_to(&self, scene: &str) {
        self.scroll_to(&format!("[scene={scene}]"));
        self.until_told(scene, "one.type === 'ready'");
    }

    fn scroll_to(&self, selector: &str) {
        let scroll = "document.querySelector(arguments[0]).scrollIntoView({ behavior: 'instant' })";
        self.kitchen.ask::<()>(&format!("{scroll}; return null"), &[json!(selector)]);
    }

    /// Does something in the frame of a scene.
    #[track_caller]
    pub fn within<T>(&self, scene: &str, act: impl FnOnce(&Browser) -> T) -> T {
        self.browser().in_scene(&format!("[scene={scene}]"), act)
    }

    /// Waits until the frame of a scene is as large as what it shows, and shows no scroll bar.
    #[track_caller]
    pub fn until_it_fits(&self, scene: &str) {
        let told = "const last = told.findLast((one) => one.from === arguments[0] && one.type === 'resize');
                    return last?.height === document.querySelector(`[scene=${arguments[0]}]`).frame.offsetHeight";
        self.browser().until(told, &[json!(scene)]);
        self.within(scene, |browser| {
            let fits = "const { clientWidth, scrollWidth, scrollHeight } = document.documentElement;
                        const bottom = document.querySelector('.app').getBoundingClientRect().bottom;
                        return scrollHeight === innerHeight && Math.ceil(bottom) === innerHeight
                            && scrollWidth === innerWidth && clientWidth === innerWidth";
            browser.until(fits, &[]);
        });
    }

    /// Waits until all scenes are there: from then on nothing moves that is clicked on.
    #[track_caller]
    pub fn come_to_all(&self) {
        for scene in SCENES {
            self.come_to(scene);
            self.until_it_fits(scene);
        }
    }

    /// Presses a key with the focus in a scene.
    #[track_caller]
    pub fn press_within(&self, scene: &str, key: Key) {
        self.within(scene, |browser| {
            // Not where a host's header may lie over it.
            let centre =
                "document.querySelector('h1').scrollIntoView({ block: 'center' }); return null";
            browser.run::<()>(centre, &[]);
            browser.click("h1");
            browser.until("return document.hasFocus()", &[]);
            browser.key(key);
        });
    }

    /// Presses a key with the focus in the host's own page.
    #[track_caller]
    pub fn press_outside(&self, key: Key) {
        self.scroll_to("body");
        self.browser().click("main p");
        self.browser().until("return document.activeElement.localName !== 'pin-cake'", &[]);
        self.browser().key(key);
    }

    /// Waits until all scenes are shown in this theme.
    #[track_caller]
    pub fn until_all_are(&self, theme: &str) {
        for scene in SCENES {
            self.come_to(scene);
            self.within(scene, |browser| {
                browser.until(
                    "return document.documentElement.dataset.theme === arguments[0]",
                    &[json!(theme)],
                );
            });
        }
        self.scroll_to("body");
    }
}

impl Drop for HostPage {
    fn drop(&mut self) {
        // After a failure, the browser ends too.
        if !thread::panicking() {
            self.browser().take_back(&self.listening);
        }
    }
}
