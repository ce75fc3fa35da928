//! Cakes, boxes and arrows: what moves on the stage. Where they are is the animator's business:
//! no attribute that it writes is rendered here.

use super::hue::hue_at;
use crate::kitchen::{Aim, Bond, Field, Figure, Hold, Place, Pointer, Snapshot, Thing};
use crate::memory::{Meaning, Role};
use crate::picture::StageLayout;
use yew::prelude::*;

const FLAVOURS: [&str; 4] = ["flavour-0", "flavour-1", "flavour-2", "flavour-3"];

/// A thing, drawn about the middle of its foot.
pub(super) fn thing(place: &Place, thing: &Thing, now: &Snapshot) -> Html {
    let key = place.name.to_string();
    let picture = match thing.figure {
        Figure::Cake(flavour) => cake(thing, flavour, now),
        Figure::Box => closed_box(thing, now),
    };
    html! {
        <g key={thing.id.0.to_string()} class="thing" data-thing={thing.id.0.to_string()}
            data-part={format!("thing:{key}")} data-kin={key.clone()} data-lights={key}>
            { picture }
        </g>
    }
}

fn cake(thing: &Thing, flavour: usize, now: &Snapshot) -> Html {
    let pointer = thing.fields.iter().find_map(|field| field.pointer);
    let flag = pointer.filter(|pointer| pointer.bond != Bond::Unset).map(|p| colour(p, now));
    html! {
        <g class={FLAVOURS[flavour % FLAVOURS.len()]}>
            <use href="#cake" />
            if let Some(flag) = flag {
                <g class={classes!("toothpick", flag)}><use href="#toothpick" /></g>
            }
            if thing.hold == Hold::Pinned {
                <use href="#pushpin" transform="translate(97 4) scale(.95)" />
                <use href="#pushpin" transform="translate(-97 4) scale(-.95 .95)" />
            }
            <rect class="halo" x="-104" y="-128" width="208" height="146" rx="22" />
        </g>
    }
}

fn closed_box(thing: &Thing, now: &Snapshot) -> Html {
    let pointer = thing.fields.iter().find_map(|field| field.pointer);
    let colour = pointer.and_then(|pointer| hue_at(pointer.target, now));
    let sprite = match thing.hold {
        Hold::Free => "#box",
        Hold::Pinned => "#box-pinned",
    };
    html! {
        <g class={classes!("handle", colour)}>
            <use href={sprite} />
            <rect class="halo" x="-54" y="-78" width="108" height="90" rx="16" />
        </g>
    }
}

/// The colour of what a pointer names; berry if it must not be followed.
fn colour(pointer: Pointer, now: &Snapshot) -> &'static str {
    match pointer.bond {
        Bond::Broken => "hue-berry",
        Bond::Whole | Bond::Unset => hue_at(pointer.target, now).unwrap_or("hue-berry"),
    }
}

/// The arrow of a pointer that is set.
pub(super) fn arrow(
    place: &Place,
    thing: &Thing,
    field: &Field,
    pointer: Pointer,
    layout: &StageLayout,
    now: &Snapshot,
) -> Html {
    let shape = match (pointer.aim, pointer.bond) {
        (_, Bond::Whole) => "own",
        (Aim::Stranger(_), _) => "stranger",
        _ => "dangling",
    };
    let itself = matches!(field.role, Role::Pointer(Meaning::Itself(_)));
    let part = format!("{}.{}", place.name, field.name);
    html! {
        <g key={format!("{}.{}", thing.id.0, field.name)} class={classes!("arrow", shape, colour(pointer, now))}
            data-arrow={format!("{}.{}", thing.id.0, field.name)} data-part={format!("arrow:{part}")}
            data-kin={part.clone()} data-lights={lights(place, field, now)}>
            <path class="casing" />
            <path class="shaft" />
            <path class="head" d="M3 0L-12-7.5-8.5 0-12 7.5Z" />
            if itself {
                <g class="pill">{ label(field, pointer, layout, now) }</g>
            }
        </g>
    }
}

fn label(field: &Field, pointer: Pointer, layout: &StageLayout, now: &Snapshot) -> Html {
    let title = now.place_at(pointer.target).map_or("nowhere", |place| place.title.as_str());
    let (exact, plain) = match (pointer.bond, layout.compact) {
        (Bond::Broken, true) => (format!("still → {}", pointer.target), format!("still → {title}")),
        (Bond::Broken, false) => (
            format!("{} still says {}", field.name, pointer.target),
            format!("{} still points at {title}", field.name),
        ),
        (_, true) => (format!("→ {}", pointer.target), "→ own cherry".to_owned()),
        (_, false) => (
            format!("{} → {}", field.name, pointer.target),
            format!("{} → its own cherry", field.name),
        ),
    };
    html! {
        <>
            { pill(&exact, "exact-only") }
            { pill(&plain, "plain-only") }
        </>
    }
}

#[allow(clippy::cast_precision_loss)]
fn pill(words: &str, class: &'static str) -> Html {
    let width = words.chars().count() as f64 * 7.9 + 24.0;
    let width = crate::picture::Tenths(width);
    html! {
        <g {class}>
            <rect x={crate::picture::Tenths(width.0 / -2.0).to_string()} y="-15" width={width.to_string()} height="30" rx="15" />
            <text y="4.8">{ words.to_owned() }</text>
        </g>
    }
}

/// The keys of what lights up with a field: itself, its namesakes in the code, and what it names.
pub(super) fn lights(place: &Place, field: &Field, now: &Snapshot) -> String {
    let mut keys = format!("{}.{} #{}", place.name, field.name, field.name);
    if let Some(target) = field.pointer.and_then(|pointer| now.place_at(pointer.target)) {
        keys += &format!(" {}.cherry {}", target.name, target.name);
    }
    keys
}
