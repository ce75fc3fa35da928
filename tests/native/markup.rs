//! What changes between two versions of the page's text: attributes and texts, told by the node they are at.

use pin_cake::markup::{Change, Difference, changes};

fn text(node: usize, text: &str) -> Change<'_> {
    Change { node, what: Difference::Text(text.into()) }
}

fn attribute<'a>(node: usize, name: &'a str, value: &'a str) -> Change<'a> {
    Change { node, what: Difference::Attribute(name, value.into()) }
}

fn bare(node: usize, name: &str) -> Change<'_> {
    Change { node, what: Difference::Bare(name) }
}

#[test]
fn the_same_text_has_no_changes() {
    assert_eq!(changes("<p class=a>b</p>", "<p class=a>b</p>"), Some(vec![]));
    assert_eq!(changes("", ""), Some(vec![]));
}

#[test]
fn a_changed_text_is_told_by_its_rank_among_elements_and_texts() {
    let found = changes("<ul><li>1</li><li>2</li></ul>", "<ul><li>1</li><li>3</li></ul>");
    assert_eq!(found, Some(vec![text(4, "3")]));
}

#[test]
fn a_changed_attribute_is_told_alone() {
    let found = changes("<p class=\"a b\" id=x>t</p>", "<p class=\"a c\" id=x>t</p>");
    assert_eq!(found, Some(vec![attribute(0, "class", "a c")]));
}

#[test]
fn an_attribute_that_comes_or_goes_is_told() {
    assert_eq!(changes("<i a=1></i>", "<i a=1 b></i>"), Some(vec![attribute(0, "b", "")]));
    assert_eq!(changes("<i a=1 b></i>", "<i a=1></i>"), Some(vec![bare(0, "b")]));
}

#[test]
fn the_order_of_attributes_does_not_matter() {
    assert_eq!(changes("<i a=1 b=\"2 3\"></i>", "<i b=\"2 3\" a=1></i>"), Some(vec![]));
}

#[test]
fn quoted_signs_end_no_tag_and_start_none() {
    let found = changes("<i a=\"x > y\">t</i>", "<i a=\"x > z\">u</i>");
    assert_eq!(found, Some(vec![attribute(0, "a", "x > z"), text(1, "u")]));
}

#[test]
fn elements_that_end_themselves_are_elements() {
    let found = changes("<svg><use href=\"#a\"/></svg>t", "<svg><use href=\"#b\"/></svg>u");
    assert_eq!(found, Some(vec![attribute(1, "href", "#b"), text(2, "u")]));
}

#[test]
fn what_stands_for_a_sign_is_that_sign_in_the_change() {
    let found = changes("<i a=\"\">x</i>", "<i a=\"&quot;&lt;\">&amp;lt; &gt;</i>");
    assert_eq!(found, Some(vec![attribute(0, "a", "\"<"), text(1, "&lt; >")]));
}

#[test]
fn other_elements_are_no_change_of_the_same() {
    for other in ["<b>x</b>", "<i></i>", "<i>x</i><i>x</i>", "x", "<i>x<b></b></i>", "<i>x"] {
        assert_eq!(changes("<i>x</i>", other), None, "{other}");
        assert_eq!(changes(other, "<i>x</i>"), None, "{other}");
    }
}
