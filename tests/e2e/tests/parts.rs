//! The program comes in two parts. The first lesson needs the first one alone, and everything else waits for the second.

use pin_cake_e2e::{Kitchen, LESSONS, built, serve};

fn rest() -> String {
    built("pin-cake_rest-", ".wasm")
}

/// The site without the second part.
fn without_the_rest() -> Kitchen {
    Kitchen::enter_at(serve().fail(&rest(), 404))
}

/// The site whose second part is on its way until it is released.
fn with_the_rest_on_its_way() -> Kitchen {
    Kitchen::enter_at(serve().hold(&rest()))
}

fn is_running(kitchen: &Kitchen) -> bool {
    kitchen.ask("return document.documentElement.dataset.start === 'ready'", &[])
}

fn click(kitchen: &Kitchen, selector: &str) {
    let click = format!("document.querySelector(`{selector}`).click(); return null");
    kitchen.ask::<()>(&click, &[]);
}

#[test]
fn the_first_lesson_runs_to_its_end_without_the_rest() {
    let kitchen = without_the_rest();
    let first = LESSONS[0];
    kitchen.open("");
    for (rank, order) in first.orders.iter().enumerate() {
        kitchen.order(order);
        kitchen.wait_until_at(rank + 1);
    }
    assert_eq!(kitchen.scene(), first.slug);
    assert!(!kitchen.may("forward"));
    for step in (0..first.orders.len()).rev() {
        kitchen.press("back");
        kitchen.wait_until_at(step);
    }
    kitchen.press("play");
    kitchen.wait_until_at(first.orders.len());
    assert!(is_running(&kitchen));
}

#[test]
fn the_first_lesson_is_asked_explained_and_looked_at_without_the_rest() {
    let kitchen = without_the_rest();
    kitchen.open("scene=move&orders=bake:A,bake:A,eat:Z");
    kitchen.wait_until_at_rest();
    let parts: Vec<String> = kitchen.ask(
        "const parts = [...document.querySelectorAll('[data-part]')].map((part) => part.dataset.part);
         return [...new Set(parts)]",
        &[],
    );
    assert!(parts.len() > 20, "{parts:?}");
    for part in parts {
        let point = format!(
            "document.querySelector(`[data-part=\"{part}\"]`).dispatchEvent(
               new PointerEvent('pointerover', {{ bubbles: true }})); return null"
        );
        kitchen.ask::<()>(&point, &[]);
    }
    for act in ["plain", "exact", "theme", "theme", "speed", "restart"] {
        click(&kitchen, &format!("[data-act={act}]"));
    }
    kitchen.wait_until_at(0);
    kitchen.order("bake:A");
    click(&kitchen, "[data-choice='0']");
    kitchen.order("move:A-B");
    assert!(kitchen.text(".question").contains("Measured:"), "{}", kitchen.text(".question"));
    kitchen.browser().emulate(pin_cake_e2e::Media { width: 320, ..Default::default() });
    kitchen.wait_until_at_rest();
    assert!(is_running(&kitchen));
}

