//! Cakes, boxes and arrows: what moves on the stage. Where they are is the animator's business:
//! no attribute that it writes is written here.

use super::doors;
use super::hue::hue_at;
use super::ink::{Shown, ink};
use crate::kitchen::{Aim, Bond, Field, Figure, Hold, Place, Pointer, Snapshot, Spelling, Thing};
use crate::memory::{Meaning, Role};
use crate::picture::{StageLayout, Tenths, is_labelled, labels};
use crate::texts::Texts;

/// How many flavours the style sheet knows.
const FLAVOURS: usize = 4;

/// A thing, drawn about the middle of its foot.
pub(super) fn thing(place: &Place, thing: &Thing, now: &Snapshot, out: &mut String) {
    let (key, id) = (place.name, thing.id.0);
    ink!(
        out,
        "<g class=thing data-thing={id} data-part=thing:{key} data-kin={key} data-lights={key}>"
    );
    match thing.figure {
        Figure::Cake(flavour) => {
            cake(flavour, thing, out);
            if thing.hold == Hold::Pinned || toothpicks(thing).next().is_some() {
                doors::DRESSING.open()(place, thing, now, out);
            }
        }
        Figure::Box | Figure::Text => doors::PARCEL.open()(thing, now, out),
    }
    out.push_str("</g>");
}

fn cake(flavour: usize, thing: &Thing, out: &mut String) {
    // A cherry that is 0 is none.
    let is_none = |cherry: &Field| cherry.bytes.iter().all(|byte| *byte == 0);
    let bare = if thing.field("cherry").is_some_and(is_none) { " bare" } else { "" };
    ink!(
        out,
        "<rect class=halo x=-104 y=-128 width=208 height=146 rx=22 />\
         <g class=\"flavour-{}{bare}\"><use href=\"#cake\" /></g>",
        flavour % FLAVOURS
    );
}

/// The pointers that are set and that name what is in the same thing.
fn toothpicks(thing: &Thing) -> impl Iterator<Item = (&Field, Pointer)> {
    let own = thing.fields.iter().filter(|field| field.role.names_its_own());
    own.filter_map(|field| {
        Some((field, field.pointer.filter(|pointer| pointer.bond != Bond::Unset)?))
    })
}

pub(super) fn toothpick_and_pins(place: &Place, thing: &Thing, now: &Snapshot, out: &mut String) {
    for (field, pointer) in toothpicks(thing) {
        let (key, name, lights) = (place.name, field.name, lights(place, field, now));
        let side = match field.role {
            Role::Pointer(Meaning::Through(_)) => "-1 1",
            _ => "1 1",
        };
        ink!(
            out,
            "<g class=\"toothpick {}\" data-part=arrow:{key}.{name} data-lights=\"{lights}\">\
             <use href=\"#toothpick\" transform=\"scale({side})\" /></g>",
            colour(pointer, now)
        );
    }
    if thing.hold == Hold::Pinned {
        // In what does not mind being moved they hold nothing: they lie there.
        let put = if thing.is_held() {
            "translate(97 4) scale(.95)"
        } else {
            "translate(76 15) rotate(70) scale(.85)"
        };
        for side in ["", "-"] {
            ink!(out, "<use href=\"#pushpin\" transform=\"scale({side}1 1) {put}\" />");
        }
    }
}

/// What is no cake.
pub(super) fn parcel(thing: &Thing, now: &Snapshot, out: &mut String) {
    match thing.figure {
        Figure::Text => text(thing, out),
        Figure::Box | Figure::Cake(_) => closed_box(thing, now, out),
    }
}

fn closed_box(thing: &Thing, now: &Snapshot, out: &mut String) {
    let pointer = thing.fields.iter().find_map(|field| field.pointer);
    let colour = pointer.and_then(|pointer| hue_at(pointer.target, now)).unwrap_or_default();
    let sprite = match thing.hold {
        Hold::Free => "box",
        Hold::Pinned => "box-pinned",
    };
    ink!(
        out,
        "<rect class=halo x=-54 y=-78 width=108 height=90 rx=16 />\
         <g class=\"handle {colour}\"><use href=\"#{sprite}\" transform=\"scale(1.3)\" /></g>"
    );
}

/// A text, as its letters on a card.
fn text(thing: &Thing, out: &mut String) {
    let letters = String::from_utf8_lossy(&thing.bytes()).into_owned();
    ink!(
        out,
        "<rect class=halo x=-70 y=-46 width=140 height=58 rx=12 />\
         <g class=plaque><rect x=-62 y=-38 width=124 height=38 rx=8 /><text y=-13>{}</text></g>",
        Shown(&letters)
    );
}

