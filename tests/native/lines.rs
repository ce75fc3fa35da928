//! The lines that are marked as run are those that the step ran.

use crate::bundle::{code, shown_and_steps};
use crate::kitchen::Run;

/// The lines of the code that the last of these orders is said to have run.
fn marked(slug: &str, orders: &str) -> Vec<String> {
    let run = Run::after(slug, orders);
    let order = run.moment().step.order().expect("an order").clone();
    let mark = (run.lesson.extras.mark)(&order, run.now());
    let code = code(run.lesson);
    let lines = code.lines().map(shown_and_steps);
    let runs = lines.filter(|(_, steps)| steps.contains(&mark));
    runs.map(|(line, _)| line.trim().to_owned()).collect()
}

/// After these orders the lines that contain the first are marked, and none that contains one of the others.
#[track_caller]
fn runs(slug: &str, orders: &str, must: &[&str], must_not: &[&str]) {
    let lines = marked(slug, orders);
    let has = |part: &&str| lines.iter().any(|line| line.contains(part));
    assert!(must.iter().all(|part| has(&part)), "{slug} after {orders}: {must:?} in {lines:#?}");
    let found = must_not.iter().find(|part| has(part));
    assert_eq!(found, None, "{slug} after {orders}");
}

#[test]
fn a_poll_by_hand_runs_what_its_number_and_its_end_run() {
    let polls = |count| format!("make:A,pin:A-C{}", ",poll:C".repeat(count));
    let (set, pending, ready) = ("self.toothpick.set", "Poll::Pending;", "Poll::Ready(Cake");
    runs("by-hand", &polls(1), &[set, pending], &[ready]);
    runs("by-hand", &polls(2), &["if polls == 1", pending], &[set, ready]);
    runs("by-hand", &polls(3), &["if polls < 3", ready], &[set, pending]);
}
