//! `toothpick`: a cake with a pointer to its own cherry is moved, and the pointer is not mended.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod say;

use super::tables::{Tables, bake_anywhere, unknown};
use super::{About, Extras, Icon, Kitchen, Lesson, Offer};
use crate::kitchen::{Aim, Bond, Order, Place, Refusal, Seat, Snapshot, Thing};
use crate::layout;
use crate::memory::{Camera, Meaning, Role};
use code::Cake;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "toothpick",
        script: &["bake:A", "stick:A", "move:A-B", "serve:A", "drop:A", "move:B-A"],
        verb: "move",
        measure,
    },
    lay: || Box::new(Dining(Tables::lay(2, code::lay))),
    offers,
    say: say::say,
    extras: Extras { asks, ..Extras::NONE },
};

/// A toothpick that points at its own cherry.
fn asks(now: &Snapshot) -> bool {
    hero(now).and_then(|(_, cake)| cake.pointer("toothpick")).is_some_and(|it| it.aim == Aim::Own)
}

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (home, cake) = hero(before)?;
    if !asks(before) {
        return None;
    }
    let home = home.name;
    match after.find(cake.id)?.1.pointer("toothpick")?.aim {
        Aim::Own => Some(0),
        Aim::Dangling(Some(place)) | Aim::Stranger(place) if place == home => Some(1),
        Aim::Null => Some(2),
        Aim::Dangling(_) | Aim::Stranger(_) => None,
    }
}

/// The cake that the story is about: the first that was baked, of those still here.
fn hero(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().min_by_key(|(_, thing)| thing.id)
}

fn offers(now: &Snapshot) -> Vec<Offer> {
    let Some((here, hero)) = hero(now) else {
        return bake_anywhere(now);
    };
    let Some(there) = now.places.iter().find(|place| place.name != here.name) else {
        return Vec::new();
    };
    let stuck = hero.pointer("toothpick").map_or(Bond::Unset, |pointer| pointer.bond);
    let go = if stuck == Bond::Broken { "move-back" } else { "move" };
    let stick = if stuck == Bond::Unset { "stick" } else { "stick-again" };
    vec![
        Offer::between("move", here.name, there.name, go, Icon::Move),
        Offer::at("stick", here.name, stick, Icon::Stick),
        if there.is_free() {
            Offer::at("serve", there.name, "serve", Icon::Cake)
        } else {
            Offer::at("drop", there.name, "eat", Icon::Eat)
        },
    ]
}

struct Dining(Tables<Cake>);

impl Kitchen for Dining {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("bake" | "serve", &[place]) => {
                self.0.free(place)?;
                let cherry = self.0.next_cherry();
                code::bake(cherry, self.0.free(place)?);
            }
            ("stick", &[place]) => self.0.taken(place)?.iter_mut().for_each(code::stick),
            ("move", &[from, to]) => {
                let (from, to) = self.0.both(from, to)?;
                code::carry(from, to);
            }
            ("drop", &[place]) => code::eat(self.0.taken(place)?),
            _ => return Err(unknown(order)),
        }
        Ok(())
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        let layout = layout!(Cake {
            cherry: Role::Data,
            toothpick: Role::Pointer(Meaning::Itself("cherry")),
            layers: Role::Data,
        });
        self.0.survey(&layout, |cake| cake.cherry)
    }
}
