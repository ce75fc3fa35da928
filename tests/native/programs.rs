//! A lesson's code and its program compile on their own, without this crate, and print what the
//! page shows. Of other crates they may use those that a playground has.

use crate::printed::{PRINTED, Printed, printed};

#[test]
fn every_program_compiles_without_a_warning_and_runs_to_its_end() {
    assert!(!PRINTED.is_empty(), "no lesson has a program");
    for folder in PRINTED.keys() {
        assert!(!printed(folder).text.is_empty(), "{folder} prints nothing");
    }
}

#[test]
fn a_moved_cake_has_a_new_address_and_the_same_bytes() {
    let moving = printed("moving");
    let (before, after) = (moving.after("baked on A"), moving.after("moved to B"));
    assert_ne!(before.address("a cake at"), after.address("a cake at"));
    let made_of = |printed: &Printed| {
        let line = printed.text.lines().next().unwrap_or_default();
        line.split_once("cherry").map(|(_, rest)| rest.to_owned())
    };
    assert_eq!(made_of(&before), made_of(&after));
}

#[test]
fn the_icing_is_in_the_cake_and_the_cards_text_is_not() {
    for deed in ["stuck on A", "moved to B"] {
        let step = printed("handle").after(deed);
        let cake = step.address("bytes at");
        let size: usize = step.word("a cake of").parse().expect("its size");
        for (text, side) in [("icing at", "inside"), ("card at", "outside")] {
            let within = (cake..cake + size).contains(&step.address(text));
            assert_eq!(within, side == "inside", "{deed}: {text}");
            let line = step.text.lines().find(|line| line.contains(text)).expect("its line");
            assert!(line.ends_with(&format!("{side} the cake")), "{line}");
        }
    }
}

#[test]
fn of_two_toothpicks_the_one_in_the_cards_text_survives_the_move() {
    let handle = printed("handle");
    let (before, after) = (handle.after("stuck on A"), handle.after("moved to B"));
    assert_eq!(after.address("icing_pick says"), before.address("icing at"));
    assert_ne!(after.address("icing_pick says"), after.address("icing at"));
    assert_eq!(after.address("card at"), before.address("card at"));
    assert_eq!(after.address("card_pick says"), after.address("card at"));
}

#[test]
fn back_home_the_toothpick_in_the_icing_is_right_by_luck() {
    let home = printed("handle").after("moved to A");
    assert_eq!(home.address("icing_pick says"), home.address("icing at"));
    assert_eq!(home.address("card_pick says"), home.address("card at"));
}

#[test]
fn a_toothpick_says_where_its_cherry_was_when_it_was_stuck() {
    let toothpick = printed("toothpick");
    let stuck = toothpick.after("stuck on A").address("cherry at");
    for deed in ["moved to B", "another on A", "eaten on A", "moved to A"] {
        assert_eq!(toothpick.after(deed).address("toothpick says"), stuck, "{deed}");
    }
    assert_ne!(toothpick.after("moved to B").address("cherry at"), stuck);
    assert_eq!(toothpick.after("moved to A").address("cherry at"), stuck);
}

#[test]
fn swapped_toothpicks_say_each_others_cherries() {
    let swapped = printed("swapping").after("swapped A and B");
    let (a, b) = (swapped.after("  A"), swapped.after("  B"));
    assert_eq!(a.address("toothpick says"), b.address(" at"));
    assert_eq!(b.address("toothpick says"), a.address(" at"));
    assert_eq!((a.aim(), b.aim()), ("stranger", "stranger"));
}

#[test]
fn what_replace_and_take_give_back_says_where_it_was() {
    let swapping = printed("swapping");
    for (deed, from) in [("replaced A", "  A"), ("took from B", "  B")] {
        let step = swapping.after(deed);
        let (left, old) = (step.after(from), step.after("  C"));
        assert_eq!(old.address("toothpick says"), left.address(" at"), "{deed}");
        assert_eq!((left.aim(), old.aim()), ("null", "stranger"), "{deed}");
    }
}

