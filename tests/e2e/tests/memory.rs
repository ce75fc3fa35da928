//! What the page says of memory is what is in memory.

use pin_cake_e2e::{Kitchen, LESSONS, Lesson, View, every_view, with_places};

fn views_with_places() -> impl Iterator<Item = (Lesson, &'static str, &'static View)> {
    every_view().filter(|(lesson, ..)| lesson.has_places())
}

#[test]
fn the_bytes_shown_are_those_read_independently() {
    let mut compared = 0;
    for (lesson, step, View { memory, bytes, .. }) in views_with_places() {
        assert_eq!(memory.live, lesson.is_live(), "{step}");
        let rows = memory.rows.iter().zip(bytes);
        // What lasts no longer than a call is overwritten by now.
        for (row, read) in rows.filter(|(row, _)| memory.live && !row.thing.is_empty()) {
            assert_eq!(row.bytes, *read, "{step}: {}.{}", row.place, row.field);
            compared += read.len();
        }
    }
    assert!(compared > 500, "only {compared} bytes were compared");
}

#[test]
fn the_whole_run_of_a_link_is_read_as_it_is_in_memory() {
    let kitchen = Kitchen::enter_still();
    for lesson in with_places().filter(|lesson| lesson.is_live()) {
        kitchen.open(&format!("scene={}&orders={}", lesson.slug, lesson.written()));
        let memory = kitchen.memory();
        assert!(memory.live, "{}", lesson.slug);
        for row in &memory.rows {
            let read = kitchen.read_memory(row.address, row.size);
            assert_eq!(row.bytes, read, "{}: {}.{}", lesson.slug, row.place, row.field);
        }
    }
}

#[test]
fn what_lasts_no_longer_than_a_call_is_never_said_to_be_live() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS.into_iter().filter(|lesson| !lesson.is_live()) {
        for (step, View { memory, badge, .. }) in kitchen.views(lesson) {
            assert!(!memory.live, "{step}");
            assert_ne!(badge, "live", "{step}");
        }
        let live = "return document.querySelectorAll('.badge.live').length";
        for (step, count) in kitchen.walk::<usize>(lesson, live) {
            assert_eq!(count, 0, "{step}");
        }
    }
}

#[test]
fn pinned_in_a_frame_and_on_the_heap_are_two_kinds_of_place() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=pin-macro&orders=bake:W,pin:W-F,stick:F,serve:H");
    let memory = kitchen.memory();
    let [pin, framed, boxed] = ["A", "F", "H"].map(|place| memory.start(place).unwrap_or(0));
    // A frame's variables are near each other, and far from the heap.
    assert!(pin.abs_diff(framed) < 256, "the Pin is at {pin:#x}, its cake at {framed:#x}");
    assert!(boxed.abs_diff(framed) > 4096, "{framed:#x} and {boxed:#x}");
    assert_eq!(memory.field("A", "pointer").number(), framed);
    assert_eq!(memory.field("B", "pointer").number(), boxed);
    assert_eq!(memory.field("F", "toothpick").aim, "own");
}

#[test]
fn the_end_of_a_call_drops_the_frames_cake_and_leaves_a_forgotten_boxs_cake() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=pin-macro&orders=bake:W,pin:W-F,serve:H,forget:A,forget:B");
    let before = kitchen.memory();
    kitchen.order("leave:F");
    let after = kitchen.memory();
    assert!(before.is_taken("F") && before.is_taken("H"));
    assert!(!after.is_taken("F") && after.is_taken("H"));
    kitchen.open("scene=pin-macro&orders=bake:W,pin:W-F,serve:H,leave:F");
    assert!(!kitchen.memory().is_taken("H"), "a box that nobody forgot drops its cake");
}

