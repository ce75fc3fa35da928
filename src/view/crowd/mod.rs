//! A crowd of tasks: a bird's-eye view of the memory that they lie in, and their numbers. While they run, one loop of
//! frames draws what changed; nothing else on the page is written meanwhile.

mod dial;
mod figures;
mod scene;
mod table;

use self::dial::Dial;
use self::figures::Figures;
use self::scene::Scene;
use super::doors;
use super::panel::part;
use crate::browser::{AnimationLoop, Listener, SizeObserver, mark, window};
use crate::kitchen::{Snapshot, Standing};
use crate::lessons::rush_hour::running;
use crate::observed::Register;
use crate::picture::MotionStyle;
use crate::settings::Controls;
use std::cell::RefCell;
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::{Element, Event};

/// For so many frames the loop goes on when nothing happens: orders take a while to begin.
const PATIENCE: u32 = 60;
/// How long the numbers stand before they are written anew, in milliseconds.
const GLANCE: f64 = 250.0;

pub(super) use self::table::html as table_html;

/// The view of a crowd.
pub(super) struct Crowd {
    canvas: Element,
    section: Element,
    /// What is shown in other lessons.
    others: [Element; 2],
    /// Furnished when there is a crowd to show.
    hall: Option<Hall>,
    running: Option<AnimationLoop>,
}

/// What is there as long as a crowd may be shown.
struct Hall {
    board: Rc<RefCell<Board>>,
    _dial: Option<Dial>,
    _width: Option<SizeObserver>,
    _theme: Option<Listener<Event>>,
}

/// What the loop writes on.
struct Board {
    scene: Scene,
    figures: Figures,
}

/// What is to be shown of a step.
pub(super) struct Props<'a> {
    pub(super) now: &'a Snapshot,
    pub(super) standing: Standing,
    pub(super) style: MotionStyle,
    pub(super) controls: Controls,
    /// The step in a sentence.
    pub(super) caption: &'a str,
}

impl Crowd {
    pub(super) fn new(root: &Element) -> Self {
        Self {
            canvas: part(root, "canvas"),
            section: part(root, ".crowd-numbers"),
            others: [".stage", ".explain"].map(|selector| part(root, selector)),
            hall: None,
            running: None,
        }
    }

    /// Whether it is shown.
    pub(super) const fn is_here(&self) -> bool {
        self.hall.is_some()
    }

    /// Shows the crowd of a step, if the lesson has one: as it was then, or as it is now.
    pub(super) fn show(&mut self, props: &Props<'_>) {
        if props.now.tally.is_some() || self.hall.is_some() {
            doors::CROWD.open()(self, props);
        }
    }

    /// Shows it; or that there is none any more.
    pub(in crate::view) fn show_or_leave(&mut self, props: &Props<'_>) {
        let tally = props.now.tally.as_ref();
        let hidden = |is_hidden: bool| is_hidden.then_some("");
        mark(&self.canvas, "hidden", hidden(tally.is_none()));
        mark(&self.section, "hidden", hidden(tally.is_none()));
        for other in &self.others {
            mark(other, "hidden", hidden(tally.is_some()));
        }
        self.running = None;
        let Some(tally) = tally else {
            self.hall = None;
            return;
        };
        mark(&self.canvas, "aria-label", Some(props.caption));
        let furnish = || Hall::furnish(&self.canvas, &self.section, props.controls);
        let mut board = self.hall.get_or_insert_with(furnish).board.borrow_mut();
        board.figures.write(tally, None);
        board.scene.show(tally, props.style);
        drop(board);
        if props.standing == Standing::Live {
            self.watch();
        }
    }

    /// Shows what happens from now on, until nothing does.
    pub(super) fn watch(&mut self) {
        if self.hall.is_some() {
            doors::WATCH.open()(self);
        }
    }

    /// The same, where there is a crowd.
    pub(in crate::view) fn follow(&mut self) {
        let Some(hall) = &self.hall else { return };
        let board = Rc::clone(&hall.board);
        board.borrow_mut().scene.paint_again();
        let (mut idle, mut seen) = (0, None);
        let mut pace = Pace::default();
        self.running = Some(AnimationLoop::start(move |passed| {
            pace.pass(passed);
            let register = running();
            let events = register.as_deref().map(Register::events);
            let rests = events == seen && register.as_deref().is_none_or(|all| all.live() == 0);
            idle = if rests { idle + 1 } else { 0 };
            seen = events;
            let mut board = board.borrow_mut();
            if let Some(register) = register {
                board.follow(&register, &mut pace, idle >= PATIENCE);
            }
            if idle < PATIENCE { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        }));
    }
}

impl Hall {
    fn furnish(canvas: &Element, section: &Element, controls: Controls) -> Self {
        section.set_inner_html(&[figures::html(), dial::html(controls)].concat());
        let board = Board { scene: Scene::new(canvas), figures: Figures::new(section) };
        let board = Rc::new(RefCell::new(board));
        let fitted = Rc::clone(&board);
        let width = canvas.parent_element().and_then(|parent| {
            SizeObserver::new(&parent, move |width, _| fitted.borrow_mut().scene.fit(width))
        });
        let dark = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        let painted = Rc::clone(&board);
        let theme = dark.map(|query| {
            Listener::new(&query, "change", move |_| painted.borrow_mut().scene.paint_again())
        });
        let dial = (controls == Controls::Full).then(|| Dial::new(section));
        Self { board, _dial: dial, _width: width, _theme: theme }
    }
}

impl Board {
    fn follow(&mut self, register: &Arc<Register>, pace: &mut Pace, is_over: bool) {
        self.scene.follow(register, pace.passed);
        if pace.since >= GLANCE || is_over {
            register.look(|tally| {
                pace.glance(tally.polls);
                self.figures.write(tally, (!is_over).then_some(&*pace));
            });
        }
    }
}

/// How fast the frames and the polls come.
#[derive(Default)]
struct Pace {
    passed: f64,
    since: f64,
    frames: f64,
    longest: f64,
    polls: Option<u32>,
    /// What was measured at the last glance.
    frame: f64,
    worst: f64,
    polls_a_second: f64,
}

impl Pace {
    fn pass(&mut self, milliseconds: f64) {
        self.passed = milliseconds;
        self.since += milliseconds;
        if milliseconds > 0.0 {
            self.frames += 1.0;
        }
        self.longest = self.longest.max(milliseconds);
    }

    fn glance(&mut self, polls: u32) {
        // Another crowd begins anew.
        let more = polls.saturating_sub(self.polls.unwrap_or(polls));
        self.polls_a_second = f64::from(more) * 1000.0 / self.since.max(1.0);
        self.frame = self.since / self.frames.max(1.0);
        self.worst = self.longest;
        self.polls = Some(polls);
        (self.since, self.frames, self.longest) = (0.0, 0.0, 0.0);
    }
}
