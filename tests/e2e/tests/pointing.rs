//! Point at any part: it is explained, and its kin lights up everywhere. Cakes can be dragged.

use pin_cake_e2e::{Key, Kitchen, assert_none};

const NOTHING: &str = "Point at or tap any part to learn what it is.";

/// Opens a cake whose toothpick is right, points at a part, and returns what is said of it.
fn point_at(kitchen: &Kitchen, selector: &str) -> String {
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    kitchen.wait_until_at_rest();
    assert_eq!(kitchen.explanation(), NOTHING);
    kitchen.point_at(selector);
    kitchen.explanation()
}

/// How many elements are lit in the stage, in the bytes and in the code.
fn lit(kitchen: &Kitchen) -> (usize, usize, usize) {
    let count = |where_to: &str| kitchen.count(&format!("{where_to} [data-lit]"));
    (count(".stage"), count(".mem"), count("[data-code]"))
}

#[test]
fn a_field_is_explained_and_lights_its_kin_everywhere() {
    let kitchen = Kitchen::enter();
    let said = point_at(&kitchen, "[data-part='field:A.toothpick'] p");
    assert!(said.starts_with("toothpick: 4 bytes at 0x"), "{said}");
    assert!(said.contains("its own"), "{said}");
    let (stage, bytes, code) = lit(&kitchen);
    assert!(stage > 0 && bytes > 0 && code > 0, "stage {stage}, bytes {bytes}, code {code}");
    assert_eq!(kitchen.count("[data-part='field:A.cherry'][data-lit]"), 1, "what it points at");
}

#[test]
fn a_byte_is_explained_and_lights_its_kin() {
    let kitchen = Kitchen::enter();
    let said = point_at(&kitchen, "[data-part='byte:A.4']");
    assert!(said.contains("byte 1 of toothpick"), "{said}");
    let (stage, bytes, code) = lit(&kitchen);
    assert!(stage > 0 && bytes > 0 && code > 0, "stage {stage}, bytes {bytes}, code {code}");
}

#[test]
fn a_byte_says_the_address_that_it_is_at() {
    let kitchen = Kitchen::enter();
    let said = point_at(&kitchen, "[data-part='byte:A.5']");
    let address = kitchen.memory().field("A", "toothpick").address + 1;
    assert!(said.contains(&format!("at {address:#010x}")), "{said}");
}

#[test]
fn an_arrow_is_explained_and_lights_its_kin() {
    let kitchen = Kitchen::enter();
    let said = point_at(&kitchen, "[data-part='arrow:A.toothpick'] .head");
    assert!(said.starts_with("toothpick says 0x"), "{said}");
    let (stage, bytes, code) = lit(&kitchen);
    assert!(stage > 0 && bytes > 0 && code > 0, "stage {stage}, bytes {bytes}, code {code}");
}

#[test]
fn a_plate_is_explained_and_lights_its_place() {
    let kitchen = Kitchen::enter();
    let said = point_at(&kitchen, ".plaque[data-part='place:A'] rect");
    assert!(said.starts_with("Table A: 16 bytes of the heap, from 0x"), "{said}");
    let (stage, bytes, _) = lit(&kitchen);
    assert!(stage > 0 && bytes > 0, "stage {stage}, bytes {bytes}");
}

#[test]
fn a_cake_is_explained() {
    let kitchen = Kitchen::enter();
    let said = point_at(&kitchen, ".stage [data-part='thing:A']");
    assert!(said.starts_with("The cake: Cake, 16 bytes, at 0x"), "{said}");
}

#[test]
fn a_line_of_the_code_is_explained() {
    let kitchen = Kitchen::enter();
    let said = point_at(&kitchen, "[data-code] [data-now]");
    assert!(said.contains("is for the step “stick”"), "{said}");
}

#[test]
fn a_ghost_is_explained_as_left_over() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,move:A-B");
    kitchen.point_at("[data-part='byte:A.0']");
    assert!(kitchen.explanation().contains("left over"), "{}", kitchen.explanation());
}

#[test]
fn pointing_elsewhere_puts_the_lights_out() {
    let kitchen = Kitchen::enter();
    point_at(&kitchen, "[data-part='byte:A.4']");
    kitchen.point_at("header .brand");
    assert_eq!(kitchen.count("[data-lit]"), 0);
    assert_eq!(kitchen.explanation(), NOTHING);
}

#[test]
fn a_step_keeps_no_sentence_that_is_not_true_any_more() {
    let kitchen = Kitchen::enter();
    point_at(&kitchen, "[data-part='arrow:A.toothpick'] .head");
    kitchen.key(pin_cake_e2e::Key::Right);
    kitchen.wait_until_at(3);
    let said = kitchen.explanation();
    assert!(!said.contains("its own"), "{said}");
}

#[test]
fn a_pointer_that_must_not_be_followed_says_so() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,move:A-B");
    let said = kitchen.explanation();
    assert!(said.contains("undefined behaviour"), "{said}");
    assert_eq!(kitchen.count(".explain.banner"), 1);
}

