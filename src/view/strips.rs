//! The bytes of each place, as photographed.

use super::hue::{hue, hue_at};
use super::markup::icon;
use super::things::lights;
use crate::kitchen::{Field, Figure, Hold, Holds, Place, Snapshot, Thing};
use crate::memory::Role;
use std::rc::Rc;
use yew::prelude::*;

/// Classes for how many bytes a field has: it gets its share of the row by them.
const SHARES: [&str; 25] = [
    "n1", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10", "n11", "n12", "n13", "n14",
    "n15", "n16", "n17", "n18", "n19", "n20", "n21", "n22", "n23", "n24",
];

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) now: Rc<Snapshot>,
}

#[component]
pub(super) fn Strips(props: &Props) -> Html {
    html! { <div class="mem">{ for props.now.places.iter().map(|place| strip(place, &props.now)) }</div> }
}

fn strip(place: &Place, now: &Snapshot) -> Html {
    let key = place.name.to_string();
    let (state, tag) = match &place.holds {
        Holds::Nothing(_) => ("unwritten", "free"),
        Holds::Ghost(_) => ("stale", "moved out"),
        Holds::Thing(thing) => ("", tag(thing)),
    };
    html! {
        <section key={key.clone()} class={classes!("strip", state, hue(place.hue))} data-kin={key.clone()}
            aria-label={format!("Bytes of {}", place.title)}>
            <h2 data-part={format!("place:{key}")} data-lights={key.clone()}>
                <span class="dot"></span>
                <span class="where">{ crate::lessons::capital(&place.title) }</span>
                <code>{ place.address.to_string() }</code>
                <span class="tag">{ tag }</span>
            </h2>
            <div class="bytes">
                { match &place.holds {
                    Holds::Nothing(bytes) => nothing(place, bytes.len()),
                    Holds::Thing(thing) | Holds::Ghost(thing) => {
                        thing.fields.iter().map(|part| field(place, part, now)).collect()
                    }
                } }
            </div>
        </section>
    }
}

fn tag(thing: &Thing) -> &'static str {
    match (thing.figure, thing.hold) {
        (Figure::Cake(_), Hold::Free) => "cake is here",
        (Figure::Cake(_), Hold::Pinned) => "cake · pinned",
        (Figure::Box, Hold::Free) => "box is here",
        (Figure::Box, Hold::Pinned) => "pinned box",
    }
}

fn nothing(place: &Place, size: usize) -> Html {
    html! {
        <div class={classes!("field", "unwritten", share(size))}>
            <div class="cells" aria-hidden="true">
                { for (0..size).map(|offset| html! {
                    <span data-part={format!("byte:{}.{offset}", place.name)} data-lights={place.name.to_string()}>{ "··" }</span>
                }) }
            </div>
            <p>{ "nothing written yet" }</p>
        </div>
    }
}

fn field(place: &Place, field: &Field, now: &Snapshot) -> Html {
    let colour = field.pointer.and_then(|pointer| hue_at(pointer.target, now));
    let class = match field.role {
        Role::Padding => Some("padding"),
        Role::Unwritten => Some("unwritten"),
        Role::Pointer(_) if colour.is_some() => Some("ptr"),
        Role::Data | Role::Tag | Role::Pointer(_) => None,
    };
    let key = format!("{}.{}", place.name, field.name);
    let kin = format!("{key} #{}", field.name);
    let lights = lights(place, field, now);
    html! {
        <div class={classes!("field", share(field.bytes.len()), class, colour)} data-kin={kin}
            data-part={format!("field:{key}")} data-lights={lights.clone()}>
            <div class="cells" aria-hidden="true">
                { for field.bytes.iter().enumerate().map(|(index, byte)| html! {
                    <span data-part={format!("byte:{}.{}", place.name, field.offset + index)}
                        data-lights={lights.clone()}>{ format!("{byte:02x}") }</span>
                }) }
            </div>
            <p>{ field.name }</p>
        </div>
    }
}

fn share(size: usize) -> &'static str {
    SHARES[size.min(SHARES.len() - 1)]
}

/// The strip that says what must not be followed, and why.
#[component]
pub(super) fn Banner(props: &Props) -> Html {
    use crate::kitchen::Bond;
    let broken = props.now.pointers().find(|(.., pointer)| pointer.bond == Bond::Broken);
    broken.map_or_else(Html::default, |(.., field, pointer)| {
        html! {
            <div class="banner">
                { icon("#icon-warning") }
                <p><strong>{ format!("Do not follow the {}. ", field.name) }</strong>{ crate::lessons::warning(pointer.aim) }</p>
            </div>
        }
    })
}
