//! The buttons: which recipe, and what is done with the cake.

use super::cake;
use crate::kitchen::{Bond, Figure, Order, Snapshot};
use crate::lessons::letters::W;
use crate::lessons::{Icon, Offer};
use crate::texts::Say;

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let worktop = now.places.iter().find(|place| place.name == W);
    let table = now.places.iter().find(|place| place.name != W);
    let (Some(worktop), Some(table)) = (worktop, table) else { return Vec::new() };
    let Some((here, cake)) = cake(now) else {
        return vec![offer(Order::at("bake", worktop.name), "bake", Icon::Cake)];
    };
    let toothpick = cake.field("toothpick").and_then(|field| field.pointer);
    let stuck = toothpick.is_some_and(|pointer| pointer.bond != Bond::Unset);
    let stick = if stuck { "stick-again" } else { "stick" };
    if here.name == worktop.name {
        let recipe = |verb, key, icon| offer(Order::at(verb, here.name), key, icon);
        let mark = match cake.type_name {
            "Plain" => recipe("mark", "mark", Icon::Pin),
            _ => recipe("unmark", "unmark", Icon::Cake),
        };
        let mut offers = vec![
            offer(Order::between("pin", here.name, table.name), "pin", Icon::Box),
            mark,
            offer(Order::at("stick", here.name), stick, Icon::Stick),
        ];
        if cake.type_name != "Disarmed" {
            offers.push(recipe("disarm", "disarm", Icon::Move));
        }
        return offers;
    }
    let handle = now.things().find(|(_, thing)| thing.figure == Figure::Box);
    let table = handle.map_or(table, |(place, _)| place);
    vec![
        offer(Order::between("move", here.name, worktop.name), "move", Icon::Move),
        offer(Order::at("stick", table.name), stick, Icon::Stick),
        offer(Order::at("drop", table.name), "eat", Icon::Eat),
    ]
}

fn offer(order: Order, label: &'static str, icon: Icon) -> Offer {
    Offer { order, label: Say::new(label), icon }
}
