//! What the reader may tell the kitchen, and the timeline's buttons.

use super::ink::icon;
use super::timeline;
use crate::kitchen::{Order, Standing, Timeline};
use crate::lessons::{Icon, Lesson, Offer, capital};
use crate::settings;
use crate::texts::Texts;
use yew::prelude::*;

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
    pub(super) texts: &'a Texts,
    pub(super) timeline: &'a Timeline,
    pub(super) offers: &'a [Offer],
    /// What the lesson suggests from here; Forward gives the first at the last step.
    pub(super) ahead: &'a [&'static str],
    pub(super) going: Going,
    pub(super) speed: &'static str,
    pub(super) which: settings::Controls,
    pub(super) on_order: &'a Callback<Order>,
    pub(super) on_act: &'a Callback<Act>,
    pub(super) on_seek: &'a Callback<usize>,
}

pub(super) fn controls(props: &Props<'_>) -> Html {
    if props.which == settings::Controls::None {
        return Html::default();
    }
    let next = next(props);
    let offers = with_next(props, next.as_ref());
    let act = |act: Act| props.on_act.reform(move |_: MouseEvent| act);
    let timeline = props.timeline;
    let at_end = timeline.now() == timeline.last() && props.ahead.is_empty();
    let (play, play_icon) = match props.going {
        Going::Playing => ("Pause", "pause"),
        Going::Paused => ("Play all steps", "play"),
    };
    html! {
        <div class="card ctl" id="play" role="group" aria-label="Controls">
            if props.which == settings::Controls::Full {
                <div class="orders">{ for offers.iter().enumerate().map(|(rank, offer)| order(rank, offer, &offers, next.as_ref(), props)) }</div>
            }
            <div class="step">
                <button class="icon" data-act="restart" aria-label="Start again" onclick={act(Act::Restart)}
                    aria-disabled={flag(timeline.last() == 0)}>{ icon("restart") }</button>
                <button class="icon" data-act="back" aria-label="Step back" onclick={act(Act::Back)}
                    aria-disabled={flag(timeline.now() == 0)}>{ icon("back") }</button>
                <button class="icon" data-act="play" aria-label={play} onclick={act(Act::Play)}>{ icon(play_icon) }</button>
                <button class="icon" data-act="forward" aria-label="Step forward" onclick={act(Act::Forward)}
                    aria-disabled={flag(at_end)}>{ icon("forward") }</button>
                <button class="speed" data-act="speed" aria-label={format!("Speed {}", props.speed)} onclick={act(Act::Speed)}>{ props.speed }</button>
            </div>
            { timeline::marks(&timeline::Props {
                lesson: props.lesson,
                texts: props.texts,
                timeline,
                ahead: props.ahead,
                on_seek: props.on_seek,
                on_act: props.on_act,
            }) }
        </div>
    }
}

/// What comes next: in the past what was ordered then, at the last step what the lesson suggests.
fn next(props: &Props<'_>) -> Option<Shown> {
    let Props { timeline, ahead, .. } = *props;
    let order: Order = match timeline.standing() {
        Standing::Replay => timeline.step(timeline.now() + 1).order()?.clone(),
        Standing::Live => ahead.first()?.parse().ok()?,
    };
    let mut script = props.lesson.about().script.iter().zip(props.texts.steps());
    let suggested = script.find(|(step, _)| order.is(step));
    let icon = match order.verb() {
        "stick" => Icon::Stick,
        "move" => Icon::Move,
        "pin" => Icon::Pin,
        _ => Icon::Cake,
    };
    let label = capital(suggested.map_or(order.verb(), |(_, name)| name));
    Some(Shown { order, label, icon })
}

/// The offers; before them what comes next, if it is not among them.
fn with_next(props: &Props<'_>, next: Option<&Shown>) -> Vec<Shown> {
    let offers = props.offers;
    let missing = next.filter(|next| !offers.iter().any(|offer| offer.order == next.order));
    let offers = offers.iter().map(|offer| Shown {
        order: offer.order.clone(),
        label: props.texts.fill("offer", &offer.label),
        icon: offer.icon,
    });
    missing.cloned().into_iter().chain(offers).collect()
}

/// A button for an order, in words.
#[derive(Clone)]
struct Shown {
    order: Order,
    label: String,
    icon: Icon,
}

fn flag(set: bool) -> Option<&'static str> {
    set.then_some("true")
}

fn order(
    rank: usize,
    offer: &Shown,
    offers: &[Shown],
    next: Option<&Shown>,
    props: &Props<'_>,
) -> Html {
    let is_next = |offer: &Shown| next.is_some_and(|next| next.order == offer.order);
    let picture = match offer.icon {
        Icon::Cake => "cake",
        Icon::Stick => "stick",
        Icon::Move => "arrow",
        Icon::Swap => "swap",
        Icon::Pin => "pin",
        Icon::Box => "box",
        Icon::Eat => "eat",
    };
    let primary = is_next(offer) || (rank == 0 && !offers.iter().any(is_next));
    let give = {
        let order = offer.order.clone();
        props.on_order.reform(move |_: MouseEvent| order.clone())
    };
    html! {
        <button key={rank} class={classes!("btn", primary.then_some("primary"), (offer.icon == Icon::Pin).then_some("pin"))}
            data-order={offer.order.to_string()} onclick={give}>
            { icon(picture) }
            { offer.label.clone() }
        </button>
    }
}

/// What the lesson suggests from here to its end: the script goes on from the last order given
/// that is in it.
pub(super) fn suggestions(lesson: &dyn Lesson, timeline: &Timeline) -> &'static [&'static str] {
    let script = lesson.about().script;
    let count = timeline.last();
    let followed =
        count <= script.len() && timeline.orders().zip(script).all(|(order, step)| order.is(step));
    let next = if followed {
        count
    } else {
        let last = timeline.orders().last();
        let found = last.and_then(|last| script.iter().rposition(|step| last.is(step)));
        found.map_or(script.len(), |rank| rank + 1)
    };
    &script[next..]
}
