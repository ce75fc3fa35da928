//! Brings an element's content to what HTML text says, in place: what is the same stays, and with it the
//! focus, the hand that presses, and what a screen reader has read.

use super::document;
use crate::markup::{Change, Difference, changes};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

/// `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`.
const ELEMENTS_AND_TEXTS: u32 = 1 | 4;

/// Makes the content of `element`, which is what `shown` says, what `html` says. On elements with a class,
/// attributes named in `kept` are somebody else's: they stay, though `html` does not have them.
pub fn patch(element: &Element, shown: &str, html: &str, kept: &[&str]) {
    // The browser's parser takes longer than all that follows from a usual step.
    let rewritten = changes(shown, html).and_then(|changes| rewrite(element, &changes));
    if rewritten.is_none() {
        rebuild(element, html, kept);
    }
}

/// Changes attributes and texts alone; nothing at all if the nodes are not those that were counted.
fn rewrite(element: &Element, changes: &[Change<'_>]) -> Option<()> {
    let nodes =
        document().create_tree_walker_with_what_to_show(element, ELEMENTS_AND_TEXTS).ok()?;
    let mut passed = 0;
    let mut found: Vec<(Node, &Difference<'_>)> = Vec::with_capacity(changes.len());
    for Change { node, what } in changes {
        while passed <= *node {
            nodes.next_node().ok()??;
            passed += 1;
        }
        let node = nodes.current_node();
        let is_text = node.node_type() == Node::TEXT_NODE;
        if is_text != matches!(what, Difference::Text(_)) {
            return None;
        }
        found.push((node, what));
    }
    found.into_iter().for_each(|(node, what)| change(&node, what));
    Some(())
}

fn change(node: &Node, what: &Difference<'_>) {
    let (name, value) = match what {
        Difference::Text(text) => return node.set_node_value(Some(text)),
        Difference::Attribute(name, value) => (*name, Some(value)),
        Difference::Bare(name) => (*name, None),
    };
    let element: &Element = node.unchecked_ref();
    // Names as these are always allowed.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        touch(input);
    }
}

/// Once it was touched, an input no longer listens to its attributes.
fn touch(input: &HtmlInputElement) {
    input.set_checked(input.has_attribute("checked"));
    if let Some(value) = input.get_attribute("value") {
        input.set_value(&value);
    }
}

fn rebuild(element: &Element, html: &str, kept: &[&str]) {
    let Ok(fresh) = element.clone_node() else { return };
    let Ok(fresh) = fresh.dyn_into::<Element>() else { return };
    fresh.set_inner_html(html);
    content(element, &fresh, kept);
}

/// The browser refuses only moves that make no tree, and none of these is one.
fn content(old: &Node, new: &Node, kept: &[&str]) {
    let (mut here, mut there) = (old.first_child(), new.first_child());
    while let Some(wanted) = there {
        there = wanted.next_sibling();
        while let Some(node) = &here
            && !is_alike(node, &wanted)
            && has_alike_after(node, &wanted)
        {
            let gone = node.clone();
            here = node.next_sibling();
            let _ = old.remove_child(&gone);
        }
        match here.clone() {
            Some(node) if is_alike(&node, &wanted) => {
                here = node.next_sibling();
                node_itself(&node, &wanted, kept);
            }
            at => {
                let _ = old.insert_before(&wanted, at.as_ref());
            }
        }
    }
    while let Some(left) = here {
        here = left.next_sibling();
        let _ = old.remove_child(&left);
    }
}

fn is_alike(node: &Node, wanted: &Node) -> bool {
    node.node_name() == wanted.node_name()
}

fn has_alike_after(node: &Node, wanted: &Node) -> bool {
    let mut next = node.next_sibling();
    while let Some(node) = next {
        if is_alike(&node, wanted) {
            return true;
        }
        next = node.next_sibling();
    }
    false
}

fn node_itself(old: &Node, new: &Node, kept: &[&str]) {
    if old.is_equal_node(Some(new)) {
        return;
    }
    let (Some(element), Some(wanted)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        old.set_node_value(new.node_value().as_deref());
        return;
    };
    attributes(element, wanted, kept);
    content(element, wanted, kept);
}

fn attributes(old: &Element, new: &Element, kept: &[&str]) {
    let is_kept = |name: &str| new.has_attribute("class") && kept.contains(&name);
    for name in names(old) {
        if !new.has_attribute(&name) && !is_kept(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
    for name in names(new) {
        let value = new.get_attribute(&name);
        if old.get_attribute(&name) != value {
            let _ = old.set_attribute(&name, &value.unwrap_or_default());
        }
    }
    if let Some(input) = old.dyn_ref::<HtmlInputElement>() {
        touch(input);
    }
}

fn names(element: &Element) -> Vec<String> {
    element.get_attribute_names().iter().filter_map(|name| name.as_string()).collect()
}
