//! The chapter on moving: what becomes of handles, of swapped cakes and of indexes, as it runs.

use crate::kitchen::{Run, lesson};
use crate::scene::place;
use pin_cake::kitchen::{Aim, Bond, Field, Place, Pointer, Refusal, Spelling, ThingId};
use pin_cake::lessons::MENU;

#[track_caller]
fn at(run: &Run, letter: char) -> &Place {
    run.now().place(place(letter)).expect("the place")
}

#[track_caller]
fn field<'a>(run: &'a Run, letter: char, name: &str) -> &'a Field {
    at(run, letter).field(name).expect("the field of what is there")
}

/// What this field of what is on a place says.
#[track_caller]
fn says(run: &Run, letter: char, name: &str) -> Pointer {
    field(run, letter, name).pointer.expect("a pointer")
}

#[track_caller]
fn refused(slug: &str, orders: &str) -> Refusal {
    Run::after(slug, orders).moment().step.refusal().expect("it is refused").clone()
}

/// The keys of what is said at the steps of a lesson's script, the laying of the tables first.
fn said(slug: &str) -> Vec<&'static str> {
    let run = Run::script(lesson(slug));
    run.moments().map(|moment| (run.lesson.say)(&moment).key).collect()
}

const STUCK: &str = "bake:A,stick:A";
const MOVED: &str = "bake:A,stick:A,move:A-B";

#[test]
fn the_icing_is_in_the_cake_and_the_cards_letters_are_not() {
    let run = Run::after("handle", STUCK);
    let cake = at(&run, 'A');
    assert!(says(&run, 'A', "icing_pick").target.is_within(cake.address, cake.size));
    assert!(!says(&run, 'A', "card_pick").target.is_within(cake.address, cake.size));
}

#[test]
fn the_card_and_the_toothpick_in_its_text_say_the_same_address() {
    let run = Run::after("handle", STUCK);
    let card = says(&run, 'A', "card");
    assert!(matches!(card.spelling, Spelling::From(_)));
    assert_eq!(card.target, at(&run, 'H').address);
    assert_eq!(card.target, says(&run, 'A', "card_pick").target);
}

#[test]
fn the_letters_on_the_shelf_are_those_of_the_icing() {
    let run = Run::after("handle", STUCK);
    let letters = &field(&run, 'A', "icing").bytes;
    assert_eq!(&field(&run, 'H', "letters").bytes, letters);
    assert!(letters.iter().all(u8::is_ascii_alphabetic), "{letters:?}");
}

#[test]
fn a_move_breaks_the_toothpick_in_the_icing_and_not_the_one_in_the_cards_text() {
    let run = Run::after("handle", MOVED);
    let (icing, card) = (says(&run, 'B', "icing_pick"), says(&run, 'B', "card_pick"));
    assert_eq!((icing.aim, icing.bond), (Aim::Dangling(Some(place('A'))), Bond::Broken));
    assert_eq!((card.aim, card.bond), (Aim::Stranger(place('H')), Bond::Whole));
}

#[test]
fn the_letters_stay_while_their_cake_moves() {
    let (before, after) = (Run::after("handle", STUCK), Run::after("handle", MOVED));
    for run in [&before, &after] {
        let letters = says(run, if at(run, 'A').is_free() { 'B' } else { 'A' }, "card").target;
        assert_eq!(letters, at(run, 'H').address);
    }
    let home = |number: usize| after.moment_at(number).now().place(place('H')).map(|h| h.address);
    assert_eq!(home(2), home(3));
}

const SERVED: &str = "bake:A,stick:A,bake:B,stick:B";

/// What the toothpicks on A, B and C say, of those that have a cake.
fn toothpicks(run: &Run) -> Vec<Pointer> {
    run.now().pointers().map(|(.., pointer)| pointer).collect()
}

#[test]
fn after_a_swap_nothing_dangles_and_each_toothpick_is_in_the_other_cake() {
    let aims: Vec<Aim> = toothpicks(&Run::after("swap", &format!("{SERVED},swap:A-B")))
        .into_iter()
        .map(|pointer| pointer.aim)
        .collect();
    assert_eq!(aims, [Aim::Stranger(place('B')), Aim::Stranger(place('A'))]);
}

#[test]
fn a_swap_takes_each_cake_to_the_other_table_with_every_byte() {
    let run = Run::after("swap", &format!("{SERVED},swap:A-B"));
    let before = run.moment().before.expect("it was not the first");
    for (place, cake) in run.now().things() {
        let (from, then) = before.find(cake.id).expect("it was there before");
        assert_ne!(from.address, place.address);
        for name in ["cherry", "toothpick", "layers"] {
            let bytes = |field: Option<&Field>| field.map(|field| field.bytes.clone());
            assert_eq!(bytes(then.field(name)), bytes(cake.field(name)), "{name}");
        }
    }
}

