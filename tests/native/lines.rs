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
    assert!(must.iter().all(has), "{slug} after {orders}: {must:?} in {lines:#?}");
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

#[test]
fn a_poll_of_a_container_runs_its_own_lines_and_what_its_futures_came_to() {
    let polls = |verb, count| format!("{verb}:E{}", ",poll:E".repeat(count));
    let (set, all) = ("Pin::new(set)", "Pin::new(all)");
    let (pending, ready) = ("Poll::Pending;", "Poll::Ready(self");
    let stick = "stick(&self)";
    runs("containers", &polls("gather", 1), &[set, pending, stick], &[all, ready]);
    runs("containers", &polls("join", 1), &[all, pending, stick], &[set, ready]);
    runs("containers", &polls("gather", 2), &[set, pending], &[all, ready, stick]);
    runs("containers", &polls("join", 2), &[all, pending], &[set, ready, stick]);
    for count in [3, 4] {
        runs("containers", &polls("gather", count), &[set, ready], &[all, pending, stick]);
    }
    runs("containers", &polls("join", 3), &[all, ready], &[set, pending, stick]);
}

#[test]
fn the_first_poll_of_a_wrapper_sets_its_toothpick_and_no_other_does() {
    for (orders, poll) in [("make:A,pin:A-B", "poll:B"), ("make:C,pin:C-D", "poll:D")] {
        let (set, poll_it) = ("tip.set", "this.future.poll");
        runs("projection", &format!("{orders},{poll}"), &[set, poll_it], &[]);
        runs("projection", &format!("{orders},{poll},{poll}"), &[poll_it], &[set]);
    }
}

#[test]
fn whoever_is_alone_in_the_list_follows_no_pointer() {
    let follows = ["&*other", "link = &cake.next"];
    for orders in ["serve:C", "serve:C,drop:C", "serve:C,set:C", "serve:C,set:C,join:C"] {
        runs("drop", orders, &["return;", "if it.get() == me"], &follows);
    }
    for order in ["serve:B", "serve:B,drop:B", "serve:B,set:B", "serve:B,set:B,join:B"] {
        runs("drop", &format!("serve:C,{order}"), &follows, &[]);
    }
}

#[test]
fn a_poll_that_does_not_compile_is_one_of_a_body_that_has_not_begun() {
    runs("first-poll", "make:A,poll:A", &["let cake = mix();"], &["Cake { cherry: *toothpick"]);
}

#[test]
fn only_where_rustc_refuses_an_order_are_lines_marked_for_it() {
    for (slug, orders, is_rustc) in [
        ("pin-box", "swap:A-B", false),
        ("pin-box", "bake:W,pin:W-A,bake:W,pin:W-B,swap:A-B", true),
        ("unpin", "move:A-W", false),
        ("projection", "move:D-C", false),
    ] {
        let run = Run::after(slug, orders);
        let step = run.moment().step;
        let refusal = step.refusal().expect("it is refused");
        assert_eq!(refusal.card.is_some(), is_rustc, "{slug} after {orders}");
        assert_eq!(run.lesson.mark(step).is_empty(), !is_rustc, "{slug} after {orders}");
    }
}
