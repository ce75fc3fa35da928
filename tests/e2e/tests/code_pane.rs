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
