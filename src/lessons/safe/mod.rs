//! `safe`: a reference into the cake itself keeps it from moving; an index goes along.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;

use super::tables::{Tables, bake_anywhere, unknown};
use super::{About, Extras, Icon, Kitchen, Lesson, Moment, Offer};
use crate::kitchen::{Order, Place, Pointer, Refusal, Seat, Snapshot, Spelling, Thing};
use crate::layout;
use crate::memory::{Camera, Role};
use crate::texts::Say;
use code::Cake;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "safe",
        script: &["bake:A", "borrow:A-B", "stick:A", "move:A-B", "nibble:B", "move:B-A"],
        verb: "move",
        measure,
    },
    lay: || Box::new(Counter(Tables::lay(2, code::lay))),
    offers,
    say,
    extras: Extras::NONE,
};

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (_, cake) = before.things().next()?;
    let (then, now) = (layer(cake)?, layer(after.find(cake.id)?.1)?);
    match (then.rank == now.rank, then.height == now.height) {
        (false, true) => Some(0),
        (true, true) => Some(1),
        (true, false) => Some(2),
        (false, false) => None,
    }
}

/// The layer that a toothpick leads to.
struct Layer {
    rank: usize,
    height: u8,
    pointer: Pointer,
}

/// The layer that the cake's toothpick leads to, as photographed.
fn layer(cake: &Thing) -> Option<Layer> {
    let pointer = cake.pointer("toothpick")?;
    let Spelling::Rank(rank) = pointer.spelling else { return None };
    let height = *cake.field("layers")?.bytes.get(rank)?;
    Some(Layer { rank, height, pointer })
}

fn offers(now: &Snapshot) -> Vec<Offer> {
    let Some((here, _)) = now.things().next() else {
        return bake_anywhere(now);
    };
    let Some(there) = now.places.iter().find(|place| place.is_free()) else {
        return Vec::new();
    };
    vec![
        Offer::between("move", here.name, there.name, "move", Icon::Move),
        Offer::at("stick", here.name, "stick", Icon::Stick),
        Offer::at("nibble", here.name, "nibble", Icon::Eat),
        Offer::between("borrow", here.name, there.name, "borrow", Icon::Stick),
    ]
}

fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said(if refusal.card.is_some() { "forbidden" } else { "refused" });
    }
    let told = moment.now().things().next();
    told.and_then(|(here, cake)| say_cake(moment, here, cake)).unwrap_or(Say::new("begin"))
}

fn say_cake(moment: &Moment<'_>, here: &Place, cake: &Thing) -> Option<Say> {
    let then = moment.before.and_then(|before| before.find(cake.id));
    let then = then.and_then(|(_, then)| layer(then));
    let Layer { rank, height, pointer } = layer(cake)?;
    let key = match (moment.deed(), then.as_ref().map(|then| then.height)) {
        ("stick", _) => "stuck",
        ("move", _) => "moved",
        ("nibble", Some(0)) => "nibbled-again",
        ("nibble", _) => "nibbled",
        _ => "baked",
    };
    Some(
        Say::new(key)
            .with("size", cake.size)
            .with("address", here.address)
            .naming("place", &here.title)
            .with("rank", rank)
            .with("height", height)
            .with("layer", pointer.target)
            .with("before", then.map_or(height, |then| then.height)),
    )
}

struct Counter(Tables<Cake>);

impl Kitchen for Counter {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("bake", &[place]) => {
                self.0.first(place)?;
                let cherry = self.0.next_cherry();
                code::bake(cherry, self.0.first(place)?);
            }
            ("stick", &[place]) => self.0.taken(place)?.iter_mut().for_each(code::stick),
            ("nibble", &[place]) => self.0.taken(place)?.iter_mut().for_each(code::nibble),
            ("borrow", &[from, to]) => {
                self.0.both(from, to)?;
                return Err(Refusal::by_rustc(Say::new("borrow"), "safe/borrow_itself"));
            }
            ("move", &[from, to]) => {
                let (from, to) = self.0.both(from, to)?;
                code::carry(from, to);
            }
            _ => return Err(unknown(order)),
        }
        Ok(())
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let layout = layout!(Cake {
            cherry: Role::Data,
            toothpick: Role::Index("layers"),
            layers: Role::Data,
        });
        self.0.survey(&layout, |cake| cake.cherry)
    }
}
