//! The stage's fixtures: wall, floor, tables, shelves, plates and the address ruler.

use super::hue::hue;
use super::ink::{Shown, ink};
use crate::kitchen::{Bond, Figure, Furniture, Place, Pointer, Snapshot};
use crate::memory::Address;
use crate::picture::{Hundredths, PLATE_HEIGHT, Point, SeatBox, StageLayout, Tenths};
use crate::texts::Texts;

/// A narrower plate has no room for an address with all its digits.
const WHOLE_ADDRESS: f64 = 88.0;

/// How far behind its tables a floor begins.
const DEPTH: f64 = 26.0;
/// How much of the upper row's floor there is below that.
const LEDGE: f64 = 44.0;

/// A narrower column has no room for a long distance and its unit, beside the last digits of two addresses.
const ROOM_FOR_UNIT: f64 = 112.0;

/// The wall, its stripes, the floor and its ruler.
pub(super) fn room(layout: &StageLayout, now: &Snapshot) -> String {
    let (width, height) = (Tenths(layout.width), Tenths(layout.height));
    let mut out = String::new();
    ink!(
        out,
        "<rect class=wall width={width} height={height} /><rect class=stripes width={width} height={} />",
        Tenths(layout.floor - DEPTH)
    );
    let mut floor = |line: f64, depth: f64| {
        let (line, depth) = (Tenths(line - DEPTH), Tenths(depth));
        ink!(
            out,
            "<rect class=floor y={line} width={width} height={depth} /><path class=skirting d=\"M0 {line}H{width}\" />"
        );
    };
    if let Some(ledge) = layout.ledge {
        floor(ledge, LEDGE);
    }
    floor(layout.floor, layout.height - layout.floor + DEPTH);
    ruler(layout, now, &mut out);
    out
}

/// The floor as a ruler: each place's address, and how far it is to the next.
fn ruler(layout: &StageLayout, now: &Snapshot, out: &mut String) {
    if layout.gaps.is_empty() && layout.seats.len() > 1 {
        return;
    }
    let axis = layout.height - 20.0;
    let words = Tenths(axis + 16.5);
    ink!(
        out,
        "<g class=\"ruler exact-only\"><path class=axis d=\"M0 {}H{}\" />",
        Tenths(axis + 0.5),
        Tenths(layout.width)
    );
    let unit = if layout.compact || layout.seats.len() > 3 { " B" } else { " bytes" };
    let column = layout.seats.first().map_or(layout.width, |seat| seat.column);
    for gap in &layout.gaps {
        let (before, after) = if gap.upward { ("", " →") } else { ("← ", "") };
        // Five digits and more, on a small phone.
        let is_wide = gap.bytes >= 10_000 && column < ROOM_FOR_UNIT;
        let unit = if is_wide { "" } else { unit };
        ink!(
            out,
            "<text x={} y={words}>{before}{}{unit}{after}</text>",
            Tenths(gap.at.x),
            gap.bytes
        );
    }
    for (seat, place) in layout.seats.iter().zip(&now.places) {
        let last = last_digits(seat.address);
        ink!(
            out,
            "<g class=\"here {}\" data-part=address:{} data-kin={name} data-lights={name} \
             transform=\"translate({} {})\"><path d=\"M0-1l-5-8h10z\" /><text y=16.5>{last}</text></g>",
            hue(place.hue),
            place.address.number(),
            Tenths(seat.top.x),
            Tenths(axis),
            name = place.name
        );
    }
    out.push_str("</g>");
}

/// A table or shelf: what stays as it is while cakes come and go.
pub(super) fn place(place: &Place, seat: &SeatBox, layout: &StageLayout) -> String {
    let sprite = match (place.furniture, layout.compact) {
        (Furniture::Shelf, _) => "shelf",
        (Furniture::Table, true) => "table-short",
        (Furniture::Table, false) => "table",
    };
    let (key, Point { x, y }) = (place.name, seat.top);
    let mut out = String::new();
    ink!(
        out,
        "<g class={}><g data-part=place:{key} data-kin={key} data-lights={key}>\
         <use href=\"#{sprite}\" transform=\"translate({} {}) scale({} {})\" /></g></g>",
        hue(place.hue),
        Tenths(x),
        Tenths(y),
        Hundredths(seat.furniture_scale),
        Hundredths(seat.furniture_height)
    );
    out
}

