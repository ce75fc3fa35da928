//! What the lessons teach is what happens, in this memory and in this profile.

use crate::answers::script_answer;
use crate::kitchen::{
    Kitchen, bytes, bytes_in_memory, lessons_with_places, place, pointer, settle, thing,
};
use pin_cake::kitchen::{Aim, Bond, Snapshot, Spelling};
use pin_cake::lessons::{About, Lesson, MENU};
use pin_cake::memory::{Address, Region, Role};
use wasm_bindgen_test::wasm_bindgen_test;

/// The script of each lesson, from its first order to each of its orders.
async fn every_step(see: impl FnMut(&Kitchen, &str)) {
    steps_of(lessons_with_places(), see).await;
}

/// The same, where the places outlast their order and can be looked at again.
async fn every_lasting_step(see: impl FnMut(&Kitchen, &str)) {
    steps_of(lessons_with_places().filter(|lesson| lesson.extras.call.is_none()), see).await;
}

async fn steps_of(
    lessons: impl Iterator<Item = &'static Lesson>,
    mut see: impl FnMut(&Kitchen, &str),
) {
    for lesson in lessons {
        let script = lesson.about.script;
        for count in 0..=script.len() {
            let orders = script[..count].join(",");
            see(&Kitchen::begun(lesson, &orders).await, &format!("{}: {orders}", lesson.slug()));
        }
    }
}

/// What an address is, told from scratch: which place it is in, and whose that is.
fn aim_from_scratch(spelled: &[u8], holder: &str, now: &Snapshot) -> String {
    let target = spelled.iter().rev().fold(0, |number, byte| number * 256 + usize::from(*byte));
    let found = now.places.iter().find(|place| {
        let start = place.address.number();
        (start..start + place.size).contains(&target)
    });
    match found {
        _ if target == 0 => "null".to_owned(),
        Some(place) if place.thing().is_none() => "dangling".to_owned(),
        Some(place) if place.name.to_string() == holder => "own".to_owned(),
        Some(_) => "stranger".to_owned(),
        None => "dangling".to_owned(),
    }
}

#[wasm_bindgen_test]
fn a_move_changes_the_address() {
    for slug in ["move", "toothpick"] {
        let kitchen = Kitchen::after(slug, "bake:A,move:A-B");
        let (before, after) = (kitchen.run.step(1), kitchen.run.step(2));
        let (from, cake) = before.snapshot.things().next().expect("a cake");
        let (to, _) = after.snapshot.find(cake.id).expect("the same cake");
        assert_ne!(from.address, to.address, "{slug}");
    }
}

#[wasm_bindgen_test]
fn a_move_copies_every_byte() {
    for slug in ["move", "toothpick"] {
        let kitchen = Kitchen::after(slug, "bake:A,move:A-B");
        let before = thing(&kitchen.run.step(1).snapshot, 'A').bytes();
        assert_eq!(thing(&kitchen.run.step(2).snapshot, 'B').bytes(), before, "{slug}");
    }
}

#[wasm_bindgen_test]
fn the_toothpicks_bytes_do_not_change_when_the_cake_moves() {
    let kitchen = Kitchen::after("toothpick", "bake:A,stick:A,move:A-B");
    let toothpick = |step: usize, letter| {
        let now = &kitchen.run.step(step).snapshot;
        thing(now, letter).field("toothpick").expect("a toothpick").bytes.clone()
    };
    assert_eq!(toothpick(2, 'A'), toothpick(3, 'B'));
}

#[wasm_bindgen_test]
fn a_moved_toothpick_names_the_old_table() {
    let kitchen = Kitchen::after("toothpick", "bake:A,stick:A,move:A-B");
    let now = kitchen.now();
    let toothpick = pointer(&now, 'B');
    assert_eq!(toothpick.target, place(&now, 'A').address);
    assert_eq!(toothpick.aim, Aim::Dangling(Some(place(&now, 'A').name)));
    assert_eq!(toothpick.bond, Bond::Broken);
}

#[wasm_bindgen_test]
fn a_second_cake_on_the_old_table_is_what_the_toothpick_finds() {
    let now = Kitchen::after("toothpick", "bake:A,stick:A,move:A-B,serve:A").now();
    assert_eq!(pointer(&now, 'B').aim, Aim::Stranger(place(&now, 'A').name));
}

#[wasm_bindgen_test]
fn the_cake_that_moves_back_is_whole_again() {
    let now = Kitchen::after("toothpick", "bake:A,stick:A,move:A-B,move:B-A").now();
    assert_eq!(pointer(&now, 'A').bond, Bond::Whole);
}

