//! How many futures to open for: a slider and a number, which say the same, and the button that orders it.

use crate::browser::{Listener, mark};
use crate::kitchen::Order;
use crate::lessons::rush_hour::grouped;
use crate::settings::Controls;
use crate::view::panel::part;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The numbers that the slider stops at.
const STOPS: [u32; 10] = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];
/// Where it stands at first.
const FIRST: usize = 6;

/// The controls, where the page has all of them.
pub(super) fn html(controls: Controls) -> String {
    if controls != Controls::Full {
        return String::new();
    }
    let (least, most) = (Order::COUNTS.start(), Order::COUNTS.end());
    format!(
        "<div class=dial role=group aria-label=\"How many futures\">\
         <label><span>How many</span><input type=range min=0 max={} value={FIRST} aria-valuetext=\"{}\"></label>\
         <label><span>Exactly</span><input type=number min={least} max={most} value={} inputmode=numeric></label>\
         <button class=btn data-order={}>Open {}</button></div>",
        STOPS.len() - 1,
        grouped(STOPS[FIRST]),
        STOPS[FIRST],
        Order::open(STOPS[FIRST]),
        grouped(STOPS[FIRST]),
    )
}

/// Keeps the slider, the number and the button at one.
pub(super) struct Dial {
    _hearing: Listener<Event>,
}

impl Dial {
    pub(super) fn new(section: &Element) -> Self {
        let section = section.clone();
        Self {
            _hearing: Listener::new(&section.clone(), "input", move |event| turn(&section, &event)),
        }
    }
}

fn turn(section: &Element, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let (Some(target), Some(slider), Some(number)) =
        (target, input(section, "range"), input(section, "number"))
    else {
        return;
    };
    let is_slider = target.type_() == "range";
    let Ok(value) = target.value().parse::<u32>() else { return };
    let order = Order::open(if is_slider { stop(value) } else { value });
    let count = order.count().unwrap_or_default();
    if is_slider {
        number.set_value(&count.to_string());
    } else {
        let reached = STOPS.iter().rposition(|stop| *stop <= count).unwrap_or_default();
        slider.set_value(&reached.to_string());
    }
    mark(&slider, "aria-valuetext", Some(&grouped(count)));
    let button = part(section, ".dial button");
    mark(&button, "data-order", Some(&order.to_string()));
    button.set_text_content(Some(&["Open ", &grouped(count)].concat()));
}

fn stop(rank: u32) -> u32 {
    STOPS.get(rank as usize).copied().unwrap_or(STOPS[FIRST])
}

fn input(section: &Element, kind: &str) -> Option<HtmlInputElement> {
    part(section, &["input[type=", kind, "]"].concat()).dyn_into().ok()
}
