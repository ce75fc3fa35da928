//! The bytes of each place, as photographed.

use super::hue::{hue, hue_at};
use super::ink::{Hex, Shown, ink};
use super::panel::Panel;
use super::things::lights;
use crate::browser::mark;
use crate::kitchen::{Field, Figure, Hold, Holds, Place, Snapshot, Spelling, Thing};
use crate::lessons::capital;
use crate::memory::Role;
use crate::texts::Texts;
use std::borrow::Cow;

/// The strips of all places.
pub(super) fn show(panel: &mut Panel, now: &Snapshot, texts: &Texts) {
    // Handles are a fraction of a cake: they get a fraction of the row.
    let class = match () {
        () if now.places.iter().any(is_long) => "mem long",
        () if now.places.iter().any(is_short) => "mem mixed",
        () => "mem",
    };
    let mut out = String::new();
    // Where there are tasks, their tickets hang in this place.
    let is_hidden = !now.trace.tasks.is_empty() || now.places.is_empty();
    mark(panel.element(), "hidden", is_hidden.then_some(""));
    if !is_hidden {
        now.places.iter().for_each(|place| strip(place, now, texts, &mut out));
    }
    mark(panel.element(), "class", Some(class));
    panel.show(out);
}

/// The least bytes that leave room for the word under them.
const ROOM_FOR_UNWRITTEN: usize = 5;

/// What stands under a field's bytes. The hatching alone tells of a few bytes that were never written.
fn label(field: &Field) -> &str {
    match field.role {
        Role::Unwritten if field.bytes.len() < ROOM_FOR_UNWRITTEN => "",
        Role::Unwritten => "unwritten",
        _ => field.word(),
    }
}

const fn is_short(place: &Place) -> bool {
    place.size <= 8
}

/// Whether its bytes take a row: there are many, or they are in many runs, as a future's are.
fn is_long(place: &Place) -> bool {
    let fields = place.thing().or_else(|| place.ghost()).map_or(&[][..], |thing| &thing.fields);
    place.size > 24 || fields.iter().any(|field| field.role == Role::Tag)
}

fn strip(place: &Place, now: &Snapshot, texts: &Texts, out: &mut String) {
    let (state, tag) = match &place.holds {
        Holds::Nothing(_) => ("unwritten", "free".into()),
        Holds::Ghost(thing) if now.find(thing.id).is_some() => ("stale", "moved out".into()),
        Holds::Ghost(_) => ("stale", "left over".into()),
        Holds::Thing(thing) => ("", tag(thing, texts)),
    };
    let short = if is_short(place) { "short" } else { "" };
    let (key, title) = (place.name, texts.name(&place.title));
    ink!(
        out,
        "<section class=\"strip {state} {short} {}\" data-kin={key} aria-label=\"Bytes of {}\">\
         <h2 data-part=place:{key} data-lights={key}><span class=dot></span><span class=where>{}</span>\
         <code>{}</code><span class=tag>{}</span></h2><div class=bytes>",
        hue(place.hue),
        Shown(&title),
        // A short strip has room for the letter alone.
        Shown(&if is_short(place) { place.name.to_string() } else { capital(&title) }),
        place.address,
        Shown(&tag)
    );
    match &place.holds {
        Holds::Nothing(bytes) => nothing(place, bytes.len(), out),
        Holds::Thing(thing) | Holds::Ghost(thing) => {
            thing.fields.iter().for_each(|part| field(place, part, now, out));
        }
    }
    out.push_str("</div></section>");
}

fn tag(thing: &Thing, texts: &Texts) -> Cow<'static, str> {
    match (thing.figure, thing.hold) {
        (Figure::Cake(_), Hold::Free) => format!("{} is here", texts.noun(&thing.title)).into(),
        (Figure::Cake(_), Hold::Pinned) if thing.unpin => "pinned · Unpin".into(),
        (Figure::Cake(_), Hold::Pinned) => format!("{} · pinned", texts.noun(&thing.title)).into(),
        (Figure::Text, _) => "text".into(),
        (Figure::Box, Hold::Free) => "box".into(),
        (Figure::Box, Hold::Pinned) => "pinned".into(),
    }
}

fn nothing(place: &Place, size: usize, out: &mut String) {
    let key = place.name;
    ink!(
        out,
        "<div class=\"field unwritten n{size}\" data-lights={key}><div class=cells aria-hidden=true>"
    );
    for offset in 0..size {
        ink!(out, "<span data-part=byte:{key}.{offset}>··</span>");
    }
    out.push_str("</div><p>no value yet</p></div>");
}

fn field(place: &Place, field: &Field, now: &Snapshot, out: &mut String) {
    let named = field.pointer.filter(|pointer| !matches!(pointer.spelling, Spelling::Rank(_)));
    let colour = named.and_then(|pointer| hue_at(pointer.target, now));
    let class = match field.role {
        Role::Padding => "padding",
        Role::Unwritten => "unwritten",
        Role::Pointer(_) | Role::Handle if colour.is_some() => "ptr",
        Role::Data | Role::Tag | Role::Pointer(_) | Role::Handle | Role::Index(_) => "",
    };
    let (key, name) = (place.name, field.name);
    let (size, colour) = (field.bytes.len(), colour.unwrap_or_default());
    let lights = lights(place, field, now);
    ink!(
        out,
        "<div class=\"field n{size} {class} {colour}\" data-kin=\"{key}.{name} %{name}\" data-part=field:{key}.{name} \
         data-lights=\"{lights}\"><div class=cells aria-hidden=true>"
    );
    for (index, byte) in field.bytes.iter().enumerate() {
        let offset = field.offset + index;
        ink!(out, "<span data-part=byte:{key}.{offset}>{}</span>", Hex(&[*byte]));
    }
    ink!(out, "</div><p>{}</p></div>", label(field));
}