#[test]
fn an_index_finds_the_same_layer_at_a_new_address() {
    let safe = printed("safe");
    let (before, after) = (safe.after("stuck on A"), safe.after("moved to B"));
    assert_eq!(before.word("toothpick says"), after.word("toothpick says"));
    let moved = after.address("a cake at").wrapping_sub(before.address("a cake at"));
    let went = after.address("layer at").wrapping_sub(before.address("layer at"));
    assert_eq!(went, moved);
    let high = |step: &Printed| {
        let line = step.text.lines().nth(1).unwrap_or_default().to_owned();
        line.rsplit_once(", ").map(|(_, height)| height.to_owned())
    };
    assert_eq!(high(&before), high(&after));
    assert_eq!(high(&safe.after("nibbled on B")).as_deref(), Some("0 high"));
}

#[test]
fn a_box_moves_and_its_cake_does_not() {
    let pin_box = printed("pin_box");
    for (before, after) in [("boxed on A", "box moved to B"), ("pinned on B", "pin moved to A")] {
        let (before, after) = (pin_box.after(before), pin_box.after(after));
        assert_ne!(before.address("box at"), after.address("box at"));
        assert_eq!(before.address("cherry at"), after.address("cherry at"));
        assert_eq!(after.aim(), "own");
    }
}

#[test]
fn swapped_in_their_boxes_cakes_are_wrong_and_pinned_too_late_as_well() {
    let pin_box = printed("pin_box");
    let (a, b) = (pin_box.after("cakes swapped, A"), pin_box.after("cakes swapped, B"));
    assert_eq!(a.address("toothpick says"), b.address("cherry at"));
    assert_eq!(b.address("toothpick says"), a.address("cherry at"));
    let late = pin_box.after("pinned too late");
    assert_ne!(late.address("toothpick says"), late.address("cherry at"));
    assert_eq!(late.aim(), "dangling");
}

#[test]
fn a_wrapped_cake_is_inside_or_outside_as_the_field_says_and_stays_where_it_is_outside() {
    let projection = printed("projection");
    let polled = projection.after("inline, polled");
    assert!(polled.text.lines().nth(1).is_some_and(|line| line.ends_with(", inside the wrapper")));
    assert_eq!(polled.aim(), "own");
    let cherry = projection.after("boxed, made").address("cherry at");
    let mut wrappers = Vec::new();
    for deed in ["boxed, polled", "boxed, taken out", "boxed, polled again"] {
        let step = projection.after(deed);
        assert!(step.text.lines().nth(1).is_some_and(|line| line.ends_with("outside the wrapper")));
        assert_eq!((step.address("cherry at"), step.aim()), (cherry, "own"), "{deed}");
        wrappers.push(step.address("bytes at"));
    }
    assert_ne!(wrappers[0], wrappers[1], "the wrapper was moved");
}

#[test]
fn a_dropped_cake_is_led_past_and_a_forgotten_one_is_still_led_to() {
    let list = printed("dropping");
    let ways = |deed| {
        let step = list.after(deed);
        let lines: Vec<&str> =
            step.text.lines().take_while(|line| !line.starts_with("forgot")).collect();
        let first = lines[0].rsplit(' ').next().unwrap_or_default().to_owned();
        let words = lines[1..].iter().take_while(|line| line.starts_with(' '));
        let ways = words.map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            (words[5].to_owned(), words[8].to_owned())
        });
        (first, ways.collect::<Vec<_>>())
    };
    let (first, served) = ways("served");
    assert_eq!((&first, &served[0].1, &served[1].1), (&served[0].0, &served[1].0, &served[2].0));
    let (first, dropped) = ways("dropped B");
    assert_eq!((&first, &dropped[0].1), (&served[0].0, &served[2].0));
    let (first, set) = ways("another on A");
    assert_eq!(first, served[2].0, "A was dropped before it was replaced");
    assert_eq!(set[0].0, served[0].0, "in the same place");
    assert!(
        list.after("forgot C")
            .text
            .lines()
            .next()
            .is_some_and(|line| line.ends_with("it is: true"))
    );
}

