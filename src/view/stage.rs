//! The stage: everything that happened, in one picture; cakes can be dragged from place to place.

use super::animator::{ANIMATED, Animator, Drive};
use super::panel::Panel;
use super::{doors, furniture, things};
use crate::browser::{Listener, Nodes, SizeObserver, mark, window_width};
use crate::kitchen::{Order, PlaceName, Snapshot, ThingId};
use crate::picture::{Frame, MotionStyle, Point, StageLayout, Tenths, rest_things};
use crate::texts::Texts;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// The stage's width as the style sheet's layout will have it in a window of this width. A wrong guess
/// costs a second drawing at the start, nothing else: the real width is observed. A frame that is not shown has none.
fn expected_width(window: f64) -> f64 {
    let page = window.clamp(LEAST, 1440.0);
    let (beside, border) = (64.0 + 24.0 + 388.0, 2.0);
    match window {
        ..=640.0 => page - 32.0 - border,
        ..=1100.0 => page - 48.0 - border,
        _ => page - beside - border,
    }
}
/// The narrowest window that the page is made for, in CSS pixels.
const LEAST: f64 = 320.0;
/// How far a finger may tremble before it drags, in CSS pixels.
const TREMBLE: f64 = 8.0;

pub enum Msg {
    Width(f64),
    Press(PointerEvent),
    Drag(PointerEvent),
    Release(PointerEvent),
    LetGo(PointerEvent),
    /// The reader has thought better of it.
    Cancel,
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

/// The stage.
pub(super) struct Stage {
    svg: Element,
    /// The width and height that the page was told.
    size: [f64; 2],
    layers: Layers,
    shown: Option<Shown>,
    animator: Animator,
    grip: Option<Grip>,
    _hearing: Option<Hearing>,
}

/// What the stage shows.
struct Shown {
    now: Rc<Snapshot>,
    texts: Rc<Texts>,
    style: MotionStyle,
    layout: StageLayout,
}

/// The groups of the drawing, from the back to the front.
struct Layers {
    room: Panel,
    places: Panel,
    left: Panel,
    things: Panel,
    arrows: Panel,
    plates: Panel,
    sign: Panel,
    pills: Panel,
}

/// What the stage hears from its element.
struct Hearing {
    _pointer: [Listener<PointerEvent>; 4],
    _width: Option<SizeObserver>,
}

impl Stage {
    pub(super) fn new(svg: Element, drive: Drive) -> Self {
        svg.set_inner_html("<g/><g/><g class=left /><g/><g/><g/><g/><g/>");
        let layer = |rank: usize| Panel::at(&svg, &format!("g:nth-child({rank})"));
        Self {
            layers: Layers {
                room: layer(1),
                places: layer(2),
                left: layer(3),
                things: layer(4),
                arrows: layer(5),
                plates: layer(6),
                sign: layer(7),
                pills: layer(8),
            },
            svg,
            size: [0.0; 2],
            shown: None,
            animator: Animator::new(drive),
            grip: None,
            _hearing: None,
        }
    }

    /// Tells what happens to the stage's element.
    pub(super) fn listen(&mut self, tell: impl Fn(Msg) + Clone + 'static) {
        let on = |kind, message: fn(PointerEvent) -> Msg| {
            let tell = tell.clone();
            Listener::new(&self.svg, kind, move |event| tell(message(event)))
        };
        let pointer = [
            on("pointerdown", Msg::Press),
            on("pointermove", Msg::Drag),
            on("pointerup", Msg::Release),
            on("pointercancel", Msg::LetGo),
        ];
        let width = self
            .svg
            .parent_element()
            .and_then(|parent| SizeObserver::new(&parent, move |width, _| tell(Msg::Width(width))));
        self._hearing = Some(Hearing { _pointer: pointer, _width: width });
    }

    /// Shows `now`; what moved travels there. `caption` is the picture in a sentence or two.
    pub(super) fn show(
        &mut self,
        now: &Rc<Snapshot>,
        texts: &Rc<Texts>,
        style: MotionStyle,
        caption: &str,
    ) {
        mark(&self.svg, "aria-label", Some(caption));
        let width = match &self.shown {
            Some(shown) if shown.now == *now => return,
            Some(shown) => shown.layout.width,
            None => expected_width(window_width()),
        };
        let layout = StageLayout::new(now, width);
        let (now, texts) = (Rc::clone(now), Rc::clone(texts));
        let is_first = self.shown.replace(Shown { now, texts, style, layout }).is_none();
        self.grip = None;
        let goal = self.draw();
        if is_first {
            self.animator.jump_to(goal);
        } else {
            self.animator.aim_at(goal, style);
        }
    }

    /// Lets time pass by hand.
    pub(super) fn tick(&self, milliseconds: f64) {
        self.animator.tick(milliseconds);
    }

    /// Takes in what happened on the stage; the order that the reader gave by it.
    pub(super) fn hear(&mut self, message: Msg) -> Option<Order> {
        match message {
            Msg::Width(width) => self.fit(width),
            // A second finger does not take over what the first one carries.
            Msg::Press(_) if self.is_dragging() => {}
            Msg::Press(event) => self.grip = self.grasp(&event),
            Msg::Drag(event) => self.drag(&event),
            Msg::Release(event) => return self.release(&event),
            Msg::Cancel => {
                if self.grip.take().is_some_and(|grip| grip.moved) {
                    self.let_go();
                }
            }
            Msg::LetGo(event) => {
                if self.loosen(&event).is_some() {
                    self.let_go();
                }
            }
        }
        None
    }

