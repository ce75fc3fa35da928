//! Every part of the page can be asked about, and gives a true sentence.

use crate::bundle::{code, shown_and_steps, texts};
use crate::kitchen::{Run, every_state};
use pin_cake::kitchen::{Bond, Holds, Place};
use pin_cake::lessons::{MENU, Part, explain, warning};
use pin_cake::memory::Address;

/// How many buttons deep the lessons are walked.
const DEPTH: usize = 5;

/// What is said of a part, as the page writes it.
fn asked(part: &str, run: &Run) -> Option<String> {
    explain(&Part::parse(part)?, run.now(), run.lesson, texts(run.lesson.slug()))
}

#[track_caller]
fn is_explained(part: &str, run: &Run) {
    let Some(said) = asked(part, run) else { panic!("after {}: nothing on {part}", run.orders()) };
    assert!(said.ends_with(['.', '!']), "{part}: {said}");
    assert_eq!(said.matches('`').count() % 2, 0, "{part}: {said}");
    assert!(!said.contains("``"), "{part}: {said}");
}

fn fields(place: &Place) -> Vec<&str> {
    let thing = place.thing().or_else(|| place.ghost());
    thing.map_or_else(Vec::new, |thing| thing.fields.iter().map(|field| field.name).collect())
}

#[test]
fn every_place_and_thing_has_a_sentence_at_every_step() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            for place in &run.now().places {
                is_explained(&format!("place:{}", place.name), run);
                is_explained(&format!("thing:{}", place.name), run);
                is_explained(&format!("address:{}", place.address.number()), run);
            }
        });
    }
}

#[test]
fn every_field_and_byte_has_a_sentence_at_every_step() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            for place in &run.now().places {
                for field in fields(place) {
                    is_explained(&format!("field:{}.{field}", place.name), run);
                }
                for byte in 0..place.size {
                    is_explained(&format!("byte:{}.{byte}", place.name), run);
                }
            }
        });
    }
}

#[test]
fn every_arrow_has_a_sentence_at_every_step() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            for (place, _, field, pointer) in run.now().pointers() {
                is_explained(&format!("arrow:{}.{}", place.name, field.name), run);
                is_explained(&format!("address:{}", pointer.target.number()), run);
            }
        });
    }
}

#[test]
fn every_line_of_the_code_has_a_sentence() {
    for lesson in MENU {
        let run = Run::of(lesson);
        let count = code(lesson).lines().count();
        for number in 1..=count {
            is_explained(&format!("line:{number}"), &run);
        }
        assert_eq!(asked("line:0", &run), None);
        assert_eq!(asked(&format!("line:{}", count + 1), &run), None);
    }
}

#[test]
fn a_line_is_told_with_the_names_of_its_steps() {
    let run = Run::of(crate::kitchen::lesson("toothpick"));
    let number = |line: &str| {
        let code = code(run.lesson);
        let found = code.lines().position(|text| text.trim_start().starts_with(line));
        found.expect("the line is there") + 1
    };
    let said = |line: &str| asked(&format!("line:{}", number(line)), &run).expect("a sentence");
    assert!(said("let cake").ends_with("“move”, “move back”."), "{}", said("let cake"));
    assert!(said("table.clear").ends_with("“eat”."), "{}", said("table.clear"));
    assert!(!said("use std").contains('“'), "{}", said("use std"));
}

#[test]
fn what_a_line_is_for_does_not_depend_on_what_is_shown() {
    for lesson in MENU {
        let lines = |run: &Run| {
            let numbers = 1..=code(lesson).lines().count();
            numbers.map(|number| asked(&format!("line:{number}"), run)).collect::<Vec<_>>()
        };
        let laid = lines(&Run::of(lesson));
        every_state(lesson, DEPTH, |run| assert_eq!(lines(run), laid, "after {}", run.orders()));
    }
}

#[test]
fn a_line_that_a_step_of_the_script_runs_is_for_that_step() {
    for lesson in MENU {
        let run = Run::script(lesson);
        let laid = Run::of(lesson);
        for (moment, name) in run.moments().skip(1).zip(texts(lesson.slug()).steps()) {
            if moment.step.refusal().is_some() {
                continue;
            }
            let mark = lesson.mark(moment.step);
            for (rank, line) in code(lesson).lines().enumerate() {
                if shown_and_steps(line).1.contains(&&*mark) {
                    let said = asked(&format!("line:{}", rank + 1), &laid).expect("a sentence");
                    assert!(said.contains(&format!("“{name}”")), "{}: {said}", lesson.slug());
                }
            }
        }
    }
}

#[test]
fn a_line_is_not_for_what_does_not_compile() {
    let run = Run::of(crate::kitchen::lesson("safe"));
    let count = code(run.lesson).lines().count();
    let said = (1..=count).filter_map(|number| asked(&format!("line:{number}"), &run));
    let borrows = said.filter(|said| said.contains("try a reference")).count();
    assert_eq!(borrows, 0);
}

#[test]
fn a_byte_is_told_as_it_was_photographed() {
    let run = Run::after("toothpick", "bake:A,stick:A,move:A-B");
    for place in &run.now().places {
        let bytes = match &place.holds {
            Holds::Thing(thing) | Holds::Ghost(thing) => thing.bytes(),
            Holds::Nothing(_) => continue,
        };
        for (offset, byte) in bytes.iter().enumerate() {
            let said = asked(&format!("byte:{}.{offset}", place.name), &run).expect("a sentence");
            let at = place.address.plus(offset);
            assert!(said.starts_with(&format!("`{byte:02x}` at `{at}`")), "{said}");
        }
    }
}

#[test]
fn a_left_over_field_is_called_left_over() {
    let run = Run::after("toothpick", "bake:A,stick:A,move:A-B");
    let said = asked("field:A.toothpick", &run).expect("a sentence");
    assert!(said.contains("Left over"), "{said}");
}

#[test]
fn what_is_not_there_has_no_sentence() {
    let run = Run::after("toothpick", "bake:A");
    for part in ["place:Q", "thing:Q", "field:A.icing", "arrow:A.icing", "byte:A.9999", "byte:Q.0"]
    {
        assert_eq!(asked(part, &run), None, "{part}");
    }
}

#[test]
fn hostile_parts_are_no_parts() {
    for text in [
        "",
        ":",
        "place",
        "place:",
        "place:a",
        "cake:A",
        "byte:A",
        "byte:A.",
        "byte:A.-1",
        "byte:A.x",
        "field:A",
        "field:.x",
        "line:",
        "line:-1",
        "address:0x10",
        "address:",
        "arrow:",
        "address:999999999999999999999",
    ] {
        assert_eq!(Part::parse(text), None, "{text}");
    }
}

#[test]
fn an_address_beyond_everything_is_explained_without_a_trap() {
    let run = Run::after("toothpick", "bake:A");
    for number in [0, 1, usize::MAX] {
        let part = Part::Address(Address::new(number));
        assert!(explain(&part, run.now(), run.lesson, texts("toothpick")).is_some());
    }
}

#[test]
fn a_warning_is_given_just_when_a_pointer_is_broken() {
    for lesson in MENU {
        every_state(lesson, DEPTH, |run| {
            let broken = run.now().pointers().any(|(.., pointer)| pointer.bond == Bond::Broken);
            let warned = warning(run.now(), texts(lesson.slug()));
            assert_eq!(warned.is_some(), broken, "after {}", run.orders());
            if let Some(warned) = warned {
                assert!(warned.contains("undefined behaviour"), "{warned}");
            }
        });
    }
}
