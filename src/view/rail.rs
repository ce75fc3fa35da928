//! The ticket rail: for each task a row of tickets, one for each poll, and one for its end.

use super::hue::hue;
use super::ink::{Chip, Icon, Shown, ink};
use crate::kitchen::{Ending, News, Slip, Snapshot, Stay, Traced};
use crate::observed::{Poll, Readiness, TaskId};
use crate::texts::{Say, Texts};

/// Times of so many milliseconds and more are told in seconds.
const LONG: u32 = 10_000;

/// The rail of the tasks.
pub(super) fn html(now: &Snapshot, texts: &Texts) -> String {
    let tasks = &now.trace.tasks;
    let mut out = String::new();
    for (rank, task) in tasks.iter().enumerate() {
        lane(task, &now.trace.slips_of(TaskId(rank)), now, texts, &mut out);
    }
    out
}

fn lane(task: &Traced, slips: &[Slip], now: &Snapshot, texts: &Texts, out: &mut String) {
    let (key, hue) = (task.name, hue(task.hue));
    let state = match slips.last().map(|slip| slip.news) {
        None => "not spawned",
        Some(News::Polled { poll, .. }) => poll.readiness.word(),
        Some(News::Dropped(ending)) => ended(ending),
    };
    ink!(
        out,
        "<section class=\"lane {hue}\" data-task={key} data-kin={key}><h2 data-part=thing:{key} data-lights={key}>\
         <span class=dot></span><span>Task {key}<small>{}</small></span><span class=tag>{state}</span></h2><ol>",
        Shown(&texts.name(&Say::new(task.title)))
    );
    slips.iter().for_each(|slip| ticket(slip, now, texts, out));
    out.push_str("</ol></section>");
}

fn ticket(slip: &Slip, now: &Snapshot, texts: &Texts, out: &mut String) {
    match slip.news {
        News::Polled { poll, woken_by, stay } => {
            let woken = |by| ["woken by ", &texts.name(&now.trace.who(by))].concat();
            let by = woken_by.map_or_else(|| "spawned".into(), woken);
            polled(poll, stay, now, out);
            ink!(out, "<p class=when>{}, {}</p></li>", Time(slip.at), Shown(&by));
        }
        News::Dropped(ending) => {
            let word = ended(ending);
            ink!(
                out,
                "<li class=\"slip end\" data-end={word}><h3>{}Dropped</h3><p>{}</p><p class=when>{}</p></li>",
                Icon("close"),
                if ending == Ending::Done { "it was ready" } else { "it was aborted" },
                Time(slip.at)
            );
        }
    }
}

fn polled(poll: Poll, stay: Stay, now: &Snapshot, out: &mut String) {
    let Poll { number, address, readiness } = poll;
    let (class, icon) = match readiness {
        Readiness::Pending => ("pending", "wait"),
        Readiness::Ready => ("ready", "check"),
    };
    let (stays, kept) = match stay {
        Stay::First => ("first", ""),
        Stay::Same => ("same", "<span>= same</span>"),
        Stay::Moved => ("moved", "<span>≠ moved</span>"),
    };
    let result = readiness.word();
    ink!(
        out,
        "<li class=\"slip {class} {stays}\" data-poll={number} data-result={result} data-address={address} data-stay={stays}>\
         <h3>Poll {number}<b>{}{result}</b></h3><p>{}{kept}</p>",
        Icon(icon),
        Chip(address, now)
    );
}

const fn ended(ending: Ending) -> &'static str {
    match ending {
        Ending::Done => "done",
        Ending::Aborted => "aborted",
    }
}

/// Milliseconds, or seconds where those are many.
struct Time(u32);

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            LONG.. => write!(f, "{} s", self.0 / 1000),
            milliseconds => write!(f, "{milliseconds} ms"),
        }
    }
}