#[wasm_bindgen_test]
async fn the_aim_is_what_the_bytes_say() {
    every_lasting_step(|kitchen, which| {
        let now = kitchen.now();
        for (place, _, field, pointer) in now.pointers() {
            let spelled = bytes_in_memory(place.address.plus(field.offset), field.bytes.len());
            let holder = place.name.to_string();
            let aim = match pointer.spelling {
                Spelling::All => aim_from_scratch(&spelled, &holder, &now),
                Spelling::From(at) => aim_from_scratch(&spelled[at..at + 4], &holder, &now),
                Spelling::Rank(_) => "own".to_owned(),
            };
            assert_eq!(pointer.aim.word(), aim, "{which}: {} on {}", field.name, place.name);
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn every_byte_shown_is_in_memory_ghosts_too() {
    every_lasting_step(|kitchen, which| {
        for place in &kitchen.now().places {
            let there = bytes_in_memory(place.address, place.size);
            assert_eq!(bytes(place), there, "{which}: {}", place.name);
        }
    })
    .await;
}

#[wasm_bindgen_test]
fn a_ghosts_bytes_are_those_of_what_moved_away() {
    for slug in ["move", "toothpick"] {
        let kitchen = Kitchen::after(slug, "bake:A,move:A-B");
        let before = thing(&kitchen.run.step(1).snapshot, 'A').bytes();
        let after = &kitchen.run.step(2).snapshot;
        let ghost = place(after, 'A').ghost().expect("a ghost on A");
        assert_eq!(ghost.bytes(), before, "{slug}");
    }
}

#[wasm_bindgen_test]
fn a_stuck_toothpick_names_its_cherry() {
    for (slug, orders, letter) in
        [("toothpick", "bake:A,stick:A", 'A'), ("pin-box", "bake:W,box:W-A,stick:A", 'H')]
    {
        let now = Kitchen::after(slug, orders).now();
        let cherry = thing(&now, letter).field("cherry").expect("a cherry").offset;
        assert_eq!(
            pointer(&now, letter).target,
            place(&now, letter).address.plus(cherry),
            "{slug}"
        );
    }
}

#[wasm_bindgen_test]
async fn a_boxed_cake_survives_ten_moves_of_its_handle() {
    for pin in ["", ",pin:A"] {
        let kitchen = Kitchen::after("pin-box", &format!("bake:W,box:W-A,stick:A{pin}"));
        let laid = kitchen.now();
        let (home, before) = (place(&laid, 'H').address, thing(&laid, 'H').bytes());
        for turn in 0..10 {
            kitchen.order(if turn % 2 == 0 { "move:A-B" } else { "move:B-A" });
        }
        settle().await;
        assert_eq!(kitchen.steps().len(), 10);
        let mut last = place(&laid, 'A').address;
        for step in kitchen.steps() {
            let now = &step.snapshot;
            assert_eq!(place(now, 'H').address, home);
            assert_eq!(thing(now, 'H').bytes(), before);
            let letter = if place(now, 'A').is_free() { 'B' } else { 'A' };
            assert_ne!(place(now, letter).address, last, "the handle moves");
            assert_eq!(pointer(now, letter).target, home);
            last = place(now, letter).address;
        }
    }
}

#[wasm_bindgen_test]
fn swapped_cakes_point_into_each_other() {
    let now = Kitchen::after("pin-box", "bake:W,box:W-A,stick:A,serve:B,swap:A-B").now();
    let (h, i) = (place(&now, 'H').name, place(&now, 'I').name);
    assert_eq!(pointer(&now, 'H').aim, Aim::Stranger(i));
    assert_eq!(pointer(&now, 'I').aim, Aim::Stranger(h));
}

#[wasm_bindgen_test]
fn a_swap_leaves_the_boxes_as_they_were() {
    let kitchen = Kitchen::after("pin-box", "bake:W,box:W-A,stick:A,serve:B,swap:A-B");
    let (before, after) = (&kitchen.run.step(4).snapshot, &kitchen.run.step(5).snapshot);
    for letter in ['A', 'B'] {
        assert_eq!(bytes(place(before, letter)), bytes(place(after, letter)));
        assert_eq!(place(before, letter).address, place(after, letter).address);
    }
}

#[wasm_bindgen_test]
fn a_refused_swap_leaves_every_byte_as_it_was() {
    let orders = "bake:W,box:W-A,stick:A,serve:B,pin:A,pin:B,swap:A-B";
    let kitchen = Kitchen::after("pin-box", orders);
    let refusal = kitchen.run.step(7).refusal().expect("it is refused");
    assert!(refusal.card.is_some(), "by rustc");
    assert_eq!(kitchen.run.step(6).snapshot, kitchen.run.step(7).snapshot);
}

#[wasm_bindgen_test]
fn pinning_after_sticking_dangles() {
    let now = Kitchen::after("pin-box", "bake:W,stick:W,pin:W-A").now();
    let toothpick = pointer(&now, 'H');
    assert_eq!(toothpick.bond, Bond::Broken);
    assert_eq!(toothpick.target, place(&now, 'W').address);
}

#[wasm_bindgen_test]
fn pinning_before_sticking_is_whole() {
    let now = Kitchen::after("pin-box", "bake:W,pin:W-A,stick:A,move:A-B").now();
    assert_eq!(pointer(&now, 'H').bond, Bond::Whole);
}

#[wasm_bindgen_test]
async fn every_place_of_every_lesson_is_in_a_region_that_was_measured() {
    every_step(|kitchen, which| {
        for place in &kitchen.now().places {
            assert_ne!(place.region, Region::Unknown, "{which}: {}", place.name);
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_pointer_has_the_four_bytes_of_this_memory() {
    every_step(|kitchen, which| {
        for (_, thing) in kitchen.now().things() {
            for field in thing.fields.iter().filter(|f| matches!(f.role, Role::Pointer(_))) {
                assert_eq!(field.bytes.len(), 4, "{which}: {}", field.name);
                assert_eq!(field.pointer.map(|p| p.target), Address::decode(&field.bytes));
            }
        }
    })
    .await;
}

#[wasm_bindgen_test]
fn a_strings_letters_are_where_one_of_its_words_says() {
    let now = Kitchen::after("handle", "bake:A,stick:A,move:A-B").now();
    let card = thing(&now, 'B').field("card").expect("a card");
    let says = card.pointer.expect("it says where its letters are");
    assert_eq!(says.target, place(&now, 'H').address);
    let Spelling::From(at) = says.spelling else { panic!("a word among others") };
    assert_eq!(Address::decode(&card.bytes[at..at + 4]), Some(says.target));
}

#[wasm_bindgen_test]
fn an_index_leads_to_the_byte_that_has_its_rank() {
    let now = Kitchen::after("safe", "bake:A,stick:A,move:A-B").now();
    let toothpick = thing(&now, 'B').field("toothpick").and_then(|field| field.pointer);
    let layers = thing(&now, 'B').field("layers").expect("layers");
    let toothpick = toothpick.expect("an index");
    let Spelling::Rank(rank) = toothpick.spelling else { panic!("a rank") };
    assert_eq!(bytes_in_memory(toothpick.target, 1), [layers.bytes[rank]]);
}

#[wasm_bindgen_test]
async fn the_script_answers_the_lessons_question() {
    for lesson in MENU {
        let About { script, verb, measure, .. } = lesson.about;
        let is_deciding = |text: &&str| text.split(':').next() == Some(verb);
        let rank = script.iter().position(is_deciding).expect("the deciding order");
        let run = Kitchen::begun(lesson, &script[..=rank].join(",")).await.run;
        let answer = measure(&run.step(rank).snapshot, &run.step(rank + 1).snapshot);
        assert_eq!(answer, Some(script_answer(lesson)), "{}", lesson.slug());
    }
}

#[wasm_bindgen_test]
fn the_pin_macro_keeps_the_cake_on_the_stack_and_box_pin_on_the_heap() {
    let now = Kitchen::after("pin-macro", "bake:W,pin:W-F,serve:H").now();
    assert_eq!(place(&now, 'F').region, Region::Stack);
    assert_eq!(place(&now, 'A').region, Region::Stack);
    assert_eq!(place(&now, 'H').region, Region::Heap);
}

#[wasm_bindgen_test]
fn a_frames_cake_stays_where_it_is_until_its_call_is_over() {
    let kitchen = Kitchen::after("pin-macro", "bake:W,pin:W-F,stick:F,serve:H,forget:A");
    let homes = kitchen.run.steps().skip(2).map(|step| place(&step.snapshot, 'F').address);
    assert!(homes.collect::<Vec<_>>().windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(pointer(&kitchen.now(), 'F').bond, Bond::Whole);
}
