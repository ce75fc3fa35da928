//! What is shown is what the text says, however it came there; and what goes on is the same element.

use pin_cake::browser::{document, patch};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

fn showing(html: &str) -> Element {
    let element = document().create_element("div").expect("a div");
    element.set_inner_html(html);
    element
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
        patch(&element, old, new, &[]);
        assert!(
            element.is_equal_node(Some(&showing(new))),
            "{old} to {new}: {}",
            element.inner_html()
        );
    }
}

#[wasm_bindgen_test]
fn a_zero_among_letters_changes_nothing_else() {
    let (old, new) =
        ("<p>a</p><p>b</p>", "<p title=\"x\u{0}1\u{0}-class\u{0}\">c\u{0}0\u{0}\u{0}d</p><p>b</p>");
    let element = showing(old);
    patch(&element, old, new, &[]);
    assert!(element.is_equal_node(Some(&showing(new))), "{}", element.inner_html());
}

#[wasm_bindgen_test]
fn an_element_that_goes_on_stays_the_same() {
    for new in ["<p>b</p>", "<p class=b>a</p><p>c</p>", "<p>a<b>c</b></p>"] {
        let element = showing("<p>a</p>");
        let before = element.first_child();
        patch(&element, "<p>a</p>", new, &[]);
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
        patch(&element, old, new, &[]);
        assert_eq!(input.checked(), wanted, "{new}");
    }
}

#[wasm_bindgen_test]
fn somebody_elses_attributes_stay() {
    for new in ["<g class=a data-x=2></g>", "<g class=a></g><g class=b></g>"] {
        let element = showing("<g class=a></g>");
        let part = element.first_element_child().expect("the part");
        part.set_attribute("transform", "scale(2)").expect("an attribute");
        patch(&element, "<g class=a></g>", new, &["transform"]);
        assert_eq!(part.get_attribute("transform").as_deref(), Some("scale(2)"), "{new}");
    }
}
