//! From navigation to a page that can be used, nothing cached.

use crate::bench::{Bench, SLOWDOWNS, Slowdown};
use crate::numbers::Samples;
use crate::table::Row;

/// A first visit, time and again.
pub fn measure(bench: &Bench) -> Vec<Row> {
    let rounds = bench.effort.pick(11, 3);
    // The first page of a browser's life pays for things that no later one does.
    bench.take_turns("warming up", 1, |subject| bench.open(subject, Slowdown(1)));
    SLOWDOWNS
        .iter()
        .map(|&slowdown| {
            let what = format!("ready at {}×", slowdown.0);
            let times = bench.take_turns(&what, rounds, |subject| bench.open(subject, slowdown));
            let times = times.map(|times| Samples::new(times.iter().copied()));
            let row = Row::new(
                format!("navigation → ready ({rounds} each)"),
                times.map(Samples::milliseconds),
            )
            .at(slowdown)
            .ratio(times.map(Samples::median));
            if slowdown == Slowdown(1) { row } else { row.goal_ratio(1.5) }
        })
        .collect()
}