#[test]
fn the_same_order_moves_a_plain_cake_and_a_disarmed_one_and_is_refused_for_a_marked_one() {
    let kitchen = Kitchen::enter_still();
    for (recipe, moves) in [("", true), (",mark:W", false), (",disarm:W", true)] {
        kitchen.open(&format!("scene=unpin&orders=bake:W{recipe},pin:W-A,stick:A"));
        let before = kitchen.memory();
        kitchen.order("move:H-W");
        let after = kitchen.memory();
        assert_eq!(after.is_taken("W"), moves, "{recipe}");
        kitchen.wait_for_card();
        assert_eq!(kitchen.count(".refusal") == 0, moves, "{recipe}");
        if moves {
            assert_eq!(after.bytes("W"), before.bytes("H"), "{recipe}");
            assert_eq!(after.field("W", "toothpick").aim, "dangling", "{recipe}");
        } else {
            assert_eq!(after.rows, before.rows, "{recipe}");
        }
    }
}

#[test]
fn what_a_pin_allows_moves_no_cake() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=refusals&orders=serve:A,serve:B");
    let before = kitchen.memory();
    kitchen.order("trade:A-B");
    let traded = kitchen.memory();
    assert_eq!(traded.bytes("A"), before.bytes("B"));
    assert_eq!(traded.bytes("B"), before.bytes("A"));
    for shelf in ["H", "I"] {
        assert_eq!(traded.start(shelf), before.start(shelf));
        assert_eq!(traded.bytes(shelf), before.bytes(shelf));
    }
    let home = traded.field("A", "pointer").number();
    kitchen.order("set:A");
    let set = kitchen.memory();
    assert_eq!(set.field("A", "pointer").number(), home, "another cake, in the same place");
    assert_ne!(set.bytes("I"), traded.bytes("I"));
    assert_eq!(set.bytes("H"), traded.bytes("H"));
}

#[test]
fn every_place_has_its_rows_at_every_step() {
    for (lesson, step, View { memory, .. }) in views_with_places() {
        // Before a call there is nothing of it yet, and before tasks are spawned nothing of them.
        let least = if lesson.is_live() && lesson.slug != "executor" { 2 } else { 1 };
        assert!(memory.places().len() >= least, "{step}: {memory:#?}");
        for row in &memory.rows {
            assert!(row.size > 0 && row.address > 0, "{step}: {row:?}");
            assert_eq!(row.bytes.len() as u32, row.size, "{step}: {row:?}");
        }
    }
}

#[test]
fn the_fields_of_a_place_follow_each_other_without_gap_or_overlap() {
    for (_, step, View { memory, .. }) in views_with_places() {
        for place in memory.places() {
            let rows: Vec<_> = memory.at(place).collect();
            for pair in rows.windows(2) {
                assert_eq!(pair[0].end(), pair[1].address, "{step}: {place}");
            }
        }
    }
}

#[test]
fn an_aim_is_what_the_bytes_say() {
    let mut seen = Vec::new();
    for (_, step, View { memory, .. }) in views_with_places() {
        for row in &memory.rows {
            let aim = memory.aim_by_bytes(row);
            assert_eq!(row.aim, aim, "{step}: {}.{}", row.place, row.field);
            seen.push(aim);
        }
    }
    for aim in ["own", "stranger", "dangling", "null"] {
        assert!(seen.contains(&aim), "no lesson shows an aim that is {aim}");
    }
}

#[test]
fn a_move_changes_the_address_and_no_byte() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&orders=bake:A");
    let before = kitchen.memory();
    assert!(before.is_taken("A"));
    kitchen.order("move:A-B");
    let after = kitchen.memory();
    assert!(after.is_taken("B") && !after.is_taken("A"));
    assert_ne!(before.start("A"), after.start("B"));
    assert_eq!(before.bytes("A"), after.bytes("B"));
}

#[test]
fn what_moved_away_leaves_its_bytes_behind() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move&orders=bake:A");
    let before = kitchen.memory();
    kitchen.order("move:A-B");
    let after = kitchen.memory();
    let start = before.start("A").expect("table A has an address");
    assert_eq!(after.start("A"), Some(start));
    assert_eq!(after.bytes("A"), kitchen.read_memory(start, before.bytes("A").len() as u32));
    assert_eq!(after.bytes("A"), before.bytes("A"));
}

