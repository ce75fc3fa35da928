//! The same facts as a table: for screen readers, graders and tests. Always in the page.

use super::doors;
use super::hue::{hue, hue_at};
use super::ink::{Hex, Shown, ink};
use crate::kitchen::{Field, Holds, Place, Snapshot, Standing, Thing};
use crate::memory::{Address, Role};
use crate::texts::Texts;

/// The table of everything in `now`.
pub(super) fn html(now: &Snapshot, standing: Standing, texts: &Texts) -> String {
    let live = match standing {
        Standing::Live => "true",
        Standing::Replay => "false",
    };
    let mut table = format!("<table data-memory data-live={live}>");
    match &now.tally {
        Some(tally) => doors::CROWD_TABLE.open()(tally, &mut table),
        None => {
            head(&mut table);
            now.places.iter().for_each(|place| rows(place, now, texts, &mut table));
        }
    }
    table + "</tbody></table>"
}

fn head(out: &mut String) {
    out.push_str("<caption class=sr>Memory: every field of every place</caption><thead><tr>");
    for name in ["place", "thing", "field", "address", "bytes", "points at"] {
        ink!(out, "<th scope=col>{name}</th>");
    }
    out.push_str("</tr></thead><tbody>");
}

fn rows(place: &Place, now: &Snapshot, texts: &Texts, out: &mut String) {
    match &place.holds {
        Holds::Thing(thing) => {
            thing.fields.iter().for_each(|part| row(place, thing, part, now, texts, out))
        }
        Holds::Ghost(ghost) => {
            ghost.fields.iter().for_each(|part| left_over(place, part, texts, out))
        }
        Holds::Nothing(bytes) => {
            let row =
                Row { place, field: "", address: place.address, bytes, role: Role::Unwritten };
            row.open("", "", out);
            row.close("nobody", "", "", texts, out);
        }
    }
}

fn row(
    place: &Place,
    thing: &Thing,
    field: &Field,
    now: &Snapshot,
    texts: &Texts,
    out: &mut String,
) {
    let row = Row::of(place, field, field.role);
    let mut more = String::new();
    let mut points_at = String::new();
    let mut colour = "";
    if let Some(pointer) = field.pointer {
        ink!(more, " data-aim={}", pointer.aim.word());
        ink!(points_at, "{}: {}", pointer.target, doors::AIM.open()(pointer, place, now, texts));
        colour = hue_at(pointer.target, now).unwrap_or_default();
    }
    row.open(thing.type_name, &more, out);
    row.close(&texts.name(&thing.title), colour, &points_at, texts, out);
}

/// A left-over pointer is no pointer any more: nobody holds it, so it aims at nothing.
fn left_over(place: &Place, field: &Field, texts: &Texts, out: &mut String) {
    let role = match field.role {
        Role::Pointer(_) | Role::Handle | Role::Index(_) => Role::Data,
        role => role,
    };
    let row = Row::of(place, field, role);
    row.open("", " data-ghost=true", out);
    row.close("nobody; left over", "", "", texts, out);
}

/// What every row has.
struct Row<'a> {
    place: &'a Place,
    field: &'a str,
    address: Address,
    bytes: &'a [u8],
    role: Role,
}

impl<'a> Row<'a> {
    fn of(place: &'a Place, field: &'a Field, role: Role) -> Self {
        let address = place.address.plus(field.offset);
        Self { place, field: field.name, address, bytes: &field.bytes, role }
    }

    fn open(&self, thing: &str, more: &str, out: &mut String) {
        let Self { place, field, address, bytes, role } = self;
        ink!(
            out,
            "<tr data-place={} data-thing=\"{}\" data-field=\"{field}\" data-address={address} data-size={} \
             data-bytes=\"{}\" data-role={}{more}>",
            place.name,
            Shown(thing),
            bytes.len(),
            Hex(bytes),
            role.word()
        );
    }

    fn close(&self, who: &str, colour: &str, points_at: &str, texts: &Texts, out: &mut String) {
        let Self { place, field, address, bytes, .. } = self;
        let hue = hue(place.hue);
        // Never without a text: one that is there is changed in place.
        let points_at = if points_at.is_empty() { " " } else { points_at };
        ink!(
            out,
            "<th scope=row class={hue}>{}</th><td>{}</td><td>{field}</td><td><code class={hue}>{address}</code></td>\
             <td class=bytes-cell><code class=\"{colour}\">{}</code></td><td>{}</td></tr>",
            Shown(&texts.name(&place.title)),
            Shown(who),
            Hex(bytes),
            Shown(points_at)
        );
    }
}
