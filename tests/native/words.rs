//! What a lesson says is true of what was measured, and written as the page can show it.

use crate::answers::script_answer;
use crate::bundle::texts;
use crate::kitchen::{Run, every_state};
use pin_cake::kitchen::{Bond, Snapshot};
use pin_cake::lessons::{Facts, MENU, Moment, Value, narrate};
use pin_cake::memory::{Address, Meaning, Role};
use pin_cake::observed::Deed;
use std::path::Path;

/// How many buttons deep the lessons are walked.
const DEPTH: usize = 7;

/// Headline, heading and body in one.
fn said(run: &Run) -> String {
    text(run, &run.moment())
}

fn text(run: &Run, moment: &Moment<'_>) -> String {
    let words = texts(run.lesson.slug()).words(&(run.lesson.say)(moment));
    format!("{}\n{}\n{}", words.headline, words.heading, words.body)
}

/// After these orders the lesson says the one and does not say the other.
#[track_caller]
fn says(slug: &str, orders: &str, must: &[&str], must_not: &[&str]) {
    let said = said(&Run::after(slug, orders));
    for part in must {
        assert!(said.contains(part), "after {orders} “{part}” is missing from:\n{said}");
    }
    for part in must_not {
        assert!(!said.contains(part), "after {orders} “{part}” is in:\n{said}");
    }
}

/// The bonds of the pointers that are meant for their own things.
fn bonds(now: &Snapshot) -> Vec<Bond> {
    now.pointers()
        .filter(|(_, _, field, _)| matches!(field.role, Role::Pointer(Meaning::Itself(_))))
        .map(|(.., pointer)| pointer.bond)
        .collect()
}

#[test]
fn a_move_is_a_copy_of_bytes_that_leaves_a_ghost() {
    says("move", "bake:A,move:A-B", &["new address", "copied", "ghost", "table B"], &["refused"]);
}

#[test]
fn an_unstuck_toothpick_points_nowhere() {
    says("toothpick", "bake:A", &["nowhere", "null"], &["own cherry"]);
}

#[test]
fn a_stuck_toothpick_points_at_its_own_cherry() {
    says("toothpick", "bake:A,stick:A", &["own cherry"], &["nowhere", "stranger"]);
}

#[test]
fn after_a_move_the_toothpick_has_not_noticed() {
    says(
        "toothpick",
        "bake:A,stick:A,move:A-B",
        &["didn’t notice", "still names"],
        &["own cherry."],
    );
}

#[test]
fn on_the_old_table_a_stranger_is_found() {
    says("toothpick", "bake:A,stick:A,move:A-B,serve:A", &["stranger", "cherry, 9"], &["luck"]);
}

#[test]
fn an_eaten_strangers_bytes_still_lie_there() {
    let orders = "bake:A,stick:A,move:A-B,serve:A,drop:A";
    says("toothpick", orders, &["gone", "not wiped"], &["into a stranger"]);
}

#[test]
fn back_home_the_toothpick_is_right_by_luck() {
    let orders = "bake:A,stick:A,move:A-B,move:B-A";
    says("toothpick", orders, &["address fits again", "luck"], &["stranger", "didn’t notice"]);
}

#[test]
fn the_box_moves_and_the_cake_stays() {
    let orders = "bake:W,box:W-A,stick:A,move:A-B";
    says("pin-box", orders, &["The box moved. The cake did not.", "still right"], &[]);
}

#[test]
fn a_toothpick_never_stuck_is_not_called_right() {
    says("pin-box", "bake:W,box:W-A,move:A-B", &["The cake did not"], &["right"]);
}

#[test]
fn swapped_cakes_are_called_wrong_and_swapped_back_right() {
    let orders = "bake:W,box:W-A,stick:A,serve:B,swap:A-B";
    says("pin-box", orders, &["changed places"], &["each points at its own"]);
    says("pin-box", &format!("{orders},swap:A-B"), &["luck"], &["should not"]);
}

#[test]
fn pinning_what_is_broken_is_not_called_right() {
    let orders = "bake:W,box:W-A,stick:A,serve:B,swap:A-B,pin:A";
    says("pin-box", orders, &["Pinned in place"], &["stays true"]);
}

#[test]
fn boxing_names_the_cake_that_was_just_boxed() {
    let run = Run::after("pin-box", "bake:W,box:W-A,stick:A,bake:W,box:W-B");
    let shelf = run.now().places.iter().find(|place| place.name.letter() == 'I').expect("a shelf");
    assert!(said(&run).contains(&shelf.address.to_string()));
}

#[test]
fn pinning_names_the_cake_that_was_just_pinned() {
    let run = Run::after("pin-box", "bake:W,box:W-A,stick:A,serve:B,pin:B,pin:A");
    let now = run.now();
    let handle = now.places.iter().find(|place| place.name.letter() == 'A').expect("table A");
    let cake = handle.field("pointer").and_then(|field| field.pointer).expect("a box").target;
    assert!(said(&run).contains(&cake.to_string()));
}

