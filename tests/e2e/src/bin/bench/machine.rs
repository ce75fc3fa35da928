//! What the figures were measured on.

use crate::bench::Bench;
use crate::numbers::Samples;
use serde_json::json;
use std::collections::HashMap;
use std::fs;
use std::thread;

/// The milliseconds from one frame to the next on an idle page.
pub fn refresh(bench: &Bench) -> f64 {
    bench.clear();
    let times: Vec<f64> = bench.ask(
        "const times = [];
         while (times.length < 121) times.push(await new Promise(requestAnimationFrame));
         return times;",
        &[],
    );
    Samples::new(times.windows(2).map(|pair| pair[1] - pair[0])).median()
}

/// The machine and its browser, in a line.
pub fn facts(bench: &Bench) -> String {
    let version = bench.cdp("Browser.getVersion", json!({}));
    let browser = version["product"].as_str().unwrap_or("an unknown browser").to_owned();
    let cores = thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let mut facts = vec![browser.replace('/', " ")];
    facts.push(format!(
        "{cores} cores{}",
        processor().map_or_else(String::new, |name| format!(" ({name})"))
    ));
    facts.push(format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
    facts.push(format!("a refresh each {:.2} ms", refresh(bench)));
    facts.extend(load().map(|load| format!("load {load}")));
    facts.join(", ")
}

fn processor() -> Option<String> {
    let info = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = info.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// How many programs wanted to run in the last minute: more than there are cores, and all figures suffer.
fn load() -> Option<String> {
    let average = fs::read_to_string("/proc/loadavg").ok()?;
    average.split(' ').next().map(str::to_owned)
}

/// What all processes hold that this one has started, in bytes, shared memory by shares.
pub fn memory_of_children() -> f64 {
    let parents: HashMap<u32, u32> = processes().filter_map(|id| Some((id, parent(id)?))).collect();
    let is_ours = |id: u32| {
        std::iter::successors(Some(id), |id| parents.get(id).copied())
            .any(|id| id == std::process::id())
    };
    let ours = parents.keys().filter(|id| **id != std::process::id() && is_ours(**id));
    ours.filter_map(|id| proportional(*id)).sum()
}

fn processes() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn parent(id: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    line.trim().parse().ok()
}

fn proportional(id: u32) -> Option<f64> {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kibibytes: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024.0)
}
