//! The code pane shows lines as they are: from the first letter to the last, and not the lower half of one.

use pin_cake_e2e::{Kitchen, LESSONS, Lesson};

/// Waits, in every lesson at the end of its script, until the body of a function returns something true.
fn at_every_end(kitchen: &Kitchen, is_so: &str) {
    for Lesson { slug, orders, .. } in LESSONS {
        kitchen.open(&format!("scene={slug}&orders={}", orders.join(",")));
        kitchen.browser().until(&format!("/* {slug} */ {is_so}"), &[]);
    }
}

#[test]
fn no_line_is_too_long_for_the_pane_beside_a_scroll_bar() {
    at_every_end(
        &Kitchen::enter_still(),
        "const pane = document.querySelector('.code pre');
         return pane.scrollWidth <= pane.clientWidth",
    );
}

#[test]
fn the_pane_begins_with_a_whole_line() {
    at_every_end(
        &Kitchen::enter_still(),
        "const pane = document.querySelector('.code pre');
         const { top, height } = pane.querySelector('.l').getBoundingClientRect();
         const lines = Math.max(0, pane.getBoundingClientRect().top - top) / height;
         return Math.abs(lines - Math.round(lines)) * height <= 1",
    );
}

#[test]
fn the_lines_of_the_step_shown_say_how_it_went() {
    let kitchen = Kitchen::enter_still();
    for (query, how) in [
        ("scene=toothpick&orders=bake:A", "run"),
        ("scene=pin-box&orders=bake:W,box:W-A,pin:A", "pin"),
        ("scene=pin-box&orders=bake:W,box:W-A,serve:B,pin:A,pin:B,swap:A-B", "refused"),
    ] {
        kitchen.open(query);
        let said: Vec<String> = kitchen.ask(
            "return [...document.querySelectorAll('[data-now]')].map(({ dataset }) => dataset.now)",
            &[],
        );
        assert!(!said.is_empty() && said.iter().all(|one| one == how), "{query}: {said:?}");
    }
}
