//! The stage's fixtures: wall, floor, tables, shelves, plates and the address ruler.

use super::hue::hue;
use crate::kitchen::{Bond, Figure, Furniture, Hold, Place, Snapshot};
use crate::picture::{SeatBox, StageLayout, Tenths};
use yew::prelude::*;

/// `translate(…)` for a transform.
pub(super) fn translate(x: f64, y: f64) -> String {
    format!("translate({} {})", Tenths(x), Tenths(y))
}

/// A scale with two decimals: tenths are too coarse for it.
pub(super) fn scale(x: f64, y: f64) -> String {
    format!(" scale({} {}) scale(.1)", Tenths(x * 10.0), Tenths(y * 10.0))
}

/// The wall, its stripes and the floor.
pub(super) fn room(layout: &StageLayout) -> Html {
    let StageLayout { width, height, floor, .. } = layout;
    let skirting = floor - 26.0;
    html! {
        <>
            <rect class="wall" width={Tenths(*width).to_string()} height={Tenths(*height).to_string()} />
            <rect class="stripes" width={Tenths(*width).to_string()} height={Tenths(skirting).to_string()} />
            <rect class="floor" y={Tenths(skirting).to_string()} width={Tenths(*width).to_string()}
                height={Tenths(height - skirting).to_string()} />
            <path class="skirting" d={format!("M0 {}H{}", Tenths(skirting), Tenths(*width))} />
        </>
    }
}

/// The floor as a ruler: each place's address, and how far it is to the next.
pub(super) fn ruler(layout: &StageLayout, now: &Snapshot) -> Html {
    if layout.gaps.is_empty() && layout.seats.len() > 1 {
        return Html::default();
    }
    let axis = layout.height - 20.0;
    let here = layout.seats.iter().zip(&now.places).map(|(seat, place)| {
        let digits = seat.address.to_string();
        let last = digits.get(digits.len().saturating_sub(4)..).unwrap_or_default().to_owned();
        html! {
            <g class={classes!("here", hue(place.hue))} transform={translate(seat.top.x, axis)}>
                <path d="M0-1l-5-8h10z" />
                <text y="16.5">{ "…" }{ last }</text>
            </g>
        }
    });
    let gaps = layout.gaps.iter().map(|gap| {
        let words = if layout.compact || layout.seats.len() > 3 {
            format!("{} B", gap.bytes)
        } else {
            format!("{} bytes", gap.bytes)
        };
        let words = if gap.upward { format!("{words} →") } else { format!("← {words}") };
        html! { <text x={Tenths(gap.at.x).to_string()} y={Tenths(axis + 16.5).to_string()}>{ words }</text> }
    });
    html! {
        <g class="ruler exact-only">
            <path class="axis" d={format!("M0 {}H{}", Tenths(axis + 0.5), Tenths(layout.width))} />
            { for gaps }
            { for here }
        </g>
    }
}

/// A table or shelf, with its plate, and with what shows that its seat is free or pinned.
pub(super) fn place(place: &Place, seat: &SeatBox, layout: &StageLayout, now: &Snapshot) -> Html {
    let sprite = match (place.furniture, layout.compact) {
        (Furniture::Shelf, _) => "#shelf",
        (Furniture::Table, true) => "#table-short",
        (Furniture::Table, false) => "#table",
    };
    let key = place.name.to_string();
    let across = match place.furniture {
        // The shelf is drawn as wide as a high table.
        Furniture::Shelf => seat.scale * 114.5 / 142.0,
        Furniture::Table => seat.furniture_scale,
    };
    let down = if place.furniture == Furniture::Shelf { across } else { across.max(0.72) };
    let part = format!("place:{key}");
    html! {
        <g key={key.clone()} class={classes!("place", hue(place.hue))}>
            <g data-part={part.clone()} data-kin={key.clone()} data-lights={key.clone()}>
                <use href={sprite} transform={translate(seat.top.x, seat.top.y) + &scale(across, down)} />
            </g>
            { plate(place, seat, &part, &key) }
            { left_behind(place, seat, layout, now) }
        </g>
    }
}

fn plate(place: &Place, seat: &SeatBox, part: &str, key: &str) -> Html {
    let half = seat.plate_width / 2.0;
    let hang = half * 0.68;
    let narrow = seat.plate_width < 132.0;
    html! {
        <g class={classes!("plaque", narrow.then_some("narrow"))} transform={translate(seat.plate.x, seat.plate.y)}
            data-part={part.to_owned()} data-kin={key.to_owned()} data-lights={key.to_owned()}>
            <path class="string" d={format!("M{} -9V2M{} -9V2", Tenths(-hang), Tenths(hang))} />
            <rect x={Tenths(-half).to_string()} width={Tenths(seat.plate_width).to_string()} height="30" rx="8" />
            <circle cx={Tenths(-hang).to_string()} r="2.2" /><circle cx={Tenths(hang).to_string()} r="2.2" />
            <text class="exact-only" y="20">{ place.address.to_string() }</text>
            <text class="plain-only" y="20">{ place.title.clone() }</text>
        </g>
    }
}

fn left_behind(place: &Place, seat: &SeatBox, layout: &StageLayout, now: &Snapshot) -> Html {
    let foot = translate(seat.top.x, seat.top.y - 3.0) + &scale(seat.scale, seat.scale);
    let roomy = !layout.compact && seat.column > 250.0;
    match place.ghost() {
        Some(ghost) if matches!(ghost.figure, Figure::Cake(_)) => {
            let aimed = now.pointers().any(|(.., pointer)| {
                pointer.bond == Bond::Broken
                    && pointer.target.is_within(place.address, place.size)
            });
            let key = place.name.to_string();
            html! {
                <g data-part={format!("thing:{key}")} data-kin={key.clone()} data-lights={key}>
                    <use href="#ghost" transform={foot.clone()} />
                    if aimed {
                        <use href="#ghost-mark" transform={foot + " translate(0 -98)"} />
                    }
                    if roomy {
                        <text class="label" x={Tenths(seat.top.x).to_string()}
                            y={Tenths(seat.top.y - 45.0 * seat.scale).to_string()}>{ "nobody lives here" }</text>
                    }
                </g>
            }
        }
        _ if place.is_free() => html! {
            <g transform={foot}><ellipse class="seat" cy="-2" rx="80" ry="12" /></g>
        },
        _ => Html::default(),
    }
}

/// The sign beside what is pinned.
pub(super) fn sign(layout: &StageLayout, now: &Snapshot) -> Html {
    let pinned = now.things().find(|(_, thing)| {
        thing.hold == Hold::Pinned && matches!(thing.figure, Figure::Cake(_))
    });
    let Some(seat) = pinned.and_then(|(place, _)| layout.seat_of(place.name)) else {
        return Html::default();
    };
    // Between two places; on the left of the last one.
    let right = seat.top.x + seat.column < layout.width;
    let x = seat.top.x + seat.column * if right { 0.5 } else { -0.5 };
    let size = (seat.column / 230.0).min(1.16);
    let floor = seat.plate.y + 58.0;
    html! { <use href="#sign" transform={translate(x, floor.min(layout.floor + 10.0)) + &scale(size, size)} /> }
}
