//! The buttons: call the function, what it does, and leave it.

use super::{cakes, handles};
use crate::kitchen::{Bond, Furniture, Order, PlaceName, Snapshot};
use crate::lessons::letters::W;
use crate::lessons::{Icon, Offer};
use crate::texts::Say;

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let Some(worktop) = now.place(W) else {
        return Vec::new();
    };
    let framed = cakes(now).map(|(place, _)| place).find(|p| p.furniture == Furniture::Table);
    let Some(frame) = framed else {
        return vec![match worktop.thing() {
            None => at("bake", "bake", 'W', Icon::Cake),
            Some(_) => between("pin", 'W', 'F', Icon::Pin),
        }];
    };
    let shelf = cakes(now).any(|(place, _)| place.furniture == Furniture::Shelf);
    let held = |letter| handles(now).any(|(place, _)| place.name.letter() == letter);
    let unstuck = now.pointers().find(|(place, _, _, pointer)| {
        pointer.bond == Bond::Unset && held(if place.name == frame.name { 'A' } else { 'B' })
    });
    let mut offers = Vec::new();
    if let Some((place, ..)) = unstuck {
        offers.push(at("stick", "stick", place.name.letter(), Icon::Stick));
    }
    if !shelf {
        offers.push(at("serve", "serve", 'H', Icon::Box));
    }
    if held('A') {
        offers.push(at("return", "return", 'A', Icon::Move));
        offers.push(at("forget", "forget", 'A', Icon::Eat));
    }
    if held('B') {
        offers.push(at("forget", "forget-box", 'B', Icon::Eat));
    }
    offers.push(at("leave", "leave", 'F', Icon::Move));
    offers
}

fn at(verb: &str, label: &'static str, letter: char, icon: Icon) -> Offer {
    let place = PlaceName::nth(letter, 0);
    let label = Say::new(label).with("place", place);
    Offer { order: Order::at(verb, place), label, icon }
}

fn between(verb: &'static str, from: char, to: char, icon: Icon) -> Offer {
    let order = Order::between(verb, PlaceName::nth(from, 0), PlaceName::nth(to, 0));
    Offer { order, label: Say::new(verb), icon }
}