/// As much of an address as tells it from its neighbours.
fn last_digits(address: Address) -> String {
    let digits = address.to_string();
    ["…", digits.get(digits.len().saturating_sub(4)..).unwrap_or_default()].concat()
}

/// The plate with a place's address: in front of all that is drawn, so that no arrow crosses it out.
pub(super) fn plate(place: &Place, seat: &SeatBox, texts: &Texts, out: &mut String) {
    let key = place.name;
    let half = seat.plate_width / 2.0;
    let hang = Tenths(half * 0.68);
    let narrow = if seat.plate_width < 132.0 { " narrow" } else { "" };
    let address = if seat.plate_width < WHOLE_ADDRESS {
        last_digits(place.address)
    } else {
        place.address.to_string()
    };
    ink!(
        out,
        "<g class={}><g class=\"plaque{narrow}\" transform=\"translate({} {})\" data-part=place:{key} data-kin={key} data-lights={key}>\
         <path class=string d=\"M-{hang} -9V2M{hang} -9V2\" />\
         <rect x={} width={} height={} rx=8 /><circle cx=-{hang} r=2.2 /><circle cx={hang} r=2.2 />\
         <text class=exact-only y=20>{}</text><text class=plain-only y=20>{}</text></g></g>",
        hue(place.hue),
        Tenths(seat.plate.x),
        Tenths(seat.plate.y),
        Tenths(-half),
        Tenths(seat.plate_width),
        Tenths(PLATE_HEIGHT),
        address,
        Shown(&texts.name(&place.title))
    );
}

/// What was left on a place, or the mark of a free seat.
pub(super) fn left_behind(
    place: &Place,
    seat: &SeatBox,
    layout: &StageLayout,
    now: &Snapshot,
) -> String {
    let mut out = String::new();
    let (key, Point { x, y }) = (place.name, seat.foot());
    let (foot_x, foot_y, scale) = (Tenths(x), Tenths(y), Hundredths(seat.scale));
    let foot = format!("transform=\"translate({foot_x} {foot_y}) scale({scale})\"");
    let hue = hue(place.hue);
    match place.ghost() {
        Some(ghost) if matches!(ghost.figure, Figure::Cake(_)) => {
            let aimed = now.pointers().any(|(.., pointer)| {
                pointer.bond == Bond::Broken && pointer.target.is_within(place.address, place.size)
            });
            // Hidden, not left out: it comes and goes with every other move.
            let visibility = if aimed { "visible" } else { "hidden" };
            ink!(
                out,
                "<g data-part=thing:{key} data-kin={key} data-lights={key}><g {foot}><use href=\"#ghost\" />\
                 <use href=\"#ghost-mark\" y=-98 visibility={visibility} /></g>"
            );
            if !layout.compact && seat.column > 250.0 {
                let middle = Tenths(seat.top.y - 45.0 * seat.scale);
                ink!(out, "<text class=label x={foot_x} y={middle}>nobody lives here</text>");
            }
            out.push_str("</g>");
        }
        _ if place.is_free() => {
            ink!(out, "<g class={hue} {foot}><ellipse class=seat cy=-2 rx=80 ry=12 /></g>");
        }
        _ => {}
    }
    out
}

/// What stands before all things: the sign beside what is pinned, where there is room for one, and the mark
/// where an arrow ends that leads off the stage.
pub(super) fn sign(layout: &StageLayout, now: &Snapshot) -> String {
    let mut out = String::new();
    let pinned =
        now.things().find(|(_, thing)| thing.is_held() && matches!(thing.figure, Figure::Cake(_)));
    let seat = pinned.and_then(|(place, _)| layout.seat_of(place.name));
    if let Some((at, scale)) = seat.and_then(|seat| layout.sign_beside(seat)) {
        let (x, y, scale) = (Tenths(at.x), Tenths(at.y), Hundredths(scale));
        ink!(out, "<use href=\"#sign\" transform=\"translate({x} {y}) scale({scale})\" />");
    }
    let leads_off =
        |pointer: Pointer| pointer.bond == Bond::Broken && layout.seat_at(pointer.target).is_none();
    if now.pointers().any(|(.., pointer)| leads_off(pointer)) {
        let Point { x, y } = layout.nowhere();
        ink!(out, "<use href=\"#ghost-mark\" x={} y={} />", Tenths(x), Tenths(y));
    }
    out
}
