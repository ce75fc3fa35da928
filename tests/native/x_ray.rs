//! What is found in the bytes of futures that the compiler made.

use crate::kitchen::{Run, lesson};
use pin_cake::kitchen::{Aim, Field, Holds, PlaceName, Snapshot, Thing};
use pin_cake::memory::{
    Address, Clue, FieldLayout, Meaning, PAINT, Photograph, Role, state_byte, xray,
};

const WORD: usize = size_of::<usize>();

/// A future's twins, photographed: each byte by its rank and its twin.
fn twins(size: usize, byte: impl Fn(usize, usize) -> u8) -> [Photograph; 2] {
    [0, 1].map(|twin| Photograph {
        address: address(twin),
        bytes: (0..size).map(|at| byte(at, twin)).collect(),
        outward: Vec::new(),
    })
}

fn address(twin: usize) -> Address {
    Address::new(0x1000 + 0x100 * twin)
}

/// The byte at `at` of a word that begins at 0 and names what is `target` into the twin.
fn names(target: usize, at: usize, twin: usize) -> u8 {
    address(twin).plus(target).number().to_le_bytes()[at]
}

fn nothing_known() -> Clue {
    Clue { bytes: Vec::new(), offset: 0, fields: Vec::new(), handle: None }
}

fn fields(twins: &[Photograph; 2]) -> Vec<(&'static str, usize)> {
    let fields = xray(twins, None, &nothing_known());
    fields.iter().map(|field| (field.name, field.offset)).collect()
}

#[test]
fn a_word_that_names_the_same_part_in_both_twins_is_a_toothpick() {
    let twins = twins(3 * WORD, |at, twin| if at < WORD { names(WORD, at, twin) } else { 1 });
    assert_eq!(fields(&twins), [("toothpick", 0), ("other", WORD)]);
}

#[test]
fn a_word_that_names_a_part_of_one_twin_alone_is_none() {
    let twins =
        twins(2 * WORD, |at, twin| if at < WORD && twin == 0 { names(WORD, at, twin) } else { 1 });
    assert_eq!(fields(&twins), [("other", 0)]);
}

#[test]
fn words_that_name_different_parts_are_none() {
    let twins =
        twins(2 * WORD, |at, twin| if at < WORD { names(WORD + twin, at, twin) } else { 1 });
    assert_eq!(fields(&twins), [("other", 0)]);
}

#[test]
fn bytes_that_show_the_paint_were_never_written() {
    let twins = twins(WORD, |at, twin| if at < 3 { 7 } else { PAINT[twin] });
    assert_eq!(fields(&twins), [("other", 0), ("unwritten", 3)]);
}

#[test]
fn a_byte_of_one_colour_in_both_twins_was_written() {
    let twins = twins(WORD, |_, _| PAINT[0]);
    assert_eq!(fields(&twins), [("other", 0)]);
}

#[test]
fn a_known_struct_is_found_by_some_of_its_bytes() {
    let twins = twins(2 * WORD, |at, _| if at < 4 { 0 } else { u8::try_from(at).unwrap() });
    let role = Role::Data;
    let clue = Clue {
        bytes: vec![6, 7],
        offset: 2,
        fields: vec![
            FieldLayout { name: "cherry", offset: 0, size: 2, role },
            FieldLayout { name: "layers", offset: 2, size: 2, role },
        ],
        handle: None,
    };
    let found = xray(&twins, None, &clue);
    let names: Vec<_> = found.iter().map(|field| (field.name, field.offset)).collect();
    assert_eq!(names, [("other", 0), ("cherry", 4), ("layers", 6), ("other_2", 8)]);
}

/// A word that leads out, between two that say 8.
fn handle(leads_out: bool) -> Photograph {
    let bytes = (0..3 * WORD).map(|at| if at % WORD == 0 { 8 } else { 0 }).collect();
    let outward = if leads_out { vec![WORD] } else { Vec::new() };
    Photograph { address: Address::new(0x3000), bytes, outward }
}

#[test]
fn a_handle_is_found_where_the_same_words_stand_around_the_one_that_leads_out() {
    let clue = Clue { handle: Some(("String", handle(true))), ..nothing_known() };
    let names = |twin: Photograph| {
        let fields = xray(&[twin.clone(), twin], None, &clue);
        fields.iter().map(|field| field.name).collect::<Vec<_>>()
    };
    assert_eq!(names(handle(true)), ["String"]);
    assert_eq!(names(handle(false)), ["other"]);
    let mut longer = handle(true);
    longer.bytes[0] = 9;
    assert_eq!(names(longer), ["other", "pointer", "other_2"]);
}

