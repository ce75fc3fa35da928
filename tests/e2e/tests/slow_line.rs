//! On a slow line the page says that something is on its way, and loses nothing meanwhile.

use pin_cake_e2e::{Kitchen, serve};

#[test]
fn what_takes_long_to_come_is_seen_to_be_on_its_way() {
    let kitchen = Kitchen::enter_at(serve().hold("en/handle.txt"));
    kitchen.open("scene=move");
    let bar = "return getComputedStyle(document.querySelector('.app'), '::before').height";
    assert_eq!(kitchen.ask::<String>(bar, &[]), "auto", "nothing is on its way");
    kitchen.ask::<()>("document.querySelector('a[data-open=handle]').click(); return null", &[]);
    kitchen.browser().until("return document.querySelector('[aria-busy]') !== null", &[]);
    assert_eq!(kitchen.ask::<String>(bar, &[]), "3px");
    kitchen.release();
    kitchen.wait_for_scene("handle");
    assert_eq!(kitchen.ask::<String>(bar, &[]), "auto", "nothing is on its way any more");
}

#[test]
fn what_is_done_while_another_lesson_is_on_its_way_is_kept() {
    let kitchen = Kitchen::enter_at(serve().hold("en/handle.txt"));
    kitchen.open("scene=toothpick");
    kitchen.ask::<()>("document.querySelector('a[data-open=handle]').click(); return null", &[]);
    kitchen.order("bake:A");
    kitchen.wait_until_at(1);
    kitchen.press("theme");
    assert_eq!(kitchen.scene(), "toothpick", "the other is on its way");
    kitchen.release();
    kitchen.wait_for_scene("handle");
    let theme = "return document.documentElement.dataset.theme";
    assert_eq!(kitchen.ask::<String>(theme, &[]), "dark");
    kitchen.ask::<()>("history.back(); return null", &[]);
    kitchen.wait_for_scene("toothpick");
    kitchen.wait_until_at(1);
}