#[test]
fn pinning_too_late_is_said_to_be_too_late() {
    let orders = "bake:W,stick:W,pin:W-A";
    says("pin-box", orders, &["too late", "stays wrong"], &["Moved to the heap, and pinned"]);
    says("pin-box", "bake:W,pin:W-A", &["Moved to the heap, and pinned"], &["too late"]);
}

#[test]
fn a_pinned_swap_is_refused_by_rust() {
    let orders = "bake:W,box:W-A,stick:A,serve:B,pin:A,swap:A-B";
    says("pin-box", orders, &["Rust says no"], &["changed places"]);
}

#[test]
fn only_what_was_pinned_and_minds_had_a_promise_that_ends() {
    says("pin-box", "bake:W,box:W-A,drop:A", &["not pinned"], &["the promise ends"]);
    says("pin-box", "bake:W,box:W-A,pin:A,drop:A", &["the promise ends"], &["not pinned"]);
    says("unpin", "bake:W,pin:W-A,drop:A", &["no promise"], &["the promise ends"]);
    says("unpin", "bake:W,disarm:W,pin:W-A,drop:A", &["no promise"], &["the promise ends"]);
    says("unpin", "bake:W,mark:W,pin:W-A,drop:A", &["the promise ends"], &["no promise"]);
}

#[test]
fn two_swapped_cakes_are_called_wrong_only_if_each_points_at_the_other() {
    says("swap", "bake:A,bake:B,stick:A,stick:B,swap:A-B", &["Both are wrong"], &["should not: "]);
    let three = "bake:A,bake:B,bake:C,stick:A,stick:B,stick:C,replace:A-C,swap:A-B";
    says("swap", three, &["where they should not: 3"], &["Both are wrong", "the other cake"]);
}

#[test]
fn every_cake_that_was_baked_is_among_the_facts() {
    let run = Run::after("swap", "bake:A,bake:B");
    let rows = (run.lesson.extras.facts)(&run.moment(), texts("swap")).rows;
    for place in run.now().places.iter().filter(|place| !place.is_free()) {
        assert!(rows.iter().any(|row| row.value == Value::Address(place.address)), "{rows:?}");
    }
}

#[test]
fn what_is_right_for_now_is_right_until_it_is_dropped_where_its_pin_keeps_it() {
    let verdict = |slug, orders| {
        let run = Run::after(slug, orders);
        let facts = (run.lesson.extras.facts)(&run.moment(), texts(slug));
        let (_, verdict) = facts.verdict.expect("a verdict");
        verdict
    };
    for (slug, orders) in [
        ("pin-box", "bake:W,box:W-A,stick:A"),
        ("unpin", "bake:W,pin:W-A,stick:A"),
        ("toothpick", "bake:A,stick:A"),
    ] {
        assert!(verdict(slug, orders).ends_with("right, for now."), "{slug} after {orders}");
    }
    for (slug, orders) in [
        ("pin-box", "bake:W,pin:W-A,stick:A"),
        ("unpin", "bake:W,mark:W,pin:W-A,stick:A"),
        ("first-poll", "make:A,pin:A-C,poll:C"),
    ] {
        let end = "right until it is dropped.";
        assert!(verdict(slug, orders).ends_with(end), "{slug} after {orders}");
    }
}

#[test]
fn a_crowd_is_told_in_numbers_of_who_is_still_here() {
    let run = Run::after("rush-hour", "open:10");
    let tally = run.now().tally.as_ref().expect("a crowd");
    let heading = format!("{} still here, at {} addresses", tally.live, tally.addresses());
    says("rush-hour", "open:10", &[&heading], &[]);
}

#[test]
fn a_handle_says_its_address_in_no_more_bytes_than_an_address_has() {
    let orders = "bake:A";
    let own = format!(": {} of these spell", size_of::<usize>());
    says("handle", orders, &[&own], &[]);
}

#[test]
fn what_stands_on_the_heap_already_is_not_asked_for_again() {
    says("pin-macro", "bake:W,pin:W-F,stick:F", &["Pin another one"], &["Leave"]);
    says("pin-macro", "bake:W,pin:W-F,serve:H,stick:F", &["Leave"], &["Pin another one"]);
}

#[test]
fn a_refused_order_gives_its_reason() {
    for lesson in MENU {
        let mut run = Run::of(lesson);
        run.give("fly:A".parse().expect("an order"));
        let refusal = run.moment().step.refusal().expect("it is refused").clone();
        let reason = texts(lesson.slug()).fill("refused", &refusal.reason);
        assert!(reason.contains("`fly:A`"), "{reason}");
        assert!(said(&run).contains(&reason), "{}", lesson.slug());
    }
}

