//! The buttons: which recipe, and what is done with the cake.

use super::cake;
use crate::kitchen::{Bond, Figure, Snapshot};
use crate::lessons::letters::W;
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let worktop = now.places.iter().find(|place| place.name == W);
    let table = now.places.iter().find(|place| place.name != W);
    let (Some(worktop), Some(table)) = (worktop, table) else { return Vec::new() };
    let Some((here, cake)) = cake(now) else {
        return vec![Offer::at("bake", worktop.name, "bake", Icon::Cake)];
    };
    let stuck = cake.pointer("toothpick").is_some_and(|pointer| pointer.bond != Bond::Unset);
    let stick = if stuck { "stick-again" } else { "stick" };
    if here.name == worktop.name {
        let recipe = |verb, icon| Offer::at(verb, here.name, verb, icon);
        let mark = match cake.type_name {
            "Plain" => recipe("mark", Icon::Cake),
            _ => recipe("unmark", Icon::Cake),
        };
        let mut offers = vec![
            Offer::between("pin", here.name, table.name, "pin", Icon::Pin),
            mark,
            Offer::at("stick", here.name, stick, Icon::Stick),
        ];
        if cake.type_name != "Disarmed" {
            offers.push(recipe("disarm", Icon::Move));
        }
        return offers;
    }
    let handle = now.things().find(|(_, thing)| thing.figure == Figure::Box);
    let table = handle.map_or(table, |(place, _)| place);
    vec![
        Offer::between("move", here.name, worktop.name, "move", Icon::Move),
        Offer::at("stick", table.name, stick, Icon::Stick),
        Offer::at("drop", table.name, "eat", Icon::Eat),
    ]
}
