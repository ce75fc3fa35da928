//! What a screen reader is told: every step in a sentence, from what was measured.

use pin_cake_e2e::{Kitchen, LESSONS, Memory, Row, View, Way, assert_none, every_view};

#[test]
fn there_is_one_live_region_and_it_speaks_at_every_step() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        let mut said: Vec<(Option<&str>, String)> = Vec::new();
        let seen: Vec<(String, (usize, usize, usize, String))> = kitchen.walk(
            lesson,
            "const count = (part) => document.querySelectorAll(part).length;
             // A dialog has one of its own: while it is open, the page beneath is silent. Notes are heard when they come.
             return [Number(document.querySelector('.app').dataset.at), count('[role=status]'),
                     count('[aria-live]:not(dialog *, .notices), [role=log]:not(dialog *)'),
                     document.querySelector('[role=status]').textContent.trim()];",
        );
        for (step, (at, regions, others, narration)) in seen {
            assert_eq!(regions, 1, "{step}");
            assert_eq!(others, 0, "{step}");
            assert!(narration.len() > 10, "{step}: “{narration}”");
            // A screen reader tells only what differs from the step before.
            let last = said.last().map(|(_, narration)| narration);
            assert_ne!(last, Some(&narration), "{step} says nothing new");
            // The same words later on are right only where the reader does the same again.
            let order = at.checked_sub(1).map(|rank| lesson.orders[rank]);
            for (other, narration_then) in &said {
                let alike = *other == order || *narration_then != narration;
                assert!(alike, "{step} says what {other:?} said: “{narration}”");
            }
            said.push((order, narration));
        }
    }
}

/// What the narration has to say of a pointer, by the memory table alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Worth {
    Right,
    Dangling,
    AnotherCake,
}

/// Pointers that are meant for other things: where they lead is told when it changes.
fn leads_to_others(row: &Row) -> bool {
    row.field.starts_with("pointer") || ["future", "next", "first"].contains(&row.field.as_str())
}

/// What a pointer of a thing is worth; nothing is said of one that is null, or of a handle.
fn worth(memory: &Memory, row: &Row) -> Option<Worth> {
    if leads_to_others(row) {
        return None;
    }
    // Of a future that is done nobody follows a pointer any more.
    let is_done = |row: &Row| row.role == "tag" && row.bytes == [1];
    if memory.at(&row.place).any(is_done) {
        return None;
    }
    let is_index = row.role == "index";
    if !is_index && (row.role != "pointer" || memory.at(&row.place).count() == 1) {
        return None;
    }
    match row.aim.as_str() {
        "own" => Some(Worth::Right),
        "dangling" => Some(Worth::Dangling),
        "stranger" => {
            let found = memory.rows.iter().find(|other| other.holds(row.number()));
            let alike = found.is_some_and(|other| other.thing == row.thing);
            Some(if alike { Worth::AnotherCake } else { Worth::Right })
        }
        _ => None,
    }
}

/// The addresses in a text.
fn addresses(text: &str) -> Vec<u32> {
    let words = text.split("0x").skip(1);
    words.filter_map(|word| u32::from_str_radix(word.get(..8)?, 16).ok()).collect()
}

/// What is wrong in the narration of a step, by the memory table beside it.
fn wrong(narration: &str, memory: &Memory) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            wrong.push(format!("{what}: {narration}"));
        }
    };
    must(!narration.contains('`'), "a screen reader would spell the marks");
    for address in addresses(narration) {
        let measured = memory.rows.iter().any(|row| row.holds(address) || row.number() == address);
        must(measured, "an address that is not in the table");
    }
    if narration.starts_with("Refused: ") {
        must(addresses(narration).is_empty(), "a refusal measures nothing");
        return wrong;
    }
    let told: Vec<(&Row, Worth)> =
        memory.rows.iter().filter_map(|row| Some((row, worth(memory, row)?))).collect();
    let some = |wanted: Worth| told.iter().any(|(_, worth)| *worth == wanted);
    must(narration.contains("dangling") == some(Worth::Dangling), "dangling or not");
    must(narration.contains("another cake") == some(Worth::AnotherCake), "another cake or not");
    must(narration.contains("its own") == some(Worth::Right), "its own or not");
    for (row, _) in told {
        let named = addresses(narration);
        let says = format!("{} says {}:", row.field, row.number());
        let is_named = named.contains(&row.number()) || narration.contains(&says);
        must(is_named, "what a pointer says is missing");
    }
    wrong
}

#[test]
fn the_narration_of_every_step_says_what_the_memory_table_says() {
    let mut found = Vec::new();
    for (_, step, View { narration, memory, .. }) in every_view() {
        let wrong = wrong(narration, memory);
        found.extend(wrong.into_iter().map(|one| format!("{step}: {one}")));
    }
    assert_none!(found);
}

#[test]
fn the_narration_of_a_replay_says_what_its_memory_table_says() {
    let kitchen = Kitchen::enter_still();
    let mut found = Vec::new();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}&orders={}", lesson.slug, lesson.written()));
        let back = kitchen.views_on(Way::Back, lesson.orders.len()).into_iter().skip(1);
        for (step, View { narration, memory, .. }) in (0..lesson.orders.len()).rev().zip(back) {
            let wrong = wrong(&narration, &memory);
            found.extend(wrong.into_iter().map(|one| format!("{}, {step}: {one}", lesson.slug)));
        }
    }
    assert_none!(found);
}

#[test]
fn a_refusal_is_told_with_its_reason() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=pin-box&orders=bake:W,box:W-A,stick:A,serve:B,pin:A,pin:B");
    kitchen.order("swap:A-B");
    let narration = kitchen.narration();
    assert!(narration.starts_with("Refused: swap:A-B."), "{narration}");
    assert!(narration.contains("rustc"), "{narration}");
    assert!(!narration.contains('`'), "a screen reader would spell the marks: {narration}");
}

#[test]
fn the_same_refusal_is_heard_again() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=refusals&orders=serve:A,serve:B,swap:A-B");
    let heard =
        || kitchen.ask::<String>("return document.querySelector('[role=status]').textContent", &[]);
    let first = heard();
    kitchen.order("swap:A-B");
    kitchen.wait_until_at(4);
    assert_eq!(heard().trim(), first.trim());
    assert_ne!(heard(), first, "what is the same is not read out");
}

#[test]
fn the_picture_has_the_narration_as_its_name() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,move:A-B");
    let name: String =
        kitchen.ask("return document.querySelector('svg.stage').getAttribute('aria-label')", &[]);
    assert_eq!(name, kitchen.narration());
}
