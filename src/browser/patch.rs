//! Brings an element's content to what HTML text says, in place: what is the same stays, and with it the
//! focus, the hand that presses, and what a screen reader has read.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

/// Makes the content of `element` what `html` says. On elements with a class, attributes named in `kept`
/// are somebody else's: they stay, though `html` does not have them.
pub fn patch(element: &Element, html: &str, kept: &[&str]) {
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
    // Once it was touched, an input no longer listens to its attribute.
    if let Some(input) = old.dyn_ref::<HtmlInputElement>() {
        input.set_checked(new.has_attribute("checked"));
    }
}

fn names(element: &Element) -> Vec<String> {
    element.get_attribute_names().iter().filter_map(|name| name.as_string()).collect()
}
