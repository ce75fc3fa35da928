//! The buttons: for each wrapper, what can be done with it where it is.

use super::{BOXED, INLINE};
use crate::kitchen::Snapshot;
use crate::lessons::letters::{A, B, C, D};
use crate::lessons::{Icon, Offer};

pub(super) fn offers(now: &Snapshot) -> Vec<Offer> {
    let mut offers = match now.find(INLINE) {
        None => vec![Offer::at("make", A, "make", Icon::Cake)],
        Some((here, _)) if here.name == A => vec![Offer::between("pin", A, B, "pin", Icon::Pin)],
        Some(_) => vec![
            Offer::at("poll", B, "poll", Icon::Stick),
            Offer::at("reach", B, "reach", Icon::Pin),
            Offer::between("move", B, A, "move", Icon::Move),
            Offer::at("disarm", B, "disarm", Icon::Swap),
        ],
    };
    match now.find(BOXED) {
        None => offers.push(Offer::at("make", C, "make-boxed", Icon::Box)),
        Some((here, _)) if here.name == C => {
            offers.push(Offer::between("pin", C, D, "pin", Icon::Pin));
        }
        Some(_) => offers.extend([
            Offer::at("poll", D, "poll", Icon::Stick),
            Offer::between("move", D, C, "move", Icon::Move),
        ]),
    }
    offers
}