#[test]
fn the_state_is_the_one_byte_that_counts_from_0_over_the_awaits_to_1() {
    let step = |state: u8, other: u8| twins(4, move |at, _| if at == 2 { state } else { other });
    assert_eq!(state_byte(&[step(0, 9), step(3, 9), step(4, 9), step(1, 9)]), Some(2));
    // Two bytes that behave alike tell nothing.
    let both = |state| twins(4, move |at, _| if at > 1 { state } else { 9 });
    assert_eq!(state_byte(&[both(0), both(3), both(1)]), None);
    // Nor does a future that never waited.
    assert_eq!(state_byte(&[step(0, 9), step(1, 9)]), None);
}

/// The future of x-ray's `shape`, as it waits after its first poll.
fn waiting(shape: &str) -> Run {
    Run::after("x-ray", &format!("{shape}:A,pin:A-C,poll:C"))
}

fn future(run: &Run) -> &Thing {
    let is_future = |thing: &Thing| thing.fields.iter().any(|field| field.role == Role::Tag);
    run.now().things().find(|(_, thing)| is_future(thing)).expect("the future").1
}

#[test]
fn a_future_keeps_pointers_to_itself_or_none_as_it_was_written() {
    for (shape, own, outward) in [
        ("reference", 1, 0),
        ("slice", 1, 0),
        ("string", 1, 1),
        ("text", 0, 2),
        ("constant", 0, 1),
        ("used", 0, 0),
        ("bare", 0, 0),
    ] {
        let run = waiting(shape);
        let aims: Vec<Aim> = run
            .now()
            .pointers()
            .filter(|(_, thing, ..)| thing.id == future(&run).id)
            .map(|(.., pointer)| pointer.aim)
            .collect();
        let count = |is: fn(&Aim) -> bool| aims.iter().filter(|aim| is(aim)).count();
        assert_eq!(count(|aim| *aim == Aim::Own), own, "{shape}");
        assert_eq!(count(|aim| matches!(aim, Aim::Stranger(_))), outward, "{shape}");
    }
    // The inner future's argument may be left behind beside what it became.
    let run = waiting("call");
    assert!(run.now().pointers().any(|(.., pointer)| pointer.aim == Aim::Own));
}

#[test]
fn no_two_fields_of_a_future_have_one_name() {
    for shape in ["reference", "slice", "call", "string", "text", "constant", "used", "bare"] {
        for polls in ["", ",poll:C", ",poll:C,poll:C"] {
            let run = Run::after("x-ray", &format!("{shape}:A,pin:A-C{polls}"));
            let mut names: Vec<_> = future(&run).fields.iter().map(|field| field.name).collect();
            names.sort_unstable();
            let all = names.len();
            names.dedup();
            assert_eq!(names.len(), all, "{shape}{polls}: {names:?}");
        }
    }
}

#[test]
fn a_future_that_keeps_a_reference_to_a_string_points_at_the_string() {
    let run = waiting("string");
    let meant = |field: &Field| match field.role {
        Role::Pointer(Meaning::Itself(name)) => Some(name),
        _ => None,
    };
    assert_eq!(future(&run).fields.iter().find_map(meant), Some("String"));
    let string = future(&run).field("String").expect("the String");
    assert_eq!(string.bytes.len(), size_of::<String>());
}

#[test]
fn no_future_points_at_itself_before_its_first_poll() {
    for shape in ["reference", "slice", "call", "string", "text", "constant", "used", "bare"] {
        for orders in ["", ",move:A-B", ",pin:A-C"] {
            let run = Run::after("x-ray", &format!("{shape}:A{orders}"));
            assert!(future(&run).fields.iter().all(|field| field.pointer.is_none()), "{shape}");
        }
    }
}

#[test]
fn every_future_serves_the_right_cake_after_it_was_photographed() {
    for (shape, cherry) in [
        ("reference", 7),
        ("slice", 3),
        ("call", 9),
        ("string", 8),
        ("text", 8),
        ("constant", 8),
        ("used", 9),
        ("bare", 7),
    ] {
        let run = Run::after("x-ray", &format!("{shape}:A,pin:A-C,poll:C,poll:C"));
        let cake = run.now().place(PlaceName::new('D').unwrap()).unwrap();
        let served = cake.field("cherry").expect("the cake").number();
        assert_eq!(served, Some(cherry), "{shape}");
    }
}

