//! The stage: everything that happened, in one picture; cakes can be dragged from place to place.

use super::animator::{Animator, Drive};
use super::ink::{Panel, raw};
use super::{furniture, things};
use crate::browser::{WidthObserver, window_width};
use crate::kitchen::{Bond, Order, PlaceName, Snapshot, ThingId};
use crate::picture::{MotionStyle, Point, StageLayout, is_labelled, rest};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// The stage's width as the style sheet's layout will have it in a window of this width. A wrong guess
/// costs a second render at the start, nothing else: the real width is observed.
fn expected_width(window: f64) -> f64 {
    let page = window.min(1440.0);
    let (beside, border) = (64.0 + 24.0 + 388.0, 2.0);
    match window {
        ..=640.0 => page - 32.0 - border,
        ..=1100.0 => page - 48.0 - border,
        _ => page - beside - border,
    }
}
/// How far a finger may tremble before it drags, in CSS pixels.
const TREMBLE: f64 = 8.0;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) now: Rc<Snapshot>,
    pub(super) style: MotionStyle,
    pub(super) drive: Drive,
    /// Milliseconds that have passed by hand.
    pub(super) ticked: f64,
    /// What the picture shows, in a sentence or two.
    pub(super) caption: AttrValue,
    pub(super) on_order: Callback<Order>,
}

pub(super) enum Msg {
    Width(f64),
    Press(PointerEvent),
    Drag(PointerEvent),
    Release(PointerEvent),
    LetGo,
}

/// A thing in the reader's hand.
struct Grip {
    thing: ThingId,
    from: PlaceName,
    pointer: i32,
    /// Where the hand took it, and where its foot was then.
    pressed: Point,
    foot: Point,
    moved: bool,
}

/// Whether the next render goes on from what is shown, or jumps.
#[derive(PartialEq)]
enum Arrival {
    Travel,
    Jump,
    None,
}

pub(super) struct Stage {
    svg: NodeRef,
    /// What was left on the places.
    left: Panel,
    layout: StageLayout,
    animator: Animator,
    observer: Option<WidthObserver>,
    grip: Option<Grip>,
    arrival: Arrival,
}

