//! Which words fit the moment.

use super::hero;
use crate::kitchen::{Aim, Bond, Place, Pointer, Snapshot, Thing};
use crate::lessons::Moment;
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    let now = moment.now();
    let told = hero(now).and_then(|(here, cake)| Some((here, cake, cake.pointer("toothpick")?)));
    match (moment.step.refusal(), told) {
        (Some(refusal), None) => refusal.said("no-cake"),
        (Some(refusal), Some(_)) => refusal.said("refused"),
        (None, None) => Say::new("begin"),
        (None, Some((here, cake, pointer))) => match (moment.deed(), pointer.bond) {
            (_, Bond::Unset) => {
                Say::new("null").with("size", cake.size).with("address", here.address)
            }
            ("move", Bond::Whole) => Say::new("home").with("target", pointer.target),
            (_, Bond::Whole) => Say::new("stuck").with("target", pointer.target),
            (deed, Bond::Broken) => broken(deed, now, here, cake, pointer),
        },
    }
}

fn broken(deed: &str, now: &Snapshot, here: &Place, cake: &Thing, pointer: Pointer) -> Say {
    let say = match (stranger(now, pointer.aim), deed) {
        (Some((place, cherry)), _) => {
            Say::new("stranger").naming("place", &place.title).with("cherry", cherry)
        }
        (None, "drop") => Say::new("eaten"),
        (None, _) => Say::new("moved").with("size", cake.size).naming("place", &here.title),
    };
    say.with("target", pointer.target)
}

/// The other cake that the toothpick points into: where it is, and its cherry.
fn stranger(now: &Snapshot, aim: Aim) -> Option<(&Place, u32)> {
    let Aim::Stranger(name) = aim else { return None };
    let place = now.place(name)?;
    Some((place, place.field("cherry")?.number()?))
}
