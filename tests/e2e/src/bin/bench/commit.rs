//! From a click to the new state: in the document, and on its way to the screen.

use crate::bench::{Bench, Both, SLOWDOWNS, Slowdown};
use crate::numbers::{Samples, short};
use crate::table::Row;
use serde::Deserialize;

/// What the probe tells of some clicks, in milliseconds.
#[derive(Deserialize)]
struct Clicks {
    commit: Vec<f64>,
    paint: Vec<f64>,
}

/// Clicks, each on a page at rest.
pub fn measure(bench: &Bench) -> Vec<Row> {
    let (rounds, clicks) = bench.effort.pick((4, 20), (2, 10));
    SLOWDOWNS
        .iter()
        .flat_map(|&slowdown| {
            let what = format!("commit at {}×", slowdown.0);
            let told = bench.take_turns(&what, rounds, |subject| {
                bench.open_and_rest(subject, slowdown);
                bench.ask::<Clicks>("return probe.clicks(arguments[0]);", &[clicks.into()])
            });
            let commit = told.map(|told| pool(told, |clicks| &clicks.commit));
            let paint = told.map(|told| pool(told, |clicks| &clicks.paint));
            [
                row("click → commit", slowdown, &commit).goal_ratio(4.0),
                row("click → next paint", slowdown, &paint),
            ]
        })
        .collect()
}

fn pool(rounds: &[Clicks], kind: impl Fn(&Clicks) -> &Vec<f64>) -> Samples {
    Samples::new(rounds.iter().flat_map(|clicks| kind(clicks).iter().copied()))
}

fn row(title: &str, slowdown: Slowdown, times: &Both<Samples>) -> Row {
    let title = format!("{title} ({} each)", times.app.count());
    let cells =
        times.map(|times| format!("{}, p95 {}", times.milliseconds(), short(times.quantile(0.95))));
    Row::new(title, cells).at(slowdown).ratio(times.map(Samples::median))
}
