//! `move`: a plain cake goes from table to table.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;

use super::tables::{Tables, bake_anywhere, unknown};
use super::{About, Icon, Kitchen, Moment, Offer, lesson};
use crate::kitchen::{Order, Place, Refusal, Seat, Snapshot, Thing};
use crate::texts::Say;
use crate::{layout, memory::Role};
use code::Cake;

static ABOUT: About = About {
    slug: "move",
    script: &["bake:A", "move:A-B", "move:B-C", "move:C-A"],
    verb: "move",
    measure,
};

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (from, then) = before.things().next()?;
    let (to, now) = after.find(then.id)?;
    Some(match (then.bytes() != now.bytes(), from.address != to.address) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    })
}

/// The lesson.
#[derive(Debug)]
pub struct Lesson;

impl lesson::Lesson for Lesson {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn lay(&self) -> Box<dyn Kitchen> {
        Box::new(Plain(Tables::lay(3, code::lay)))
    }

    fn offers(&self, now: &Snapshot) -> Vec<Offer> {
        let Some((here, _)) = now.things().next() else {
            return bake_anywhere(now);
        };
        let others = now.places.iter().map(|place| place.name).filter(|name| *name != here.name);
        others.map(|to| Offer::between("move", here.name, to, "move", Icon::Move)).collect()
    }

    fn say(&self, moment: &Moment<'_>) -> Say {
        match (moment.step.refusal(), moment.now().things().next()) {
            (Some(refusal), _) => refusal.said("refused"),
            (None, None) => Say::new("begin"),
            (None, Some((here, cake))) => say_cake(moment, here, cake),
        }
    }
}

fn say_cake(moment: &Moment<'_>, here: &Place, cake: &Thing) -> Say {
    let say = match moment.before.and_then(|before| before.find(cake.id)) {
        Some((left, _)) => Say::new("moved").with("left", &left.title),
        None => Say::new("baked"),
    };
    say.with("size", cake.size).with("address", here.address).with("place", &here.title)
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

    fn survey(&self) -> Vec<Seat> {
        let layout = layout!(Cake { cherry: Role::Data, layers: Role::Data });
        self.0.survey(&layout, |cake| cake.cherry)
    }
}
