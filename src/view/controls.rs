//! What the reader may tell the kitchen, and the timeline's buttons.

use super::markup::icon;
use super::timeline::TimelineMarks;
use crate::kitchen::{Order, Timeline};
use crate::lessons::{Icon, Lesson, Offer};
use crate::settings;
use std::rc::Rc;
use yew::prelude::*;

/// What a timeline button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
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

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) slug: &'static str,
    pub(super) timeline: Rc<Timeline>,
    pub(super) offers: Vec<Offer>,
    /// The order that Forward gives at the last step.
    pub(super) next: Option<Order>,
    pub(super) going: Going,
    pub(super) speed: &'static str,
    pub(super) which: settings::Controls,
    pub(super) on_order: Callback<Order>,
    pub(super) on_act: Callback<Act>,
    pub(super) on_seek: Callback<usize>,
}

#[component]
pub(super) fn Controls(props: &Props) -> Html {
    if props.which == settings::Controls::None {
        return Html::default();
    }
    let act = |act: Act| props.on_act.reform(move |_: MouseEvent| act);
    let timeline = &props.timeline;
    let at_end = timeline.now() == timeline.last() && props.next.is_none();
    let (play, play_icon) = match props.going {
        Going::Playing => ("Pause", "#icon-pause"),
        Going::Paused => ("Play all steps", "#icon-play"),
    };
    html! {
        <div class="card ctl" id="play" role="group" aria-label="Controls">
            if props.which == settings::Controls::Full {
                <div class="orders">{ for props.offers.iter().enumerate().map(|(rank, offer)| order(rank, offer, props)) }</div>
            }
            <div class="step">
                <button class="icon" data-act="restart" aria-label="Start again" onclick={act(Act::Restart)}
                    aria-disabled={flag(timeline.last() == 0)}>{ icon("#icon-restart") }</button>
                <button class="icon" data-act="back" aria-label="Step back" onclick={act(Act::Back)}
                    aria-disabled={flag(timeline.now() == 0)}>{ icon("#icon-back") }</button>
                <button class="icon" data-act="play" aria-label={play} onclick={act(Act::Play)}>{ icon(play_icon) }</button>
                <button class="icon" data-act="forward" aria-label="Step forward" onclick={act(Act::Forward)}
                    aria-disabled={flag(at_end)}>{ icon("#icon-forward") }</button>
                <button class="speed" data-act="speed" aria-label={format!("Speed {}", props.speed)} onclick={act(Act::Speed)}>{ props.speed }</button>
            </div>
            <TimelineMarks slug={props.slug} timeline={Rc::clone(timeline)} next={props.next.clone()} on_seek={props.on_seek.clone()}
                on_forward={props.on_act.reform(|()| Act::Forward)} />
        </div>
    }
}

fn flag(set: bool) -> Option<&'static str> {
    set.then_some("true")
}

fn order(rank: usize, offer: &Offer, props: &Props) -> Html {
    let suggested = props.next.as_ref() == Some(&offer.order);
    let picture = match offer.icon {
        Icon::Cake => "#icon-cake",
        Icon::Stick => "#icon-stick",
        Icon::Move => "#icon-arrow",
        Icon::Swap => "#icon-swap",
        Icon::Pin => "#icon-pin",
        Icon::Box => "#icon-box",
        Icon::Eat => "#icon-eat",
    };
    let none_suggested = !props.offers.iter().any(|offer| props.next.as_ref() == Some(&offer.order));
    let primary = suggested || (none_suggested && rank == 0);
    let give = {
        let order = offer.order.clone();
        props.on_order.reform(move |_: MouseEvent| order.clone())
    };
    html! {
        <button class={classes!("btn", primary.then_some("primary"), (offer.icon == Icon::Pin).then_some("pin"))}
            data-order={offer.order.to_string()} onclick={give}>
            { icon(picture) }
            { offer.label.clone() }
        </button>
    }
}

/// The lesson's suggestion after these orders: the script goes on from the last order given that
/// is in it.
pub(super) fn suggestion(lesson: &dyn Lesson, timeline: &Timeline) -> Option<Order> {
    let script = lesson.suggestions();
    let given: Vec<String> = timeline.orders().map(ToString::to_string).collect();
    let followed = given.iter().map(String::as_str).eq(script.iter().take(given.len()).map(|s| s.order));
    let next = if followed {
        given.len()
    } else {
        let last = given.last()?;
        script.iter().rposition(|suggestion| suggestion.order == last)? + 1
    };
    script.get(next)?.order.parse().ok()
}