#[test]
fn a_moved_toothpick_keeps_its_bytes_and_loses_its_cherry() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=toothpick&orders=bake:A,stick:A");
    let home = kitchen.memory();
    let cherry = home.field("A", "cherry").address;
    assert_eq!(home.field("A", "toothpick").number(), cherry);
    assert_eq!(home.field("A", "toothpick").aim, "own");

    let mut aims = Vec::new();
    for order in ["move:A-B", "serve:A", "drop:A"] {
        kitchen.order(order);
        let memory = kitchen.memory();
        let toothpick = memory.field("B", "toothpick");
        assert_ne!(memory.field("B", "cherry").address, cherry, "{order}");
        assert_eq!(toothpick.bytes, home.field("A", "toothpick").bytes, "{order}");
        aims.push(toothpick.aim.clone());
    }
    assert_eq!(aims, ["dangling", "stranger", "dangling"]);

    kitchen.order("move:B-A");
    assert_eq!(kitchen.memory().field("A", "toothpick").aim, "own");
}

#[test]
fn ten_moves_of_a_pinned_box_leave_its_cake_alone() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=pin-box&orders=bake:W,box:W-A,stick:A,pin:A");
    let before = kitchen.memory();
    let mut handles = vec![before.start("A")];
    for order in ["move:A-B", "move:B-A"].repeat(5) {
        kitchen.order(order);
        let now = kitchen.memory();
        let table = if now.is_taken("A") { "A" } else { "B" };
        handles.push(now.start(table));
        assert_eq!(now.field(table, "pointer").bytes, before.field("A", "pointer").bytes);
        assert_eq!(now.start("H"), before.start("H"));
        assert_eq!(now.bytes("H"), before.bytes("H"));
        assert_eq!(now.field("H", "toothpick").aim, "own");
    }
    assert!(handles.windows(2).all(|pair| pair[0] != pair[1]), "the handle moved each time");
}

#[test]
fn swapping_the_cakes_out_of_bare_boxes_makes_two_strangers() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=pin-box&orders=bake:W,box:W-A,stick:A,serve:B");
    let before = kitchen.memory();
    kitchen.order("swap:A-B");
    let after = kitchen.memory();
    for handle in ["A", "B"] {
        assert_eq!(after.start(handle), before.start(handle));
        assert_eq!(after.bytes(handle), before.bytes(handle));
    }
    assert_eq!(after.bytes("H"), before.bytes("I"));
    assert_eq!(after.bytes("I"), before.bytes("H"));
    assert_eq!(after.field("H", "toothpick").aim, "stranger");
    assert_eq!(after.field("I", "toothpick").aim, "stranger");
}

#[test]
fn swapping_pinned_boxes_is_refused_by_rustc_and_changes_nothing() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=pin-box&orders=bake:W,box:W-A,stick:A,serve:B,pin:A,pin:B");
    let before = kitchen.memory();
    kitchen.order("swap:A-B");
    assert_eq!(kitchen.memory(), before);
    kitchen.wait_for_card();
    let card = kitchen.text(".refusal");
    assert!(card.contains("error[E0596]") && card.contains("DerefMut"), "{card}");
    assert!(kitchen.narration().starts_with("Refused: swap:A-B."), "{}", kitchen.narration());
}

#[test]
fn pinning_too_late_leaves_the_toothpick_dangling() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=pin-box&orders=bake:W,stick:W");
    let bare = kitchen.memory();
    assert_eq!(bare.field("W", "toothpick").aim, "own");
    kitchen.order("pin:W-A");
    let pinned = kitchen.memory();
    assert_eq!(pinned.field("H", "toothpick").bytes, bare.field("W", "toothpick").bytes);
    assert_eq!(pinned.field("H", "toothpick").aim, "dangling");
    assert!(!pinned.is_taken("W"));
}
