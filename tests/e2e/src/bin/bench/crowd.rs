//! Thousands of futures at once: frames while they run, what each costs, and how that grows with their number.

use crate::bench::{Bench, Both, Slowdown};
use crate::machine;
use crate::numbers::{Samples, exponent, kilobytes, short};
use crate::table::Row;
use serde::Deserialize;
use serde_json::{Value, json};

/// How many futures.
const CROWDS: [u32; 4] = [10, 100, 1_000, 10_000];
/// For how long frames are looked at, in milliseconds: most futures live longer.
const LOOK: u32 = 2000;

/// What the probe tells of a crowd while it runs.
#[derive(Deserialize)]
struct Rush {
    /// From frame to frame, in milliseconds.
    deltas: Vec<f64>,
    /// How many polls there were meanwhile.
    polls: f64,
    /// How many polls found a future at another address than the poll before.
    moves: f64,
}

/// One crowd.
struct Crowd {
    /// From the click to the step that says that all are there, in milliseconds.
    start: f64,
    rush: Rush,
    /// How long the page was busy while frames were looked at, in milliseconds.
    busy: f64,
}

/// Opens crowds of ten to ten thousand.
pub fn measure(bench: &Bench) -> Vec<Row> {
    let rounds = bench.effort.pick(5, 1);
    let refresh = machine::refresh(bench);
    let mut rows = Vec::new();
    let (mut costs, mut memory) = (Vec::new(), Vec::new());
    for count in CROWDS {
        let crowds: Vec<Crowd> = (1..=rounds)
            .map(|round| {
                eprintln!("bench: {count} futures, round {round} of {rounds}");
                crowd(bench, count)
            })
            .collect();
        let bytes = bytes(bench, count);
        rows.extend(frames(count, refresh, &crowds));
        let start = Samples::new(crowds.iter().map(|crowd| crowd.start)).median();
        let busy = Samples::new(crowds.iter().map(|crowd| crowd.busy)).median();
        let polls = Samples::new(crowds.iter().map(|crowd| crowd.rush.polls)).median();
        let moves: f64 = crowds.iter().map(|crowd| crowd.rush.moves).sum();
        rows.push(alone(
            format!("{count} futures: start; polls in {LOOK} ms, time busy with it; memory"),
            format!("{} ms; {polls:.0}, {} ms; {}", short(start), short(busy), kilobytes(bytes)),
        ));
        if count == 10_000 {
            let frames = start / refresh;
            rows.push(
                alone("start of 10,000 futures".into(), format!("{frames:.0} refreshes"))
                    .goal("≤ 30 refreshes", frames <= 30.0),
            );
        }
        rows.push(
            alone(format!("{count} futures: addresses changed"), format!("{moves:.0}"))
                .goal("0", moves == 0.0),
        );
        costs.push((f64::from(count), busy));
        memory.push((f64::from(count), bytes));
    }
    for (what, figures) in [("time busy", costs), ("memory", memory)] {
        let grows: Vec<f64> = figures.windows(2).map(|pair| exponent(pair[0], pair[1])).collect();
        let told: Vec<String> = grows.iter().map(|grows| format!("{grows:.2}")).collect();
        let steepest = grows.iter().copied().fold(f64::MIN, f64::max);
        rows.push(
            alone(format!("exponent of {what} from each of these to the next"), told.join(" / "))
                .goal("≤ 1: linear or flatter", steepest <= 1.05),
        );
    }
    rows
}

/// A figure that the bare counter has no counterpart of.
fn alone(measure: String, app: String) -> Row {
    Row::new(measure, Both { app, floor: "–".into() })
}

fn crowd(bench: &Bench, count: u32) -> Crowd {
    bench.open_crowd();
    let start = bench.ask("return probe.openCrowd(arguments[0]);", &[json!(count)]);
    let before = busy(bench);
    let rush = bench.ask("return probe.watchCrowd(arguments[0]);", &[json!(LOOK)]);
    Crowd { start, rush, busy: busy(bench) - before }
}

/// How long the page has been busy, in milliseconds.
fn busy(bench: &Bench) -> f64 {
    bench.metric("TaskDuration") * 1000.0
}

fn frames(count: u32, refresh: f64, crowds: &[Crowd]) -> Vec<Row> {
    let deltas = Samples::new(crowds.iter().flat_map(|crowd| crowd.rush.deltas.iter().copied()));
    let late = deltas.percent_above(1.5 * refresh);
    let p95 = deltas.quantile(0.95);
    let told = format!("{late:.2} % of {}; p95 {} ms", deltas.count(), short(p95));
    let row = alone(format!("{count} futures at 1×: frames later than 1.5 refreshes; p95"), told)
        .at(Slowdown(1));
    vec![match count {
        1_000 => row.goal("≤ 1 %", late <= 1.0),
        10_000 => row.goal("p95 ≤ 2 refreshes", p95 <= 2.0 * refresh),
        _ => row,
    }]
}

/// What the memory of the page grows by while so many are there.
fn bytes(bench: &Bench, count: u32) -> f64 {
    bench.open_crowd();
    let used = || {
        bench.cdp("HeapProfiler.collectGarbage", json!({}));
        let heap = bench.cdp("Runtime.getHeapUsage", json!({}));
        let levels: Value = bench.ask("return probe.levels();", &[]);
        heap["usedSize"].as_f64().unwrap_or(0.0) + levels["wasm"].as_f64().unwrap_or(0.0)
    };
    let before = used();
    bench.ask::<f64>("return probe.openCrowd(arguments[0]);", &[json!(count)]);
    (used() - before).max(0.0)
}
