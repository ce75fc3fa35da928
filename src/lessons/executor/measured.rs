//! What the trace says of where the futures were polled.

use crate::kitchen::{News, Snapshot, Stay};
use crate::lessons::facts;
use crate::lessons::{Fact, Facts, Moment, Soundness, Value};
use crate::observed::TaskId;
use crate::texts::Texts;

/// Where the polls of this step found the futures: where the first ones had, elsewhere, or some here and some
/// there.
pub(super) fn measure(before: &Snapshot, after: &Snapshot) -> Option<usize> {
    let stays =
        after.trace.slips_since(&before.trace).into_iter().filter_map(|slip| match slip.news {
            News::Polled { stay, .. } => Some(stay),
            News::Dropped(_) => None,
        });
    let (mut same, mut moved) = (false, false);
    for stay in stays {
        match stay {
            Stay::First => {}
            Stay::Same => same = true,
            Stay::Moved => moved = true,
        }
    }
    match (same, moved) {
        (true, false) => Some(0),
        (false, true) => Some(1),
        (true, true) => Some(2),
        (false, false) => None,
    }
}

/// For each task, how often it was polled and where last; and whether any of them was found elsewhere.
pub(super) fn facts(moment: &Moment<'_>, texts: &Texts) -> Facts {
    let trace = &moment.now().trace;
    if trace.events.is_empty() {
        return facts::facts(moment, texts);
    }
    let mut rows = Vec::new();
    let mut verdict = (Soundness::Good, "verdict.one-each");
    for (rank, task) in trace.tasks.iter().enumerate() {
        let mut soundness = Soundness::Good;
        let mut last = None;
        for slip in trace.slips_of(TaskId(rank)) {
            let News::Polled { poll, stay, .. } = slip.news else { continue };
            last = Some(poll);
            if stay == Stay::Moved {
                soundness = Soundness::Bad;
                verdict = (Soundness::Bad, "verdict.elsewhere");
            }
        }
        rows.extend(last.map(|poll| {
            let key = if poll.number == 1 { "fact.polled-once" } else { "fact.polled" };
            let label = texts.tell(key, &[("task", &task.name), ("number", &poll.number)]);
            Fact { soundness, label, value: Value::Address(poll.address) }
        }));
    }
    Facts { rows, verdict: Some((verdict.0, texts.get(verdict.1).to_owned())) }
}