#[test]
fn a_second_swap_makes_both_right_again() {
    let run = Run::after("swap", &format!("{SERVED},swap:A-B,swap:A-B"));
    assert!(toothpicks(&run).iter().all(|pointer| pointer.bond == Bond::Whole));
}

#[test]
fn what_replace_gives_back_points_into_what_took_its_place() {
    let run = Run::after("swap", &format!("{SERVED},bake:C,replace:A-C"));
    assert_eq!(at(&run, 'C').thing().map(|cake| cake.id), Some(ThingId(7)));
    assert_eq!(says(&run, 'C', "toothpick").aim, Aim::Stranger(place('A')));
    assert_eq!(says(&run, 'A', "toothpick").bond, Bond::Unset);
}

#[test]
fn take_leaves_an_empty_cake_whose_cherry_is_0() {
    let run = Run::after("swap", &format!("{SERVED},take:B-C"));
    assert_eq!(field(&run, 'B', "cherry").number(), Some(0));
    assert!(field(&run, 'B', "layers").bytes.iter().all(|layer| *layer == 0));
    assert_eq!(says(&run, 'C', "toothpick").aim, Aim::Stranger(place('B')));
}

#[test]
fn a_second_empty_cake_is_refused() {
    let orders = format!("{SERVED},take:B-C,drop:C,take:A-C");
    assert_eq!(refused("swap", &orders).reason.key, "one-empty");
}

#[test]
fn a_cake_is_not_swapped_with_itself() {
    assert_eq!(refused("swap", &format!("{SERVED},swap:A-A")).reason.key, "same-cake");
}

#[test]
fn an_index_is_right_on_every_table_and_no_byte_of_it_changes() {
    let mut run = Run::after("safe", STUCK);
    let bytes = field(&run, 'A', "toothpick").bytes.clone();
    for (order, letter) in [("move:A-B", 'B'), ("move:B-A", 'A')] {
        run.give(order.parse().expect("an order"));
        let toothpick = says(&run, letter, "toothpick");
        assert_eq!((toothpick.aim, toothpick.bond), (Aim::Own, Bond::Whole));
        assert_eq!(field(&run, letter, "toothpick").bytes, bytes);
    }
}

#[test]
fn the_layer_that_is_eaten_is_the_one_that_the_index_leads_to() {
    let run = Run::after("safe", &format!("{MOVED},nibble:B"));
    let before = run.moment().before.and_then(|before| before.place(place('B')));
    let before = &before.and_then(|table| table.field("layers")).expect("layers").bytes;
    let after = &field(&run, 'B', "layers").bytes;
    let Spelling::Rank(rank) = says(&run, 'B', "toothpick").spelling else { panic!("an index") };
    let changed: Vec<usize> = (0..before.len()).filter(|at| before[*at] != after[*at]).collect();
    assert_eq!(changed, [rank]);
    assert_eq!(after[rank], 0);
}

#[test]
fn a_reference_into_the_cake_is_refused_with_rustcs_card() {
    assert_eq!(refused("safe", "bake:A,borrow:A-B").card, Some("safe/borrow_itself"));
    assert_eq!(refused("safe", "borrow:A-B").card, None, "no cake, no card");
}

#[test]
fn each_step_of_the_scripts_has_words_of_its_own() {
    assert_eq!(said("handle"), ["begin", "baked", "stuck", "moved", "home"]);
    assert_eq!(said("safe"), ["begin", "baked", "forbidden", "stuck", "moved", "nibbled", "moved"]);
    let begin = ["begin", "baked", "stuck", "baked-another", "ready", "swapped", "swapped-back"];
    let end = ["baked-another", "replaced", "eaten", "taken"];
    assert_eq!(said("swap"), [&begin[..], &end].concat());
}

#[test]
fn a_question_is_not_answered_by_a_run_that_cannot_tell() {
    let unset = [("handle", "bake:A,move:A-B"), ("swap", "bake:A,bake:B,swap:A-B")];
    for (slug, orders) in unset {
        let run = Run::after(slug, orders);
        let before = run.moment().before.expect("it is not the first");
        assert_eq!((run.lesson.about.measure)(before, run.now()), None, "{slug}");
    }
}

#[test]
fn the_chapter_leads_from_the_bytes_to_the_index() {
    let slugs: Vec<&str> = MENU.iter().map(|lesson| lesson.slug()).collect();
    assert!(slugs.starts_with(&["move", "handle", "toothpick", "swap", "safe"]), "{slugs:?}");
}
