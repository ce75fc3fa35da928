//! Which words fit the moment.

use super::{bonds, hero};
use crate::kitchen::{Bond, Place, Snapshot, Thing};
use crate::lessons::Moment;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said("refused");
    }
    let now = moment.now();
    let told = hero(now).and_then(|(here, cake)| say_cake(moment.deed(), now, here, cake));
    told.unwrap_or(Say::new("begin"))
}

fn say_cake(deed: &str, now: &Snapshot, here: &Place, cake: &Thing) -> Option<Say> {
    let key = match (deed, bonds(cake)?) {
        ("move", [_, Bond::Unset]) => "moved-bare",
        ("move", [Bond::Whole, _]) => "home",
        ("move", _) => "moved",
        ("stick", _) => "stuck",
        _ => "baked",
    };
    let size = |name| Some(cake.field(name)?.bytes.len());
    let target = |name| Some(cake.pointer(name)?.target);
    let text = target("card")?;
    Some(
        Say::new(key)
            .with("size", cake.size)
            .with("address", here.address)
            .naming("place", &here.title)
            .with("text", text)
            .with_line("region", &["region.", now.place_at(text)?.region.word()].concat())
            .with("icing-size", size("icing")?)
            .with("card-size", size("card")?)
            .with("pointer-size", size("card_pick")?)
            .with("icing", target("icing_pick")?),
    )
}
