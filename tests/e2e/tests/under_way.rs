//! What is asked for while something is on its way: a scene that is fetched, or a run that takes time.

use pin_cake_e2e::{Course, Key, Kitchen};
use serde_json::{Value, json};

/// A script after which the page fetches nothing of this name.
fn cut_off(name: &str) -> String {
    format!(
        "const before = fetch;
         window.fetch = (what, ...more) => String(what.url ?? what).includes('{name}')
             ? Promise.reject(new TypeError('no network')) : before(what, ...more);
         return null"
    )
}

/// Goes back to a scene that cannot be fetched.
fn back_in_vain(kitchen: &Kitchen) {
    kitchen.browser().back();
    kitchen.browser().until("return document.querySelector('.notices').textContent !== ''", &[]);
}

/// A scene in a plain frame of a course, which hears messages and tells what comes back.
struct Framed(Course);

impl Framed {
    fn open(name: &str, query: &str) -> Self {
        let listen = "<script>window.heard = [];
            addEventListener('message', ({ data }) => data.ns === 'pin-cake' && heard.push(data))</script>";
        let frame = format!("<iframe width=900 height=900 src='SITE?id=x&v=1&{query}'></iframe>");
        let framed = Self(Course::with(name, &(listen.to_owned() + &frame)));
        framed.until("ready", "true");
        framed
    }

    /// Sends a message of ours.
    fn send(&self, message: &Value) {
        let mut whole = json!({ "ns": "pin-cake", "v": 1, "id": "x" });
        whole
            .as_object_mut()
            .expect("it is one")
            .extend(message.as_object().cloned().expect("one"));
        self.0.run(&format!("frames[0].postMessage({whole}, '*')"));
    }

    /// Waits until it has told this, of which `one` is what it told, in JavaScript.
    fn until(&self, kind: &str, condition: &str) {
        let told = format!("return heard.some((one) => one.type === '{kind}' && ({condition}))");
        self.0.browser().until(&told, &[]);
    }

    /// The steps that it has told of.
    fn steps(&self) -> Vec<u32> {
        let told = "return heard.filter((one) => one.type === 'state').map((one) => one.step)";
        self.0.kitchen.ask(told, &[])
    }

    fn within<T>(&self, body: &str) -> T
    where
        T: serde::de::DeserializeOwned,
    {
        self.0.browser().in_frame("iframe", |browser| browser.run(body, &[]))
    }

    /// Counts the entries that the frame adds to the history from now on. Its length says nothing once it is full.
    fn watch_history(&self) {
        self.within::<()>(
            "window.added = 0;
             const push = history.pushState;
             history.pushState = (...what) => { added += 1; push.apply(history, what); };
             return null",
        );
    }

    fn added_to_history(&self) -> u32 {
        self.within("return added")
    }

    /// Lets the frame fetch nothing of this name.
    fn cut_off(&self, name: &str) {
        self.within::<()>(&cut_off(name));
    }

    /// Lets the frame wait for what it fetches, until it is let go on.
    fn hold(&self) {
        self.within::<()>(
            "const before = fetch;
             const gate = new Promise((open) => { window.goOn = open; });
             window.fetch = (...what) => gate.then(() => before(...what));
             return null",
        );
    }

    fn go_on(&self) {
        self.within::<()>("goOn(); return null");
    }
}

#[test]
fn a_pause_while_a_links_orders_are_carried_out_keeps_them_from_being_played() {
    let framed = Framed::open("paused", "scene=executor&orders=open,wait,wait&autoplay=1");
    framed.send(&json!({ "type": "pause" }));
    framed.until("state", "one.orders === 'open,wait,wait'");
    // The first step of Play would come soon.
    framed.0.browser().sleep(1000);
    let playing: bool = framed
        .within("return document.querySelector('[data-act=play]').ariaLabel.startsWith('Pause')");
    assert!(!playing, "{:?}", framed.steps());
    assert_eq!(framed.steps().last(), Some(&3));
}

#[test]
fn a_play_while_a_links_orders_are_carried_out_plays_them_from_the_start() {
    let framed = Framed::open("played", "scene=executor&orders=open,wait,ring:C,abort:C");
    framed.send(&json!({ "type": "play" }));
    framed.until("state", "one.step === 1");
    assert!(framed.steps().contains(&0), "{:?}", framed.steps());
}

