//! Measures the built site beside a bare yew counter, in one Chromium, turn by turn, and prints a table.
//!
//! It judges by the goals and exits 0 all the same: how fast a page is depends on the machine. It fails
//! only when something could not be measured.

mod bench;
mod commit;
mod crowd;
mod embeds;
mod frames;
mod machine;
mod numbers;
mod options;
mod ready;
mod seek;
mod sizes;
mod soak;
mod subject;
mod table;

use bench::Bench;
use options::{Measure, Options};
use std::panic;
use std::process::{self, ExitCode};
use table::Row;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(reason) => {
            eprintln!("bench: {reason}");
            return ExitCode::FAILURE;
        }
    };
    // What drives the browser panics with a reason, and a release build has no panics to catch.
    panic::set_hook(Box::new(|info| {
        eprintln!("bench: could not measure: {}", reason(info));
        process::exit(1);
    }));
    run(&options);
    ExitCode::SUCCESS
}

fn reason(info: &panic::PanicHookInfo<'_>) -> String {
    let said = info.payload_as_str().unwrap_or("for no reason given");
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn run(options: &Options) {
    let mut rows: Vec<Row> = Vec::new();
    if options.wants(Measure::Sizes) {
        rows.extend(sizes::measure(options));
    }
    let in_browser = [
        Measure::Ready,
        Measure::Commit,
        Measure::Frames,
        Measure::Soak,
        Measure::Seek,
        Measure::Crowd,
    ];
    let wanted =
        in_browser.into_iter().filter(|measure| options.wants(*measure)).collect::<Vec<_>>();
    if !wanted.is_empty() {
        let bench = Bench::start(options);
        let facts = machine::facts(&bench);
        for measure in wanted {
            rows.extend(match measure {
                Measure::Ready => ready::measure(&bench),
                Measure::Commit => commit::measure(&bench),
                Measure::Frames => frames::measure(&bench),
                Measure::Soak => soak::measure(&bench),
                Measure::Seek => seek::measure(&bench),
                Measure::Crowd => crowd::measure(&bench),
                Measure::Sizes | Measure::Embeds => unreachable!("needs no such browser"),
            });
        }
        println!("{facts}\n");
        bench.end();
    }
    if options.wants(Measure::Embeds) {
        rows.extend(embeds::measure(options));
    }
    print!("{}", table::markdown(&rows));
}
