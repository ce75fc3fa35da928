//! `swap`: cakes change places through `&mut`; nothing dangles, and their toothpicks are wrong.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod offers;
mod say;

use super::facts::{self, Facts};
use super::tables::{NO_CHERRY, Tables, unknown};
use super::{About, Extras, Kitchen, Lesson, Moment};
use crate::kitchen::{Aim, Order, Place, PlaceName, Refusal, Seat, Snapshot, Thing};
use crate::layout;
use crate::memory::{Camera, Meaning, Role};
use crate::texts::{Say, Texts};
use code::Cake;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "swap",
        script: &[
            "bake:A",
            "stick:A",
            "bake:B",
            "stick:B",
            "swap:A-B",
            "swap:A-B",
            "bake:C",
            "replace:A-C",
            "drop:C",
            "take:B-C",
        ],
        verb: "swap",
        measure,
    },
    lay: || Box::new(Buffet(Tables::lay(3, code::lay))),
    offers: offers::offers,
    say: say::say,
    extras: Extras { facts, asks, ..Extras::NONE },
};

/// Two cakes, and each toothpick is right.
fn asks(now: &Snapshot) -> bool {
    let right = now.pointers().filter(|(.., pointer)| pointer.aim == Aim::Own).count();
    [right, now.things().count()] == [2; 2]
}

fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let then =
        swapped(before, after).map(|(then, _)| then.pointer("toothpick").map(|then| then.aim));
    if then.ne([Some(Aim::Own); 2]) {
        return None;
    }
    let aims: Vec<Aim> =
        swapped(before, after).filter_map(|(_, now)| Some(now.pointer("toothpick")?.aim)).collect();
    match aims.as_slice() {
        [Aim::Own, Aim::Own] => Some(0),
        [Aim::Stranger(_), Aim::Stranger(_)] => Some(1),
        [Aim::Dangling(_) | Aim::Null, Aim::Dangling(_) | Aim::Null] => Some(2),
        _ => None,
    }
}

/// While no toothpick says anything: where each cake is, not the first alone.
fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let now = moment.now();
    if moment.deed() != "bake"
        || now.things().count() < 2
        || !facts::self_pointers(now, texts).is_empty()
    {
        return facts::facts(moment, texts);
    }
    let lives =
        |(place, cake): (&Place, &Thing)| facts::lives(&texts.name(&cake.title), place, texts);
    Facts { rows: now.things().map(lives).collect(), verdict: None }
}

/// The things that are at another place than before: as they were, and as they are.
fn swapped<'a>(
    before: &'a Snapshot,
    after: &'a Snapshot,
) -> impl Iterator<Item = (&'a Thing, &'a Thing)> {
    after.things().filter_map(|(to, now)| {
        let (from, then) = before.find(now.id)?;
        (from.address != to.address).then_some((then, now))
    })
}

struct Buffet(Tables<Cake>);

impl Buffet {
    fn bake(&mut self, place: PlaceName) -> Result<(), Refusal> {
        self.0.free(place)?;
        let cherry = self.0.next_cherry();
        code::bake(cherry, self.0.free(place)?);
        Ok(())
    }

    fn swap(&mut self, one: PlaceName, other: PlaceName) -> Result<(), Refusal> {
        let (one, other) = self.0.pair(one, other)?;
        one.iter_mut().zip(other).for_each(|(one, other)| code::swap(one, other));
        Ok(())
    }

    /// The cake at `to` takes the place of the one at `from`, which goes to `to`.
    fn replace(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        let (from, to) = self.0.pair(from, to)?;
        from.iter_mut().for_each(|cake| code::replace(cake, to));
        Ok(())
    }

    /// The cake at `from` goes to `to`, and an empty one takes its place.
    fn take(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        // Empty cakes are all alike: of two nobody could tell which is which.
        if self.0.values().any(|cake| cake.cherry == NO_CHERRY) {
            return Err(Refusal::because(Say::new("one-empty")));
        }
        let (from, to) = self.0.both(from, to)?;
        from.iter_mut().for_each(|cake| code::take(cake, to));
        Ok(())
    }
}

impl Kitchen for Buffet {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("bake", &[place]) => self.bake(place),
            ("stick", &[place]) => {
                self.0.taken(place)?.iter_mut().for_each(code::stick);
                Ok(())
            }
            ("swap", &[one, other]) => self.swap(one, other),
            ("replace", &[from, to]) => self.replace(from, to),
            ("take", &[from, to]) => self.take(from, to),
            ("drop", &[place]) => {
                code::eat(self.0.taken(place)?);
                Ok(())
            }
            ("move", &[_, _]) => Err(Refusal::because(Say::new("no-hands"))),
            _ => Err(unknown(order)),
        }
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