#[test]
fn nothing_is_called_right_that_is_wrong() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            let (said, bonds) = (said(run), bonds(run.now()));
            let count = |bond| bonds.iter().filter(|other| **other == bond).count();
            let claims = |parts: &[&str]| parts.iter().any(|part| said.contains(part));
            if claims(&["still right", "stays true", "at its own cherry", "fits again"]) {
                assert!(count(Bond::Whole) > 0, "after {}:\n{said}", run.orders());
            }
            if claims(&["Both are right", "each points at its own"]) {
                assert_eq!(bonds, [Bond::Whole; 2], "after {}:\n{said}", run.orders());
            }
        });
    }
}

#[test]
fn backticks_come_in_pairs_and_stay_out_of_plain_text() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            let words = texts(lesson.slug()).words(&(run.lesson.say)(&run.moment()));
            assert!(!words.headline.contains('`'), "{}", words.headline);
            assert!(!words.heading.contains('`'), "{}", words.heading);
            assert_eq!(words.body.matches('`').count() % 2, 0, "{}", words.body);
        });
    }
}

#[test]
fn something_is_said_at_every_step() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            let words = texts(lesson.slug()).words(&(run.lesson.say)(&run.moment()));
            let whole = [&words.headline, &words.heading, &words.body];
            assert!(whole.iter().all(|part| !part.is_empty()), "after {}", run.orders());
            assert!(words.body.ends_with('.'), "{}", words.body);
            assert!(!words.body.contains("``"), "after {}: {}", run.orders(), words.body);
        });
    }
}

#[test]
fn narration_is_plain_text_at_every_step() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            let said = narrate(lesson, &run.moment(), texts(lesson.slug()));
            assert!(!said.contains('`'), "{said}");
            assert!(said.is_empty() || said.ends_with('.'), "{said}");
        });
    }
}

#[test]
fn narration_says_something_at_every_step_of_the_script() {
    for lesson in MENU {
        let run = Run::script(lesson);
        for moment in run.moments() {
            assert!(
                !narrate(lesson, &moment, texts(lesson.slug())).is_empty(),
                "{}: {}",
                lesson.slug(),
                moment.deed()
            );
        }
    }
}

/// The addresses in a text.
fn addresses(text: &str) -> Vec<Address> {
    let digits = |rest: &str| rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len());
    let spelled = text.split("0x").skip(1).map(|rest| &rest[..digits(rest)]);
    spelled.map(|digits| Address::new(usize::from_str_radix(digits, 16).expect("hex"))).collect()
}

/// Whether the address is that of a place, a field, a poll or a pointer's target.
fn is_measured(address: Address, now: &Snapshot) -> bool {
    let of_a_part = now.places.iter().any(|place| {
        let fields = place.thing().map(|thing| thing.fields.as_slice()).unwrap_or_default();
        let mut starts = fields.iter().map(|field| place.address.plus(field.offset));
        place.address == address || starts.any(|start| start == address)
    });
    let of_a_poll = now.trace.events.iter().any(|event| match event.deed {
        Deed::Polled(poll) => poll.address == address,
        Deed::Woken(_) | Deed::Dropped => false,
    });
    of_a_part || of_a_poll || now.pointers().any(|(.., pointer)| pointer.target == address)
}

#[test]
fn every_address_that_is_said_was_measured() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            let moment = run.moment();
            let Facts { rows, verdict } = (run.lesson.extras.facts)(&moment, texts(lesson.slug()));
            let mut said = addresses(&text(run, &moment));
            said.extend(addresses(&narrate(lesson, &moment, texts(lesson.slug()))));
            said.extend(addresses(&verdict.map(|(_, verdict)| verdict).unwrap_or_default()));
            said.extend(rows.into_iter().filter_map(|row| match row.value {
                Value::Address(address) => Some(address),
                Value::Text(_) => None,
            }));
            for address in said {
                let before = moment.before.is_some_and(|before| is_measured(address, before));
                assert!(
                    before || is_measured(address, moment.now()),
                    "after {}: {address}",
                    run.orders()
                );
            }
        });
    }
}

#[test]
fn no_address_is_written_into_the_sources() {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lessons");
    let mut folders = vec![lessons];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).expect("a text");
                assert!(!text.contains("0x"), "{}", path.display());
            }
        }
    }
}

#[test]
fn the_script_answers_the_lessons_question() {
    for lesson in MENU {
        let run = Run::script(lesson);
        let about = &run.lesson.about;
        let moment = run.moments().find(|m| m.deed() == about.verb).expect("the deciding order");
        let before = moment.before.expect("it is not the first");
        let answer = (about.measure)(before, moment.now());
        assert_eq!(answer, Some(script_answer(lesson)), "{}", lesson.slug());
    }
}