#[test]
fn each_task_is_polled_at_one_address_and_woken_for_nothing_it_is_pending() {
    let executor = printed("executor");
    for (task, polls) in [("A", 2), ("B", 3), ("C", 2)] {
        let label = format!("  {task} polled at ");
        let lines = executor.text.lines().filter_map(|line| line.strip_prefix(&label));
        let mut addresses: Vec<&str> = lines.map(|line| line.split(':').next().unwrap()).collect();
        assert_eq!(addresses.len(), polls, "{task}");
        addresses.dedup();
        assert_eq!(addresses.len(), 1, "{task}: {addresses:?}");
    }
    let results: Vec<&str> =
        executor.text.lines().filter_map(|line| line.rsplit_once(": ")).map(|(_, r)| r).collect();
    let (pending, ready) = ("Pending", "Ready(())");
    let expected = [pending, pending, pending, ready, pending, pending, ready];
    assert_eq!(results, expected);
    assert!(executor.after("aborted").text.contains("C aborted"));
}

/// What the toothpicks that `is_printed` picks aim at on the page, step by step of the script.
#[cfg(target_os = "linux")]
fn aims_on_the_page(
    slug: &str,
    is_printed: fn(&pin_cake::lessons::Moment<'_>, &pin_cake::kitchen::Thing) -> bool,
) -> Vec<&'static str> {
    let run = crate::kitchen::Run::script(crate::kitchen::lesson(slug));
    let aims = run.moments().flat_map(|moment| {
        let pointers =
            moment.now().pointers().filter(move |(_, cake, ..)| is_printed(&moment, cake));
        pointers.map(|(.., pointer)| pointer.aim.word())
    });
    aims.collect()
}

#[cfg(target_os = "linux")]
#[test]
fn the_toothpicks_aims_are_those_of_the_page() {
    let first = aims_on_the_page("toothpick", |_, cake| cake.id.0 == 7);
    assert_eq!(printed("toothpick").aims(), first);
    let all = aims_on_the_page("swap", |moment, _| {
        let is_second = moment.deed() == "stick" && moment.now().things().count() == 2;
        is_second || ["swap", "replace", "take"].contains(&moment.deed())
    });
    assert_eq!(printed("swapping").aims(), all);
}

#[test]
fn the_loser_of_a_race_is_gone_before_it_is_ready_and_what_was_lent_goes_on_where_it_is() {
    let selecting = printed("selecting");
    let race = selecting.after("select! by value");
    let race = race.text.split("select! in a loop").next().unwrap_or_default();
    assert!(race.contains("cherry 7 is gone") && race.contains("a cake with cherry 9"), "{race}");

    let rounds = selecting.after("select! in a loop");
    let rounds = rounds.text.split("futures’ select!").next().unwrap_or_default();
    let slow: Vec<&str> = rounds.lines().filter(|line| line.contains("cherry 7 at ")).collect();
    let place = |line: &str| line.split_whitespace().nth(3).map(str::to_owned);
    assert!(slow.len() == 3 && slow.iter().all(|line| place(line) == place(slow[0])), "{rounds}");
    assert!(rounds.contains("cherry 9 is gone") && rounds.contains("a cake with cherry 7"));

    let named = selecting.after("futures’ select!");
    let named = named.text.split("join! by value").next().unwrap_or_default();
    assert!(
        named.contains("cherry 7 is gone") && named.contains("a cake with cherry 9"),
        "{named}"
    );
}

#[test]
fn a_future_that_waits_wakes_whoever_polls_it() {
    let text = &printed("first_poll").text;
    assert!(text.ends_with("woken until there was a cake with cherry 7\n"), "{text}");
}