impl Component for Stage {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            svg: NodeRef::default(),
            left: Panel::group(),
            layout: StageLayout::new(&ctx.props().now, expected_width(window_width())),
            animator: Animator::new(ctx.props().drive),
            observer: None,
            grip: None,
            arrival: Arrival::Jump,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        if props.ticked != old.ticked {
            self.animator.tick(props.ticked - old.ticked);
        }
        if props.now != old.now {
            self.layout = StageLayout::new(&props.now, self.layout.width);
            self.arrival = Arrival::Travel;
            self.grip = None;
            return true;
        }
        props.caption != old.caption
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Width(width) => {
                if width < 1.0 || width == self.layout.width {
                    return false;
                }
                self.layout = StageLayout::new(&ctx.props().now, width);
                self.arrival = Arrival::Jump;
                return true;
            }
            Msg::Press(event) => self.press(ctx, &event),
            Msg::Drag(event) => self.drag(&event),
            Msg::Release(event) => self.release(ctx, &event),
            Msg::LetGo => {
                self.grip = None;
                self.animator.let_go(ctx.props().style);
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let now = &ctx.props().now;
        let layout = &self.layout;
        let size =
            [layout.width, layout.height].map(|side| crate::picture::Tenths(side).to_string());
        let places = now.places.iter().zip(&layout.seats);
        let link = ctx.link();
        let left: String = places
            .clone()
            .map(|(place, seat)| furniture::left_behind(place, seat, layout, now))
            .collect();
        let pointers = || now.pointers().filter(|(.., pointer)| pointer.bond != Bond::Unset);
        html! {
            <div class="stage-box">
                <svg ref={self.svg.clone()} class="stage" role="img" aria-label={ctx.props().caption.clone()}
                    viewBox={format!("0 0 {} {}", size[0], size[1])} width={size[0].clone()} height={size[1].clone()}
                    onpointerdown={link.callback(Msg::Press)} onpointermove={link.callback(Msg::Drag)}
                    onpointerup={link.callback(Msg::Release)} onpointercancel={link.callback(|_| Msg::LetGo)}>
                    <g key="room">{ raw(furniture::room(layout, now)) }</g>
                    <g key="places">
                        { for places.map(|(place, seat)| raw(furniture::place(place, seat, layout))) }
                    </g>
                    <g key="left">{ self.left.show("left", left) }</g>
                    <g key="sign">{ raw(furniture::sign(layout, now)) }</g>
                    <g key="things">
                        { for now.things().map(|(place, thing)| things::thing(place, thing, now)) }
                    </g>
                    <g key="arrows">
                        { for pointers().map(|(place, thing, field, pointer)| {
                            things::arrow(place, thing, field, pointer, now)
                        }) }
                    </g>
                    <g key="pills">
                        { for pointers()
                            .filter(|(_, _, field, pointer)| is_labelled(now, field, *pointer))
                            .map(|(_, thing, field, pointer)| things::pill(thing, field, pointer, layout, now)) }
                    </g>
                </svg>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(svg) = self.svg.cast::<Element>() else { return };
        if first && let Some(parent) = svg.parent_element() {
            let link = ctx.link().clone();
            self.observer =
                WidthObserver::new(&parent, move |width| link.send_message(Msg::Width(width)));
        }
        self.animator.find_groups(&svg);
        let goal = || rest(&ctx.props().now, &self.layout);
        match std::mem::replace(&mut self.arrival, Arrival::None) {
            Arrival::Travel => self.animator.aim_at(goal(), ctx.props().style),
            Arrival::Jump => self.animator.jump_to(goal()),
            Arrival::None => {}
        }
    }
}

impl Stage {
    /// The point of the stage under the pointer.
    fn point(&self, event: &PointerEvent) -> Option<Point> {
        let bounds = self.svg.cast::<Element>()?.get_bounding_client_rect();
        let scale = self.layout.width / bounds.width().max(1.0);
        Some(Point {
            x: (f64::from(event.client_x()) - bounds.left()) * scale,
            y: (f64::from(event.client_y()) - bounds.top()) * scale,
        })
    }

    fn press(&mut self, ctx: &Context<Self>, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let group = target.and_then(|element| element.closest("[data-thing]").ok().flatten());
        let id = group.and_then(|group| group.get_attribute("data-thing")?.parse().ok());
        let Some(thing) = id.map(ThingId) else { return };
        let found = ctx.props().now.find(thing);
        let (Some((place, _)), Some(pose)) = (found, self.animator.pose(thing)) else { return };
        let Some(pressed) = self.point(event) else { return };
        self.grip = Some(Grip {
            thing,
            from: place.name,
            pointer: event.pointer_id(),
            pressed,
            foot: pose.at,
            moved: false,
        });
    }

    fn drag(&mut self, event: &PointerEvent) {
        let Some(at) = self.point(event) else { return };
        let Some(grip) = self.grip.as_mut().filter(|grip| grip.pointer == event.pointer_id())
        else {
            return;
        };
        if !grip.moved && at.distance(grip.pressed) > TREMBLE {
            grip.moved = true;
            if let Some(svg) = self.svg.cast::<Element>() {
                // Without it the drag ends at the stage's edge, which does no harm.
                let _ = svg.set_pointer_capture(grip.pointer);
            }
        }
        if grip.moved {
            let foot = grip.foot.plus(at.x - grip.pressed.x, at.y - grip.pressed.y);
            self.animator.hold(grip.thing, foot);
        }
    }

    fn release(&mut self, ctx: &Context<Self>, event: &PointerEvent) {
        let at = self.point(event);
        let Some(grip) = self.grip.take() else { return };
        if !grip.moved {
            return;
        }
        let goal = at.and_then(|at| self.layout.seat_under(at)).map(|seat| seat.name);
        self.animator.let_go(ctx.props().style);
        if let Some(to) = goal.filter(|to| *to != grip.from) {
            ctx.props().on_order.emit(Order::between("move", grip.from, to));
        }
    }
}
