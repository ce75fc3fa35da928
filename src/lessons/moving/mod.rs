//! `move`: a plain cake goes from table to table.

// Its lines are set for the page: narrower than the rest, with their marks beside them.
#[rustfmt::skip]
mod code;
mod words;

use super::tables::{Tables, unknown};
use super::{About, Icon, Kitchen, Moment, Offer, Words, lesson};
use crate::kitchen::{Order, Refusal, Seat, Snapshot};
use crate::{layout, memory::Role, source};
use code::Cake;

static ABOUT: About = About {
    slug: "move",
    chapter: words::CHAPTER,
    title: words::TITLE,
    teaser: words::TEASER,
    source: source!("moving"),
    suggestions: words::SUGGESTIONS,
    question: &words::QUESTION,
};

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
        now.places
            .iter()
            .filter(|place| place.name != here.name)
            .map(|place| Offer {
                order: Order::between("move", here.name, place.name),
                label: words::move_label(place),
                icon: Icon::Move,
            })
            .collect()
    }

    fn words(&self, moment: &Moment<'_>) -> Words {
        words::words(moment)
    }
}

struct Plain(Tables<Cake>);

impl Kitchen for Plain {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("bake", &[place]) => {
                if let Some(seat) = self.survey().into_iter().find(|seat| seat.occupant.is_some()) {
                    return Err(words::one_cake(&seat));
                }
                self.0.free(place)?;
                let cherry = self.0.next_cherry();
                code::bake(cherry, self.0.free(place)?);
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
