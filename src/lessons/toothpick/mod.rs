//! `toothpick`: a cake with a pointer to its own cherry is moved, and the pointer is not mended.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod words;

use super::tables::{Tables, unknown};
use super::{About, Icon, Kitchen, Moment, Offer, Words, lesson};
use crate::kitchen::{Bond, Order, Place, Refusal, Seat, Snapshot, Thing};
use crate::memory::{Meaning, Role};
use crate::{layout, source};
use code::Cake;

static ABOUT: About = About {
    slug: "toothpick",
    chapter: words::CHAPTER,
    title: words::TITLE,
    teaser: words::TEASER,
    source: source!("toothpick"),
    suggestions: words::SUGGESTIONS,
    question: &words::QUESTION,
};

/// The cake that the story is about: the first that was baked, of those still here.
fn hero(now: &Snapshot) -> Option<(&Place, &Thing)> {
    now.things().min_by_key(|(_, thing)| thing.id)
}

/// The lesson.
#[derive(Debug)]
pub struct Lesson;

impl lesson::Lesson for Lesson {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn lay(&self) -> Box<dyn Kitchen> {
        Box::new(Dining(Tables::lay(2, code::lay)))
    }

    fn offers(&self, now: &Snapshot) -> Vec<Offer> {
        let Some((here, hero)) = hero(now) else {
            return now
                .places
                .iter()
                .map(|place| Offer {
                    order: Order::at("bake", place.name),
                    label: words::bake_label(place),
                    icon: Icon::Cake,
                })
                .collect();
        };
        let Some(there) = now.places.iter().find(|place| place.name != here.name) else {
            return Vec::new();
        };
        let stuck = hero
            .field("toothpick")
            .and_then(|field| field.pointer)
            .map_or(Bond::Unset, |pointer| pointer.bond);
        let guest = if there.is_free() {
            Offer {
                order: Order::at("serve", there.name),
                label: words::serve_label(there),
                icon: Icon::Cake,
            }
        } else {
            Offer {
                order: Order::at("drop", there.name),
                label: words::drop_label(there),
                icon: Icon::Eat,
            }
        };
        vec![
            Offer {
                order: Order::between("move", here.name, there.name),
                label: words::move_label(there, stuck),
                icon: Icon::Move,
            },
            Offer {
                order: Order::at("stick", here.name),
                label: words::stick_label(stuck).to_owned(),
                icon: Icon::Stick,
            },
            guest,
        ]
    }

    fn words(&self, moment: &Moment<'_>) -> Words {
        words::words(moment)
    }
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

    fn survey(&self) -> Vec<Seat> {
        let layout = layout!(Cake {
            cherry: Role::Data,
            toothpick: Role::Pointer(Meaning::Itself("cherry")),
            layers: Role::Data,
        });
        self.0.survey(&layout, |cake| cake.cherry)
    }
}
