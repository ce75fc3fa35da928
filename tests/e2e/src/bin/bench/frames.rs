//! Frames and long tasks while cakes travel.

use crate::bench::{Bench, Both, SLOWDOWNS, Slowdown};
use crate::machine;
use crate::numbers::{Samples, short};
use crate::table::Row;
use serde::Deserialize;
use serde_json::json;

/// Shorter than any travel, so that every click but the first finds things on their way.
const GAP: u32 = 300;

/// What the probe tells of some frames, in milliseconds.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Frames {
    deltas: Vec<f64>,
    long_tasks: Vec<f64>,
}

/// A hundred moves, each while the last is still to be seen.
pub fn measure(bench: &Bench) -> Vec<Row> {
    let (rounds, moves) = bench.effort.pick((4, 25), (1, 25));
    let late = 1.5 * machine::refresh(bench);
    SLOWDOWNS
        .iter()
        .flat_map(|&slowdown| {
            let what = format!("frames at {}×", slowdown.0);
            let told = bench.take_turns(&what, rounds, |subject| {
                bench.open_and_rest(subject, slowdown);
                bench.ask::<Frames>(
                    "return probe.frames(...arguments);",
                    &[json!(moves), json!(GAP)],
                )
            });
            rows(slowdown, late, rounds * moves, &told)
        })
        .collect()
}

fn rows(slowdown: Slowdown, late: f64, moves: usize, told: &Both<Vec<Frames>>) -> [Row; 3] {
    let deltas =
        told.map(|told| Samples::new(told.iter().flat_map(|frames| frames.deltas.iter().copied())));
    let long_tasks = told.map(|told| {
        told.iter().flat_map(|frames| frames.long_tasks.iter().copied()).collect::<Vec<_>>()
    });
    let share = deltas.map(|deltas| deltas.percent_above(late));
    let late_frames = Row::new(
        format!("frames later than 1.5 refreshes, {moves} moves"),
        Both {
            app: format!("{:.2} % of {}", share.app, deltas.app.count()),
            floor: format!("{:.2} % of {}", share.floor, deltas.floor.count()),
        },
    )
    .at(slowdown);
    [
        if slowdown == Slowdown(1) {
            late_frames.goal("≤ 1 %", share.app <= 1.0)
        } else {
            late_frames
        },
        Row::new("frame time p50 / p95 / p99 / max", deltas.map(spread)).at(slowdown),
        Row::new(format!("long tasks, {moves} moves"), long_tasks.map(|tasks| longest(tasks)))
            .at(slowdown)
            .goal("none", long_tasks.app.is_empty()),
    ]
}

fn spread(deltas: &Samples) -> String {
    let figures = [0.5, 0.95, 0.99, 1.0].map(|share| short(deltas.quantile(share)));
    format!("{} ms", figures.join(" / "))
}

fn longest(tasks: &[f64]) -> String {
    match tasks.iter().copied().reduce(f64::max) {
        None => "0".into(),
        Some(longest) => format!("{}, longest {longest:.0} ms", tasks.len()),
    }
}