/// All that is written and drawn at each step of the first lesson, but what each run has of its own: addresses, left-over
/// bytes, and how far things that stand already are faded in.
fn told(kitchen: &Kitchen) -> Vec<String> {
    kitchen.open("motion=reduce");
    let look = "const page = document.querySelector('.app').cloneNode(true);
         page.querySelectorAll('.mem, .table, dialog').forEach((part) => part.remove());
         return page.innerHTML.replace(/0x[0-9a-f]+|(?<=[+-])\\d+/g, '0x').replace(/ opacity=\"[^\"]*\"/g, '')";
    let mut told = vec![kitchen.ask(look, &[])];
    for order in LESSONS[0].orders {
        kitchen.order(order);
        kitchen.wait_until_at_rest();
        told.push(kitchen.ask(look, &[]));
    }
    told
}

#[test]
fn the_first_lesson_tells_the_same_with_and_without_the_rest() {
    let (with, without) = (told(&Kitchen::enter()), told(&without_the_rest()));
    for (step, (with, without)) in with.iter().zip(&without).enumerate() {
        let same =
            with.bytes().zip(without.bytes()).take_while(|(one, other)| one == other).count();
        let from =
            |page: &str| page.chars().skip(same.saturating_sub(80)).take(240).collect::<String>();
        assert!(with == without, "step {step}:\n{}\n{}", from(with), from(without));
        assert!(with.len() > 10_000, "step {step}: {with}");
    }
}

#[test]
fn what_needs_the_rest_says_that_it_is_missing_and_leaves_everything_as_it_was() {
    let kitchen = without_the_rest();
    kitchen.open("scene=move&orders=bake:A");
    let memory = kitchen.memory();
    // The same is said once.
    let wishes = [
        (1, "[data-act=share]"),
        (1, "[data-act=help]"),
        (2, "a[data-open=toothpick]"),
        (3, "a[data-open=claims]"),
    ];
    for (notes, wish) in wishes {
        click(&kitchen, wish);
        kitchen.browser().until(
            "return document.querySelectorAll('.notice').length === arguments[0]",
            &[serde_json::json!(notes)],
        );
        let notice = &kitchen.notices()[notes - 1];
        assert!(notice.contains("404"), "{wish}: {notice}");
        assert!(notice.contains("Everything here is as it was"), "{wish}: {notice}");
    }
    assert_eq!(kitchen.count("dialog[open]"), 0);
    assert_eq!(kitchen.memory(), memory);
    kitchen.order("move:A-B");
    assert!(kitchen.memory().is_taken("B"));
}

#[test]
fn a_scene_that_needs_the_rest_says_at_the_start_that_it_is_missing() {
    let kitchen = without_the_rest();
    for query in
        ["scene=toothpick", "scene=claims", "scene=move&embed=1", "scene=move&clock=manual"]
    {
        kitchen.visit(query);
        kitchen.browser().until("return document.documentElement.dataset.start === 'failed'", &[]);
        let reason = kitchen.text("#start-failed");
        assert!(reason.contains("_rest-") && reason.contains("404"), "{query}: {reason}");
    }
}

#[test]
fn a_wish_for_what_is_in_the_rest_is_granted_as_soon_as_that_is_here() {
    let kitchen = with_the_rest_on_its_way();
    kitchen.open("");
    click(&kitchen, "[data-act=help]");
    assert_eq!(kitchen.count("dialog[open]"), 0);
    kitchen.release();
    kitchen.browser().until("return document.querySelector('dialog.help').open", &[]);
    assert!(kitchen.text("dialog.help").contains("How this works"));

    let kitchen = with_the_rest_on_its_way();
    kitchen.open("");
    click(&kitchen, "a[data-open=toothpick]");
    assert_eq!(kitchen.scene(), "move");
    kitchen.release();
    kitchen.wait_for_scene("toothpick");
    kitchen.forward(3);
    assert_eq!(kitchen.memory().field("B", "toothpick").aim, "dangling");
}

/// When the second part set out, and when the first one was here.
fn times(kitchen: &Kitchen) -> (f64, f64) {
    let is_here = "return performance.getEntriesByType('resource').some(
           ({ name, responseEnd }) => name.includes('_rest-') && responseEnd > 0)";
    kitchen.browser().until(is_here, &[]);
    kitchen.ask(
        "const of = (part) => performance.getEntriesByType('resource').find(({ name }) => name.includes(part));
         return [of('_rest-').startTime, of('_bg-').responseEnd]",
        &[],
    )
}

#[test]
fn the_rest_comes_after_the_first_lesson_and_along_with_all_others() {
    // A site of its own for each: what has been fetched once is not fetched again.
    let visit = |query: &str| {
        let kitchen = Kitchen::enter_at(serve().hold(&built("pin-cake_bg-", ".wasm")));
        // The page is loaded when all that it asks for at the start has been asked for.
        kitchen.visit(query);
        kitchen.release();
        kitchen.wait_until_ready();
        times(&kitchen)
    };
    let (rest, first) = visit("");
    assert!(
        rest > first,
        "the rest set out at {rest} ms, and the first part was here at {first} ms"
    );
    let (rest, first) = visit("scene=toothpick");
    assert!(
        rest < first,
        "the rest set out at {rest} ms, and the first part was here at {first} ms"
    );
}
