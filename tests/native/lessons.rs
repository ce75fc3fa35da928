//! Every lesson on the menu: its orders are carried out on real values, or refused without a trace.

use crate::bundle::texts;
use crate::kitchen::{Tables, conceivable_orders, order};
use pin_cake::kitchen::Seat;
use pin_cake::lessons::{MENU, after, find};
use pin_cake::texts::Worth;
use std::collections::BTreeSet;

/// The suggested orders that are there to be refused, by lesson, order and name.
fn is_meant_to_fail(slug: &str, order: &str, name: &str) -> bool {
    match slug {
        "pin-box" => name == "try to swap",
        "safe" => name == "try a reference",
        "pin-macro" => order == "return:A",
        "refusals" => ["swap:A-B", "take:A", "unbox:A", "open:A", "frost:A"].contains(&order),
        "unpin" => name == "try to take it out",
        "by-hand" => ["call:B", "move:H-A"].contains(&order),
        "first-poll" | "x-ray" => order == "move:H-A",
        "select" => ["special:A", "again:A", "lend:A", "fuse:A"].contains(&order),
        "drop" => order == "join:W",
        "projection" => ["reach:B", "move:B-A", "disarm:B"].contains(&order),
        _ => false,
    }
}

#[test]
fn every_suggestion_is_carried_out_or_refused_as_the_story_wants() {
    for lesson in MENU {
        let mut tables = Tables::of(lesson);
        for (text, name) in lesson.about.script.iter().zip(texts(lesson.slug()).steps()) {
            let done = tables.give(&order(text)).is_ok();
            let expected = !is_meant_to_fail(lesson.slug(), text, name);
            assert_eq!(done, expected, "{}: {text}", lesson.slug());
        }
    }
}

#[test]
fn a_refused_order_changes_nothing() {
    for lesson in MENU {
        let script = lesson.about.script;
        for length in 0..=script.len() {
            let mut tables = Tables::after_script(lesson, length);
            for order in conceivable_orders(lesson) {
                let before = tables.described();
                match tables.give(&order) {
                    Ok(()) => tables = Tables::after_script(lesson, length),
                    Err(_) => assert_eq!(tables.described(), before, "{}: {order}", lesson.slug()),
                }
            }
        }
    }
}

#[test]
fn a_refused_order_leaves_no_trace_in_what_comes_later() {
    for lesson in MENU {
        let script = lesson.about.script;
        for length in 0..script.len() {
            let clean = goes_on(Tables::after_script(lesson, length), &script[length..]);
            let mut refused = Vec::new();
            let mut tables = Tables::after_script(lesson, length);
            for order in conceivable_orders(lesson) {
                match tables.give(&order) {
                    Ok(()) => tables = Tables::after_script(lesson, length),
                    Err(_) => refused.push(order),
                }
            }
            let mut tables = Tables::after_script(lesson, length);
            for order in refused {
                assert!(tables.give(&order).is_err(), "{}: {order}", lesson.slug());
            }
            assert_eq!(goes_on(tables, &script[length..]), clean, "{}: {length}", lesson.slug());
        }
    }
}

/// Who is where after each of these suggestions. What grows lies where the allocator has room: it may be elsewhere in
/// another run.
fn goes_on(mut tables: Tables, suggestions: &[&str]) -> Vec<String> {
    let who = |seat: &Seat| {
        // Not the id: a handle's is told by an address.
        let who = seat.occupant.as_ref().map(|who| (who.figure, who.title.clone(), who.hold));
        format!("{} {who:?}", seat.name)
    };
    let after = |text: &&str| {
        let _ = tables.give(&order(text));
        tables.seats().iter().map(who).collect::<Vec<_>>()
    };
    suggestions.iter().take_while(|text| **text != "grow").flat_map(after).collect()
}

#[test]
fn a_refusal_gives_its_reason_in_a_sentence() {
    for lesson in MENU {
        for order in conceivable_orders(lesson) {
            if let Err(refusal) = Tables::of(lesson).give(&order) {
                let reason = texts(lesson.slug()).fill("refused", &refusal.reason);
                assert!(reason.ends_with('.'), "{order}: {reason}");
                assert_eq!(reason.matches('`').count() % 2, 0, "{reason}");
            }
        }
    }
}

#[test]
fn the_reason_why_nothing_is_moved_is_true_of_the_places() {
    for lesson in MENU {
        for length in 0..=lesson.about.script.len() {
            let letters: Vec<char> = Tables::after_script(lesson, length)
                .seats()
                .iter()
                .map(|s| s.name.letter())
                .collect();
            for (from, to) in
                letters.iter().flat_map(|from| letters.iter().map(move |to| (from, to)))
            {
                let mut tables = Tables::after_script(lesson, length);
                let seats = tables.seats();
                let Err(refusal) = tables.give(&order(&format!("move:{from}-{to}"))) else {
                    continue;
                };
                let told = refusal.reason.values.iter().find(|(name, _)| *name == "place");
                let Some((_, Worth::Text(letter))) = told else { continue };
                let seat = seats.iter().find(|seat| seat.name.to_string() == *letter);
                let is_true = match refusal.reason.key {
                    "no-table" => seat.is_none_or(|seat| seat.title.key == "shelf"),
                    "nobody" => seat.is_some_and(|seat| seat.occupant.is_none()),
                    "taken" => seat.is_some_and(|seat| seat.occupant.is_some()),
                    _ => true,
                };
                assert!(is_true, "{}, step {length}: {from} to {to}", lesson.slug());
            }
        }
    }
}

