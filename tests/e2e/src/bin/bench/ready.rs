//! From navigation to a page that can be used, nothing cached.

use crate::bench::{Bench, Both, Line, SLOWDOWNS, Slowdown};
use crate::numbers::Samples;
use crate::table::Row;

/// A first visit, time and again; and a link to a state of another lesson.
pub fn measure(bench: &Bench) -> Vec<Row> {
    let [rounds, few] = [bench.effort.pick(11, 3), bench.effort.pick(5, 2)];
    let first = |what: &str, rounds, slowdown| {
        let times =
            bench.take_turns_of_first_visits(what, rounds, |page| bench.open(page, slowdown));
        row(what, &times, slowdown)
    };
    let linked = |slowdown| {
        let what = "a link to the second step of `toothpick` → ready";
        let times = bench.take_turns(what, rounds, |page| bench.open(page, slowdown));
        row(what, &times, slowdown)
    };
    // The first page of a browser's life pays for things that no later one does.
    bench.take_turns("warming up", 1, |subject| bench.open(subject, Slowdown(1)));
    let mut rows = Vec::new();
    for slowdown in SLOWDOWNS {
        let row = first("navigation → ready", rounds, slowdown);
        rows.push(if slowdown == Slowdown(1) { row } else { row.goal_ratio(1.5) });
        rows.push(linked(slowdown));
    }
    bench.fetch_over(Line::Slow);
    rows.push(first("navigation → ready over 1.6 Mbit/s, 150 ms", few, Slowdown(1)));
    bench.fetch_over(Line::Here);
    rows
}

fn row(what: &str, times: &Both<Vec<f64>>, slowdown: Slowdown) -> Row {
    let rounds = times.app.len();
    let times = times.map(|times| Samples::new(times.iter().copied()));
    Row::new(format!("{what} ({rounds} each)"), times.map(Samples::milliseconds))
        .at(slowdown)
        .ratio(times.map(Samples::median))
}
