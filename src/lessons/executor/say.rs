//! Which words fit the moment.

use super::SERVING;
use crate::kitchen::{Ending, News, Slip, Snapshot};
use crate::lessons::Moment;
use crate::observed::{Actor, Poll, Readiness, TaskId};
use crate::texts::Say;

pub(super) fn say(moment: &Moment<'_>) -> Say {
    if let Some(refusal) = moment.step.refusal() {
        return refusal.said("refused");
    }
    let now = moment.now();
    let slips = match moment.before {
        Some(before) => now.trace.slips_since(&before.trace),
        None => Vec::new(),
    };
    let polled = |slip: &Slip| match slip.news {
        News::Polled { poll, woken_by, .. } => Some((slip.task, poll, woken_by)),
        News::Dropped(_) => None,
    };
    let serving = slips.iter().filter_map(polled).find(|(task, ..)| *task == SERVING);
    let other = slips.iter().filter_map(polled).find(|(task, ..)| *task != SERVING);
    match (moment.deed(), other, serving) {
        ("open", ..) => Say::new("opened").with("count", now.trace.tasks.len()),
        ("wait", Some((task, poll, _)), _) => told("rang", task, poll, now).with_line(
            "then",
            match serving.map(|(_, poll, _)| poll.readiness) {
                Some(Readiness::Pending) => "then.served",
                Some(Readiness::Ready) => "then.done",
                None => "then.nobody",
            },
        ),
        ("ring", Some((task, poll, _)), _) => told("rung", task, poll, now),
        ("ring", None, Some((task, poll, _))) => told("rung-b", task, poll, now),
        ("abort", _, last) => {
            let cut = slips.iter().find(|slip| slip.news == News::Dropped(Ending::Aborted));
            let said = Say::new(if last.is_some() { "cut-last" } else { "cut" });
            match cut {
                Some(slip) => said.naming("task", &now.trace.who(Actor::Task(slip.task))),
                None => said.with("task", ""),
            }
        }
        _ => Say::new("begin"),
    }
}

fn told(key: &'static str, task: TaskId, poll: Poll, now: &Snapshot) -> Say {
    Say::new(key)
        .naming("task", &now.trace.who(Actor::Task(task)))
        .with("number", poll.number)
        .with("address", poll.address)
}
