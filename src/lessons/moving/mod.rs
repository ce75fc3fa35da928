//! `move`: a plain cake goes from table to table.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;

use super::facts::move_facts;
use super::question::which_of_two;
use super::tables::{Tables, bake_anywhere, unknown};
use super::{About, Extras, Icon, Kitchen, Lesson, Moment, Offer};
use crate::kitchen::{Order, Place, Refusal, Seat, Snapshot, Thing};
use crate::layout;
use crate::memory::{Camera, Role};
use crate::texts::Say;
use code::Cake;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "move",
        script: &["bake:A", "move:A-B", "move:B-C", "move:C-A"],
        verb: "move",
        measure,
    },
    lay: || Box::new(Plain(Tables::lay(3, code::lay))),
    offers,
    say,
    // The same as in other lessons, of a cake without pointers.
    extras: Extras { facts: move_facts, hear: |_, _| Vec::new(), ..Extras::NONE },
};

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (from, then) = before.things().next()?;
    let (to, now) = after.find(then.id)?;
    Some(which_of_two(then.bytes() != now.bytes(), from.address != to.address))
}

fn offers(now: &Snapshot) -> Vec<Offer> {
    let Some((here, _)) = now.things().next() else {
        return bake_anywhere(now);
    };
    let others = now.places.iter().map(|place| place.name).filter(|name| *name != here.name);
    others.map(|to| Offer::between("move", here.name, to, "move", Icon::Move)).collect()
}

fn say(moment: &Moment<'_>) -> Say {
    match (moment.step.refusal(), moment.now().things().next()) {
        (Some(refusal), _) => refusal.said("refused"),
        (None, None) => Say::new("begin"),
        (None, Some((here, cake))) => say_cake(moment, here, cake),
    }
}

fn say_cake(moment: &Moment<'_>, here: &Place, cake: &Thing) -> Say {
    let say = match moment.before.and_then(|before| before.find(cake.id)) {
        Some((left, _)) => Say::new("moved").naming("left", &left.title),
        None => Say::new("baked"),
    };
    say.with("size", cake.size).with("address", here.address).naming("place", &here.title)
}

struct Plain(Tables<Cake>);

impl Kitchen for Plain {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("bake", &[place]) => {
                self.0.first(place)?;
                let cherry = self.0.next_cherry();
                code::bake(cherry, self.0.first(place)?);
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
        let layout = layout!(Cake { cherry: Role::Data, layers: Role::Data });
        self.0.survey(&layout, |cake| cake.cherry)
    }
}