#[test]
fn places_are_apart_in_memory() {
    for lesson in MENU {
        let mut tables = Tables::of(lesson);
        for text in lesson.about.script {
            let _ = tables.give(&order(text));
            let mut seats = tables.seats();
            seats.sort_by_key(|seat| seat.address);
            for pair in seats.windows(2) {
                let end = pair[0].address.plus(pair[0].layout.size);
                assert!(end <= pair[1].address, "{} and {}", pair[0].name, pair[1].name);
            }
        }
    }
}

#[test]
fn places_have_letters_of_their_own() {
    for lesson in MENU {
        let mut tables = Tables::of(lesson);
        for text in lesson.about.script {
            let _ = tables.give(&order(text));
            let seats = tables.seats();
            let letters: BTreeSet<_> = seats.iter().map(|seat| seat.name).collect();
            assert_eq!(letters.len(), seats.len(), "{}", lesson.slug());
        }
    }
}

#[test]
fn every_layout_adds_up_to_its_size() {
    for lesson in MENU {
        let mut tables = Tables::of(lesson);
        for text in lesson.about.script {
            let _ = tables.give(&order(text));
            for seat in tables.seats() {
                let mut end = 0;
                for field in &seat.layout.fields {
                    assert_eq!(field.offset, end, "{} before {}", seat.layout.name, field.name);
                    end += field.size;
                }
                assert_eq!(end, seat.layout.size, "{}", seat.layout.name);
            }
        }
    }
}

#[test]
fn a_move_changes_the_address() {
    for slug in ["move", "toothpick"] {
        let mut tables = Tables::after(slug, "bake:A");
        let home = |tables: &Tables| {
            let seats = tables.seats();
            seats
                .iter()
                .find(|seat| seat.occupant.is_some())
                .expect("the cake is somewhere")
                .address
        };
        let before = home(&tables);
        tables.give(&order("move:A-B")).expect("it moves");
        assert_ne!(home(&tables), before, "{slug}");
    }
}

#[test]
fn a_table_stays_where_it_is_when_cakes_come_and_go() {
    let mut tables = Tables::after("toothpick", "bake:A");
    let (a, b) = (tables.address('A'), tables.address('B'));
    for text in ["move:A-B", "serve:A", "drop:A", "move:B-A", "stick:A", "move:A-B"] {
        tables.give(&order(text)).expect(text);
        assert_eq!((tables.address('A'), tables.address('B')), (a, b), "after {text}");
    }
}

#[test]
fn a_boxed_cakes_address_survives_ten_moves_of_its_handle() {
    for pinned in ["", ",pin:A"] {
        let mut tables = Tables::after("pin-box", &format!("bake:W,box:W-A{pinned}"));
        let home = tables.address('H');
        for turn in 0..10 {
            let text = if turn % 2 == 0 { "move:A-B" } else { "move:B-A" };
            tables.give(&order(text)).expect(text);
            assert_eq!(tables.address('H'), home, "turn {turn}{pinned}");
        }
    }
}

#[test]
fn boxing_a_cake_moves_it() {
    for order in ["box:W-A", "pin:W-A"] {
        let tables = Tables::after("pin-box", &format!("bake:W,{order}"));
        assert_ne!(tables.address('W'), tables.address('H'), "{order}");
    }
}

#[test]
fn pinning_a_box_moves_nothing_on_the_heap() {
    let mut tables = Tables::after("pin-box", "bake:W,box:W-A");
    let home = tables.address('H');
    tables.give(&order("pin:A")).expect("it is pinned");
    assert_eq!(tables.address('H'), home);
}

#[test]
fn a_swap_is_of_the_two_boxes_that_were_named() {
    let mut tables = Tables::after("pin-box", "bake:W,box:W-A,serve:B");
    assert!(tables.give(&order("swap:A-A")).is_err(), "A was swapped with itself");
    assert!(tables.give(&order("swap:A-B")).is_ok());
    assert!(tables.give(&order("swap:B-A")).is_ok());
}

#[test]
fn a_pinned_cake_is_refused_with_rustcs_card() {
    let mut tables = Tables::after("pin-box", "bake:W,box:W-A,serve:B,pin:A");
    for text in ["swap:A-B", "move:H-B"] {
        let refusal = tables.give(&order(text)).expect_err(text);
        assert!(refusal.card.is_some(), "{text}: Rust itself forbids it");
    }
}

#[test]
fn the_menus_names_are_all_different_and_fit_an_address() {
    let slugs: BTreeSet<&str> = MENU.iter().map(|lesson| lesson.slug()).collect();
    assert_eq!(slugs.len(), MENU.len());
    for slug in slugs {
        assert!(slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{slug}");
    }
}

#[test]
fn the_menu_leads_from_each_lesson_to_the_next() {
    for pair in MENU.windows(2) {
        assert_eq!(after(pair[0].slug()).map(|next| next.slug()), Some(pair[1].slug()));
    }
    assert!(after(MENU[MENU.len() - 1].slug()).is_none());
    assert!(find("soup").is_none());
}

#[test]
fn every_question_is_about_an_order_of_its_lesson() {
    for lesson in MENU {
        let (about, texts) = (&lesson.about, texts(lesson.slug()));
        let mut orders = about.script.iter().map(|text| order(text));
        assert!(orders.any(|order| order.verb() == about.verb), "{}", lesson.slug());
        assert!(texts.get("ask").ends_with('?'), "{}", lesson.slug());
        assert!(texts.get("why").ends_with('.'), "{}", lesson.slug());
        assert!(texts.options().count() >= 2, "{}", lesson.slug());
    }
    assert_eq!(texts("move").options().nth(1), Some("its address"));
}
