//! `drop`: a list of pinned cakes that point at one another. What a `Pin` promises beside the place: it is not
//! used for anything else before the cake's `drop` has run.

// Its lines are set for the page: narrower than the rest, with their marks beside them. What the promise is
// good for is unsafe code, and the proof that it is sound.
#[rustfmt::skip]
#[allow(unsafe_code)]
mod code;
mod feast;
mod offers;
mod say;

use super::facts::{self, Fact, Facts, Soundness};
use super::{About, Extras, Lesson, Moment};
use crate::kitchen::{Bond, Figure, Order, Place, Pointer, Snapshot, Thing};
use crate::texts::Texts;

/// The lesson.
pub static LESSON: Lesson = Lesson {
    about: About {
        slug: "drop",
        script: &[
            "serve:C", "serve:B", "serve:A", "drop:B", "set:A", "forget:C", "bake:W", "join:W",
            "forget:W",
        ],
        verb: "drop",
        measure,
    },
    lay: || Box::new(feast::Feast::lay()),
    offers: offers::offers,
    say: say::say,
    extras: Extras { facts, mark, ..Extras::NONE },
};

/// Who points at the place of the dropped cake, at which somebody pointed before.
fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let (place, _) = gone(before, after)?;
    pointer_to(before, place)?;
    Some(match pointer_to(after, place).map(|(_, holder, _)| holder.figure) {
        None => 0,
        Some(Figure::Box) => 1,
        Some(_) => 2,
    })
}

/// The cake that is there before and not after.
fn gone<'a>(before: &'a Snapshot, after: &Snapshot) -> Option<(&'a Place, &'a Thing)> {
    before.things().find(|(_, thing)| after.find(thing.id).is_none())
}

/// Who points at this place, and from where.
fn pointer_to<'a>(now: &'a Snapshot, place: &Place) -> Option<(&'a Place, &'a Thing, Pointer)> {
    let mut pointers = now.pointers();
    let found = pointers.find(|(.., pointer)| pointer.target == place.address);
    found.map(|(place, holder, _, pointer)| (place, holder, pointer))
}

/// The cakes in the list, from the first to the last, as the bytes lead from one to the next.
fn listed(now: &Snapshot) -> Vec<&Place> {
    let mut cakes: Vec<&Place> = Vec::new();
    let mut here =
        now.things().find(|(_, thing)| thing.figure == Figure::Box).map(|(list, _)| list);
    while let Some(next) = here.and_then(|here| next(now, here)) {
        // Bytes that lead in a circle would be news, and no reason to go on for ever.
        if cakes.len() >= now.places.len() {
            break;
        }
        cakes.push(next);
        here = Some(next);
    }
    cakes
}

/// The place of the cake that the thing here points at.
fn next<'a>(now: &'a Snapshot, here: &Place) -> Option<&'a Place> {
    let pointer = here.thing()?.fields.iter().find_map(|field| field.pointer)?;
    now.place_at(pointer.target).filter(|place| !place.is_free())
}

/// Which lines an order ran: whoever comes or goes passes all who are in the list beside it, if there are any.
fn mark<'a>(order: &'a Order, now: &Snapshot) -> &'a str {
    match (order.verb(), listed(now).len()) {
        ("serve", ..=1) => "serve-alone",
        ("join", ..=1) => "join-alone",
        ("drop", 0) => "drop-alone",
        ("set", 0) => "set-alone",
        (verb, _) => verb,
    }
}

/// What each pointer says.
fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let pointers: Vec<_> = moment.now().pointers().collect();
    let rows = pointers.iter().map(|(place, thing, _, pointer)| {
        let whose = if thing.figure == Figure::Box { &thing.title } else { &place.title };
        let whose = texts.name(whose);
        let soundness = match pointer.bond {
            Bond::Broken => Soundness::Bad,
            Bond::Whole => Soundness::Good,
            Bond::Unset => Soundness::Plain,
        };
        let label = texts.tell("fact.leads", &[("whose", &whose)]);
        let value = match pointer.bond {
            Bond::Unset => texts.get("name.nobody").into(),
            _ => pointer.target.into(),
        };
        Fact { soundness, ..facts::row(&label, value) }
    });
    let broken = pointers.iter().any(|(.., pointer)| pointer.bond == Bond::Broken);
    let verdict =
        if broken { (Soundness::Bad, "verdict.gone") } else { (Soundness::Good, "verdict.there") };
    Facts { rows: rows.collect(), verdict: Some((verdict.0, texts.get(verdict.1).to_owned())) }
}
