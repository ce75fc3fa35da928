//! What changes between two versions of the page's text: attributes and texts, told by the node they are at.

use pin_cake::markup::{Change, Difference, Markup};

fn text(node: usize, text: &str) -> Change<'_> {
    Change { node, what: Difference::Text(text.into()) }
}

fn attribute<'a>(node: usize, name: &'a str, value: &'a str) -> Change<'a> {
    Change { node, what: Difference::Attribute(name, value.into()) }
}

fn bare(node: usize, name: &str) -> Change<'_> {
    Change { node, what: Difference::Bare(name) }
}

/// The same whether it is known or not where the tokens of the earlier text end.
#[track_caller]
fn expect(old: &str, new: &str, wanted: Option<&[Change<'_>]>) {
    let markup = |text: &str| Markup::new(text.to_owned());
    assert_eq!(markup(old).changes(&mut markup(new)).as_deref(), wanted, "{old} to {new}");
    for before in [old, new, "<p>1</p>", ""] {
        let mut known = markup(old);
        let _ = markup(before).changes(&mut known);
        assert_eq!(
            known.changes(&mut markup(new)).as_deref(),
            wanted,
            "{before} to {old} to {new}"
        );
    }
}

#[test]
fn the_same_text_has_no_changes() {
    expect("<p class=a>b</p>", "<p class=a>b</p>", Some(&[]));
    expect("", "", Some(&[]));
}

#[test]
fn a_changed_text_is_told_by_its_rank_among_elements_and_texts() {
    expect("<ul><li>1</li><li>2</li></ul>", "<ul><li>1</li><li>3</li></ul>", Some(&[text(4, "3")]));
}

#[test]
fn a_text_that_goes_on_is_a_changed_text() {
    expect("<i>a</i>", "<i>ab</i>", Some(&[text(1, "ab")]));
    expect("<i>ab</i>", "<i>a</i>", Some(&[text(1, "a")]));
    expect("a>", "a>b", Some(&[text(0, "a>b")]));
}

#[test]
fn a_changed_attribute_is_told_alone() {
    expect(
        "<p class=\"a b\" id=x>t</p>",
        "<p class=\"a c\" id=x>t</p>",
        Some(&[attribute(0, "class", "a c")]),
    );
}

#[test]
fn an_attribute_that_comes_or_goes_is_told() {
    expect("<i a=1></i>", "<i a=1 b></i>", Some(&[attribute(0, "b", "")]));
    expect("<i a=1 b></i>", "<i a=1></i>", Some(&[bare(0, "b")]));
}

#[test]
fn the_order_of_attributes_does_not_matter() {
    expect("<i a=1 b=\"2 3\"></i>", "<i b=\"2 3\" a=1></i>", Some(&[]));
}

#[test]
fn quoted_signs_end_no_tag_and_start_none() {
    expect(
        "<i a=\"x > y\">t</i>",
        "<i a=\"x > z\">u</i>",
        Some(&[attribute(0, "a", "x > z"), text(1, "u")]),
    );
}

#[test]
fn elements_that_end_themselves_are_elements() {
    expect(
        "<svg><use href=\"#a\"/></svg>t",
        "<svg><use href=\"#b\"/></svg>u",
        Some(&[attribute(1, "href", "#b"), text(2, "u")]),
    );
}

#[test]
fn what_stands_for_a_sign_is_that_sign_in_the_change() {
    expect(
        "<i a=\"\">x</i>",
        "<i a=\"&quot;&lt;\">&amp;lt; &gt;</i>",
        Some(&[attribute(0, "a", "\"<"), text(1, "&lt; >")]),
    );
}

#[test]
fn other_elements_are_no_change_of_the_same() {
    for other in ["<b>x</b>", "<i></i>", "<i>x</i><i>x</i>", "x", "<i>x<b></b></i>", "<i>x"] {
        expect("<i>x</i>", other, None);
        expect(other, "<i>x</i>", None);
    }
}