    fn is_dragging(&self) -> bool {
        self.grip.as_ref().is_some_and(|grip| grip.moved)
    }

    /// Ends the grip of the pointer that `event` is about.
    fn loosen(&mut self, event: &PointerEvent) -> Option<Grip> {
        self.grip.take_if(|grip| grip.pointer == event.pointer_id())
    }

    fn fit(&mut self, width: f64) {
        let Some(shown) = &mut self.shown else { return };
        if width < 1.0 || width == shown.layout.width {
            return;
        }
        shown.layout = StageLayout::new(&shown.now, width);
        let goal = self.draw();
        self.animator.jump_to(goal);
    }

    /// Draws everything, and tells where what moves belongs.
    fn draw(&mut self) -> Frame {
        let Some(Shown { now, texts, layout, .. }) = &self.shown else { return Frame::default() };
        let size = [layout.width, layout.height];
        if self.size != size {
            self.size = size;
            let [width, height] = size.map(|side| Tenths(side).to_string());
            mark(&self.svg, "viewBox", Some(&format!("0 0 {width} {height}")));
            mark(&self.svg, "width", Some(&width));
            mark(&self.svg, "height", Some(&height));
        }
        let nodes = self.layers.draw(now, layout, texts);
        let mut goal = rest_things(now, layout);
        if now.pointers().next().is_some() {
            doors::POSES.open()(&mut goal, now, layout);
        }
        if nodes == Nodes::Fresh {
            self.animator.find_groups(&self.svg, &goal);
        }
        goal
    }

    /// The point of the stage under the pointer.
    fn point(&self, event: &PointerEvent) -> Option<Point> {
        let bounds = self.svg.get_bounding_client_rect();
        let scale = self.shown.as_ref()?.layout.width / bounds.width().max(1.0);
        Some(Point {
            x: (f64::from(event.client_x()) - bounds.left()) * scale,
            y: (f64::from(event.client_y()) - bounds.top()) * scale,
        })
    }

    fn grasp(&self, event: &PointerEvent) -> Option<Grip> {
        if event.button() != 0 {
            return None;
        }
        let target: Element = event.target()?.dyn_into().ok()?;
        let group = target.closest("[data-thing]").ok()??;
        let thing = ThingId(group.get_attribute("data-thing")?.parse().ok()?);
        let (place, _) = self.shown.as_ref()?.now.find(thing)?;
        Some(Grip {
            thing,
            from: place.name,
            pointer: event.pointer_id(),
            pressed: self.point(event)?,
            foot: self.animator.pose(thing)?.at,
            moved: false,
        })
    }

    fn drag(&mut self, event: &PointerEvent) {
        let Some(at) = self.point(event) else { return };
        let Some(grip) = self.grip.as_mut().filter(|grip| grip.pointer == event.pointer_id())
        else {
            return;
        };
        if !grip.moved && at.distance(grip.pressed) > TREMBLE {
            grip.moved = true;
            // Without it the drag ends at the stage's edge, which does no harm.
            let _ = self.svg.set_pointer_capture(grip.pointer);
        }
        if grip.moved {
            let foot = grip.foot.plus(at.x - grip.pressed.x, at.y - grip.pressed.y);
            self.animator.hold(grip.thing, foot);
        }
    }

    fn release(&mut self, event: &PointerEvent) -> Option<Order> {
        let grip = self.loosen(event).filter(|grip| grip.moved)?;
        self.let_go();
        let layout = &self.shown.as_ref()?.layout;
        let to = layout.seat_under(self.point(event)?)?.name;
        (to != grip.from).then(|| Order::between("move", grip.from, to))
    }

    fn let_go(&mut self) {
        if let Some(shown) = &self.shown {
            self.animator.let_go(shown.style);
        }
    }
}

impl Layers {
    /// Draws everything; tells whether what moves is made of the nodes that it was made of.
    fn draw(&mut self, now: &Snapshot, layout: &StageLayout, texts: &Texts) -> Nodes {
        let seats = || now.places.iter().zip(&layout.seats);
        self.room.show(furniture::room(layout, now));
        self.places
            .show(seats().map(|(place, seat)| furniture::place(place, seat, layout)).collect());
        let mut plates = String::new();
        seats().for_each(|(place, seat)| furniture::plate(place, seat, texts, &mut plates));
        self.plates.show(plates);
        let left = seats().map(|(place, seat)| furniture::left_behind(place, seat, layout, now));
        self.left.show(left.collect());
        self.sign.show(furniture::sign(layout, now));
        let mut things = String::new();
        // By age, so that a cake stays the same element wherever it goes: it is dear to draw anew.
        let mut last = None;
        let after = |last| now.things().filter(move |(_, thing)| Some(thing.id) > last);
        while let Some((place, thing)) = after(last).min_by_key(|(_, thing)| thing.id) {
            things::thing(place, thing, now, &mut things);
            last = Some(thing.id);
        }
        let [arrows, pills] = match now.pointers().next() {
            Some(_) => doors::ARROWS.open()(now, layout, texts),
            None => Default::default(),
        };
        let moving = [
            self.things.show_beside(ANIMATED, things),
            self.arrows.show_beside(ANIMATED, arrows),
            self.pills.show_beside(ANIMATED, pills),
        ];
        if moving.contains(&Nodes::Fresh) { Nodes::Fresh } else { Nodes::Same }
    }
}
