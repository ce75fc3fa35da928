//! The numbers of a crowd, as a list that stays: its values alone are written.

use super::Pace;
use crate::lessons::rush_hour::grouped;
use crate::observed::Tally;
use crate::picture::Tenths;
use crate::view::panel::part;
use web_sys::Element;

/// The names of the numbers, in the order of [`values`].
const NAMES: [(&str, &str); 9] = [
    ("tasks", "futures made"),
    ("live", "still here"),
    ("done", "done"),
    ("polls", "polls"),
    ("rate", "polls a second"),
    ("wakes", "wakes"),
    ("moves", "addresses changed"),
    ("bytes", "bytes"),
    ("frame", "frame"),
];

/// The list, empty.
pub(super) fn html() -> String {
    let mut out = String::from(
        "<ul class=legend><li><i class=waits></i>waits</li><li><i class=polled></i>just polled</li>\
         <li><i class=done></i>done: half high</li><li><i class=stopped></i>dropped before: a line</li></ul><dl>",
    );
    for (key, name) in NAMES {
        out += &["<div><dt>", name, "</dt><dd data-figure=", key, "></dd></div>"].concat();
    }
    out + "</dl>"
}

/// The list's values.
pub(super) struct Figures(Vec<(Element, String)>);

impl Figures {
    pub(super) fn new(section: &Element) -> Self {
        let value = |key: &str| part(section, &["[data-figure=", key, "]"].concat());
        Self(NAMES.iter().map(|(key, _)| (value(key), String::new())).collect())
    }

    /// Writes the numbers; how fast they change is known only while they do.
    pub(super) fn write(&mut self, tally: &Tally, pace: Option<&Pace>) {
        for ((element, shown), value) in self.0.iter_mut().zip(values(tally, pace)) {
            if *shown != value {
                element.set_text_content(Some(&value));
                *shown = value;
            }
        }
    }
}

fn values(tally: &Tally, pace: Option<&Pace>) -> [String; 9] {
    let count = |number: usize| grouped(u32::try_from(number).unwrap_or(u32::MAX));
    let none = || "–".to_owned();
    // There are no negative speeds, and none too large.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let rate = |pace: &Pace| grouped(pace.polls_a_second as u32);
    let frame = |pace: &Pace| {
        [&Tenths(pace.frame).to_string(), " ms, most ", &Tenths(pace.worst).to_string()].concat()
    };
    [
        count(tally.tasks()),
        grouped(tally.live),
        grouped(tally.done),
        grouped(tally.polls),
        pace.map_or_else(none, rate),
        grouped(tally.wakes),
        grouped(tally.moves),
        [&count(tally.bytes()), " (", &tally.size.to_string(), " each)"].concat(),
        pace.map_or_else(none, frame),
    ]
}
