//! What the reader may tell the kitchen, and the timeline's buttons.

use super::ink::{Icon, Shown, ink};
use super::timeline;
use crate::kitchen::{Order, Standing, Timeline};
use crate::lessons::{Ahead, Icon as Picture, Lesson, Offer, capital};
use crate::settings;
use crate::texts::Texts;

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

/// More orders than this are drawn smaller.
const FEW: usize = 3;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) lesson: &'a Lesson,
    pub(super) texts: &'a Texts,
    pub(super) timeline: &'a Timeline,
    pub(super) offers: &'a [Offer],
    /// What the lesson suggests from here; Forward gives the first at the last step.
    pub(super) ahead: &'a Ahead,
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
        &timeline::Props {
            lesson: props.lesson,
            texts: props.texts,
            timeline: props.timeline,
            ahead: props.ahead.rest(),
        },
        &mut out,
    );
    out
}

impl Going {
    /// What Play’s button says, and its picture.
    const fn button(self) -> (&'static str, &'static str) {
        match self {
            Self::Playing => ("Pause", "pause"),
            Self::Paused => ("Play all steps", "play"),
        }
    }
}

/// The button of Play alone: what moves by itself can be stopped, also where there are no controls.
pub(super) fn stop(going: Going) -> String {
    let (label, icon) = going.button();
    format!("<button class=icon data-act=play aria-label=\"{label}\">{}</button>", Icon(icon))
}

fn steps(props: &Props<'_>, out: &mut String) {
    let timeline = props.timeline;
    let at_end = timeline.standing() == Standing::Live && props.ahead.next().is_none();
    let (play, play_icon) = props.going.button();
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
            "<button class=icon data-act={act} aria-label=\"{label}\" title=\"{label}\"{idle}>{}</button>",
            Icon(icon)
        );
    }
    let speed = props.speed;
    ink!(
        out,
        "<button class=speed data-act=speed aria-label=\"Speed {speed}\">{speed}</button></div>"
    );
}

/// A button for an order, in words.
struct Button {
    order: Order,
    label: String,
    icon: Picture,
}

fn orders(props: &Props<'_>, out: &mut String) {
    let next = next(props);
    let is_next = |order: &Order| next.as_ref().is_some_and(|next| next.order == *order);
    let offers: Vec<Button> = props.offers.iter().map(|offer| button(offer, props)).collect();
    let next_is_offered = offers.iter().any(|offer| is_next(&offer.order));
    let many = if offers.len() > FEW { " many" } else { "" };
    ink!(out, "<div class=\"orders{many}\">");
    if let Some(next) = next.as_ref().filter(|_| !next_is_offered) {
        write(next, true, out);
    }
    for (rank, offer) in offers.iter().enumerate() {
        write(offer, is_next(&offer.order) || (rank == 0 && next.is_none()), out);
    }
    out.push_str("</div>");
}

fn button(offer: &Offer, props: &Props<'_>) -> Button {
    let label = props.texts.fill("offer", &offer.label);
    Button { order: offer.order.clone(), label, icon: offer.icon }
}

fn write(button: &Button, is_primary: bool, out: &mut String) {
    let primary = if is_primary { " primary" } else { "" };
    let pin = if button.icon == Picture::Pin { " pin" } else { "" };
    ink!(
        out,
        "<button class=\"btn{primary}{pin}\" data-order={}>{}{}</button>",
        button.order,
        Icon(picture(button.icon)),
        Shown(&button.label)
    );
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
        Picture::Wait => "wait",
        Picture::Wake => "wake",
        Picture::Abort => "cross",
    }
}

/// What comes next: in the past what was ordered then, at the last step what the lesson suggests.
fn next(props: &Props<'_>) -> Option<Button> {
    let Props { timeline, ahead, .. } = *props;
    let order: Order = match timeline.standing() {
        Standing::Replay => timeline.step(timeline.now() + 1).order()?.clone(),
        Standing::Live => ahead.next()?.clone(),
    };
    let mut script = props.lesson.about.script.iter().zip(props.texts.steps());
    let suggested = script.find(|(step, _)| order.is(step));
    let icon = match order.verb() {
        "stick" => Picture::Stick,
        "move" => Picture::Move,
        "pin" => Picture::Pin,
        _ => Picture::Cake,
    };
    let label = capital(suggested.map_or(order.verb(), |(_, name)| name));
    Some(Button { order, label, icon })
}
