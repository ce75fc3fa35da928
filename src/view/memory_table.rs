//! The same facts as a table: for screen readers, graders and tests. Always in the page.

use super::hue::{hue, hue_at};
use crate::kitchen::{Field, Holds, Place, Snapshot, Standing, Thing};
use crate::lessons::aim;
use crate::memory::Role;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) now: Rc<Snapshot>,
    pub(super) standing: Standing,
}

#[component]
pub(super) fn MemoryTable(props: &Props) -> Html {
    let now = &props.now;
    let live = match props.standing {
        Standing::Live => "true",
        Standing::Replay => "false",
    };
    html! {
        <details class="memory-table wide">
            <summary>{ "The scene as text" }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Memory">
                <table data-memory="" data-live={live}>
                    <caption class="sr">{ "Memory: every field of every place" }</caption>
                    <thead><tr>
                        { for ["place", "thing", "field", "address", "bytes", "points at"].map(|head| html! { <th scope="col">{ head }</th> }) }
                    </tr></thead>
                    <tbody>{ for now.places.iter().map(|place| rows(place, now)) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn rows(place: &Place, now: &Snapshot) -> Html {
    match &place.holds {
        Holds::Thing(thing) => thing.fields.iter().map(|part| row(place, thing, part, now)).collect(),
        Holds::Ghost(ghost) => ghost.fields.iter().map(|part| left_over(place, part)).collect(),
        Holds::Nothing(bytes) => html! {
            <tr data-place={place.name.to_string()} data-thing="" data-field="" data-address={place.address.to_string()}
                data-size={bytes.len().to_string()} data-bytes={hex(bytes)} data-role={Role::Unwritten.word()}>
                { head(place) }<td>{ "nobody" }</td><td></td><td><code>{ place.address.to_string() }</code></td>
                <td>{ format!("{} bytes, not written yet", bytes.len()) }</td><td></td>
            </tr>
        },
    }
}

fn head(place: &Place) -> Html {
    html! { <th scope="row" class={hue(place.hue)}>{ place.title.clone() }</th> }
}

fn row(place: &Place, thing: &Thing, field: &Field, now: &Snapshot) -> Html {
    let address = place.address.plus(field.offset).to_string();
    html! {
        <tr data-place={place.name.to_string()} data-thing={thing.type_name} data-field={field.name} data-address={address.clone()}
            data-size={field.bytes.len().to_string()} data-bytes={hex(&field.bytes)} data-role={field.role.word()}
            data-aim={field.pointer.map(|pointer| pointer.aim.word())}>
            { head(place) }
            <td>{ thing.title.clone() }</td>
            <td>{ field.name }</td>
            <td><code class={hue(place.hue)}>{ address }</code></td>
            <td class="bytes-cell"><code class={classes!(field.pointer.and_then(|pointer| hue_at(pointer.target, now)))}>{ hex(&field.bytes) }</code></td>
            <td>{ field.pointer.map(|pointer| format!("{}: {}", pointer.target, aim(pointer.aim, pointer.bond, now))).unwrap_or_default() }</td>
        </tr>
    }
}

/// A left-over pointer is no pointer any more: nobody holds it, so it aims at nothing.
fn left_over(place: &Place, field: &Field) -> Html {
    let address = place.address.plus(field.offset).to_string();
    let role = match field.role {
        Role::Pointer(_) => Role::Data,
        role => role,
    };
    html! {
        <tr data-place={place.name.to_string()} data-thing="" data-ghost="true" data-field={field.name} data-address={address.clone()}
            data-size={field.bytes.len().to_string()} data-bytes={hex(&field.bytes)} data-role={role.word()}>
            { head(place) }<td>{ "nobody; left over" }</td><td>{ field.name }</td><td><code>{ address }</code></td>
            <td class="bytes-cell"><code>{ hex(&field.bytes) }</code></td><td></td>
        </tr>
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
}
