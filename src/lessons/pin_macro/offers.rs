//! The buttons: call the function, what it does, and leave it.

use super::{cakes, handles};
use crate::kitchen::{Bond, Furniture, Snapshot};
use crate::lessons::letters::{A, B, F, H, W};
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let Some(worktop) = now.place(W) else {
        return Vec::new();
    };
    let framed = cakes(now).map(|(place, _)| place).find(|p| p.furniture == Furniture::Table);
    let Some(frame) = framed else {
        return vec![match worktop.thing() {
            None => Offer::at("bake", W, "bake", Icon::Cake),
            Some(_) => Offer::between("pin", W, F, "pin", Icon::Pin),
        }];
    };
    let shelf = cakes(now).any(|(place, _)| place.furniture == Furniture::Shelf);
    let held = |pin| handles(now).any(|(place, _)| place.name == pin);
    let unstuck = now.pointers().find(|(place, _, _, pointer)| {
        pointer.bond == Bond::Unset && held(if place.name == frame.name { A } else { B })
    });
    let mut offers = Vec::new();
    if let Some((place, ..)) = unstuck {
        offers.push(Offer::at("stick", place.name, "stick", Icon::Stick));
    }
    if !shelf {
        offers.push(Offer::at("serve", H, "serve", Icon::Box));
    }
    if held(A) {
        offers.push(Offer::at("return", A, "return", Icon::Move));
        offers.push(Offer::at("forget", A, "forget", Icon::Eat));
    }
    if held(B) {
        offers.push(Offer::at("forget", B, "forget-box", Icon::Eat));
    }
    offers.push(Offer::at("leave", F, "leave", Icon::Move));
    offers
}
