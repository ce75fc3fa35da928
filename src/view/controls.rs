//! What the reader may tell the kitchen, and the timeline's buttons.

use super::ink::{Icon, Shown, ink};
use super::timeline;
use crate::kitchen::{Order, Standing, Timeline};
use crate::lessons::{Icon as Picture, Lesson, Offer, Suggestion, capital};
use crate::settings;

/// What a timeline button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Back,
    Play,
    Forward,
    Restart,
    Speed,
}

/// Whether the run goes on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Going {
    Playing,
    Paused,
}

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a dyn Lesson,
    pub(super) timeline: &'a Timeline,
    pub(super) offers: &'a [Offer],
    /// What the lesson suggests from here; Forward gives the first at the last step.
    pub(super) ahead: &'a [Suggestion],
    pub(super) going: Going,
    pub(super) speed: &'static str,
    pub(super) which: settings::Controls,
}

pub(super) fn html(props: &Props<'_>) -> String {
    let mut out = String::new();
    if props.which == settings::Controls::Full {
        orders(props, &mut out);
    }
    steps(props, &mut out);
    timeline::html(
        &timeline::Props { lesson: props.lesson, timeline: props.timeline, ahead: props.ahead },
        &mut out,
    );
    out
}

fn steps(props: &Props<'_>, out: &mut String) {
    let timeline = props.timeline;
    let at_end = timeline.now() == timeline.last() && props.ahead.is_empty();
    let (play, play_icon) = match props.going {
        Going::Playing => ("Pause", "pause"),
        Going::Paused => ("Play all steps", "play"),
    };
    let buttons = [
        ("restart", "Start again", "restart", timeline.last() == 0),
        ("back", "Step back", "back", timeline.now() == 0),
        ("play", play, play_icon, false),
        ("forward", "Step forward", "forward", at_end),
    ];
    out.push_str("<div class=step>");
    for (act, label, icon, idle) in buttons {
        let idle = if idle { " aria-disabled=true" } else { "" };
        ink!(
            out,
            "<button class=icon data-act={act} aria-label=\"{label}\"{idle}>{}</button>",
            Icon(icon)
        );
    }
    let speed = props.speed;
    ink!(
        out,
        "<button class=speed data-act=speed aria-label=\"Speed {speed}\">{speed}</button></div>"
    );
}

fn orders(props: &Props<'_>, out: &mut String) {
    let next = next(props);
    let offers = with_next(props.offers, next.as_ref());
    let is_next = |offer: &Offer| next.as_ref().is_some_and(|next| next.order == offer.order);
    let next_is_offered = offers.iter().any(is_next);
    out.push_str("<div class=orders>");
    for (rank, offer) in offers.iter().enumerate() {
        let primary = is_next(offer) || (rank == 0 && !next_is_offered);
        ink!(
            out,
            "<button class=\"btn{}{}\" data-order={}>{}{}</button>",
            if primary { " primary" } else { "" },
            if offer.icon == Picture::Pin { " pin" } else { "" },
            offer.order,
            Icon(picture(offer.icon)),
            Shown(&offer.label)
        );
    }
    out.push_str("</div>");
}

const fn picture(icon: Picture) -> &'static str {
    match icon {
        Picture::Cake => "cake",
        Picture::Stick => "stick",
        Picture::Move => "arrow",
        Picture::Swap => "swap",
        Picture::Pin => "pin",
        Picture::Box => "box",
        Picture::Eat => "eat",
    }
}

/// What comes next: in the past what was ordered then, at the last step what the lesson suggests.
fn next(props: &Props<'_>) -> Option<Offer> {
    let Props { timeline, ahead, .. } = *props;
    let order: Order = match timeline.standing() {
        Standing::Replay => timeline.step(timeline.now() + 1).order()?.clone(),
        Standing::Live => ahead.first()?.order.parse().ok()?,
    };
    let suggested = props.lesson.suggestions().iter().find(|step| order.is(step.order));
    let icon = match order.verb() {
        "stick" => Picture::Stick,
        "move" => Picture::Move,
        "pin" => Picture::Pin,
        _ => Picture::Cake,
    };
    let label = capital(suggested.map_or(order.verb(), |step| step.name));
    Some(Offer { order, label, icon })
}

/// The offers; before them what comes next, if it is not among them.
fn with_next(offers: &[Offer], next: Option<&Offer>) -> Vec<Offer> {
    let missing = next.filter(|next| !offers.iter().any(|offer| offer.order == next.order));
    missing.into_iter().chain(offers).cloned().collect()
}

/// What the lesson suggests from here to its end: the script goes on from the last order given
/// that is in it.
pub(super) fn suggestions(lesson: &dyn Lesson, timeline: &Timeline) -> &'static [Suggestion] {
    let script = lesson.suggestions();
    let count = timeline.last();
    let followed = count <= script.len()
        && timeline.orders().zip(script).all(|(order, suggestion)| order.is(suggestion.order));
    let next = if followed {
        count
    } else {
        let last = timeline.orders().last();
        let found = last.and_then(|last| script.iter().rposition(|step| last.is(step.order)));
        found.map_or(script.len(), |rank| rank + 1)
    };
    &script[next..]
}
