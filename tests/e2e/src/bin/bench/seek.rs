//! Going to and fro in a long run.

use crate::bench::{Bench, Both, Slowdown};
use crate::machine;
use crate::numbers::{Samples, short};
use crate::table::Row;
use serde_json::json;

/// How many steps the run has.
const STEPS: usize = 1000;

/// A thousand moves, then seeks all over them by the slider, each until it is painted.
pub fn measure(bench: &Bench) -> Vec<Row> {
    let seeks = bench.effort.pick(200, 50);
    let refresh = machine::refresh(bench);
    bench.open_app_and_rest();
    eprintln!("bench: a run of {STEPS} steps");
    bench.ask::<Vec<f64>>("return probe.rush(arguments[0]);", &[json!(STEPS)]);
    eprintln!("bench: {seeks} seeks");
    let told: Vec<f64> =
        bench.ask("return probe.seeks(arguments[0], arguments[1]);", &[json!(seeks), json!(STEPS)]);
    let told = Samples::new(told);
    let (median, p95) = (told.median(), told.quantile(0.95));
    let cells =
        Both { app: format!("{} ms, p95 {} ms", short(median), short(p95)), floor: "–".into() };
    vec![
        Row::new(format!("a seek in a run of {STEPS} steps, until it is committed"), cells)
            .at(Slowdown(1))
            .goal("≤ one frame", p95 <= refresh),
    ]
}
