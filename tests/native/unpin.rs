//! Which types are `Unpin`, and what that makes of a Pin.

use crate::bundle::texts;
use crate::kitchen::{Run, Tables, lesson, order};
use pin_cake::kitchen::Bond;
use pin_cake::lessons::TypeRow;
use std::collections::BTreeSet;
use std::marker::PhantomPinned;

/// A pinned cake with its toothpick stuck, by the recipe that these orders make.
const PLAIN: &str = "bake:W,pin:W-A,stick:A";
const MARKED: &str = "bake:W,mark:W,pin:W-A,stick:A";
const DISARMED: &str = "bake:W,mark:W,disarm:W,pin:W-A,stick:A";

fn table() -> Vec<TypeRow> {
    (lesson("unpin").extras.table)()
}

fn row(name: &str) -> TypeRow {
    table().into_iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn the_same_order_moves_a_plain_cake_and_is_refused_for_a_marked_one() {
    for (orders, card) in [(PLAIN, None), (MARKED, Some("pinning/into_inner")), (DISARMED, None)] {
        let done = Tables::after("unpin", orders).give(&order("move:H-W"));
        assert_eq!(done.err().and_then(|refusal| refusal.card), card, "{orders}");
    }
}

#[test]
fn a_cake_that_was_taken_out_of_its_pin_has_a_dangling_toothpick() {
    for orders in [PLAIN, DISARMED] {
        let run = Run::after("unpin", &format!("{orders},move:H-W"));
        let (.., toothpick) = run.now().pointers().next().expect("a toothpick");
        assert_eq!(toothpick.bond, Bond::Broken, "{orders}");
    }
}

#[test]
fn a_cake_that_could_not_be_taken_out_is_as_it_was() {
    let run = Run::after("unpin", &format!("{MARKED},move:H-W"));
    assert!(run.now().pointers().all(|(.., pointer)| pointer.bond == Bond::Whole));
}

#[test]
fn the_order_is_refused_just_where_the_cakes_type_is_not_unpin() {
    for orders in [PLAIN, MARKED, DISARMED] {
        let mut tables = Tables::after("unpin", orders);
        let seats = tables.seats();
        let shelf = seats.iter().find(|seat| seat.name.letter() == 'H').expect("a pinned cake");
        let unpin = shelf.layout.unpin;
        assert_eq!(tables.give(&order("move:H-W")).is_ok(), unpin, "{orders}");
    }
}

#[test]
fn the_mark_takes_no_room() {
    assert_eq!(row("Plain").size, row("Marked").size);
    assert_eq!(row("Plain").size, row("Disarmed").size);
}

#[test]
fn another_recipe_leaves_the_places_where_they_are() {
    let mut tables = Tables::after("unpin", "bake:W");
    let before = (tables.address('W'), tables.address('A'));
    for text in ["mark:W", "disarm:W", "unmark:W"] {
        tables.give(&order(text)).expect(text);
        assert_eq!((tables.address('W'), tables.address('A')), before, "{text}");
    }
}

#[test]
fn the_table_has_two_dozen_types_each_with_a_line_of_its_own() {
    let rows = table();
    assert!(rows.len() >= 24, "{}", rows.len());
    let keys: BTreeSet<&str> = rows.iter().map(|row| row.key).collect();
    assert_eq!(keys.len(), rows.len());
    for key in keys {
        assert!(texts("unpin").get(&format!("type.{key}")).ends_with('.'), "{key}");
    }
}

#[test]
fn a_types_name_is_written_as_a_reader_would() {
    for row in table() {
        let odd = [" <", "< ", " >", " ,", "::", "  "];
        let fine =
            ["Box::pin"].iter().fold(row.name.to_owned(), |name, part| name.replace(part, ""));
        assert!(!odd.iter().any(|part| fine.contains(part)), "{}", row.name);
        assert!(row.name.chars().count() <= 44, "{}", row.name);
    }
}

/// It compiles for these types: nobody's opinion.
#[test]
fn what_compiles_as_unpin_is_called_so() {
    fn unpin<T: Unpin>(name: &str) {
        let row = row(name);
        assert!(row.unpin, "{name}");
        assert_eq!((row.size, row.align), (size_of::<T>(), align_of::<T>()), "{name}");
    }
    unpin::<u32>("u32");
    unpin::<String>("String");
    unpin::<Box<PhantomPinned>>("Box<PhantomPinned>");
    unpin::<&'static mut PhantomPinned>("&'static mut PhantomPinned");
    unpin::<std::pin::Pin<Box<PhantomPinned>>>("Pin<Box<PhantomPinned>>");
    unpin::<std::future::Ready<PhantomPinned>>("Ready<PhantomPinned>");
    unpin::<fn(PhantomPinned)>("fn(PhantomPinned)");
}

#[test]
fn these_types_alone_are_not_unpin() {
    let rows = table();
    let minding: Vec<&str> = rows.iter().filter(|row| !row.unpin).map(|row| row.name).collect();
    assert_eq!(
        minding,
        [
            "PhantomPinned",
            "Marked",
            "Option<PhantomPinned>",
            "(u32, PhantomPinned)",
            "[PhantomPinned; 3]",
            "Cell<PhantomPinned>",
            "RefCell<PhantomPinned>",
            "Mutex<PhantomPinned>",
            "Vec<PhantomPinned>",
            "Cake<Marked>",
            "async {}",
            "nothing()",
            "holds()",
            "waits()",
            "move || look(&marked)",
        ]
    );
}
