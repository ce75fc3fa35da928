//! What is shown is what the text says, however it came there; and what goes on is the same element.

use js_sys::Reflect;
use pin_cake::browser::{Lodger, Nodes, document, patch};
use pin_cake::markup::Markup;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

fn showing(html: &str) -> Element {
    let element = document().create_element("div").expect("a div");
    element.set_inner_html(html);
    element
}

fn bring(element: &Element, old: &str, new: &str, lodger: Lodger) -> Nodes {
    patch(element, &Markup::new(old.to_owned()), &mut Markup::new(new.to_owned()), lodger)
}

#[wasm_bindgen_test]
fn a_patched_element_has_the_nodes_of_the_new_text() {
    let pairs = [
        ("<p class=a>b</p>", "<p class=\"c d\">e &lt;f&gt;</p>"),
        ("<p>a</p>", "<p>a</p><p>b</p>"),
        ("<p>a</p><p>b</p>", "<p>b</p>"),
        ("<p>a</p>", "<p></p>"),
        ("<p hidden>a <b>c</b></p>", "<p title=\"x > y\">d <b>c</b></p>"),
        ("<svg><use href=\"#a\"/></svg>t", "<svg><use href=\"#b\"/></svg>u"),
        // The browser adds a body to this table, which the text does not have.
        ("<table><tr><td>a</td></tr></table>", "<table><tr><td>b</td></tr></table>"),
        ("", "<p>a</p>"),
        ("<p>a</p>", ""),
    ];
    for (old, new) in pairs {
        let element = showing(old);
        bring(&element, old, new, Lodger::default());
        assert!(
            element.is_equal_node(Some(&showing(new))),
            "{old} to {new}: {}",
            element.inner_html()
        );
    }
}

#[wasm_bindgen_test]
fn a_zero_among_letters_changes_nothing_else() {
    let (old, new) = (
        "<p>a</p><p>b</p>",
        "<p title=\"x\u{0}\u{1}\u{0}-class\u{0}\">c\u{0}\u{1}\u{0}\u{0}d</p><p>b</p>",
    );
    let element = showing(old);
    bring(&element, old, new, Lodger::default());
    assert!(element.is_equal_node(Some(&showing(new))), "{}", element.inner_html());
}

#[wasm_bindgen_test]
fn an_element_that_goes_on_stays_the_same() {
    for new in ["<p>b</p>", "<p class=b>a</p><p>c</p>", "<p>a<b>c</b></p>"] {
        let element = showing("<p>a</p>");
        let before = element.first_child();
        bring(&element, "<p>a</p>", new, Lodger::default());
        assert_eq!(element.first_child(), before, "{new}");
    }
}

#[wasm_bindgen_test]
fn a_touched_input_is_checked_as_the_text_says() {
    let (bare, checked) = ("<input type=radio>", "<input type=radio checked>");
    for (old, new, wanted) in [(checked, bare, false), (bare, checked, true)] {
        let element = showing(old);
        let input: HtmlInputElement =
            element.first_child().expect("the input").dyn_into().expect("an input");
        input.set_checked(!wanted);
        bring(&element, old, new, Lodger::default());
        assert_eq!(input.checked(), wanted, "{new}");
    }
}

#[wasm_bindgen_test]
fn a_select_in_which_somebody_chose_shows_what_the_text_says() {
    let select = |light: &str, dark: &str| {
        format!("<select><option{light}>light</option><option{dark}>dark</option></select>")
    };
    let [light, dark] = [select(" selected", ""), select("", " selected")];
    let unlike = "<select><option selected>light</option></select>";
    for (old, new) in [(&*dark, &*light), (&*light, &*dark), (&*dark, unlike)] {
        let element = showing(old);
        let chosen = element.first_element_child().expect("the select");
        for rank in [1, 0] {
            Reflect::set(&chosen, &"selectedIndex".into(), &rank.into()).expect("a choice");
        }
        bring(&element, old, new, Lodger::default());
        let fresh = showing(new).first_element_child().expect("the select");
        let value = |one| Reflect::get(one, &"value".into()).expect("a value").as_string();
        assert_eq!(value(&chosen), value(&fresh), "{new}");
    }
}

const LODGER: Lodger = Lodger { writes: &["transform"], finds_by: &["data-key"] };

#[wasm_bindgen_test]
fn somebody_elses_attributes_stay() {
    for new in ["<g class=a data-x=2></g>", "<g class=a></g><g class=b></g>"] {
        let element = showing("<g class=a></g>");
        let part = element.first_element_child().expect("the part");
        part.set_attribute("transform", "scale(2)").expect("an attribute");
        bring(&element, "<g class=a></g>", new, LODGER);
        assert_eq!(part.get_attribute("transform").as_deref(), Some("scale(2)"), "{new}");
    }
}

#[wasm_bindgen_test]
fn somebody_else_is_told_when_he_has_to_find_his_elements_anew() {
    let old = "<g data-key=1 class=a></g>";
    for (new, nodes) in [
        ("<g data-key=1 class=b></g>", Nodes::Same),
        ("<g data-key=2 class=a></g>", Nodes::Fresh),
        ("<g class=a></g>", Nodes::Fresh),
        ("<g data-key=1 class=a></g><g data-key=2></g>", Nodes::Fresh),
        ("", Nodes::Fresh),
    ] {
        assert_eq!(bring(&showing(old), old, new, LODGER), nodes, "{new}");
    }
}