/// The colour of what a pointer names; berry if it must not be followed.
fn colour(pointer: Pointer, now: &Snapshot) -> &'static str {
    match pointer.bond {
        Bond::Broken => "hue-berry",
        Bond::Whole | Bond::Unset => hue_at(pointer.target, now).unwrap_or("hue-berry"),
    }
}

/// The arrows of all pointers that are set; and what they say, above all arrows.
pub(super) fn arrows(now: &Snapshot, layout: &StageLayout, texts: &Texts) -> [String; 2] {
    let [mut arrows, mut pills] = [const { String::new() }; 2];
    for (place, thing, field, pointer) in now.pointers() {
        if pointer.bond != Bond::Unset {
            arrow(place, thing, field, pointer, now, &mut arrows);
            if is_labelled(now, field, pointer) {
                pill(place, thing, field, pointer, now, &mut pills);
                label(field, pointer, layout, now, texts, &mut pills);
                pills.push_str("</g>");
            }
        }
    }
    [arrows, pills]
}

fn arrow(
    place: &Place,
    thing: &Thing,
    field: &Field,
    pointer: Pointer,
    now: &Snapshot,
    out: &mut String,
) {
    let shape = match (pointer.aim, pointer.bond) {
        (_, Bond::Whole) => "own",
        (Aim::Stranger(_), _) => "stranger",
        _ => "dangling",
    };
    let (id, name) = (thing.id.0, field.name);
    ink!(out, "<g class=\"arrow {shape} {}\" data-arrow={id}.{name}", colour(pointer, now));
    part(place, field, now, out);
    out.push_str(
        "<path class=casing /><path class=shaft /><path class=head d=\"M3 0L-12-7.5-8.5 0-12 7.5Z\" /></g>",
    );
}

/// What an arrow or its label is a part of.
fn part(place: &Place, field: &Field, now: &Snapshot, out: &mut String) {
    let (key, name) = (place.name, field.name);
    ink!(
        out,
        " data-part=arrow:{key}.{name} data-kin={key}.{name} data-lights=\"{}\">",
        lights(place, field, now)
    );
}

fn pill(
    place: &Place,
    thing: &Thing,
    field: &Field,
    pointer: Pointer,
    now: &Snapshot,
    out: &mut String,
) {
    let (id, name) = (thing.id.0, field.name);
    ink!(out, "<g class=\"pill {}\" data-pill={id}.{name}", colour(pointer, now));
    part(place, field, now, out);
}

fn label(
    field: &Field,
    pointer: Pointer,
    layout: &StageLayout,
    now: &Snapshot,
    texts: &Texts,
    out: &mut String,
) {
    let title = now
        .place_at(pointer.target)
        .map_or_else(|| "nowhere".to_owned(), |place| texts.name(&place.title));
    let part = match (pointer.aim, now.part_at(pointer.target)) {
        (Aim::Own, Some(part)) => ["its own ", part].concat(),
        _ => title.clone(),
    };
    let Field { name, .. } = field;
    let target = pointer.target;
    let (exact, plain) = match (pointer.bond, layout.compact) {
        _ if let Spelling::Rank(rank) = pointer.spelling => {
            (format!("{name} = {rank}"), format!("→ layer {rank}"))
        }
        _ if labels(now) > 1 => (format!("→ {target}"), format!("→ {title}")),
        (Bond::Broken, true) => (format!("still → {target}"), format!("still → {title}")),
        (Bond::Broken, false) => {
            (format!("{name} still says {target}"), format!("{name} still points at {title}"))
        }
        (_, true) => (format!("→ {target}"), format!("→ {part}")),
        (_, false) => (format!("{name} → {target}"), format!("{name} → {part}")),
    };
    plaque(&exact, "exact-only", out);
    plaque(&plain, "plain-only", out);
}

#[allow(clippy::cast_precision_loss)]
fn plaque(words: &str, class: &str, out: &mut String) {
    let width = words.chars().count() as f64 * 7.9 + 24.0;
    let (left, width) = (Tenths(width / -2.0), Tenths(width));
    ink!(
        out,
        "<g class={class}><rect x={left} y=-15 width={width} height=30 rx=15 /><text y=4.8>{}</text></g>",
        Shown(words)
    );
}

/// The keys of what lights up with a field: itself, its namesakes in the code, and what it names.
pub(super) fn lights(place: &Place, field: &Field, now: &Snapshot) -> String {
    let mut keys = format!("{}.{} #{}", place.name, field.name, field.name);
    if let Some(target) = field.pointer.and_then(|pointer| now.place_at(pointer.target)) {
        ink!(keys, " {}.cherry {}", target.name, target.name);
    }
    keys
}