/// What a future that is done had elsewhere may be gone: what lies there then is nobody's, or another's.
#[test]
fn a_future_that_is_done_is_not_followed_to_what_it_had_elsewhere() {
    let shelf = PlaceName::new('I').unwrap();
    for shape in ["string", "text", "constant"] {
        let polled = format!("{shape}:A,pin:A-C,poll:C");
        assert!(Run::after("x-ray", &polled).now().place(shelf).is_some(), "{shape}");
        let done = Run::after("x-ray", &format!("{polled},poll:C"));
        assert!(done.now().place(shelf).is_none(), "{shape}");
        let strangers = done.now().pointers().filter(|(_, thing, ..)| thing.id == future(&done).id);
        assert!(!strangers.map(|(.., pointer)| pointer.aim).any(|aim| aim != Aim::Own), "{shape}");
    }
}

#[test]
fn the_state_byte_is_found_in_every_future() {
    for shape in ["reference", "slice", "call", "string", "text", "constant", "used", "bare"] {
        let orders = [":A", ":A,pin:A-C", ":A,pin:A-C,poll:C", ":A,pin:A-C,poll:C,poll:C"];
        let states = orders.map(|orders| {
            let run = Run::after("x-ray", &format!("{shape}{orders}"));
            future(&run).field("state").expect("a state").bytes[0]
        });
        assert_eq!(states, [0, 0, 3, 1], "{shape}");
    }
}

#[test]
fn first_poll_goes_through_the_states_of_its_awaits() {
    let orders = "make:A,pin:A-C,poll:C,poll:C,poll:C,poll:C";
    let run = Run::after("first-poll", orders);
    let states: Vec<u8> = run
        .moments()
        .filter_map(|moment| {
            let (_, thing) =
                moment.now().things().find(|(_, thing)| thing.field("state").is_some())?;
            Some(thing.field("state")?.bytes[0])
        })
        .collect();
    assert_eq!(states, [0, 0, 3, 4, 5, 1]);
}

#[test]
fn a_polled_future_stays_at_its_address() {
    let run = Run::after("first-poll", "make:A,move:A-B,pin:B-C,poll:C,poll:C,poll:C,poll:C");
    let addresses: Vec<Address> = run
        .moments()
        .filter(|moment| moment.deed() == "poll")
        .filter_map(|moment| {
            let mut things = moment.now().things();
            Some(things.find(|(_, thing)| thing.field("state").is_some())?.0.address)
        })
        .collect();
    assert_eq!(addresses.len(), 4);
    assert!(addresses.iter().all(|address| *address == addresses[0]));
}

/// Before and after the first poll of a future, the latter changed as `change` says.
fn first_poll(slug: &str, make: &str, change: impl Fn(&mut Snapshot)) -> Option<usize> {
    let before = Run::after(slug, &format!("{make}:A,pin:A-C"));
    let mut run = before.now().clone();
    let mut now = Run::after(slug, &format!("{make}:A,pin:A-C,poll:C")).now().clone();
    // Two runs: the addresses are made the same.
    for (place, then) in now.places.iter_mut().zip(&mut run.places) {
        place.address = then.address;
    }
    change(&mut now);
    (lesson(slug).about.measure)(&run, &now)
}

/// Takes the pointers that aim so out of the future.
fn without_pointers(now: &mut Snapshot) {
    for place in &mut now.places {
        if let Holds::Thing(thing) = &mut place.holds {
            thing.fields.iter_mut().for_each(|field| field.pointer = None);
        }
    }
}

#[test]
fn what_a_first_poll_did_is_told_from_what_was_measured() {
    assert_eq!(first_poll("first-poll", "make", |_| {}), Some(1));
    assert_eq!(first_poll("first-poll", "make", without_pointers), Some(0));
    let moved = |now: &mut Snapshot| {
        now.places.iter_mut().for_each(|place| place.address = place.address.plus(64));
    };
    assert_eq!(first_poll("first-poll", "make", moved), Some(2));
}

#[test]
fn where_a_waiting_future_points_is_told_from_what_was_found() {
    assert_eq!(first_poll("x-ray", "reference", |_| {}), Some(0));
    assert_eq!(first_poll("x-ray", "text", |_| {}), Some(1));
    assert_eq!(first_poll("x-ray", "used", |_| {}), Some(2));
    assert_eq!(first_poll("x-ray", "reference", without_pointers), Some(2));
}

#[test]
fn a_later_poll_answers_nothing() {
    for (slug, make) in [("first-poll", "make"), ("x-ray", "reference")] {
        let run = Run::after(slug, &format!("{make}:A,pin:A-C,poll:C"));
        assert_eq!((lesson(slug).about.measure)(run.now(), run.now()), None);
    }
}