#[test]
fn a_host_that_pauses_does_not_undo_where_the_reader_goes() {
    let framed = Framed::open("goes", "scene=move");
    framed.hold();
    framed.watch_history();
    framed.within::<()>(
        "const link = document.querySelector('.note .next'); link.focus(); link.click(); return null",
    );
    framed.send(&json!({ "type": "pause" }));
    framed.send(&json!({ "type": "set", "theme": "dark" }));
    framed.0.browser().in_frame("iframe", |browser| {
        browser.until("return document.documentElement.dataset.theme === 'dark'", &[]);
    });
    framed.go_on();
    framed.until("state", "one.scene === 'handle'");
    assert_eq!(framed.added_to_history(), 1);
    let focused: String = framed.within("return document.activeElement.localName");
    assert_eq!(focused, "main");
}

#[test]
fn a_wish_that_cannot_be_fetched_leaves_the_history_alone() {
    let framed = Framed::open("wishes", "scene=move");
    framed.cut_off("handle.txt");
    framed.watch_history();
    for _ in 1..=2 {
        framed.send(&json!({ "type": "set", "scene": "handle" }));
        framed.0.browser().in_frame("iframe", |browser| {
            browser.until("return document.querySelector('.notices').textContent !== ''", &[]);
            browser.click("[data-note]");
            browser.until("return document.querySelector('.notices').textContent === ''", &[]);
        });
    }
    assert_eq!(framed.added_to_history(), 0);
}

#[test]
fn back_leads_past_a_scene_that_cannot_be_fetched() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move");
    for scene in ["handle", "toothpick", "swap"] {
        kitchen.browser().click(".note .next");
        kitchen.wait_for_scene(scene);
    }
    kitchen.ask::<()>(&cut_off("toothpick.txt"), &[]);
    back_in_vain(&kitchen);
    assert_eq!(kitchen.scene(), "swap");
    kitchen.browser().back();
    kitchen.wait_for_scene("handle");
    kitchen.browser().forward();
    kitchen.browser().forward();
    kitchen.wait_for_scene("swap");
}

#[test]
fn a_scene_that_back_could_not_leave_keeps_its_entry_in_the_history() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick");
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("swap");
    kitchen.ask::<()>(&cut_off("toothpick.txt"), &[]);
    back_in_vain(&kitchen);
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("safe");
    kitchen.browser().back();
    kitchen.wait_for_scene("swap");
}

#[test]
fn a_run_that_takes_time_is_laid_on_its_own_tables_where_a_crowd_was_before() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=executor&orders=open,wait,wait,wait,wait,wait,wait,wait,wait");
    kitchen.ask::<()>("document.querySelector('[data-open=rush-hour]').click(); return null", &[]);
    kitchen.wait_for_scene("rush-hour");
    kitchen.order("open:1000");
    kitchen.wait_until_at(1);
    kitchen.ask::<()>(
        "window.crowded = 0;
         const look = () => {
             const { scene } = document.querySelector('.app').dataset;
             const map = document.querySelector('canvas');
             crowded += Number(scene === 'executor' && Boolean(map?.checkVisibility()));
             requestAnimationFrame(look);
         };
         requestAnimationFrame(look);
         return null",
        &[],
    );
    kitchen.browser().back();
    kitchen.wait_for_scene("executor");
    kitchen.wait_until_ready();
    assert_eq!(kitchen.ask::<u32>("return crowded", &[]), 0);
}

#[test]
fn the_focus_stays_where_the_reader_goes_while_an_order_is_carried_out() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=executor&orders=open");
    kitchen.tab_to("[data-step='1']");
    kitchen.key(Key::Right);
    kitchen.ask::<()>("document.querySelector(\"[data-step='0']\").focus(); return null", &[]);
    kitchen.wait_until_at(2);
    kitchen.wait_until_idle();
    assert!(kitchen.is_focused("[data-step='0']"));
}

#[test]
fn a_key_that_plays_leaves_the_focus_on_the_mark_that_has_it() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,move:A-B&clock=manual");
    kitchen.tab_to("[data-step='1']");
    kitchen.key('p');
    kitchen.tick(2400);
    kitchen.wait_until_at(4);
    assert!(kitchen.is_focused("[data-step='1']"));
}

#[test]
fn the_time_of_several_steps_that_passes_at_once_plays_them_all() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&clock=manual");
    kitchen.press("play");
    kitchen.tick(3 * 2400);
    kitchen.wait_until_at(3);
    kitchen.tick(2399);
    kitchen.wait_until_idle();
    assert_eq!(kitchen.at(), 3);
    kitchen.tick(1);
    kitchen.wait_until_at(4);
}
