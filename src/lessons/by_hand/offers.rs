//! The buttons: what can be done with the future where it is, and with the cake that came of it.

use super::{cake, future};
use crate::kitchen::{Furniture, Snapshot};
use crate::lessons::letters::{A, B, C};
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let mut offers = match future(now) {
        None if cake(now).is_some() => Vec::new(),
        None => [A, B].map(|place| Offer::at("make", place, "make", Icon::Cake)).to_vec(),
        Some((here, _)) if here.furniture == Furniture::Shelf => vec![
            Offer::at("poll", C, "poll", Icon::Stick),
            Offer::between("move", here.name, A, "take", Icon::Move),
        ],
        Some((here, _)) => {
            let there = if here.name == A { B } else { A };
            vec![
                Offer::between("move", here.name, there, "move", Icon::Move),
                Offer::between("pin", here.name, C, "pin", Icon::Pin),
                Offer::at("call", here.name, "call", Icon::Stick),
            ]
        }
    };
    offers.extend(cake(now).map(|(here, _)| Offer::at("eat", here.name, "eat", Icon::Eat)));
    offers
}