#[test]
fn plain_hides_every_address_of_the_picture_and_the_bytes() {
    let kitchen = Kitchen::enter();
    let addresses = |kitchen: &Kitchen| {
        kitchen.ask::<Vec<String>>(
            r"// Of text in a hidden drawing Chromium says the one and WebKit the other.
              const is_drawn = (one) => one.checkVisibility() && one.getBoundingClientRect().width > 0;
              const words = document.createTreeWalker(
                  document.querySelector('.stage-box').parentElement, NodeFilter.SHOW_TEXT);
              const found = [];
              for (let text = words.nextNode(); text; text = words.nextNode())
                  if (/0x[0-9a-f]{4}|…[0-9a-f]{4}/.test(text.data) && is_drawn(text.parentElement))
                      found.push(text.data);
              return found;",
            &[],
        )
    };
    for query in [
        "scene=toothpick&orders=bake:A,stick:A,move:A-B",
        "scene=pin-box&orders=bake:W,box:W-A,stick:A",
    ] {
        kitchen.open(query);
        assert!(addresses(&kitchen).len() >= 4, "{:?}", addresses(&kitchen));
        kitchen.browser().click(".segmented button:first-child");
        assert_eq!(kitchen.text(".segmented [aria-pressed=true]"), "Plain");
        assert_none!(addresses(&kitchen), "{query}");
        kitchen.browser().click(".segmented button:last-child");
        assert!(addresses(&kitchen).len() >= 4, "{:?}", addresses(&kitchen));
    }
}

#[test]
fn a_cake_dragged_to_another_table_is_moved() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.wait_until_at_rest();
    let cake = kitchen.middle(".stage [data-thing]");
    let table = kitchen.middle(".stage [data-part='place:C']");
    kitchen.browser().drag(cake, (table.0, table.1 - 60.0));
    kitchen.wait_until_at(2);
    assert!(kitchen.memory().is_taken("C"));
    kitchen.wait_for_query("orders=bake:A,move:A-C");
    kitchen.wait_until_at_rest();
}

#[test]
fn a_cake_dragged_to_where_it_was_stays() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.wait_until_at_rest();
    let cake = kitchen.middle(".stage [data-thing]");
    kitchen.browser().drag(cake, (cake.0 + 30.0, cake.1 - 40.0));
    kitchen.wait_until_at_rest();
    assert_eq!(kitchen.at(), 1);
}

#[test]
fn a_cake_dragged_out_of_the_picture_comes_back() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.wait_until_at_rest();
    let cake = kitchen.middle(".stage [data-thing]");
    let (below_another_table, _) = kitchen.middle(".stage [data-part='place:C']");
    for beyond in [(1200.0, 780.0), (below_another_table, 780.0)] {
        kitchen.browser().drag(cake, beyond);
        kitchen.wait_until_at_rest();
        assert_eq!(kitchen.at(), 1, "{beyond:?} is no order");
        assert_eq!(kitchen.spots()[0].place, "A", "it rests where it came from");
        assert!(kitchen.memory().is_taken("A"));
    }
    assert_none!(kitchen.mishaps());
}

#[test]
fn escape_takes_back_a_drag() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.wait_until_at_rest();
    let cake = kitchen.middle(".stage [data-thing]");
    let table = kitchen.middle(".stage [data-part='place:C']");
    let above = (table.0, table.1 - 60.0);
    touch(&kitchen, 1, "pointerdown", ".stage [data-thing]", cake);
    touch(&kitchen, 1, "pointermove", ".stage [data-thing]", above);
    kitchen.key(Key::Escape);
    touch(&kitchen, 1, "pointerup", ".stage [data-thing]", above);
    kitchen.wait_until_at_rest();
    assert_eq!(kitchen.at(), 1);
}

#[test]
fn a_click_on_a_cake_moves_nothing() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.wait_until_at_rest();
    let cake = kitchen.middle(".stage [data-thing]");
    kitchen.browser().drag(cake, (cake.0 + 2.0, cake.1));
    assert_eq!(kitchen.at(), 1);
}

/// Lets a finger touch the stage: what happens, to the element found by a selector, and where.
fn touch(kitchen: &Kitchen, finger: u32, kind: &str, selector: &str, (x, y): (f64, f64)) {
    kitchen.ask::<()>(
        "const [pointerId, kind, selector, clientX, clientY] = arguments;
         document.querySelector(selector).dispatchEvent(new PointerEvent(kind,
             { pointerId, pointerType: 'touch', bubbles: kind !== 'pointerleave', clientX, clientY }));
         return null",
        &[finger.into(), kind.into(), selector.into(), x.into(), y.into()],
    );
}

#[test]
fn a_second_finger_does_not_take_over_what_the_first_one_carries() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    kitchen.wait_until_at_rest();
    let cake = kitchen.middle(".stage [data-thing]");
    let (x, y) = kitchen.middle(".stage [data-part='place:C']");
    let goal = (x, y - 60.0);
    touch(&kitchen, 1, "pointerdown", ".stage [data-thing]", cake);
    touch(&kitchen, 1, "pointermove", ".stage", goal);
    touch(&kitchen, 2, "pointerdown", ".stage [data-thing]", goal);
    touch(&kitchen, 2, "pointerup", ".stage", goal);
    assert_eq!(kitchen.at(), 1);
    touch(&kitchen, 1, "pointerup", ".stage", goal);
    kitchen.wait_until_at(2);
    assert!(kitchen.memory().is_taken("C"));
}

#[test]
fn what_a_finger_has_tapped_stays_explained() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=move&orders=bake:A");
    let cake = kitchen.middle(".stage [data-thing]");
    touch(&kitchen, 1, "pointerdown", ".stage [data-thing]", cake);
    touch(&kitchen, 1, "pointerup", ".stage [data-thing]", cake);
    touch(&kitchen, 1, "pointerleave", ".app", cake);
    // Also where what explains was on its way when it was tapped.
    kitchen.browser().until("return document.querySelector('[data-lit]') !== null", &[]);
    assert_ne!(kitchen.explanation(), NOTHING);
}

#[test]
fn an_arrows_label_is_explained_as_the_arrow() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,move:A-B");
    kitchen.wait_until_at_rest();
    point_at(&kitchen, ".pill");
    assert!(kitchen.explanation().starts_with("toothpick says"), "{}", kitchen.explanation());
}
