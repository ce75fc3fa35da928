//! The canvas: rows of memory, and what lies there. What changed is drawn anew, and nothing else.

use crate::browser::window;
use crate::observed::{Guest, Register, Stage, Tally};
use crate::picture::{Block, MemoryMap, MotionStyle, Tenths};
use std::rc::Rc;
use std::sync::{Arc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

/// A flash is over after so many frames.
const FLASH: usize = 24;
/// After so many it is a shade paler.
const SHADE: usize = 8;
/// How long such a frame is at least, in milliseconds.
const BEAT: f64 = 15.0;
/// What a shade lets through.
const SHADES: [f64; FLASH / SHADE] = [1.0, 0.6, 0.3];
/// Room over and under the rows, and after them.
const MARGIN: f64 = 14.0;

/// What stands there before anybody has come.
const EMPTY: &str = "Nobody lives here yet.";

/// The colours, as the page has them now.
#[derive(Default, PartialEq)]
struct Paint {
    paper: String,
    row: String,
    text: String,
    waiting: String,
    polled: String,
    done: String,
    stopped: String,
}

/// The picture.
pub(super) struct Scene {
    canvas: Option<HtmlCanvasElement>,
    context: Option<CanvasRenderingContext2d>,
    style: MotionStyle,
    paint: Paint,
    width: f64,
    ratio: f64,
    map: MemoryMap,
    shown: Rc<Tally>,
    /// The crowd that is followed while it runs.
    followed: Weak<Register>,
    guests: Vec<Guest>,
    /// Who was polled in each of the last frames.
    polled: [Vec<u32>; FLASH],
    /// The frame in which each was polled last.
    last: Vec<usize>,
    frame: usize,
    waited: f64,
}

impl Scene {
    pub(super) fn new(canvas: &Element) -> Self {
        let canvas: Option<HtmlCanvasElement> = canvas.clone().dyn_into().ok();
        let context = canvas.as_ref().and_then(|canvas| canvas.get_context("2d").ok().flatten());
        Self {
            context: context.and_then(|context| context.dyn_into().ok()),
            canvas,
            style: MotionStyle::Full,
            paint: Paint::default(),
            width: 0.0,
            ratio: 1.0,
            map: MemoryMap::default(),
            shown: Rc::default(),
            followed: Weak::new(),
            guests: Vec::new(),
            polled: [const { Vec::new() }; FLASH],
            last: Vec::new(),
            frame: FLASH,
            waited: 0.0,
        }
    }

    /// Shows a crowd as it was recorded.
    pub(super) fn show(&mut self, tally: &Rc<Tally>, style: MotionStyle) {
        let paint = Paint::of_the_page(self.canvas.as_ref());
        if Rc::ptr_eq(tally, &self.shown)
            && paint == self.paint
            && self.followed.strong_count() == 0
        {
            return;
        }
        (self.style, self.paint, self.shown) = (style, paint, Rc::clone(tally));
        self.followed = Weak::new();
        self.forget_polls();
        self.guests.clone_from(&tally.guests);
        self.map_anew();
    }

    /// Forgets who was polled when: it was another crowd.
    fn forget_polls(&mut self) {
        self.polled.iter_mut().for_each(Vec::clear);
        self.last.clear();
    }

    /// Takes in the width that there is now.
    pub(super) fn fit(&mut self, width: f64) {
        if width >= 1.0 && (width != self.width || self.ratio != ratio()) {
            // Before it was in the page, it had no colours.
            self.paint = Paint::of_the_page(self.canvas.as_ref());
            self.width = width;
            self.map_anew();
        }
    }

    /// Takes in the page's colours, if they are others now.
    pub(super) fn paint_again(&mut self) {
        let paint = Paint::of_the_page(self.canvas.as_ref());
        if paint != self.paint {
            self.paint = paint;
            self.draw_all();
        }
    }

    /// Draws what has changed in the crowd since the last frame.
    pub(super) fn follow(&mut self, register: &Arc<Register>, passed: f64) {
        if !std::ptr::eq(self.followed.as_ptr(), Arc::as_ptr(register)) {
            self.followed = Arc::downgrade(register);
            self.forget_polls();
            register.look(|tally| self.guests.clone_from(&tally.guests));
            self.map_anew();
        }
        // Screens differ in how many frames they have: the flash shall not.
        self.waited += passed;
        if self.waited >= BEAT {
            self.waited = 0.0;
            self.frame += 1;
            self.fade_all();
        }
        self.take_in(register);
    }

    fn fade_all(&mut self) {
        let now = self.frame % FLASH;
        let fading = std::mem::take(&mut self.polled[now]);
        self.fade(&fading, FLASH, None);
        self.polled[now] = fading;
        self.polled[now].clear();
        for (shade, alpha) in SHADES.into_iter().enumerate().skip(1) {
            let slot = (self.frame - shade * SHADE) % FLASH;
            let fading = std::mem::take(&mut self.polled[slot]);
            self.fade(&fading, shade * SHADE, Some(alpha));
            self.polled[slot] = fading;
        }
    }

    fn take_in(&mut self, register: &Arc<Register>) {
        let now = self.frame % FLASH;
        let mut polled = std::mem::take(&mut self.polled[now]);
        let before = polled.len();
        let mut leaves_map = false;
        register.changes(|task, guest| {
            if self.guests.len() <= task {
                self.guests.resize(task + 1, Guest::default());
            }
            self.guests[task] = guest;
            leaves_map |= !self.map.shows(guest.address);
            polled.push(task as u32);
        });
        self.last.resize(self.guests.len(), 0);
        if leaves_map {
            self.map_anew();
        } else {
            self.draw(&polled[before..], None);
        }
        if self.style == MotionStyle::Full {
            for task in &polled[before..] {
                self.last[*task as usize] = self.frame;
            }
            polled.retain(|task| self.guests[*task as usize].stage != Stage::Stopped);
            self.draw(&polled, Some(SHADES[0]));
        } else {
            polled.clear();
        }
        self.polled[now] = polled;
    }

    /// Draws those of whom the last poll was so many frames before, in a paler shade; in none if it is over.
    fn fade(&self, tasks: &[u32], frames: usize, alpha: Option<f64>) {
        if tasks.is_empty() {
            return;
        }
        let then = self.frame - frames;
        let due = tasks.iter().copied().filter(|task| self.last.get(*task as usize) == Some(&then));
        let due: Vec<u32> = due.collect();
        self.draw(&due, None);
        if alpha.is_some() {
            self.draw(&due, alpha);
        }
    }

    fn map_anew(&mut self) {
        let addresses = self.guests.iter().map(|guest| guest.address);
        self.map = MemoryMap::new(addresses, self.shown.size.max(1), self.width - MARGIN);
        self.draw_all();
    }

    fn draw_all(&mut self) {
        let (Some(canvas), Some(context)) = (&self.canvas, &self.context) else { return };
        if self.width < 1.0 {
            return;
        }
        self.ratio = ratio();
        let height = self.map.height.max(160.0) + 2.0 * MARGIN;
        // Pixels are whole, and a page has fewer than can be counted.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let pixels = |length: f64| (length * self.ratio) as u32;
        canvas.set_width(pixels(self.width));
        canvas.set_height(pixels(height));
        context.set_fill_style_str(&self.paint.paper);
        context.fill_rect(0.0, 0.0, self.width * self.ratio, height * self.ratio);
        context.set_fill_style_str(&self.paint.row);
        for row in &self.map.rows {
            let (x, y) = (self.map.left(), row.y + 1.0);
            let (width, height) = (self.map.width - x, self.map.pitch - 2.0);
            self.fill(context, Block { x, y, width, height });
        }
        context.set_font(
            &[&Tenths(12.0 * self.ratio).to_string(), "px JetBrains Mono, monospace"].concat(),
        );
        context.set_fill_style_str(&self.paint.text);
        if self.map.rows.is_empty() {
            let _ = context.fill_text(EMPTY, MARGIN * self.ratio, height / 2.0 * self.ratio);
        }
        for row in self.map.labelled() {
            let y = (MARGIN + row.y + self.map.pitch / 2.0 + 4.0) * self.ratio;
            let gap = if row.follows_gap { "⋮" } else { " " };
            // Text that cannot be written is not worth a word.
            let _ = context.fill_text(&[gap, &row.start.to_string()].concat(), 6.0 * self.ratio, y);
        }
        let all: Vec<u32> = (0..self.guests.len() as u32).collect();
        self.draw(&all, None);
    }

    /// Draws these as they are; or over that the flash of a poll, in this shade.
    fn draw(&self, tasks: &[u32], flash: Option<f64>) {
        let Some(context) = self.context.as_ref().filter(|_| !tasks.is_empty()) else { return };
        if let Some(alpha) = flash {
            context.set_global_alpha(alpha);
            self.draw_blocks(context, tasks, &self.paint.polled, |_| true, 1.0);
            context.set_global_alpha(1.0);
            return;
        }
        self.draw_blocks(context, tasks, &self.paint.row, |_| true, 1.0);
        let stages = [
            (Stage::Waiting, &self.paint.waiting, 1.0),
            (Stage::Done, &self.paint.done, 0.5),
            (Stage::Stopped, &self.paint.stopped, 0.2),
        ];
        for (stage, colour, part) in stages {
            self.draw_blocks(context, tasks, colour, |guest| guest.stage == stage, part);
        }
    }

    /// Fills the lowest part of the blocks of those who are meant.
    fn draw_blocks(
        &self,
        context: &CanvasRenderingContext2d,
        tasks: &[u32],
        colour: &str,
        is_meant: impl Fn(&Guest) -> bool,
        part: f64,
    ) {
        context.set_fill_style_str(colour);
        for task in tasks {
            let Some(guest) = self.guests.get(*task as usize).filter(|guest| is_meant(guest))
            else {
                continue;
            };
            for block in self.map.blocks(guest.address).into_iter().flatten() {
                let height = block.height * part;
                self.fill(context, Block { y: block.y + block.height - height, height, ..block });
            }
        }
    }

    /// Fills whole pixels: what is drawn over must leave no edge.
    fn fill(&self, context: &CanvasRenderingContext2d, block: Block) {
        let [x, y] = [block.x, block.y + MARGIN].map(|at| (at * self.ratio).floor());
        let right = ((block.x + block.width) * self.ratio).floor().max(x + 1.0);
        let bottom = ((block.y + MARGIN + block.height) * self.ratio).floor().max(y + 1.0);
        context.fill_rect(x, y, right - x, bottom - y);
    }
}

impl Paint {
    fn of_the_page(canvas: Option<&HtmlCanvasElement>) -> Self {
        let style = canvas.and_then(|canvas| window().get_computed_style(canvas).ok().flatten());
        let colour = |name: &str| {
            let value = style.as_ref().and_then(|style| style.get_property_value(name).ok());
            value.unwrap_or_default().trim().to_owned()
        };
        Self {
            paper: colour("--surface"),
            row: colour("--sunk"),
            text: colour("--muted"),
            waiting: colour("--waits"),
            polled: colour("--berry"),
            done: colour("--teal"),
            stopped: colour("--muted"),
        }
    }
}

/// How many of the screen's pixels a CSS pixel has.
fn ratio() -> f64 {
    window().device_pixel_ratio().max(1.0)
}
