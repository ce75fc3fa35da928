//! Memory over thousands of moves.
//!
//! The app records every step on purpose, and a run's record goes when the next run begins. So each
//! quarter is a run of its own: what is still there after the restart, and grows from quarter to
//! quarter, is a leak; what goes with the restart is the record. As many moves before are for what grows
//! once and no more: tables, caches, and code, which browsers compile anew in stages, the last of them
//! after thousands of calls. They are told of, but not judged.

use crate::bench::{Bench, Both, Slowdown};
use crate::numbers::{Samples, kilobytes, short};
use crate::subject::Subject;
use crate::table::Row;
use serde::Deserialize;
use serde_json::{Value, json};

const QUARTERS: usize = 4;
/// Chromium's own caches go on filling a little, on the floor's page too.
const HEAP_MAY_GROW: f64 = 0.05;

/// What is in use, after the garbage was collected.
#[derive(Clone, Copy, Debug)]
struct Levels {
    heap: f64,
    nodes: f64,
    wasm: f64,
}

/// One page's soak.
struct Soak {
    start: Levels,
    run_in: Vec<Quarter>,
    quarters: Vec<Quarter>,
}

struct Quarter {
    /// At its end, with all its steps recorded.
    full: Levels,
    /// After the restart.
    after: Levels,
    /// Click to commit, of each move.
    commits: Vec<f64>,
}

/// What the probe sees itself.
#[derive(Deserialize)]
struct Seen {
    wasm: Option<f64>,
}

/// Moves as fast as commits allow.
pub fn measure(bench: &Bench) -> Vec<Row> {
    let moves = bench.effort.pick(500, 100);
    let soaks = bench.take_turns("soak", 1, |subject| soak(bench, subject, moves));
    let soaks = soaks.map(|soaks| &soaks[0]);
    let total = moves * QUARTERS;
    vec![
        level(
            &soaks,
            format!("JS heap after each quarter of {total} moves, after as many to run in"),
            |levels| levels.heap,
            HEAP_MAY_GROW,
        ),
        run_in(&soaks),
        level(&soaks, "wasm memory, the same".into(), |levels| levels.wasm, 0.0),
        nodes(&soaks),
        recorded(&soaks, moves),
        slope(&soaks, moves),
    ]
}

fn soak(bench: &Bench, subject: &Subject, moves: usize) -> Soak {
    bench.open_and_rest(subject, Slowdown(1));
    let start = levels(bench);
    let runs = |what: &str| -> Vec<Quarter> {
        (1..=QUARTERS)
            .map(|number| {
                eprintln!("bench: soak, {}, {what}, quarter {number} of {QUARTERS}", subject.name);
                quarter(bench, subject, moves)
            })
            .collect()
    };
    Soak { start, run_in: runs("run-in"), quarters: runs("soak") }
}

fn quarter(bench: &Bench, subject: &Subject, moves: usize) -> Quarter {
    let commits = bench.ask("return probe.rush(arguments[0]);", &[json!(moves)]);
    let full = levels(bench);
    bench.ask::<Value>("await probe.press(arguments[0]);", &[json!(subject.restart)]);
    Quarter { full, after: levels(bench), commits }
}

fn levels(bench: &Bench) -> Levels {
    bench.rest(1000);
    // What is freed in one collection may free more in the next.
    for _ in 0..3 {
        bench.cdp("HeapProfiler.collectGarbage", json!({}));
    }
    let seen: Seen = bench.ask("return probe.levels();", &[]);
    let usage = bench.cdp("Runtime.getHeapUsage", json!({}));
    Levels {
        heap: usage["usedSize"].as_f64().expect("a heap has a size"),
        nodes: bench.metric("Nodes"),
        wasm: seen.wasm.expect("the page has a WebAssembly memory"),
    }
}

impl Soak {
    fn after(&self, kind: impl Fn(&Levels) -> f64) -> Vec<f64> {
        after(&self.quarters, kind)
    }
}

/// What is there after each run's restart.
fn after(runs: &[Quarter], kind: impl Fn(&Levels) -> f64) -> Vec<f64> {
    runs.iter().map(|run| kind(&run.after)).collect()
}

/// Levels as they are written, from the first to the last.
fn written(levels: &[f64]) -> String {
    levels.iter().map(|level| kilobytes(*level)).collect::<Vec<_>>().join(" → ")
}

/// Whether the last is no more than the first, but for what may be.
fn is_flat(levels: &[f64], may_grow: f64) -> bool {
    levels[levels.len() - 1] <= levels[0] * (1.0 + may_grow)
}

fn level(soaks: &Both<&Soak>, title: String, kind: fn(&Levels) -> f64, may_grow: f64) -> Row {
    let levels = soaks.map(|soak| soak.after(kind));
    let goal = if may_grow > 0.0 { "flat (≤ +5 % from quarter 1 to 4)" } else { "flat" };
    Row::new(title, levels.map(|levels| written(levels))).goal(goal, is_flat(&levels.app, may_grow))
}

fn run_in(soaks: &Both<&Soak>) -> Row {
    let heaps = soaks.map(|soak| {
        let runs = after(&soak.run_in, |levels| levels.heap);
        written(&[vec![soak.start.heap], runs].concat())
    });
    Row::new("JS heap at the start, and while it was run in", heaps)
}

fn nodes(soaks: &Both<&Soak>) -> Row {
    let levels = soaks.map(|soak| soak.after(|levels| levels.nodes));
    let written = |levels: &Vec<f64>| {
        levels.iter().map(|level| format!("{level:.0}")).collect::<Vec<_>>().join(" → ")
    };
    Row::new("DOM nodes, the same", levels.map(written)).goal("flat", is_flat(&levels.app, 0.0))
}

/// WebAssembly's memory never shrinks, so only the first run shows what its record takes.
#[allow(clippy::cast_precision_loss)]
fn recorded(soaks: &Both<&Soak>, moves: usize) -> Row {
    let a_step = soaks.map(|soak| {
        let wasm = (soak.run_in[0].full.wasm - soak.start.wasm) / moves as f64;
        let heap = Samples::new(
            soak.quarters
                .iter()
                .map(|quarter| (quarter.full.heap - quarter.after.heap) / moves as f64),
        );
        format!("{wasm:.0} B of wasm memory, {:.0} B of JS heap", heap.median())
    });
    Row::new("a recorded step takes", a_step)
}

fn slope(soaks: &Both<&Soak>, moves: usize) -> Row {
    let tenth = moves / 10;
    let speeds = soaks.map(|soak| {
        let of = |part: fn(&[f64], usize) -> &[f64]| {
            let commits =
                soak.quarters.iter().flat_map(|quarter| part(&quarter.commits, tenth).to_vec());
            short(Samples::new(commits).median())
        };
        let first = of(|commits, tenth| &commits[..tenth]);
        let last = of(|commits, tenth| &commits[commits.len() - tenth..]);
        format!("{first} → {last} ms")
    });
    Row::new(format!("click → commit in a rush, first → last tenth of {moves} steps"), speeds)
}
